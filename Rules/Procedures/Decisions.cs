using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Procedures;

/// <summary>Articles 3(5) and 4(7): a majority of the States Parties present and voting decides.</summary>
/// <remarks>
/// Interpretation: "present and voting" leaves out abstentions and absences, as in the practice of the United Nations,
/// so a request is granted when more vote in favour than against; a tie refuses it.
/// </remarks>
[Name("MajorityOfThoseVotingDecides")]
[Cite("CCM", "3(5)")]
[Cite("CCM", "4(7)")]
public sealed class MajorityOfThoseVotingDecides : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        VoteOnRequest vote = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => vote);

        Then()
            .Yield(_ => new VoteOutcome(
                vote.State,
                vote.Provision,
                vote.Number,
                vote.InFavour > vote.Against,
                vote.InFavour,
                Majority.Of(vote.InFavour + vote.Against)));
    }
}

/// <summary>A decision on record that is not what the vote on record came to.</summary>
[Name("VoteAndDecisionDisagree")]
[Cite("CCM", "3(5)")]
[Cite("CCM", "4(7)")]
public sealed class VoteAndDecisionDisagree : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        VoteOutcome vote = null!;
        ExtensionDecision decision = null!;

        When()
            .Match(() => vote)
            .Match(
                () => decision,
                d => d.State == vote.State,
                d => d.Provision == vote.Provision,
                d => d.Number == vote.Number,
                d => (d.Outcome == DecisionOutcome.Granted) != vote.Carried);

        Then()
            .Yield(_ => new Warning(
                Remark.OnRequest(vote.Provision, vote.Number), vote.State, Remark.VoteAgainstDecision(vote, decision)));
    }
}

/// <summary>
/// A decision of a day after its meeting had closed was taken in writing, nobody having objected in time.
/// </summary>
/// <remarks>
/// Interpretation: meetings decide in session; when the second part of the 2RC could not be held before the deadlines,
/// States Parties decided by a silence procedure (February to April 2021).
/// </remarks>
[Name("DecidedAfterTheMeeting")]
[Cite("practice", "silence procedure")]
public sealed class DecidedAfterTheMeeting : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ExtensionDecision decision = null!;
        Meeting meeting = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => decision)
            .Match(() => meeting, m => m.Id == decision.MeetingId, m => m.Closes < decision.On.Earliest);

        Then()
            .Yield(_ => new DecidedInWriting(
                decision.State, decision.Provision, decision.Number, meeting.Id, decision.On));
    }
}

/// <summary>
/// The meeting before which a request is opens only after the deadline: without a decision in writing the deadline
/// passes first.
/// </summary>
[Name("MeetingSlipsPastTheDeadline")]
[Cite("CCM", "3(5)")]
[Cite("CCM", "4(7)")]
public sealed class MeetingSlipsPastTheDeadline : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        MachineryDay today = null!;
        ExtensionRequest request = null!;
        LastKnownDeadline deadline = null!;
        Meeting meeting = null!;

        When()
            .Match(() => today)
            .Match(() => request)
            .Match(
                () => deadline,
                d => d.State == request.State,
                d => d.Provision == request.Provision,
                d => d.Due >= today.Day)
            .Match(() => meeting, m => m.Id == request.MeetingId, m => m.Opens > deadline.Due)
            .Not<ExtensionDecision>(
                d => d.State == request.State,
                d => d.Provision == request.Provision,
                d => d.Number == request.Number)
            .Not<Fulfilment>(f => f.State == request.State, f => f.Provision == request.Provision)
            .Not<DutyEnded>(e => e.State == request.State, e => e.Provision == request.Provision);

        Then()
            .Yield(_ => new SilenceProcedureNeeded(
                request.State, request.Provision, request.Number, meeting.Id, deadline.Due));
    }
}

/// <summary>Articles 3(5) and 4(6): a late filing is noted; it never makes a request invalid.</summary>
/// <remarks>
/// Interpretation: the Convention attaches no consequence; late requests were considered and granted (Peru, Bosnia and
/// Herzegovina, Chile, Chad).
/// </remarks>
[Name("LateFilingIsNoted")]
[Cite("CCM", "3(5)")]
[Cite("CCM", "4(6)")]
public sealed class LateFilingIsNoted : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        FilingTimeliness filing = null!;
        ExtensionRequest request = null!;
        RequestsDue due = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => filing, f => f.Late)
            .Match(
                () => request,
                r => r.State == filing.State,
                r => r.Provision == filing.Provision,
                r => r.Number == filing.Number)
            .Match(
                () => due,
                d => d.MeetingId == request.MeetingId,
                d => d.Provision == Provision.RequestedAs(request.Provision));

        Then()
            .Yield(_ => new Warning(
                Remark.OnRequest(filing.Provision, filing.Number), filing.State, Remark.FiledLate(request, due.On)));
    }
}
