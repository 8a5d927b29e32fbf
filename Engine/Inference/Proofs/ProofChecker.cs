using System.Collections;
using System.Linq.Expressions;
using CcmPlanner.Engine.Inference.Model;

namespace CcmPlanner.Engine.Inference.Proofs;

/// <summary>
/// Checks proofs step by step against the rules as written and the facts as they are. It shares nothing with the
/// session that made them: no index, no join, no compiled condition.
/// </summary>
public sealed class ProofChecker
{
    private readonly IReadOnlyCollection<object> facts;
    private readonly HashSet<object> stated;
    private readonly HashSet<Proof> seen = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> problems = [];

    private ProofChecker(IReadOnlyCollection<object> facts, HashSet<object> stated) => (this.facts, this.stated) =
        (facts, stated);

    /// <summary>What is wrong with a proof, one sentence each; empty when every step holds.</summary>
    /// <param name="proof">The proof.</param>
    /// <param name="facts">All facts that hold, stated and concluded.</param>
    /// <param name="stated">Those that are stated.</param>
    public static IReadOnlyList<string> Check(
        Proof proof, IReadOnlyCollection<object> facts, IEnumerable<object> stated)
    {
        var checker = new ProofChecker(facts, [.. stated]);
        checker.Check(proof, []);
        return checker.problems;
    }

    private void Check(Proof proof, HashSet<object> above)
    {
        if (!above.Add(proof.Fact))
        {
            problems.Add($"{proof.Fact} rests on itself");
            return;
        }

        if (proof.Stated != stated.Contains(proof.Fact))
        {
            problems.Add($"{proof.Fact} is {(proof.Stated ? "not " : "")}stated");
        }

        if (!proof.Stated && proof.Grounds.Count == 0)
        {
            problems.Add($"{proof.Fact} has no ground");
        }

        if (seen.Add(proof))
        {
            foreach (var ground in proof.Grounds)
            {
                new Step(this, proof.Fact, ground).Check();
                foreach (var inner in ground.Premises.SelectMany(InnerProofs))
                {
                    Check(inner, above);
                }
            }
        }

        above.Remove(proof.Fact);
    }

    private static IEnumerable<Proof> InnerProofs(Premise premise) => premise switch
    {
        FactPremise fact => [fact.Proof],
        ExistencePremise existence => [existence.Witness],
        CollectionPremise collection => collection.Facts,
        _ => [],
    };

    /// <summary>One ground: the rule's elements, with the premises' facts in place of its variables.</summary>
    private sealed class Step(ProofChecker checker, object conclusion, Ground ground)
    {
        private readonly Dictionary<ParameterExpression, Expression> values = [];

        public void Check()
        {
            var places = ground.Premises.GetEnumerator();
            foreach (var element in ground.Production.Elements)
            {
                Check(element, places);
            }

            Expect(!places.MoveNext(), "has premises beyond its rule");
            if (ground.Production.ContextSlot < 0)
            {
                Expect(Equals(Value(ground.Production.Yield!.Body), conclusion), "does not give its conclusion");
            }
        }

        private void Check(Element element, IEnumerator<Premise> premises)
        {
            switch (element)
            {
                case MatchElement match when Next<FactPremise>(premises) is { } premise:
                    Bind(match.Variable, premise.Proof.Fact);
                    Expect(checker.facts.Contains(premise.Proof.Fact),
                        $"rests on {premise.Proof.Fact}, which does not hold");
                    Expect(match.Conditions.All(Holds),
                        $"rests on {premise.Proof.Fact}, which does not meet its conditions");
                    break;
                case LetElement let when Next<ValuePremise>(premises) is { } premise:
                    Bind(let.Variable, premise.Value);
                    Expect(Same(Value(let.Value), premise.Value, ordered: true), $"computes another {premise.Alias}");
                    break;
                case HavingElement having:
                    foreach (var condition in having.Conditions.SelectMany(Condition.Conjuncts))
                    {
                        Next<ConditionPremise>(premises);
                        Expect(Holds(condition), $"does not meet {condition}");
                    }

                    break;
                case QuantifierElement { Kind: Quantifier.Exists } exists when Next<ExistencePremise>(
                    premises) is { } premise:
                    Expect(Meeting(exists.Variable, exists.Conditions).Contains(premise.Witness.Fact),
                        "has a witness that does not fit");
                    break;
                case QuantifierElement { Kind: not Quantifier.Exists } absent when Next<AbsencePremise>(
                    premises) is not null:
                    Expect(!Meeting(absent.Variable, absent.Conditions).Any(),
                        $"claims an absence of {absent.Variable.Type.Name} that is none");
                    break;
                case QueryElement query:
                    CheckQuery(query, premises);
                    break;
            }
        }

