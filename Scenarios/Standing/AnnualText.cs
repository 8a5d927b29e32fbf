using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using static CcmPlanner.Scenarios.Standing.DutyText;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>Yearly reports and munitions kept for training as sentences (Articles 3(6), 3(8), 7(2)).</summary>
internal static class AnnualText
{
    /// <summary>The sentence; null for what belongs to another area.</summary>
    public static string? Describe(object fact, Func<StateCode, string> nameOf) => fact switch
    {
        CalendarYear f => $"the calendar year {f.Value}",
        AnnualReportFiled f => $"{nameOf(f.State)} filed its report for {f.Year}: {f.On}",
        AnnualReportMissing f => $"{nameOf(f.State)} had not filed its report for {f.Year} by {Iso(f.On)}",
        Retained f =>
            $"{nameOf(f.State)} kept {Number(f.Munitions)} cluster munitions, {Number(f.Submunitions)} submunitions: "
            + $"{f.AsOf}",
        ReportingYear c => $"what {c.Year} brought is to be reported by {Iso(c.Due)}",
        RetainedInYear c => $"{nameOf(c.State)} kept cluster munitions in {c.Year}",
        AnnualDuty c => $"{nameOf(c.State)} owes {c.Provision} for {c.Year} by {Iso(c.Due)}",
        AnnualStanding c => $"{nameOf(c.State)}, {c.Provision} for {c.Year}: {Status(c.Status)}, {c.Because}",
        _ => null,
    };

    private static string Number(long? count) =>
        count?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "an unknown number of";
}
