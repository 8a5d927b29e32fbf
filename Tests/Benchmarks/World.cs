using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Dsl;
using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Benchmarks;

/// <summary>
/// A made-up law of the size of the real one: twelve facts for each State, a clock, parameters and budgets;
/// 60 rules that join two or three facts of a State, 25 with an absence, 10 with a collection, three deep.
/// </summary>
public static class World
{
    public const int States = 120;

    /// <summary>The rules; the same each time.</summary>
    public static RuleBook Book() => RuleBook.Load(Rules());

    /// <summary>All facts of a world with so many States.</summary>
    public static List<object> Facts(int states)
    {
        var facts = new List<object> { new Clock(new LocalDate(2026, 6, 1)) };
        facts.AddRange(Enumerable.Range(0, 8).Select(p => new Limit(p, 40 + (5 * p))));
        for (var state = 0; state < states; state++)
        {
            facts.AddRange(FactsOf(state));
        }

        return facts;
    }

    /// <summary>The twelve facts of one State.</summary>
    public static IEnumerable<object> FactsOf(int state)
    {
        var code = Code(state);
        var day = new LocalDate(2010, 8, 1).PlusDays(37 * (state % 100));
        return
        [
            new F0(code, Value(state, 0), day), new F1(code, Value(state, 1), day), new F2(code, Value(state, 2), day),
            new F3(code, Value(state, 3), day), new F4(code, Value(state, 4), day), new F5(code, Value(state, 5), day),
            new F6(code, Value(state, 6), day), new F7(code, Value(state, 7), day), new F8(code, Value(state, 8), day),
            new F9(code, Value(state, 9), day), new F10(code, Value(state, 10), day),
            new Budget(code, 2026, 1000 + Value(state, 11)),
        ];
    }

    /// <summary>A State's code: AAA, AAB and so on.</summary>
    public static StateCode Code(int state) =>
        new($"{(char)('A' + (state / 676))}{(char)('A' + (state / 26 % 26))}{(char)('A' + (state % 26))}");

    private static int Value(int state, int kind) => ((state * 61) + (kind * 37) + (state * kind * 11)) % 100;

    /// <summary>The same fact of its State with another value.</summary>
    public static object Changed(object fact) => fact switch
    {
        F0 f => f with { Value = Next(f.Value) },
        F1 f => f with { Value = Next(f.Value) },
        F2 f => f with { Value = Next(f.Value) },
        F3 f => f with { Value = Next(f.Value) },
        F4 f => f with { Value = Next(f.Value) },
        F5 f => f with { Value = Next(f.Value) },
        F6 f => f with { Value = Next(f.Value) },
        F7 f => f with { Value = Next(f.Value) },
        F8 f => f with { Value = Next(f.Value) },
        F9 f => f with { Value = Next(f.Value) },
        F10 f => f with { Value = Next(f.Value) },
        Budget b => b with { Amount = 1000 + (((int)b.Amount + 7) % 100) },
        _ => throw new ArgumentException($"{fact} is no fact of a State", nameof(fact)),
    };

    private static int Next(int value) => (value + 7) % 100;

    private static IEnumerable<Rule> Rules()
    {
        for (var n = 0; n < 5; n++)
        {
            yield return new Pair<F0, F1>(n);
            yield return new Pair<F2, F3>(n);
            yield return new Pair<F4, F5>(n);
            yield return new Pair<F6, F7>(n);
            yield return new Triple<F0, F2, F4>(n);
            yield return new Triple<F1, F3, F5>(n);
            yield return new Triple<F6, F8, F10>(n);
            yield return new Timed<F7, F9>(n);
            yield return new Follow<F8>(n);
            yield return new Follow<F9>(n);
            yield return new Further<F0>(n);
            yield return new Further<F6>(n);
            yield return new Absent<F0, F5>(n);
            yield return new Absent<F2, F7>(n);
            yield return new Absent<F4, F9>(n);
            yield return new AbsentConclusion<F1>(n);
            yield return new AbsentConclusion<F3>(n);
            yield return new Gathered<F0>(n);
            yield return new GatheredConclusions<F1>(n);
        }
    }
}

/// <summary>What the made-up facts have in common.</summary>
public interface IRow
{
    StateCode State { get; }

    int Value { get; }

    LocalDate On { get; }
}

public sealed record Clock(LocalDate Today);

public sealed record Limit(int Id, int Value);

public sealed record Budget(StateCode State, int Year, decimal Amount);

public sealed record F0(StateCode State, int Value, LocalDate On) : IRow;

public sealed record F1(StateCode State, int Value, LocalDate On) : IRow;

public sealed record F2(StateCode State, int Value, LocalDate On) : IRow;

public sealed record F3(StateCode State, int Value, LocalDate On) : IRow;

public sealed record F4(StateCode State, int Value, LocalDate On) : IRow;

public sealed record F5(StateCode State, int Value, LocalDate On) : IRow;

public sealed record F6(StateCode State, int Value, LocalDate On) : IRow;

public sealed record F7(StateCode State, int Value, LocalDate On) : IRow;

public sealed record F8(StateCode State, int Value, LocalDate On) : IRow;

public sealed record F9(StateCode State, int Value, LocalDate On) : IRow;

public sealed record F10(StateCode State, int Value, LocalDate On) : IRow;

public sealed record First(StateCode State, string Rule, int Value);

public sealed record Second(StateCode State, string Rule, int Value);

public sealed record Third(StateCode State, string Rule, int Value);