        private void CheckQuery(QueryElement query, IEnumerator<Premise> premises)
        {
            var ordered = query.Stages.Any(stage => stage.Verb is QueryVerb.OrderBy or QueryVerb.OrderByDescending);
            IEnumerable<object> items;
            object? result;
            if (query.Source is { } source)
            {
                var premise = Next<CollectionPremise>(premises);
                items = Meeting(source, query.Conditions);
                result = premise?.Result;
                Expect(premise is not null && items.ToHashSet().SetEquals(premise.Facts.Select(proof => proof.Fact)),
                    "gathers other facts");
            }
            else
            {
                items = Value(query.From!) is { } value ? [value] : [];
                result = Next<ValuePremise>(premises)?.Value;
            }

            items = query.Stages.Aggregate(items, Apply);
            Expect(items.Any(item => Same(item, result, ordered)), "rests on a result its query does not give");
            Bind(query.Variable, result);
        }

        private IEnumerable<object> Apply(IEnumerable<object> items, QueryStage stage) => stage.Verb switch
        {
            QueryVerb.Where => [.. items.Where(item => stage.Lambdas.All(test => Of(stage, test, item) is true))],
            QueryVerb.Select => [.. items.Select(item => Of(stage, stage.Lambdas[0], item)!)],
            QueryVerb.SelectMany =>
                [.. items.SelectMany(item => ((IEnumerable)Of(stage, stage.Lambdas[0], item)!).Cast<object>())],
            QueryVerb.Collect => stage.Gather!.Gather([], [.. items]),
            QueryVerb.GroupBy => stage.Gather!.Gather(
                [.. items.Select(item => Of(stage, stage.Lambdas[0], item))],
                [.. items.Select(item => stage.Lambdas.Length > 1 ? Of(stage, stage.Lambdas[1], item)! : item)]),
            _ => [.. items.SelectMany(item =>
            {
                var members = ((IEnumerable)item).Cast<object>().ToList();
                return stage.Gather!.Gather(members.ConvertAll(member => Of(stage, stage.Lambdas[0], member)), members);
            })],
        };

        private object? Of(QueryStage stage, Expression lambda, object? item)
        {
            Bind(stage.Item!, item);
            return Value(lambda);
        }

        private IEnumerable<object> Meeting(ParameterExpression variable, Expression[] conditions)
        {
            var all = conditions.Aggregate((Expression)Expression.Constant(true), Expression.AndAlso);
            var test = Expression.Lambda(Closed(all, variable), variable).Compile(preferInterpretation: true);
            return [.. checker.facts.Where(variable.Type.IsInstanceOfType)
                .Where(fact => test.DynamicInvoke(fact) is true)];
        }

        private bool Holds(Expression condition) => Value(condition) is true;

        private object? Value(Expression expression) =>
            Expression.Lambda<Func<object?>>(Expression.Convert(Closed(expression, null), typeof(object)))
                .Compile(preferInterpretation: true)();

        private Expression Closed(Expression expression, ParameterExpression? open) => values
            .Where(value => value.Key != open)
            .Aggregate(expression, (current, value) => new Substitution(value.Key, value.Value).Visit(current));

        private void Bind(ParameterExpression variable, object? value) => values[variable] =
            Expression.Constant(value, variable.Type);

        private T? Next<T>(IEnumerator<Premise> premises)
            where T : Premise
        {
            var found = premises.MoveNext() ? premises.Current as T : null;
            Expect(found is not null, $"lacks a {typeof(T).Name}");
            return found;
        }

        private void Expect(bool holds, string problem)
        {
            if (!holds)
            {
                checker.problems.Add($"rule '{ground.Rule.Name}' for {conclusion} {problem}");
            }
        }

        private static bool Same(object? left, object? right, bool ordered)
        {
            if (left is string || left is not IEnumerable many || right is not IEnumerable others)
            {
                return Equals(left, right);
            }

            var (first, second) = (many.Cast<object?>().ToList(), others.Cast<object?>().ToList());
            return ordered ? first.SequenceEqual(second) : first.Count == second.Count && first.ToHashSet()
                .SetEquals(second);
        }
    }
}
