using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Procedures;

/// <summary>The yearly work plan and budget against the last day to circulate it.</summary>
/// <remarks>
/// Interpretation: a document dated by the day was circulated in time; one that is dated later, and whose own text says
/// that it is circulated in time, may have gone to the States Parties before it was issued, so the two are kept apart.
/// </remarks>
[Name("WorkPlanCirculated")]
[Cite("1RC", "financial procedures")]
[Cite("2RC", "CCM/CONF/2021/6 para 83")]
public sealed class WorkPlanCirculated : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        WorkPlan plan = null!;
        WorkPlanDue due = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => plan)
            .Match(() => due, d => d.MeetingId == plan.MeetingId);

        Then()
            .Yield(_ => new WorkPlanStanding(plan.Year, plan.MeetingId, due.On, WorkPlans.StatusOf(plan, due.On)));
    }
}

/// <summary>A work plan circulated late, or dated after the day although its text says in time.</summary>
[Name("WorkPlanTimingIsNoted")]
[Cite("2RC", "CCM/CONF/2021/6 para 83")]
public sealed class WorkPlanTimingIsNoted : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        WorkPlanStanding standing = null!;
        WorkPlan plan = null!;

        When()
            .Match(
                () => standing,
                s => s.Status == CirculationStatus.Late || s.Status == CirculationStatus.Conflicting)
            .Match(() => plan, p => p.Year == standing.Year, p => p.MeetingId == standing.MeetingId);

        Then()
            .Yield(_ => new Warning(WorkPlans.Subject(plan.Year), null, WorkPlans.Timing(plan, standing)));
    }
}

/// <summary>The Coordination Committee reviews and endorses the draft before it is circulated.</summary>
[Name("WorkPlanEndorsed")]
[Cite("1RC", "financial procedures, endorsement")]
public sealed class WorkPlanEndorsed : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        WorkPlan plan = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => plan, p => p.Endorsed == false);

        Then()
            .Yield(_ => new Warning(WorkPlans.Subject(plan.Year), null, Remark.NotEndorsed(plan)));
    }
}

/// <summary>A yearly budget falls under the multi-year plan and budget that a Review Conference adopted.</summary>
[Name("YearUnderMultiYearPlan")]
[Cite("1RC", "work plan and budget 2016-2020")]
[Cite("2RC", "work plan and budget 2021-2026")]
public sealed class YearUnderMultiYearPlan : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Meeting meeting = null!;
        MultiYearPlan plan = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => meeting)
            .Match(
                () => plan,
                p => p.Kind == PlanKind.UnitEnvelope,
                p => p.FirstYear <= meeting.Opens.Year + 1,
                p => p.LastYear >= meeting.Opens.Year + 1);

        Then()
            .Yield(_ => new YearEnvelope(meeting.Opens.Year + 1, plan.Name));
    }
}

/// <summary>
/// A meeting considers the budget of the year after it; where no multi-year plan covers that year, there is a gap.
/// </summary>
[Name("YearWithoutMultiYearPlan")]
[Cite("1RC", "work plan and budget 2016-2020")]
[Cite("2RC", "work plan and budget 2021-2026")]
public sealed class YearWithoutMultiYearPlan : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Meeting meeting = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => meeting)
            .Exists<MultiYearPlan>(
                p => p.Kind == PlanKind.UnitEnvelope,
                p => p.FirstYear <= meeting.Opens.Year)
            .Not<MultiYearPlan>(
                p => p.Kind == PlanKind.UnitEnvelope,
                p => p.FirstYear <= meeting.Opens.Year + 1,
                p => p.LastYear >= meeting.Opens.Year + 1);

        Then()
            .Yield(_ => new EnvelopeGap(meeting.Opens.Year + 1, meeting.Id));
    }
}

/// <summary>The first year without a multi-year plan is worth a word.</summary>
[Name("FirstYearWithoutEnvelopeIsNoted")]
[Cite("1RC", "work plan and budget 2016-2020")]
[Cite("2RC", "work plan and budget 2021-2026")]
public sealed class FirstYearWithoutEnvelopeIsNoted : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        EnvelopeGap gap = null!;

        When()
            .Match(() => gap)
            .Not<EnvelopeGap>(g => g.Year < gap.Year);

        Then()
            .Yield(_ => new Warning("ISU envelope", null, Remark.NoEnvelope(gap)));
    }
}
