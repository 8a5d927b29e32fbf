using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>The Implementation Support Unit and the Coordination Committee in words.</summary>
internal static class SupportUnitText
{
    /// <summary>One sentence; null for what is of neither.</summary>
    public static string? Describe(object fact, Func<StateCode, string> nameOf) =>
        Plans(fact) ?? Money(fact, nameOf) ?? Committee(fact, nameOf);

    private static string? Plans(object fact) => fact switch
    {
        MultiYearPlan f => $"{f.Name}, adopted by {f.MeetingId}",
        WorkPlan f =>
            $"the ISU work plan for {f.Year}, issued {Day(f.Issued)}, circulated "
            + $"{Day(f.Circulated)}{(f.SaysInTime ? ", says that it is circulated in time" : "")}",
        UnitReport f => $"the ISU's {f.Kind.ToString().ToLowerInvariant()} for {f.Year}",
        HostingAgreement f => $"the hosting agreement with {f.Host} of {Iso(f.Signed)}",
        HostingReviewed f => $"{f.MeetingId} reviewed the hosting agreement",
        StaffPost f => $"{f.Post} at {f.Percent} % in {f.Year}",
        WorkPlanStanding c =>
            $"the ISU work plan for {c.Year} was to be circulated by {Iso(c.Due)}: {DutyText.Spoken(c.Status)}",
        YearEnvelope c => $"{c.Year} falls under {c.Plan}",
        EnvelopeGap c => $"no multi-year plan covers {c.Year}",
        StaffingStanding c => $"{c.Post} at {c.Percent} % in {c.Year}, floor {c.Floor} %",
        UnitReportStanding c => $"the ISU's {c.Kind.ToString().ToLowerInvariant()} for {c.Year} goes to {c.MeetingId}",
        HostingReviewDue c => $"review {c.Number} of the hosting agreement is due {Iso(c.On)}",
        HostingReviewMeeting c => $"{c.MeetingId} is to review the hosting agreement (review {c.Number})",
        _ => null,
    };

    private static string? Money(object fact, Func<StateCode, string> nameOf) => fact switch
    {
        BudgetLine f =>
            $"ISU budget {f.Year}, {f.Item}: {(f.AmountChf is { } amount ? $"CHF {amount:#,##0.##}" : "in kind")}",
        ContributionInvoiced f =>
            $"{nameOf(f.State)} was invoiced CHF {f.AmountChf:#,##0.##} for {f.Year}, due {Iso(f.Due)}",
        ContributionPaid f => $"{nameOf(f.State)} paid CHF {f.AmountChf:#,##0.##} for {f.Year} on {Iso(f.On)}",
        SpendingRecorded f => $"the ISU spent CHF {f.AmountChf:#,##0.##} on {f.Item} in {f.Year}",
        BalanceRecorded f =>
            $"the ISU had CHF {f.CashChf:#,##0.##} in cash and CHF {f.ReserveChf:#,##0.##} in reserve on {Iso(f.On)}",
        BudgetSum c => $"the lines of {c.Year} sum to CHF {c.SumChf:#,##0.##}, the total is CHF {c.TotalChf:#,##0.##}",
        BudgetRate c => $"{c.Item} of {c.Year} are {c.Percent:0.00} % of salaries, the text says {c.StatedPercent} %",
        InKindSupport c => $"in kind in {c.Year}: {c.Note ?? "no amount"}",
        ChannelTarget c => $"{c.Channel} in {c.Year}: CHF {c.AmountChf:#,##0.##}{(c.Assumed ? " (assumed)" : "")}",
        ChannelReceived c => $"{c.Channel} for {c.Year}: CHF {c.AmountChf:#,##0.##} received",
        Arrears c =>
            $"{nameOf(c.State)} owes CHF {c.AmountChf:#,##0.##} for {c.Year}, due {Iso(c.Due)}, {c.WholeYears} whole "
            + $"years ago",
        _ => null,
    };

    private static string? Committee(object fact, Func<StateCode, string> nameOf) => fact switch
    {
        Coordinator f => $"{nameOf(f.State)} coordinated {f.Theme} between {f.Since} and {f.Until}",
        SeatVacant f => $"a seat of {f.Theme} is vacant since {f.Since}",
        Presidency f => $"{nameOf(f.State)} presides over {f.MeetingId}",
        CommitteeObserver f => $"{f.Organisation} observes the Coordination Committee",
        OfficeMeeting c => $"{DutyText.Spoken(c.Office)} by {c.MeetingId}",
        CommitteeOfficer c => $"{DutyText.Spoken(c.Office)}: {nameOf(c.State)} ({c.MeetingId})",
        CoordinatorInOffice c => $"{nameOf(c.State)} coordinates {DutyText.Spoken(c.Theme)}",
        CommitteeSeats c =>
            $"{DutyText.Spoken(c.Theme)}: {c.Seats} {(c.Seats == 1 ? "seat" : "seats")}, {c.Known} known, {c.Vacant} "
            + $"vacant, {c.Unknown} unknown",
        CommitteeSize c => $"{c.Seats} coordinators' seats",
        TermEnds c => $"{nameOf(c.State)}'s term for {DutyText.Spoken(c.Theme)} ends with {c.MeetingId}",
        VacantToday c => $"a seat of {DutyText.Spoken(c.Theme)} is vacant",
        InvitedObserver c => $"{c.Organisation} is invited to observe",
        _ => null,
    };

    private static string Day(LocalDate? day) => day is { } known ? Iso(known) : "on an unknown day";

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
