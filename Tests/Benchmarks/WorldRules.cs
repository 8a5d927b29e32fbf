using CcmPlanner.Engine.Inference.Dsl;

namespace CcmPlanner.Benchmarks;

/// <summary>Two facts of a State, one small and one large.</summary>
public sealed class Pair<TA, TB>(int number) : Rule
    where TA : class, IRow
    where TB : class, IRow
{
    public override void Define()
    {
        TA a = null!;
        TB b = null!;
        var name = $"pair {typeof(TA).Name} {typeof(TB).Name} {number}";
        Name(name);
        When()
            .Match(() => a, x => x.Value < 70 - (5 * number))
            .Match(() => b, x => x.State == a.State, x => x.Value > 20 + (5 * number));
        Then().Yield(_ => new First(a.State, name, a.Value + b.Value));
    }
}

/// <summary>Three facts of a State and a parameter.</summary>
public sealed class Triple<TA, TB, TC>(int number) : Rule
    where TA : class, IRow
    where TB : class, IRow
    where TC : class, IRow
{
    public override void Define()
    {
        TA a = null!;
        TB b = null!;
        TC c = null!;
        Limit limit = null!;
        var name = $"triple {typeof(TA).Name} {number}";
        Name(name);
        When()
            .Match(() => limit, l => l.Id == number)
            .Match(() => a, x => x.Value < limit.Value)
            .Match(() => b, x => x.State == a.State, x => x.Value != a.Value)
            .Match(() => c, x => x.State == a.State, x => x.Value > 25);
        Then().Yield(_ => new First(a.State, name, a.Value + b.Value + c.Value));
    }
}

/// <summary>Two facts of a State and the clock.</summary>
public sealed class Timed<TA, TB>(int number) : Rule
    where TA : class, IRow
    where TB : class, IRow
{
    public override void Define()
    {
        TA a = null!;
        TB b = null!;
        Clock clock = null!;
        var name = $"timed {number}";
        Name(name);
        When()
            .Match(() => a, x => x.Value < 75 - (10 * number))
            .Match(() => b, x => x.State == a.State, x => x.Value > 20)
            .Match(() => clock, c => a.On < c.Today);
        Then().Yield(_ => new First(a.State, name, a.Value));
    }
}

/// <summary>A conclusion and a fact of the same State.</summary>
public sealed class Follow<TA>(int number) : Rule
    where TA : class, IRow
{
    public override void Define()
    {
        First first = null!;
        TA a = null!;
        var name = $"follow {typeof(TA).Name} {number}";
        var before = $"pair F0 F1 {number}";
        Name(name);
        When()
            .Match(() => first, f => f.Rule == before)
            .Match(() => a, x => x.State == first.State, x => x.Value < 80);
        Then().Yield(_ => new Second(a.State, name, first.Value - a.Value));
    }
}

/// <summary>A conclusion from a conclusion, and a fact of the same State.</summary>
public sealed class Further<TA>(int number) : Rule
    where TA : class, IRow
{
    public override void Define()
    {
        Second second = null!;
        TA a = null!;
        var name = $"further {typeof(TA).Name} {number}";
        var before = $"follow F8 {number}";
        Name(name);
        When()
            .Match(() => second, s => s.Rule == before)
            .Match(() => a, x => x.State == second.State, x => x.Value > 10);
        Then().Yield(_ => new Third(a.State, name, second.Value));
    }
}

/// <summary>A fact of a State, and no other that is larger.</summary>
public sealed class Absent<TA, TB>(int number) : Rule
    where TA : class, IRow
    where TB : class, IRow
{
    public override void Define()
    {
        TA a = null!;
        Budget budget = null!;
        var name = $"absent {typeof(TA).Name} {number}";
        Name(name);
        When()
            .Match(() => a, x => x.Value < 90 - (10 * number))
            .Match(() => budget, x => x.State == a.State)
            .Not<TB>(x => x.State == a.State && x.Value > a.Value + (10 * number));
        Then().Yield(_ => new Second(a.State, name, a.Value));
    }
}

/// <summary>A fact of a State, and no conclusion of some rule about it.</summary>
public sealed class AbsentConclusion<TA>(int number) : Rule
    where TA : class, IRow
{
    public override void Define()
    {
        TA a = null!;
        Budget budget = null!;
        var name = $"no conclusion {typeof(TA).Name} {number}";
        var other = $"follow F9 {number}";
        Name(name);
        When()
            .Match(() => a, x => x.Value > 15 * number)
            .Match(() => budget, x => x.State == a.State)
            .Not<Second>(x => x.State == a.State && x.Rule == other);
        Then().Yield(_ => new Third(a.State, name, a.Value));
    }
}

/// <summary>A fact of a State and the budgets of that State.</summary>
public sealed class Gathered<TA>(int number) : Rule
    where TA : class, IRow
{
    public override void Define()
    {
        TA a = null!;
        IEnumerable<Budget> budgets = null!;
        decimal sum = 0;
        var name = $"gathered {typeof(TA).Name} {number}";
        Name(name);
        When()
            .Match(() => a, x => x.Value < 80 - (15 * number))
            .Query(() => budgets, q => q.Match<Budget>(b => b.State == a.State).Collect())
            .Let(() => sum, () => budgets.Sum(b => b.Amount))
            .Having(() => sum > 1000 + (10 * number));
        Then().Yield(_ => new Second(a.State, name, (int)sum));
    }
}

/// <summary>A fact of a State and how many conclusions there are about it.</summary>
public sealed class GatheredConclusions<TA>(int number) : Rule
    where TA : class, IRow
{
    public override void Define()
    {
        TA a = null!;
        IEnumerable<First> firsts = null!;
        var name = $"conclusions {typeof(TA).Name} {number}";
        Name(name);
        When()
            .Match(() => a, x => x.Value > 20 * number)
            .Query(() => firsts, q => q.Match<First>(f => f.State == a.State).Collect())
            .Having(() => firsts.Count() > 3 * number);
        Then().Yield(_ => new Third(a.State, name, firsts.Count()));
    }
}
