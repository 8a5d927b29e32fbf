using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using static CcmPlanner.Scenarios.Standing.DutyText;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>Transparency reports as sentences (Article 7).</summary>
internal static class ReportText
{
    /// <summary>The sentence; null for what belongs to another area.</summary>
    public static string? Describe(object fact, Func<StateCode, string> nameOf) => fact switch
    {
        InitialReportFiled f => $"{nameOf(f.State)} filed its initial report: {f.On}",
        InitialReportMissing f => $"{nameOf(f.State)} was listed without an initial report on {Iso(f.On)}",
        _ => null,
    };
}
