using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Rules.Procedures;

/// <summary>What the two dates of a work plan, issued and circulated, say together.</summary>
internal static class WorkPlans
{
    /// <summary>
    /// Whether it was circulated by the day; a day of circulation outweighs a day of issue, and that its text.
    /// </summary>
    public static CirculationStatus StatusOf(WorkPlan plan, LocalDate due) => plan switch
    {
        { Circulated: { } day } => day <= due ? CirculationStatus.InTime : CirculationStatus.Late,
        { Issued: { } day } when day <= due => CirculationStatus.InTime,
        { Issued: not null, SaysInTime: true } => CirculationStatus.Conflicting,
        { Issued: null, SaysInTime: true } => CirculationStatus.SaidInTime,
        _ => CirculationStatus.Unknown,
    };

    /// <summary>What a warning about it is about.</summary>
    public static string Subject(int year) => $"ISU work plan {year}";

    /// <summary>The sentence of a warning about its timing.</summary>
    public static string Timing(WorkPlan plan, WorkPlanStanding standing) =>
        standing.Status == CirculationStatus.Conflicting && plan.Issued is { } issued
            ? Remark.IssuedAfterItsDay(plan, issued, standing.Due)
            : Remark.CirculatedLate(plan, standing.Due);
}
