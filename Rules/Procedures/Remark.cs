using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Rules.Procedures;

/// <summary>The sentences of warnings.</summary>
internal static class Remark
{
    public static string OnRequest(string provision, int number) => $"{provision}, request {number}";

    public static string FiledLate(ExtensionRequest request, LocalDate due) =>
        $"filed {request.Requested}, after {Iso(due)}, nine months before {request.MeetingId}; no legal consequence";

    public static string VoteAgainstDecision(VoteOutcome vote, ExtensionDecision decision) =>
        $"the vote {(vote.Carried ? "carried" : "did not carry")} ({vote.InFavour} in favour, {vote.Needed} needed), "
        + $"the decision on record is {(decision.Outcome == DecisionOutcome.Granted ? "granted" : "refused")}";

    public static string CountedFromTheClose(ReviewConference earlier, ReviewInterval interval, int years) =>
        $"{Later(interval)} opens {Iso(interval.Opens)}, less than {years} years after {interval.Earlier} closed on "
        + $"{Iso(earlier.Closes)}; counted from its opening on {Iso(earlier.Opens)} the interval is kept";

    public static string IntervalTooShort(ReviewInterval interval, int years) =>
        $"{Later(interval)} opens {Iso(interval.Opens)}, before {Iso(interval.NotBefore)}: less than {years} years "
        + $"after "
        + $"{interval.Earlier} opened";

    public static string IntervalTooShortFromTheClose(ReviewInterval interval, int years) =>
        $"{Later(interval)} opens {Iso(interval.Opens)}, before {Iso(interval.NotBefore)}: less than {years} years "
        + $"after "
        + $"{interval.Earlier} closed";

    public static string IssuedAfterItsDay(WorkPlan plan, LocalDate issued, LocalDate due) =>
        $"the document is dated {Iso(issued)}, {Engine.Time.LegalDate.DaysBetween(due, issued)} days after "
        + $"{Iso(due)}, while its text says "
        + $"that it is circulated in time for {plan.MeetingId}: issued and circulated may be two days";

    public static string CirculatedLate(WorkPlan plan, LocalDate due) =>
        $"circulated after {Iso(due)}, the last day before {plan.MeetingId}";

    public static string NotEndorsed(WorkPlan plan) =>
        $"considered by {plan.MeetingId} without endorsement by the Coordination Committee";

    public static string SumIsOff(BudgetSum sum) =>
        $"the lines sum to CHF {sum.SumChf:#,##0.##}, the printed total is CHF {sum.TotalChf:#,##0.##}";

    public static string RateIsOff(BudgetRate rate) =>
        $"{Word(rate.Item)} are {rate.Percent:0.00} % of salaries where the text says {rate.StatedPercent} %, which "
        + $"would be "
        + $"CHF {rate.StatedChf:#,##0.00}";

    public static string NoEnvelope(EnvelopeGap gap) =>
        $"no multi-year plan covers {gap.Year}; {gap.MeetingId} is the meeting that considers its budget";

    public static string BelowFloor(StaffingStanding post) =>
        $"{post.Post} at {post.Percent} % in {post.Year}, below the floor of {post.Floor} %";

    public static string TermsEndTogether(TermEnds one, TermEnds other) =>
        $"the terms of {one.State} and {other.State} both end with {one.MeetingId}: the seats are not staggered";

    private static string Later(ReviewInterval interval) => interval.Later + (interval.Assumed ? " (assumed)" : "");

    private static string Word(BudgetItem item) =>
        item == BudgetItem.SocialCharges ? "social charges" : item.ToString();

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
