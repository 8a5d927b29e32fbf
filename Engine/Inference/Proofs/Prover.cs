using System.Linq.Expressions;
using CcmPlanner.Engine.Inference.Memory;
using CcmPlanner.Engine.Inference.Model;

namespace CcmPlanner.Engine.Inference.Proofs;

/// <summary>Writes down why facts of a session hold. Proofs of one fact are made once and shared.</summary>
internal sealed class Prover(WorkingMemory memory)
{
    private readonly Results results = new(memory);
    private readonly Dictionary<FactNode, Proof> proofs = [];
    private readonly Ranks ranks = new();

    private readonly Dictionary<Production, Interpreter> interpreters = [];

    private Interpreter InterpreterFor(Production production)
    {
        if (!interpreters.TryGetValue(production, out var interpreter))
        {
            interpreters.Add(production, interpreter = new Interpreter(production.Layout));
        }

        return interpreter;
    }

    public Proof Prove(FactNode node) => Prove(node, nested: false);

    public Proof Prove(FactNode node, bool nested)
    {
        if (nested && proofs.TryGetValue(node, out var known))
        {
            return known;
        }

        var grounds = Grounds(node, nested)
            .Select(derivation => (Derivation: derivation, Ground: Make(derivation)))
            .OrderBy(made => ranks.Of(made.Derivation))
            .ThenBy(made => made.Ground.Premises.Count)
            .ThenBy(made => made.Ground.Rule.Name, StringComparer.Ordinal)
            .ThenBy(made => Text(made.Derivation), StringComparer.Ordinal)
            .Select(made => made.Ground)
            .ToArray();
        var proof = new Proof(node.Value, node.Stated, grounds);
        proofs[node] = proof;
        return proof;
    }

    /// <summary>
    /// All grounds; of a fact that can support itself in a circle, those that do not lead back to it. Inside another
    /// proof a ground counts only when what it rests on is settled earlier than the fact, so that proofs end.
    /// </summary>
    private IEnumerable<Derivation> Grounds(FactNode node, bool nested)
    {
        for (var ground = node.Supports; ground is not null; ground = ground.NextSupport)
        {
            if (!memory.Book.Recursive[ground.Production.Stratum]
                || (nested ? ranks.Of(ground) <= ranks.Of(node) : !ranks.LeadsTo(ground, node)))
            {
                yield return ground;
            }
        }
    }

    private static string Text(Derivation derivation) =>
        string.Join("; ", derivation.Premises.Select(use => use.Fact.Value.ToString()));

    private Ground Make(Derivation derivation)
    {
        var production = derivation.Production;
        var row = new object?[production.Layout.Count];
        for (var i = 0; i < production.MatchCount; i++)
        {
            row[i] = derivation.Premises[i].Fact.Value;
        }

        var premises = new List<Premise>();
        var walk = new Walk(this, derivation, row, premises);
        if (!walk.From(0))
        {
            throw new InvalidOperationException(
                $"rule '{production.Card.Name}' no longer supports its conclusion; call Fire first");
        }

        return new Ground(production.Card, premises) { Production = production };
    }

    /// <summary>Goes through a rule's elements in order, with the facts of one derivation.</summary>
    private sealed class Walk(Prover prover, Derivation derivation, object?[] row, List<Premise> premises)
    {
        private readonly Production production = derivation.Production;
        private readonly Interpreter interpreter = prover.InterpreterFor(derivation.Production);
        private readonly HashSet<ParameterExpression> known = [];

        public bool From(int place)
        {
            for (; place < production.Elements.Length; place++)
            {
                switch (production.Elements[place])
                {
                    case QueryElement query:
                        return Query(query, place);
                    case { } element when !Step(element):
                        return false;
                }
            }

            return derivation.Conclusion is null || Equals(Conclusion(), derivation.Conclusion.Value);
        }

        private object? Conclusion()
        {
            if (production.ContextSlot >= 0)
            {
                return derivation.Conclusion!.Value;
            }

            return production.Yield!.Value(row);
        }

        private ConditionText Text => new(interpreter, row, known);

        private bool Step(Element element)
        {
            switch (element)
            {
                case MatchElement match:
                    var node = derivation.Premises[production.Layout[match.Variable]].Fact;
                    premises.Add(new FactPremise(
                        match.Variable.Name!, prover.Prove(node, nested: true), Text.All(match.Conditions)));
                    known.Add(match.Variable);
                    return match.Conditions.All(Passes);
                case LetElement let:
                    var slot = production.Layout[let.Variable];
                    row[slot] = production.Tail.OfType<LetStep>().First(step => step.Slot == slot).Value.Value(row);
                    known.Add(let.Variable);
                    premises.Add(new ValuePremise(let.Variable.Name!, row[slot]));
                    return true;
                case HavingElement having:
                    premises.AddRange(having.Conditions.SelectMany(Condition.Conjuncts)
                        .Select(c => new ConditionPremise(ExpressionText.Of(c), Text.Of(c))));
                    return having.Conditions.All(Passes);
                case QuantifierElement quantifier:
                    premises.Add(Quantified(quantifier));
                    return true;
                default:
                    return false;
            }
        }

        private Premise Quantified(QuantifierElement quantifier)
        {
            var conditions = Text.All(quantifier.Conditions);
            if (quantifier.Kind != Quantifier.Exists)
            {
                return new AbsencePremise(quantifier.Variable.Type.Name, conditions);
            }

            var scan = production.Tail.OfType<QuantifierStep>().First(step => step.Element == quantifier).Facts;
            var witness = prover.results.Facts(scan, row)[0];
            return new ExistencePremise(quantifier.Variable.Type.Name, conditions, prover.Prove(witness, nested: true));
        }

        /// <summary>Tries the query's results until the rest of the rule gives the conclusion.</summary>
        private bool Query(QueryElement query, int place)
        {
            var step = production.Tail.OfType<QueryStep>().First(step => step.Element == query);
            var facts = step.Facts is null ? [] : prover.results.Facts(step.Facts, row)
                .ConvertAll(fact => prover.Prove(fact, nested: true));
            var before = premises.Count;
            var conditions = Text.All(query.Conditions);
            known.Add(query.Variable);
            foreach (var result in prover.results.Of(step, row))
            {
                row[step.Slot] = result;
                premises.RemoveRange(before, premises.Count - before);
                premises.Add(new ValuePremise(query.Variable.Name!, result));
                if (From(place + 1))
                {
                    premises[before] = step.Facts is null
                        ? new ValuePremise(query.Variable.Name!, result)
                        : new CollectionPremise(
                            query.Variable.Name!, step.Facts.Type.Name, conditions, facts, Picked(facts, step), result);
                    return true;
                }
            }

            return false;
        }

        private Proof[] Picked(List<Proof> facts, QueryStep query) =>
            [.. facts.Where(fact => ReferenceEquals(row[query.Slot], fact.Fact)
                || premises.OfType<ValuePremise>().Any(value => ReferenceEquals(value.Value, fact.Fact)))];

        /// <summary>
        /// Conditions on matches held when the ground was found; those on a query's results decide which result it was.
        /// </summary>
        private bool Passes(Expression condition) =>
            FreeVariables.Of(condition).All(read => production.Layout[read] < production.MatchCount)
            || interpreter.Test(condition, row);
    }
}
