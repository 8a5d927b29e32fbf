using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Articles;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Procedures;

/// <summary>Lausanne action 13: whoever finished destruction declares it at the latest at the next meeting.</summary>
/// <remarks>
/// Interpretation: where the day of completion is known only within bounds, the next meeting after its last possible
/// day is meant.
/// </remarks>
[Name("DeclareDestructionAtTheNextMeeting")]
[Cite("LAP", "action 13")]
public sealed class DeclareDestructionAtTheNextMeeting : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        StockpileDestroyed destroyed = null!;
        Meeting meeting = null!;
        Parameter plan = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => plan, p => p.Id == "LAP.first-year")
            .Match(() => destroyed)
            .Match(
                () => meeting,
                m => Chronology.CertainlyBy(destroyed.On, m.Opens),
                m => m.Opens.Year >= plan.Value)
            .Not<Meeting>(
                m => Chronology.CertainlyBy(destroyed.On, m.Opens),
                m => m.Opens < meeting.Opens);

        Then()
            .Yield(_ => new PlannedByMeeting(destroyed.State, "LAP-13", meeting.Id, meeting.Opens));
    }
}

/// <summary>Lausanne plan: a State with remnants has a baseline and marking by the Eleventh Meeting.</summary>
[Name("BaselineByTheEleventhMeeting")]
[Cite("LAP", "survey and marking")]
public sealed class BaselineByTheEleventhMeeting : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        EntryIntoForce entry = null!;
        Remnants remnants = null!;
        Meeting meeting = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => meeting, m => m.Id == "11MSP")
            .Match(() => entry, e => e.On <= meeting.Opens)
            .Match(() => remnants, r => r.State == entry.State, r => r.Holding == Holding.Held)
            .Not<ClearanceCompleted>(
                c => c.State == remnants.State,
                c => Chronology.CertainlyBy(c.On, meeting.Opens));

        Then()
            .Yield(_ => new PlannedByMeeting(remnants.State, "LAP-baseline", meeting.Id, meeting.Opens));
    }
}

/// <summary>The Sixth Meeting's declaration: a date in force that lies beyond the end of the common goal.</summary>
[Name("DateBeyondTheCommonGoal")]
[Cite("6MSP", "declaration")]
public sealed class DateBeyondTheCommonGoal : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        LastKnownDeadline deadline = null!;
        Parameter goal = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => goal, p => p.Id == "6MSP.before-year")
            .Match(() => deadline, d => d.Due.Year >= goal.Value)
            .Not<Fulfilment>(f => f.State == deadline.State, f => f.Provision == deadline.Provision)
            .Not<DutyEnded>(e => e.State == deadline.State, e => e.Provision == deadline.Provision);

        Then()
            .Yield(_ => new BeyondCommonGoal(deadline.State, deadline.Provision, deadline.Due, goal.Value));
    }
}
