using System.Linq.Expressions;

namespace CcmPlanner.Engine.Inference.Model;

/// <summary>One further match to be found in a join.</summary>
internal sealed record JoinStep(int Position, Scan Scan);

/// <summary>
/// How the matches of a production are found from one that is given: which next, through which index.
/// </summary>
internal sealed class JoinPlan
{
    private JoinPlan(int start, Conjunction startTests, JoinStep[] steps, bool followsKey) =>
        (Start, StartTests, Steps, FollowsKey) = (start, startTests, steps, followsKey);

    /// <summary>The position given; -1 when it is not a match, or nothing is given.</summary>
    public int Start { get; }

    public Conjunction StartTests { get; }

    public JoinStep[] Steps { get; }

    /// <summary>True when every further match is looked up by a key.</summary>
    public bool IsIndexed => Array.TrueForAll(Steps, step => step.Scan.Index is not null);

    /// <summary>True when what is found hangs on the given fact only through keys equal to the first step's.</summary>
    public bool FollowsKey { get; }

    /// <summary>Plans a join over <paramref name="matches"/> once <paramref name="given"/> has its fact.</summary>
    public static JoinPlan Make(
        IReadOnlyList<ParameterExpression> matches,
        ParameterExpression? given,
        IReadOnlyList<Condition> conditions,
        Layout layout,
        IndexCatalogue catalogue)
    {
        var bound = new HashSet<ParameterExpression>();
        var left = matches.ToList();
        var open = conditions.ToList();
        var start = given is null ? -1 : left.IndexOf(given);
        if (given is not null)
        {
            bound.Add(given);
            left.Remove(given);
        }

        var startTests = new Conjunction([.. Due(open, bound).Select(condition => condition.Formula)], layout);
        var steps = new List<JoinStep>();
        while (left.Count > 0)
        {
            var next = left.MaxBy(match => KeyCount(match, open, bound))!;
            left.Remove(next);
            var known = bound.ToHashSet();
            bound.Add(next);
            var scan = new Scan(next, Due(open, bound), known.Contains, layout, catalogue, given);
            steps.Add(new JoinStep(layout[next], scan));
        }

        var followsKey = start < 0 && given is not null && steps.Count > 0 && conditions
            .Where(condition => condition.Reads.Contains(given) && condition.Reads.Count > 1)
            .All(condition => condition.KeyOn(matches[steps[0].Position]) is var (_, other) && FreeVariables.Of(other)
                .SetEquals([given]));
        return new JoinPlan(start, startTests, [.. steps], followsKey);
    }

    private static List<Condition> Due(List<Condition> open, HashSet<ParameterExpression> bound)
    {
        var due = open.FindAll(condition => condition.Reads.IsSubsetOf(bound));
        open.RemoveAll(due.Contains);
        return due;
    }

    private static int KeyCount(ParameterExpression match, List<Condition> open, HashSet<ParameterExpression> bound) =>
        open.Sum(condition => condition.KeyOn(match) is var (_, other) && FreeVariables.Of(other) is var reads
            && reads.IsSubsetOf(bound)
            ? (reads.Count > 0 ? 2 : 1)
            : 0);
}
