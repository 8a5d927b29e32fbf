namespace CcmPlanner.Tests.Inference.Oracle;

/// <summary>
/// What follows from facts under random rules, computed from nothing each time: no indexes, no deltas, no order beyond
/// the levels of the kinds. Slow and plain on purpose; the engine must agree with it.
/// </summary>
public sealed class NaiveEvaluator(RuleSpec[] rules)
{
    private static readonly int[][] Levels = [[3], [4, 5], [6]];
    private static readonly Type[] Types =
        [typeof(P0), typeof(P1), typeof(P2), typeof(D0), typeof(D1), typeof(D2), typeof(D3)];
    private HashSet<IPair>[] facts = [];
    private List<string> grounds = [];

    /// <summary>All facts, and every ground as text, in ordinal order.</summary>
    public (HashSet<IPair> Facts, List<string> Grounds) Run(IEnumerable<IPair> stated)
    {
        facts = [.. Types.Select(_ => new HashSet<IPair>())];
        foreach (var fact in stated)
        {
            facts[Array.IndexOf(Types, fact.GetType())].Add(fact);
        }

        var all = new List<string>();
        foreach (var level in Levels)
        {
            bool grown;
            do
            {
                grounds = [];
                grown = rules.Where(rule => level.Contains(rule.Yields)).Select(Apply).ToList().Exists(added => added);
            }
            while (grown);
            all.AddRange(grounds);
        }

        all.Sort(StringComparer.Ordinal);
        return ([.. facts.SelectMany(kind => kind)], all);
    }

    public static IPair Make(int kind, int a, int b) => (IPair)Activator.CreateInstance(Types[kind], a, b)!;

    private bool Apply(RuleSpec rule)
    {
        var found = new List<IPair>();
        if (rule.Either is not var (match, absence))
        {
            Join(rule, rule.Matches, rule.Tail, [], found);
        }
        else
        {
            Join(rule, [.. rule.Matches, match], rule.Tail, [], found);
            Join(rule, rule.Matches, [.. rule.Tail, absence], [], found);
        }

        return found.Select(facts[rule.Yields].Add).ToList().Exists(added => added);
    }

    private void Join(RuleSpec rule, MatchSpec[] matches, TailSpec[] tail, IPair[] chosen, List<IPair> found)
    {
        if (chosen.Length == matches.Length)
        {
            Conclude(rule, tail, chosen, found);
            return;
        }

        var match = matches[chosen.Length];
        foreach (var fact in facts[match.Kind].Where(fact => Passes(match.Tests, fact, rule, chosen)))
        {
            Join(rule, matches, tail, [.. chosen, fact], found);
        }
    }

    private void Conclude(RuleSpec rule, TailSpec[] tail, IPair[] chosen, List<IPair> found)
    {
        foreach (var step in tail)
        {
            var passing = facts[step.Kind].Count(fact => Passes(step.Tests, fact, rule, chosen));
            var holds = step.Verb switch
            {
                TailVerb.Not => passing == 0,
                TailVerb.Exists => passing > 0,
                _ => passing == facts[step.Kind].Count,
            };
            if (!holds)
            {
                return;
            }
        }

        foreach (var result in Query(rule, chosen))
        {
            var conclusion =
                Make(rule.Yields, Value(rule.A, rule, chosen, result), Value(rule.B, rule, chosen, result));
            found.Add(conclusion);
            grounds.Add($"{rule.Name}: {string.Join(", ", chosen.Select(fact => fact.ToString()))} => {conclusion}");
        }
    }

    private IEnumerable<int> Query(RuleSpec rule, IPair[] chosen)
    {
        if (rule.Query is not { } query)
        {
            return [0];
        }

        var seen = facts[query.Kind].Where(fact => Passes(query.Tests, fact, rule, chosen)).ToList();
        return query.Verb switch
        {
            TailVerb.Select => seen.Where(fact => fact.B != 3).Select(fact => fact.B),
            TailVerb.Group => seen.GroupBy(fact => fact.A).Select(group => ((group.Key * 3) + group.Count()) % 6),
            TailVerb.Smallest => seen.OrderBy(fact => (fact.A * 10) + fact.B).Take(1).Select(fact => fact.B),
            _ => seen.Count % 6 >= query.Threshold ? [seen.Count % 6] : [],
        };
    }

    private static bool Passes(TestSpec[] tests, IPair fact, RuleSpec rule, IPair[] chosen) =>
        Array.TrueForAll(tests, test =>
    {
        var own = test.Field == 0 ? fact.A : fact.B;
        var other = Value(test.With, rule, chosen, 0);
        return test.Comparison switch
        {
            Comparison.Same => own == other,
            Comparison.Below => own < other,
            _ => own != other,
        };
    });

    private static int Value(Source source, RuleSpec rule, IPair[] chosen, int queried) => source.Match switch
    {
        Source.Fixed => source.Constant,
        Source.Named => (chosen[0].A + rule.NamedPlus!.Value) % 6,
        Source.Queried => queried,
        _ => source.Field == 0 ? chosen[source.Match].A : chosen[source.Match].B,
    };
}
