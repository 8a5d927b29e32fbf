using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Articles;

/// <summary>
/// Article 8(2): the State asked supplies the clarification within 28 days of receiving the request.
/// </summary>
[Name("AnswerWithin28Days")]
[Cite("CCM", "8(2)")]
public sealed class AnswerWithin28Days : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ClarificationRequest request = null!;
        EntryIntoForce entry = null!;
        Parameter days = null!;

        When()
            .Match(() => request)
            .Match(() => entry, e => e.State == request.State, e => e.On <= request.Received)
            .Match(() => days, p => p.Id == "CCM-8.2.days");

        Then()
            .Yield(_ => new ClarificationDue(
                request.Id, request.State, request.Received, LegalDate.DaysAfter(request.Received, days.Value)));
    }
}

/// <summary>Clarified on or before the day due.</summary>
[Name("ClarifiedInTime")]
[Cite("CCM", "8(2)")]
public sealed class ClarifiedInTime : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ClarificationDue due = null!;
        ClarificationGiven given = null!;

        When()
            .Match(() => due)
            .Match(() => given, g => g.Id == due.Id, g => g.On <= due.Due);

        Then()
            .Yield(_ => new ClarificationStanding(
                due.Id,
                due.State,
                ObligationStatus.Met,
                Reason.Fulfilled(UncertainDate.On(given.On), due.Due),
                UncertainDate.On(given.On)));
    }
}

/// <summary>Clarified after the day due.</summary>
[Name("ClarifiedLate")]
[Cite("CCM", "8(2)")]
public sealed class ClarifiedLate : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ClarificationDue due = null!;
        ClarificationGiven given = null!;

        When()
            .Match(() => due)
            .Match(() => given, g => g.Id == due.Id, g => g.On > due.Due);

        Then()
            .Yield(_ => new ClarificationStanding(
                due.Id,
                due.State,
                ObligationStatus.MetLate,
                Reason.FulfilledLate(UncertainDate.On(given.On), due.Due),
                UncertainDate.On(given.On)));
    }
}

/// <summary>Not clarified, and the day due has not passed.</summary>
[Name("ClarificationNotYetDue")]
[Cite("CCM", "8(2)")]
public sealed class ClarificationNotYetDue : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AsOfDay today = null!;
        ClarificationDue due = null!;

        When()
            .Match(() => today)
            .Match(() => due, d => d.Due >= today.Day)
            .Not<ClarificationGiven>(g => g.Id == due.Id);

        Then()
            .Yield(_ => new ClarificationStanding(
                due.Id, due.State, ObligationStatus.Open, Reason.NotYetDue(due.Due), null));
    }
}

/// <summary>The day due has passed and no source says whether the clarification was given.</summary>
[Name("ClarificationNotTraced")]
[Cite("CCM", "8(2)")]
public sealed class ClarificationNotTraced : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AsOfDay today = null!;
        ClarificationDue due = null!;

        When()
            .Match(() => today)
            .Match(() => due, d => d.Due < today.Day)
            .Not<ClarificationGiven>(g => g.Id == due.Id);

        Then()
            .Yield(_ => new ClarificationStanding(
                due.Id, due.State, ObligationStatus.Unknown, Reason.ClarificationNotTraced(due.Due), null));
    }
}

/// <summary>
/// Article 8(3): without an answer in time the State asking may put the matter to the next meeting.
/// </summary>
[Name("MatterForTheNextMeeting")]
[Cite("CCM", "8(3)")]
public sealed class MatterForTheNextMeeting : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AsOfDay today = null!;
        ClarificationDue due = null!;
        Meeting meeting = null!;

        When()
            .Match(() => today)
            .Match(() => due, d => d.Due < today.Day)
            .Not<ClarificationGiven>(g => g.Id == due.Id, g => g.On <= due.Due)
            .Match(() => meeting, m => m.Opens > due.Due)
            .Not<Meeting>(m => m.Opens > due.Due, m => m.Opens < meeting.Opens);

        Then()
            .Yield(_ => new MayGoToMeeting(due.Id, due.State, meeting.Id));
    }
}

/// <summary>
/// Article 8(4): until the meeting opens that a matter may be put to, any State concerned may ask the Secretary-General
/// for good offices.
/// </summary>
[Name("GoodOfficesUntilTheMeeting")]
[Cite("CCM", "8(4)")]
public sealed class GoodOfficesUntilTheMeeting : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AsOfDay today = null!;
        MayGoToMeeting matter = null!;
        Meeting meeting = null!;

        When()
            .Match(() => today)
            .Match(() => matter)
            .Match(() => meeting, m => m.Id == matter.MeetingId, m => m.Opens > today.Day);

        Then()
            .Yield(_ => new MayAskGoodOffices(matter.Id, matter.State, meeting.Opens));
    }
}
