using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Articles;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Procedures;

/// <summary>
/// Vientiane Action Plan: what States with victims set out to have within months of entry into force.
/// </summary>
[Name("VictimActionWithinMonths")]
[Cite("Vientiane Action Plan", "action 21")]
[Cite("Vientiane Action Plan", "action 22")]
[Cite("Vientiane Action Plan", "action 23")]
public sealed class VictimActionWithinMonths : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Parameter months = null!;
        PlanAction action = null!;
        HasVictims victims = null!;
        EntryIntoForce entry = null!;

        When()
            .Match(() => months, p => p.Unit == "months")
            .Match(() => action, a => a.Parameter == months.Id, a => a.Addressee == Addressee.WithVictims)
            .Match(() => victims)
            .Match(() => entry, e => e.State == victims.State);

        Then()
            .Yield(_ => new Duty(
                entry.State,
                action.Provision,
                DutyKind.Commitment,
                entry.On,
                LegalDate.MonthsAfter(entry.On, months.Value)));
    }
}

/// <summary>
/// Vientiane Action Plan: what States with stockpiles set out to have within months of entry into force.
/// </summary>
[Name("StockpileActionWithinMonths")]
[Cite("Vientiane Action Plan", "action 8")]
public sealed class StockpileActionWithinMonths : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Parameter months = null!;
        PlanAction action = null!;
        Stockpile stockpile = null!;
        EntryIntoForce entry = null!;

        When()
            .Match(() => months, p => p.Unit == "months")
            .Match(() => action, a => a.Parameter == months.Id, a => a.Addressee == Addressee.FormerStockpiler)
            .Match(() => stockpile, s => s.Holding == Holding.Held)
            .Match(() => entry, e => e.State == stockpile.State);

        Then()
            .Yield(_ => new Duty(
                entry.State,
                action.Provision,
                DutyKind.Commitment,
                entry.On,
                LegalDate.MonthsAfter(entry.On, months.Value)));
    }
}

/// <summary>Dubrovnik Action Plan: what States with victims set out to have by the end of a year.</summary>
[Name("VictimActionByEndOfYear")]
[Cite("Dubrovnik Action Plan", "victim assistance")]
public sealed class VictimActionByEndOfYear : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Parameter year = null!;
        PlanAction action = null!;
        HasVictims victims = null!;

        When()
            .Match(() => year, p => p.Unit == "end of the year")
            .Match(() => action, a => a.Parameter == year.Id)
            .Match(() => victims);

        Then()
            .Yield(_ => new Duty(
                victims.State, action.Provision, DutyKind.Commitment, victims.Since, Years.End(year.Value)));
    }
}
