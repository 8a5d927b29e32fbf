using System.Linq.Expressions;
using CcmPlanner.Engine.Inference.Memory;
using CcmPlanner.Engine.Inference.Model;

namespace CcmPlanner.Engine.Inference.Proofs;

/// <summary>Walks one production as far as the facts allow and keeps the furthest points at which it stopped.</summary>
internal sealed partial class MissFinder(
    WorkingMemory memory, Production production, LambdaExpression question, Prover prover)
{
    /// <summary>Fact combinations looked at before the search is content with what it has.</summary>
    private const int MostSteps = 50_000;

    private const int MostMisses = 3;
    private readonly Goal goal = new(production, question);
    private readonly Interpreter interpreter = new(production.Layout);
    private readonly Results results = new(memory);
    private readonly object?[] row = new object?[production.Layout.Count];
    private readonly HashSet<ParameterExpression> known = [];
    private readonly List<Premise> met = [];
    private readonly List<NearMiss> misses = [];
    private int steps;

    public IReadOnlyList<NearMiss> Find()
    {
        if (GoalAllows())
        {
            Walk(0);
        }

        return misses;
    }

    private ConditionText Text => new(interpreter, row, known);

    /// <summary>
    /// A condition of the rule or the question; it may stand unguarded here where the rule itself would not ask it.
    /// </summary>
    private bool Holds(Expression condition, bool whenUnreadable)
    {
        try
        {
            return interpreter.Test(condition, row);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return whenUnreadable;
        }
    }

    private void Walk(int place)
    {
        if (steps++ > MostSteps)
        {
            return;
        }

        try
        {
            Step(place);
        }
        catch (FormulaFault fault)
        {
            Miss(new FailedCondition(fault.Formula.ToString(), fault.Message), place);
        }
    }

    private void Step(int place)
    {
        if (place == production.Elements.Length)
        {
            Conclude();
            return;
        }

        switch (production.Elements[place])
        {
            case MatchElement match:
                WalkMatch(match, place);
                break;
            case LetElement let:
                WalkLet(let, place);
                break;
            case HavingElement having:
                WalkHaving(having, place);
                break;
            case QuantifierElement quantifier:
                WalkQuantifier(quantifier, place);
                break;
            case QueryElement query:
                WalkQuery(query, place);
                break;
        }
    }

    private void Go(ParameterExpression? variable, Premise premise, int place)
    {
        var isNew = variable is not null && known.Add(variable);
        met.Add(premise);
        if (GoalAllows())
        {
            Walk(place + 1);
        }

        met.RemoveAt(met.Count - 1);
        if (isNew)
        {
            known.Remove(variable!);
        }
    }

    /// <summary>
    /// False when what is known already says that the conclusion would be another than the one asked for.
    /// </summary>
    private bool GoalAllows() => Array.TrueForAll(goal.Parts, part =>
        part.OnVariables is not { } condition || !FreeVariables.Of(condition).IsSubsetOf(known) || IsComputed(condition)
        || Holds(condition, whenUnreadable: true));

    /// <summary>What the question requires of a fact once it is matched, beyond what the rule requires.</summary>
    private IEnumerable<Expression> AskedOf(ParameterExpression variable) => goal.Parts
        .Select(part => part.OnVariables)
        .OfType<Expression>()
        .Where(condition => FreeVariables.Of(condition).Contains(variable)
            && FreeVariables.Of(condition).IsSubsetOf([.. known, variable])
            && !IsComputed(condition));

    /// <summary>A part that hangs on a computed value is worth telling, not pruning.</summary>
    private bool IsComputed(Expression condition) =>
        FreeVariables.Of(condition).Any(read => production.Layout[read] >= production.MatchCount);

    private void WalkMatch(MatchElement match, int place)
    {
        var own = match.Conditions.SelectMany(Condition.Conjuncts).ToArray();
        Expression[] conditions = [.. own, .. AskedOf(match.Variable)];
        var nearest = new Nearest();
        var found = false;
        foreach (var node in memory.RelationOf(match.Variable.Type).Rows.Nodes.ToArray())
        {
            row[production.Layout[match.Variable]] = node.Value;
            var failing = Array.FindIndex(conditions, condition => !Holds(condition, whenUnreadable: false));
            if (failing < 0)
            {
                found = true;
                var premise = new FactPremise(match.Variable.Name!, prover.Prove(node, nested: true), Text.All(own));
                Go(match.Variable, premise, place);
            }
            else
            {
                nearest.Offer(node.Value, failing);
            }
        }

        if (!found)
        {
            Miss(nearest.Obstacle(match.Variable, Text.All(conditions), conditions, Say), place);
        }
    }

    /// <summary>A condition of a fact at hand with all values, the fact's own among them.</summary>
    private string Say(ParameterExpression variable, object value, Expression condition)
    {
        row[production.Layout[variable]] = value;
        return new ConditionText(interpreter, row, [.. known, variable]).Of(condition);
    }

    private void WalkLet(LetElement let, int place)
    {
        try
        {
            row[production.Layout[let.Variable]] = interpreter.Evaluate(let.Value, row);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Miss(new FailedCondition(ExpressionText.Of(let.Value), fault.Message), place);
            return;
        }

        Go(let.Variable, new ValuePremise(let.Variable.Name!, row[production.Layout[let.Variable]]), place);
    }

    private void WalkHaving(HavingElement having, int place)
    {
        var conditions = having.Conditions.SelectMany(Condition.Conjuncts).ToArray();
        if (Array.Find(conditions, condition => !Holds(condition, whenUnreadable: false)) is { } failed)
        {
            Miss(new FailedCondition(ExpressionText.Of(failed), Text.Of(failed)), place);
            return;
        }

        Go(null, new ConditionPremise(string.Join(" and ", conditions.Select(ExpressionText.Of)),
            string.Join(" and ", Text.All(conditions))), place);
    }

    private void WalkQuantifier(QuantifierElement quantifier, int place)
    {
        var conditions = quantifier.Conditions.SelectMany(Condition.Conjuncts).ToArray();
        var texts = Text.All(conditions);
        var nearest = new Nearest();
        FactNode? first = null;
        foreach (var node in memory.RelationOf(quantifier.Variable.Type).Rows.Nodes)
        {
            row[production.Layout[quantifier.Variable]] = node.Value;
            var failing = Array.FindIndex(conditions, condition => !Holds(condition, whenUnreadable: false));
            if (failing < 0)
            {
                first = node;
                break;
            }

            nearest.Offer(node.Value, failing);
        }

        var name = quantifier.Variable.Type.Name;
        switch (quantifier.Kind, first)
        {
            case (Quantifier.Exists, null):
                Miss(nearest.Obstacle(quantifier.Variable, texts, conditions, Say), place);
                break;
            case (Quantifier.Exists, _):
                Go(null, new ExistencePremise(name, texts, prover.Prove(first, nested: true)), place);
                break;
            case (_, null):
                Go(null, new AbsencePremise(name, texts), place);
                break;
            default:
                Miss(new BlockingFact(name, texts, first.Value), place);
                break;
        }
    }

    private void WalkQuery(QueryElement query, int place)
    {
        var step = production.Tail.OfType<QueryStep>().First(step => step.Element == query);
        var conditions = Text.All(query.Conditions);
        var facts = step.Facts is null ? [] : results.Facts(step.Facts, row)
            .ConvertAll(fact => prover.Prove(fact, nested: true));
        var found = results.Of(step, row);
        if (found.Count == 0)
        {
            Miss(new MissingFact(step.Facts?.Type.Name ?? query.Variable.Type.Name, conditions, null, null), place);
        }

        foreach (var result in found)
        {
            row[step.Slot] = result;
            Go(query.Variable, new CollectionPremise(
                query.Variable.Name!, step.Facts?.Type.Name ?? "", conditions, facts, [], result), place);
        }
    }

    private void Conclude()
    {
        if (production.ContextSlot >= 0 || production.Yield!.Value(row) is not { } conclusion)
        {
            return;
        }

        var layout = new Layout();
        layout.Add(goal.Asked);
        var asking = new Interpreter(layout);
        var failed = goal.Parts.Select(part => part.Part).FirstOrDefault(part => !asking.Test(part, [conclusion]));
        if (failed is not null)
        {
            var text = new ConditionText(asking, [conclusion], [goal.Asked]).Of(failed);
            Miss(new OtherConclusion(conclusion, text), production.Elements.Length);
        }
    }

    private void Miss(Obstacle obstacle, int place)
    {
        misses.Add(new NearMiss(production.Card, [.. met], obstacle, production.Elements.Length - place));
        if (misses.Count > MostMisses)
        {
            misses.Remove(misses.MaxBy(miss => miss.Left)!);
        }
    }
}
