using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Articles;

/// <summary>
/// Article 4(1)(a): clear remnants present at entry into force not later than ten years from that date.
/// </summary>
[Name("ClearWithinTenYears")]
[Cite("CCM", "4(1)(a)")]
public sealed class ClearWithinTenYears : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        EntryIntoForce entry = null!;
        Remnants remnants = null!;
        Parameter years = null!;

        When()
            .Match(() => entry)
            .Match(() => remnants, r => r.State == entry.State, r => r.Holding == Holding.Held)
            .Match(() => years, p => p.Id == "CCM-4.1.a.years");

        Then()
            .Yield(_ => new OriginalDeadline(
                entry.State,
                Provision.Clearance,
                entry.On,
                LegalDate.Anniversary(entry.On, years.Value),
                true));
    }
}

/// <summary>
/// Article 4(1)(a): the duty is fulfilled when clearance is complete, for the last time, and nothing was found since.
/// </summary>
/// <remarks>
/// Interpretation: completion is not terminal. Remnants found afterwards re-open the same duty with the deadline it
/// had, as was done for Mauritania, declared complete in 2014.
/// </remarks>
[Name("ClearanceDutyFulfilled")]
[Cite("CCM", "4(1)(a)")]
public sealed class ClearanceDutyFulfilled : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ClearanceCompleted completed = null!;

        When()
            .Match(() => completed)
            .Not<ClearanceCompleted>(c => c.State == completed.State, c => Chronology.Follows(c.On, completed.On))
            .Not<ClearanceReopened>(r => r.State == completed.State, r => Chronology.Follows(r.On, completed.On));

        Then()
            .Yield(_ => new Fulfilment(completed.State, Provision.Clearance, completed.On));
    }
}

/// <summary>
/// Articles 4(5) to 4(8): an extension of up to five years from the deadline in force, as often as granted.
/// </summary>
/// <remarks>
/// Interpretation: the cap in force on the day of the decision governs a grant, not the cap of the day asked about;
/// what a meeting granted beyond it moves the deadline as far as the cap allows. Under the Convention as adopted no
/// grant lies beyond; under a reform said to have been in force since an earlier day, grants given since then may.
/// </remarks>
[Name("ClearanceDeadlineExtended")]
[Cite("CCM", "4(5)")]
[Cite("CCM", "4(7)")]
[Cite("CCM", "4(8)")]
public sealed class ClearanceDeadlineExtended : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        DeadlineAfter before = null!;
        ExtensionDecision decision = null!;
        DatedParameter cap = null!;

        When()
            .Match(() => before, d => Provision.IsClearance(d.Provision))
            .Match(
                () => decision,
                d => d.State == before.State,
                d => d.Provision == before.Provision,
                d => d.Number == before.Decided + 1)
            .Match(
                () => cap,
                p => p.Parameter.Id == "CCM-4.5.extension-years",
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
/// Article 4(6): a request is submitted at least nine months before the meeting that is to consider it.
/// </summary>
[Name("ClearanceRequestsDue")]
[Cite("CCM", "4(6)")]
public sealed class ClearanceRequestsDue : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Meeting meeting = null!;
        Parameter months = null!;

        When()
            .Match(() => meeting)
            .Match(() => months, p => p.Id == "CCM-4.6.filing-months");

        Then()
            .Yield(_ => new RequestsDue(
                meeting.Id, Provision.Clearance, LegalDate.MonthsBefore(meeting.Opens, months.Value)));
    }
}
