using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Citations;
using CcmPlanner.Engine.Inference.Dsl;
using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Tests.Inference.Example;

/// <summary>A small law of its own, in every form of the language, for the tests of the engine.</summary>
public static class WorkedExample
{
    public static readonly StateCode Alphaland = new("ALP");

    public static readonly StateCode Betaria = new("BET");

    public static RuleBook Book() => RuleBook.Load(
        [new BoundRule(), new DueRule(), new MetRule(), new OverdueRule(), new ArrearsRule(), new AllPaidRule(),
            new NoticeRule()]);
}

public sealed record Joined(StateCode State, LocalDate On);

public sealed record Clock(LocalDate Today);

public sealed record Years(string Id, int Value);

public sealed record Bound(StateCode State, LocalDate Since);

public sealed record Due(StateCode State, LocalDate On);

public sealed record Report(StateCode State, LocalDate On);

public sealed record Met(StateCode State);

public sealed record Overdue(StateCode State, LocalDate Since);

public sealed record Invoice(StateCode State, int Year, decimal Amount);

public sealed record Payment(StateCode State, int Year, decimal Amount);

public sealed record Arrears(StateCode State, decimal Amount, int Invoices);

public sealed record Clear(StateCode State);

public sealed record Notice(StateCode State, string Ground);

[Name("bound"), Description("A State is bound from the day it joined."), Cite("EX", "1")]
public sealed class BoundRule : Rule
{
    public override void Define()
    {
        Joined joined = null!;
        Clock clock = null!;
        When()
            .Match(() => clock)
            .Match(() => joined, j => j.On <= clock.Today);
        Then().Yield(_ => new Bound(joined.State, joined.On));
    }
}

[Name("due"), Description("A report is due some years after."), Cite("EX", "2(1)"), Cite("EX", "2(2)")]
public sealed class DueRule : Rule
{
    public override void Define()
    {
        Bound bound = null!;
        Years years = null!;
        LocalDate due = default;
        When()
            .Match(() => bound)
            .Match(() => years, y => y.Id == "report")
            .Let(() => due, () => bound.Since.PlusYears(years.Value));
        Then().Yield(_ => new Due(bound.State, due));
    }
}

[Name("met"), Cite("EX", "3")]
public sealed class MetRule : Rule
{
    public override void Define()
    {
        Due due = null!;
        When()
            .Match(() => due)
            .Exists<Report>(r => r.State == due.State, r => r.On <= due.On);
        Then().Yield(_ => new Met(due.State));
    }
}

[Name("overdue"), Cite("EX", "4")]
public sealed class OverdueRule : Rule
{
    public override void Define()
    {
        Due due = null!;
        Clock clock = null!;
        When()
            .Match(() => due)
            .Match(() => clock)
            .Not<Report>(r => r.State == due.State && r.On <= clock.Today)
            .Having(() => due.On < clock.Today);
        Then().Yield(_ => new Overdue(due.State, due.On));
    }
}

[Name("arrears"), Cite("EX", "5")]
public sealed class ArrearsRule : Rule
{
    public override void Define()
    {
        Bound bound = null!;
        IEnumerable<Invoice> invoices = null!;
        IEnumerable<Payment> payments = null!;
        decimal open = 0;
        When()
            .Match(() => bound)
            .Query(() => invoices, q => q.Match<Invoice>(i => i.State == bound.State).Collect().OrderBy(i => i.Year))
            .Query(() => payments, q => q.Match<Payment>(p => p.State == bound.State).Collect())
            .Let(() => open, () => invoices.Sum(i => i.Amount) - payments.Sum(p => p.Amount))
            .Having(() => open > 0);
        Then().Yield(_ => new Arrears(bound.State, open, invoices.Count()));
    }
}

[Name("clear"), Cite("EX", "6")]
public sealed class AllPaidRule : Rule
{
    public override void Define()
    {
        Bound bound = null!;
        When()
            .Match(() => bound)
            .All<Invoice>(i => i.State == bound.State, i => i.Amount < 100);
        Then().Yield(_ => new Clear(bound.State));
    }
}

[Name("notice"), Cite("EX", "7")]
public sealed class NoticeRule : Rule
{
    public override void Define()
    {
        Bound bound = null!;
        When()
            .Match(() => bound)
            .Or(either => either
                .Match<Overdue>(o => o.State == bound.State)
                .And(both => both
                    .Match<Arrears>(a => a.State == bound.State)
                    .Not<Clear>(c => c.State == bound.State)));
        Then().Yield(_ => new Notice(bound.State, "reminder"));
    }
}
