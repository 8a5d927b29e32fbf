using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Procedures;

/// <summary>Before any decision the original deadline is the one in force.</summary>
[Name("OriginalDeadlineStands")]
public sealed class OriginalDeadlineStands : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        OriginalDeadline original = null!;

        When()
            .Match(() => original);

        Then()
            .Yield(_ => new DeadlineAfter(original.State, original.Provision, 0, original.Due));
    }
}

/// <summary>Articles 3(5) and 4(7): where a request is refused, the deadline before it stands.</summary>
[Name("RefusalLeavesTheDeadline")]
[Cite("CCM", "3(5)")]
[Cite("CCM", "4(7)")]
public sealed class RefusalLeavesTheDeadline : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        DeadlineAfter before = null!;
        ExtensionDecision decision = null!;

        When()
            .Match(() => before)
            .Match(
                () => decision,
                d => d.State == before.State,
                d => d.Provision == before.Provision,
                d => d.Number == before.Decided + 1,
                d => d.Outcome == DecisionOutcome.Refused);

        Then()
            .Yield(_ => new DeadlineAfter(before.State, before.Provision, decision.Number, before.Due));
    }
}

/// <summary>The last date due known to be in force is the one after the last decision on record.</summary>
[Name("LastDecisionGoverns")]
public sealed class LastDecisionGoverns : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        DeadlineAfter last = null!;

        When()
            .Match(() => last)
            .Not<DeadlineAfter>(
                d => d.State == last.State,
                d => d.Provision == last.Provision,
                d => d.Decided > last.Decided);

        Then()
            .Yield(_ => new LastKnownDeadline(last.State, last.Provision, last.Due));
    }
}

/// <summary>A request without a recorded decision leaves the deadline open to change.</summary>
[Name("RequestWithoutDecision")]
[Cite("CCM", "3(5)")]
[Cite("CCM", "4(7)")]
public sealed class RequestWithoutDecision : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ExtensionRequest request = null!;

        When()
            .Match(() => request)
            .Not<ExtensionDecision>(
                d => d.State == request.State,
                d => d.Provision == request.Provision,
                d => d.Number == request.Number);

        Then()
            .Yield(_ => new DecisionOutstanding(request.State, request.Provision, request.MeetingId));
    }
}

/// <summary>
/// A deadline that passed after a meeting whose decisions are not in the data may have been moved by it; only the last
/// meeting to open by the deadline could still do so. A decision of it that is on record settles the matter for its
/// State.
/// </summary>
[Name("MeetingWithoutRecordedDecisions")]
[Cite("CCM", "11(1)(f)")]
public sealed class MeetingWithoutRecordedDecisions : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AsOfDay today = null!;
        LastKnownDeadline deadline = null!;
        Meeting meeting = null!;

        When()
            .Match(() => today)
            .Match(() => deadline, d => Provision.CanBeExtended(d.Provision), d => d.Due < today.Day)
            .Match(
                () => meeting,
                m => !m.DecisionsKnown,
                m => m.Opens <= deadline.Due,
                m => m.Closes <= today.Day)
            .Not<Meeting>(m => m.Opens > meeting.Opens, m => m.Opens <= deadline.Due)
            .Not<ExtensionDecision>(
                d => d.MeetingId == meeting.Id,
                d => d.State == deadline.State,
                d => d.Provision == deadline.Provision);

        Then()
            .Yield(_ => new DecisionOutstanding(deadline.State, deadline.Provision, meeting.Id));
    }
}

/// <summary>
/// Nine months before the last meeting that opens by the deadline: after that day no request can be in time.
/// </summary>
/// <remarks>
/// Interpretation: a meeting that opens on the deadline itself can still decide, since the deadline is the anniversary
/// day.
/// </remarks>
[Name("LatestFilingBeforeDeadline")]
[Cite("CCM", "3(5)")]
[Cite("CCM", "4(6)")]
public sealed class LatestFilingBeforeDeadline : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AsOfDay today = null!;
        OriginalDeadline duty = null!;
        LastKnownDeadline deadline = null!;
        Meeting meeting = null!;
        RequestsDue requests = null!;

        When()
            .Match(() => today)
            .Match(() => duty, o => o.Certain)
            .Match(
                () => deadline,
                d => d.State == duty.State,
                d => d.Provision == duty.Provision,
                d => d.Due >= today.Day)
            .Match(() => meeting, m => m.Opens <= deadline.Due)
            .Match(
                () => requests,
                r => r.MeetingId == meeting.Id,
                r => r.Provision == Provision.RequestedAs(deadline.Provision))
            .Not<Meeting>(m => m.Opens > meeting.Opens, m => m.Opens <= deadline.Due)
            .Not<Fulfilment>(f => f.State == duty.State, f => f.Provision == duty.Provision)
            .Not<DutyEnded>(e => e.State == duty.State, e => e.Provision == duty.Provision);

        Then()
            .Yield(_ => new LatestFiling(
                deadline.State, deadline.Provision, meeting.Id, requests.On, deadline.Due));
    }
}

/// <summary>
/// Articles 3(5) and 4(6): whether a request came at least nine months ahead; nothing is said where the day is too
/// uncertain.
/// </summary>
[Name("FilingInTimeOrLate")]
[Cite("CCM", "3(5)")]
[Cite("CCM", "4(6)")]
public sealed class FilingInTimeOrLate : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ExtensionRequest request = null!;
        RequestsDue due = null!;

        When()
            .Match(() => request, r => r.Requested != null)
            .Match(
                () => due,
                d => d.MeetingId == request.MeetingId,
                d => d.Provision == Provision.RequestedAs(request.Provision))
            .Having(() => Filing.IsSettled(request, due.On));

        Then()
            .Yield(_ => new FilingTimeliness(
                request.State, request.Provision, request.Number, Filing.IsLate(request, due.On)));
    }
}
