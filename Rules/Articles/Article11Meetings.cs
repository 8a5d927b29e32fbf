using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Rules.Procedures;

namespace CcmPlanner.Rules.Articles;

/// <summary>Article 11(2): the first Meeting of States Parties within one year of entry into force.</summary>
[Name("FirstMeetingWithinAYear")]
[Cite("CCM", "11(2)")]
public sealed class FirstMeetingWithinAYear : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        TreatyInForce treaty = null!;
        Parameter years = null!;
        Meeting first = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => treaty)
            .Match(() => years, p => p.Id == "CCM-11.2.years")
            .Match(() => first, m => m.Kind == MeetingKind.MeetingOfStatesParties)
            .Not<Meeting>(m => m.Kind == MeetingKind.MeetingOfStatesParties, m => m.Opens < first.Opens);

        Then()
            .Yield(_ => new ConveningStanding(
                "11(2), first meeting",
                first.Id,
                LegalDate.Anniversary(treaty.On, years.Value),
                first.Opens,
                first.Opens <= LegalDate.Anniversary(treaty.On, years.Value)));
    }
}

/// <summary>Article 11(2): after the first, a meeting each year until the first Review Conference.</summary>
/// <remarks>
/// Interpretation: "annually" is once each calendar year, the Review Conference counting for its own. Afterwards the
/// rhythm is what the Review Conferences decide (Article 12(2)(b)), so no year is missed by law.
/// </remarks>
[Name("MeetingEachYearUntilTheFirstReview")]
[Cite("CCM", "11(2)")]
public sealed class MeetingEachYearUntilTheFirstReview : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        MeetingFollows follows = null!;
        Meeting earlier = null!;
        Meeting later = null!;

        When()
            .Match(() => follows)
            .Match(
                () => earlier,
                m => m.Id == follows.Earlier,
                m => m.Kind == MeetingKind.MeetingOfStatesParties)
            .Match(() => later, m => m.Id == follows.Later)
            .Not<Meeting>(m => m.Kind == MeetingKind.ReviewConference, m => m.Opens < later.Opens);

        Then()
            .Yield(_ => new ConveningStanding(
                "11(2), each year",
                later.Id,
                MeetingCalendar.LastDayOfYearAfter(earlier.Opens.Year),
                later.Opens,
                later.Opens <= MeetingCalendar.LastDayOfYearAfter(earlier.Opens.Year)));
    }
}

/// <summary>Article 11(1): meetings in the order in which they open.</summary>
[Name("MeetingsInOrder")]
[Cite("CCM", "11(1)")]
public sealed class MeetingsInOrder : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Meeting earlier = null!;
        Meeting later = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => earlier)
            .Match(() => later, m => m.Opens > earlier.Opens)
            .Not<Meeting>(m => m.Opens > earlier.Opens, m => m.Opens < later.Opens);

        Then()
            .Yield(_ => new MeetingFollows(earlier.Id, later.Id));
    }
}

/// <summary>
/// The next meeting on the real calendar, a Review Conference like any other; one still in session counts.
/// </summary>
[Name("NextMeetingOnTheCalendar")]
[Cite("CCM", "11(1)")]
[Cite("CCM", "12(2)")]
public sealed class NextMeetingOnTheCalendar : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        MachineryDay today = null!;
        Meeting next = null!;

        When()
            .Match(() => today)
            .Match(() => next, m => m.Closes >= today.Day)
            .Not<Meeting>(m => m.Closes >= today.Day, m => m.Opens < next.Opens);

        Then()
            .Yield(_ => new NextMeeting(next.Id, next.Opens, next.Status));
    }
}

/// <summary>
/// A year in which a Review Conference sat and no Meeting of States Parties, as in 2015, 2020 and 2021.
/// </summary>
[Name("ReviewYearWithoutMeeting")]
[Cite("CCM", "12(2)")]
public sealed class ReviewYearWithoutMeeting : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Meeting conference = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => conference, m => m.Kind == MeetingKind.ReviewConference)
            .Not<Meeting>(
                m => m.Kind == MeetingKind.MeetingOfStatesParties,
                m => m.Opens.Year == conference.Opens.Year);

        Then()
            .Yield(_ => new YearWithoutMeetingOfStatesParties(conference.Opens.Year, conference.Id));
    }
}
