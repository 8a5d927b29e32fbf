using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Procedures;

/// <summary>
/// The Unit's annual work plan and budget is circulated to all States Parties 60 days before the meeting.
/// </summary>
/// <remarks>
/// Interpretation: the decisions speak of Meetings of States Parties; a Review Conference is treated alike.
/// </remarks>
[Name("CirculateWorkPlan")]
[Cite("1RC", "financial procedures")]
[Cite("2RC", "CCM/CONF/2021/6 para 83")]
public sealed class CirculateWorkPlan : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Meeting meeting = null!;
        Parameter days = null!;

        When()
            .Match(() => meeting)
            .Match(() => days, p => p.Id == "ISU.work-plan-days");

        Then()
            .Yield(_ => new WorkPlanDue(meeting.Id, LegalDate.DaysBefore(meeting.Opens, days.Value)));
    }
}
