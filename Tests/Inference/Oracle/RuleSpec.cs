namespace CcmPlanner.Tests.Inference.Oracle;

/// <summary>
/// Where a number in a random rule comes from: a match's field, the named value, the query's result, or a constant.
/// </summary>
public sealed record Source(int Match, int Field, int Constant)
{
    public const int Named = -1;

    public const int Queried = -2;

    public const int Fixed = -3;
}

public enum Comparison
{
    Same,
    Below,
    Other,
}

/// <summary>A condition on a field of the fact at hand.</summary>
public sealed record TestSpec(int Field, Comparison Comparison, Source With);

public sealed record MatchSpec(int Kind, TestSpec[] Tests);

public enum TailVerb
{
    Not,
    Exists,
    All,
    Count,
    Select,
    Group,
    Smallest,
}

public sealed record TailSpec(TailVerb Verb, int Kind, TestSpec[] Tests, int Threshold);

/// <summary>
/// One random rule: matches, a value named after the first, absences and existences, a query, two alternatives.
/// </summary>
public sealed record RuleSpec(
    string Name,
    MatchSpec[] Matches,
    int? NamedPlus,
    TailSpec[] Tail,
    TailSpec? Query,
    (MatchSpec Match, TailSpec Tail)? Either,
    int Yields,
    Source A,
    Source B);

/// <summary>
/// Makes random rule sets that have an order: kinds 0-2 are stated, 3 reads them, 4 and 5 may feed each other, 6 comes
/// last.
/// </summary>
public sealed class RuleLottery(Lottery random)
{
    private static readonly int[] Level = [0, 0, 0, 1, 2, 2, 3];

    public RuleSpec[] Rules(int count) => [.. Enumerable.Range(0, count).Select(Rule)];

    private RuleSpec Rule(int number)
    {
        var yields = 3 + random.Next(4);
        var matches = new MatchSpec[random.Next(12) == 0 ? 0 : 1 + random.Next(3)];
        for (var i = 0; i < matches.Length; i++)
        {
            matches[i] = new MatchSpec(Kind(Level[yields]), Tests(i, named: false));
        }

        int? named = matches.Length > 0 && random.Next(3) == 0 ? random.Next(4) : null;
        var tail = new TailSpec[random.Next(5) switch { 0 or 1 => 0, 2 or 3 => 1, _ => 2 }];
        for (var i = 0; i < tail.Length; i++)
        {
            tail[i] = Tail((TailVerb)random.Next(3), yields, matches.Length, named is not null);
        }

        var query = random.Next(4) == 0
            ? Tail((TailVerb)(3 + random.Next(4)), yields, matches.Length, named is not null) : null;
        (MatchSpec, TailSpec)? either = matches.Length is > 0 and < 3 && random.Next(6) == 0
            ? (new MatchSpec(Kind(Level[yields]), Tests(matches.Length, named: false)),
                Tail(TailVerb.Not, yields, matches.Length, named: false))
            : null;
        var names = named is not null;
        return new RuleSpec(
            $"rule {number}", matches, named, tail, query, either, yields, Value(matches.Length, names, query),
            Value(matches.Length, names, query));
    }

    private TailSpec Tail(TailVerb verb, int yields, int matches, bool named) =>
        new(verb, Kind(Level[yields] - 1), Tests(matches, named), random.Next(3));

    private int Kind(int highestLevel)
    {
        while (true)
        {
            var kind = random.Next(7);
            if (Level[kind] <= highestLevel)
            {
                return kind;
            }
        }
    }

    private TestSpec[] Tests(int matches, bool named) =>
        [.. Enumerable.Range(0, random.Next(3)).Select(_ => new TestSpec(
            random.Next(2),
            random.Next(4) switch { 0 => Comparison.Below, 1 when random.Next(2) == 0 => Comparison.Other,
                _ => Comparison.Same },
            Value(matches, named, null)))];

    private Source Value(int matches, bool named, TailSpec? query)
    {
        if (query is not null && random.Next(2) == 0)
        {
            return new Source(Source.Queried, 0, 0);
        }

        if (named && random.Next(3) == 0)
        {
            return new Source(Source.Named, 0, 0);
        }

        return matches > 0 && random.Next(4) > 0
            ? new Source(random.Next(matches), random.Next(2), 0)
            : new Source(Source.Fixed, 0, random.Next(5));
    }
}

/// <summary>Random numbers of the tests: the same for the same seed, on every machine.</summary>
public sealed class Lottery(ulong seed)
{
    private ulong state = seed;

    public int Next(int below)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)below);
        }
    }
}
