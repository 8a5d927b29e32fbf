using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Rules.Procedures;

namespace CcmPlanner.Rules.Articles;

/// <summary>
/// Article 12: a Review Conference held in parts is one conference, from its first opening to its last close.
/// </summary>
[Name("ReviewConferenceWithItsParts")]
[Cite("CCM", "12(1)")]
public sealed class ReviewConferenceWithItsParts : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Meeting first = null!;
        Meeting last = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => first, m => m.Kind == MeetingKind.ReviewConference)
            .Match(
                () => last,
                m => m.Kind == MeetingKind.ReviewConference,
                m => MeetingCalendar.ConferenceOf(m.Id) == MeetingCalendar.ConferenceOf(first.Id))
            .Not<Meeting>(
                m => MeetingCalendar.ConferenceOf(m.Id) == MeetingCalendar.ConferenceOf(first.Id),
                m => m.Opens < first.Opens)
            .Not<Meeting>(
                m => MeetingCalendar.ConferenceOf(m.Id) == MeetingCalendar.ConferenceOf(first.Id),
                m => m.Opens > last.Opens);

        Then()
            .Yield(_ => new ReviewConference(
                MeetingCalendar.ConferenceOf(first.Id),
                first.Opens,
                last.Closes,
                first.Status == MeetingStatus.Assumed || last.Status == MeetingStatus.Assumed));
    }
}

/// <summary>Article 12(1): the first Review Conference is convened five years after entry into force.</summary>
/// <remarks>
/// Interpretation: "convene five years after" is kept by a conference of the calendar year in which the five years end;
/// the 1RC opened on 7 September 2015, five weeks after 1 August.
/// </remarks>
[Name("FirstReviewAfterFiveYears")]
[Cite("CCM", "12(1)")]
public sealed class FirstReviewAfterFiveYears : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        TreatyInForce treaty = null!;
        Parameter years = null!;
        ReviewConference first = null!;

        When()
            .Match(() => treaty)
            .Match(() => years, p => p.Id == "CCM-12.1.years")
            .Match(() => first)
            .Not<ReviewConference>(r => r.Opens < first.Opens);

        Then()
            .Yield(_ => new ConveningStanding(
                "12(1), first review",
                first.Conference,
                MeetingCalendar.LastDayOfYear(LegalDate.Anniversary(treaty.On, years.Value).Year),
                first.Opens,
                first.Opens >= LegalDate.Anniversary(treaty.On, years.Value)
                && first.Opens.Year == LegalDate.Anniversary(treaty.On, years.Value).Year));
    }
}

/// <summary>Article 12(1): no fewer than five years between Review Conferences.</summary>
/// <remarks>
/// Interpretation: counted from opening to opening, since a conference is convened for the day on which it opens. The
/// alternative reading counts from the close of the earlier one; by it the 3RC (14 September 2026) came seven days
/// early after the 2RC, which opened on 25 November 2020 and closed on 21 September 2021.
/// </remarks>
[Name("FiveYearsBetweenReviews")]
[Cite("CCM", "12(1)")]
public sealed class FiveYearsBetweenReviews : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Parameter years = null!;
        ReviewConference earlier = null!;
        ReviewConference later = null!;

        When()
            .Match(() => years, p => p.Id == "CCM-12.1.years")
            .Match(() => earlier)
            .Match(() => later, r => r.Opens > earlier.Opens)
            .Not<ReviewConference>(r => r.Opens > earlier.Opens, r => r.Opens < later.Opens);

        Then()
            .Yield(_ => new ReviewInterval(
                earlier.Conference,
                later.Conference,
                LegalDate.Anniversary(earlier.Opens, years.Value),
                later.Opens,
                later.Opens >= LegalDate.Anniversary(earlier.Opens, years.Value),
                later.Assumed));
    }
}

/// <summary>
/// Article 12(1): the interval is kept from opening to opening, and is not when counted from the close.
/// </summary>
[Name("IntervalShortFromTheClose")]
[Cite("CCM", "12(1)")]
public sealed class IntervalShortFromTheClose : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Parameter years = null!;
        ReviewInterval interval = null!;
        ReviewConference earlier = null!;

        When()
            .Match(() => years, p => p.Id == "CCM-12.1.years")
            .Match(() => interval, i => i.Kept)
            .Match(
                () => earlier,
                r => r.Conference == interval.Earlier,
                r => LegalDate.Anniversary(r.Closes, years.Value) > interval.Opens);

        Then()
            .Yield(_ => new Warning(
                "CCM-12.1", null, Remark.CountedFromTheClose(earlier, interval, years.Value)));
    }
}

/// <summary>Article 12(1): a conference on the calendar that comes too early in either count.</summary>
[Name("IntervalTooShort")]
[Cite("CCM", "12(1)")]
public sealed class IntervalTooShort : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Parameter years = null!;
        ReviewInterval interval = null!;

        When()
            .Match(() => years, p => p.Id == "CCM-12.1.years")
            .Match(() => interval, i => !i.Kept);

        Then()
            .Yield(_ => new Warning("CCM-12.1", null, Remark.IntervalTooShort(interval, years.Value)));
    }
}
