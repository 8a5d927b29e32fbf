using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Procedures;

/// <summary>The hosting agreement is reviewed every three years, counted from its day.</summary>
[Name("FirstHostingReview")]
[Cite("Hosting agreement", "para 7")]
public sealed class FirstHostingReview : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        HostingAgreement agreement = null!;
        Parameter years = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => agreement)
            .Match(() => years, p => p.Id == "ISU.hosting-review-years");

        Then()
            .Yield(_ => new HostingReviewDue(1, LegalDate.Anniversary(agreement.Signed, years.Value)));
    }
}

/// <summary>One review follows another three years later, as far as the calendar of meetings reaches.</summary>
[Name("FurtherHostingReviews")]
[Cite("Hosting agreement", "para 7")]
public sealed class FurtherHostingReviews : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        HostingReviewDue before = null!;
        HostingAgreement agreement = null!;
        Parameter years = null!;

        When()
            .Match(() => before)
            .Exists<Meeting>(m => m.Opens.Year >= before.On.Year)
            .Match(() => agreement)
            .Match(() => years, p => p.Id == "ISU.hosting-review-years");

        Then()
            .Yield(_ => new HostingReviewDue(
                before.Number + 1,
                LegalDate.Anniversary(agreement.Signed, (before.Number + 1) * years.Value)));
    }
}

/// <summary>The Meeting of States Parties or Review Conference of the year reviews it.</summary>
/// <remarks>
/// Interpretation: the first meeting to open in the year the review is due, or later; the review due in August 2017 was
/// before the 7MSP of September 2017.
/// </remarks>
[Name("MeetingReviewsHosting")]
[Cite("Hosting agreement", "para 7")]
public sealed class MeetingReviewsHosting : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        HostingReviewDue due = null!;
        Meeting meeting = null!;
        IEnumerable<HostingReviewed> reviews = null!;

        When()
            .Match(() => due)
            .Match(() => meeting, m => m.Opens.Year >= due.On.Year)
            .Not<Meeting>(m => m.Opens.Year >= due.On.Year, m => m.Opens < meeting.Opens)
            .Query(() => reviews, q => q.Match<HostingReviewed>(r => r.MeetingId == meeting.Id).Collect());

        Then()
            .Yield(_ => new HostingReviewMeeting(due.Number, due.On, meeting.Id, reviews.Any()));
    }
}
