using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Articles;

/// <summary>
/// Article 3(2): destroy all stockpiles not later than eight years after entry into force for the State.
/// </summary>
/// <remarks>
/// Interpretation: a State whose holding is unclear or undeclared is asked the same question, with a deadline that
/// binds "if it holds stocks"; its standing stays unknown until it says so.
/// </remarks>
[Name("DestroyWithinEightYears")]
[Cite("CCM", "3(2)")]
public sealed class DestroyWithinEightYears : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        EntryIntoForce entry = null!;
        Stockpile stockpile = null!;
        Parameter years = null!;

        When()
            .Match(() => entry)
            .Match(() => stockpile, s => s.State == entry.State, s => s.Holding != Holding.None)
            .Match(() => years, p => p.Id == "CCM-3.2.years");

        Then()
            .Yield(_ => new OriginalDeadline(
                entry.State,
                Provision.StockpileDestruction,
                entry.On,
                LegalDate.Anniversary(entry.On, years.Value),
                stockpile.Holding == Holding.Held));
    }
}

/// <summary>Article 3(2): the duty is fulfilled when destruction is complete.</summary>
[Name("StockpileDutyFulfilled")]
[Cite("CCM", "3(2)")]
public sealed class StockpileDutyFulfilled : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        StockpileDestroyed destroyed = null!;

        When()
            .Match(() => destroyed);

        Then()
            .Yield(_ => new Fulfilment(destroyed.State, Provision.StockpileDestruction, destroyed.On));
    }
}

/// <summary>Article 3(2): a State shown to hold no stockpile has nothing to destroy.</summary>
[Name("StockpileDutyEmpty")]
[Cite("CCM", "3(2)")]
public sealed class StockpileDutyEmpty : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        NoStockpileShown shown = null!;

        When()
            .Match(() => shown);

        Then()
            .Yield(_ => new DutyEnded(
                shown.State, Provision.StockpileDestruction, Reason.ShownToHoldNone(shown.On)));
    }
}

/// <summary>Article 3(3): an extension of up to four years from the deadline in force.</summary>
/// <remarks>
/// Interpretation: the cap in force on the day of the decision governs a grant, not the cap of the day asked about;
/// what a meeting granted beyond it moves the deadline as far as the cap allows. Under the Convention as adopted no
/// grant lies beyond; under a reform said to have been in force since an earlier day, grants given since then may.
/// </remarks>
[Name("StockpileDeadlineExtended")]
[Cite("CCM", "3(3)")]
[Cite("CCM", "3(5)")]
public sealed class StockpileDeadlineExtended : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        DeadlineAfter before = null!;
        ExtensionDecision decision = null!;
        DatedParameter cap = null!;

        When()
            .Match(() => before, d => d.Provision == Provision.StockpileDestruction)
            .Match(
                () => decision,
                d => d.State == before.State,
                d => d.Provision == before.Provision,
                d => d.Number == before.Decided + 1)
            .Match(
                () => cap,
                p => p.Parameter.Id == "CCM-3.3.extension-years",
                p => p.Parameter.AppliesOn(Grants.DecidedOn(decision)))
            .Having(() => Grants.IsLater(decision, before.Due));

        Then()
            .Yield(_ => new DeadlineAfter(
                before.State,
                before.Provision,
                decision.Number,
                Grants.Due(decision, before.Due, cap.Parameter)));
    }
}

/// <summary>
/// Article 3(5): a request is submitted at least nine months before the meeting that is to consider it.
/// </summary>
[Name("StockpileRequestsDue")]
[Cite("CCM", "3(5)")]
public sealed class StockpileRequestsDue : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Meeting meeting = null!;
        Parameter months = null!;

        When()
            .Match(() => meeting)
            .Match(() => months, p => p.Id == "CCM-3.5.filing-months");

        Then()
            .Yield(_ => new RequestsDue(
                meeting.Id, Provision.StockpileDestruction, LegalDate.MonthsBefore(meeting.Opens, months.Value)));
    }
}
