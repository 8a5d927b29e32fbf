using System.Linq.Expressions;
using CcmPlanner.Engine.Inference.Model;

namespace CcmPlanner.Engine.Inference.Simulation;

/// <summary>Writes one production as nested loops: matches, then the rest in order, then the conclusion.</summary>
internal sealed class ProductionCode(Production production, Func<Type, TableCode> tableOf, ParameterExpression grown)
{
    private readonly RowLowering lowering = new(tableOf);
    private readonly List<ParameterExpression> locals = [];
    private readonly JoinPlan plan = production.Plan(-1);
    private readonly ParameterExpression[] matched = [.. production.Layout.Variables.Take(production.MatchCount)];

    public Expression Write()
    {
        if (production.Action is { } action)
        {
            throw new NotLoweredException(action.Body, "does something; a simulation only concludes");
        }

        var start = Expression.Label("start");
        var body = new List<Expression>();
        body.AddRange(plan.StartTests.Parts.Select(test => Unless(test.Body, start)));
        body.Add(WriteMatch(0));
        body.Add(Expression.Label(start));
        return Expression.Block(locals, body);
    }

    private BlockExpression WriteMatch(int place)
    {
        if (place == plan.Steps.Length)
        {
            var end = Expression.Label("end");
            return Expression.Block(WriteTail(0, end), Expression.Label(end));
        }

        var (position, scan) = plan.Steps[place];
        return Loop(matched[position], scan.Tests.Parts.Select(test => test.Body), _ => WriteMatch(place + 1));
    }

    private BlockExpression Loop(
        ParameterExpression fact, IEnumerable<Expression> tests, Func<LabelTarget, Expression> body)
    {
        var row = lowering.Row(fact);
        return tableOf(fact.Type).ForEach(row, next =>
            Expression.Block([.. tests.Select(test => Unless(test, next)), body(next)]));
    }

    private ConditionalExpression Unless(Expression test, LabelTarget leave) =>
        Expression.IfThen(Expression.Not(lowering.Visit(test)), Expression.Goto(leave));

    /// <summary>
    /// The steps after the matches; each may leave for the given label, and a query's results nest the rest.
    /// </summary>
    private Expression WriteTail(int place, LabelTarget leave)
    {
        if (place == production.Tail.Length)
        {
            return Conclusion();
        }

        Expression step;
        switch (production.Tail[place])
        {
            case LetStep let:
                var variable = production.Layout.Variables.ElementAt(let.Slot);
                step = Expression.Assign(Local(variable), lowering.Visit(let.Value.Body));
                break;
            case TestStep test:
                step = Unless(test.Test.Body, leave);
                break;
            case QuantifierStep quantifier:
                step = Quantified(quantifier, leave);
                break;
            case QueryStep query:
                return Query(query, place, leave);
            default:
                throw new NotLoweredException(Expression.Empty(), "is unknown");
        }

        return Expression.Block(step, WriteTail(place + 1, leave));
    }

    private BlockExpression Quantified(QuantifierStep quantifier, LabelTarget leave)
    {
        var found = Expression.Label("found");
        var fact = quantifier.Element.Variable;
        var search = Loop(fact, quantifier.Facts.Tests.Parts.Select(test => test.Body),
            _ => Expression.Goto(quantifier.Wanted ? found : leave));
        return quantifier.Wanted
            ? Expression.Block(search, Expression.Goto(leave), Expression.Label(found))
            : Expression.Block(search);
    }

    private Expression Query(QueryStep query, int place, LabelTarget leave)
    {
        var variable = production.Layout.Variables.ElementAt(query.Slot);
        if (query.Facts is null)
        {
            throw new NotLoweredException(query.From!.Body, "is the source of a query; only facts are");
        }

        var source = query.Element.Source!;
        var tests = query.Facts.Tests.Parts.Select(test => test.Body).ToList();
        var stages = query.Element.Stages;
        var wheres = stages.TakeWhile(stage => stage.Verb == QueryVerb.Where).ToArray();
        tests.AddRange(wheres.SelectMany(
            stage => stage.Lambdas.Select(lambda => new Substitution(stage.Item!, source).Visit(lambda))));
        var rest = stages[wheres.Length..];
        switch (rest)
        {
            case [{ Verb: QueryVerb.Collect }, .. var orders] when orders.All(
                stage => stage.Verb is QueryVerb.OrderBy or QueryVerb.OrderByDescending):
                lowering.Collections[variable] = (source, [.. tests]);
                return WriteTail(place + 1, leave);
            case [{ Verb: QueryVerb.Select } select]:
                var value = lowering.Visit(new Substitution(select.Item!, source).Visit(select.Lambdas[0]), source);
                return Loop(source, tests,
                    next => Expression.Block(Expression.Assign(Local(variable), value), WriteTail(place + 1, next)));
            default:
                throw new NotLoweredException(
                    variable,
                    $"comes from a query with {string.Join(", ", rest.Select(stage => stage.Verb))}, which columns "
                    + $"cannot carry");
        }
    }

    private BlockExpression Conclusion()
    {
        if (production.Yield!.Body is not NewExpression made
            || made.Arguments.Count != tableOf(production.Concludes!).Width)
        {
            throw new NotLoweredException(
                production.Yield.Body, "makes the conclusion some other way than new with all its members");
        }

        return tableOf(production.Concludes!)
            .Append([.. made.Arguments.Select(argument => lowering.Visit(argument))], grown);
    }

    private ParameterExpression Local(ParameterExpression variable)
    {
        if (!variable.Type.IsValueType && variable.Type != typeof(string) && TableShape.Fits(variable.Type)
            && Array.Exists(matched, m => m.Type == variable.Type))
        {
            throw new NotLoweredException(variable, "stands for a fact as a whole; name the members it is about");
        }

        if (!locals.Contains(variable))
        {
            locals.Add(variable);
        }

        return variable;
    }
}
