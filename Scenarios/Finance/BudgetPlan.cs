using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Rules.Procedures;
using NodaTime;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>A plan and budget of the Unit over several years, as somebody wrote it down.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Note">What a reader should know besides; null for nothing.</param>
/// <param name="Assumed">True unless a meeting has adopted it.</param>
/// <param name="EnvelopeChf">What the years may cost together; null when no envelope was set. Unit: CHF.</param>
/// <param name="IndexationPercent">By how much its salaries rise a year. Unit: percent.</param>
/// <param name="Opening">Balances from which it starts.</param>
/// <param name="Sharing">How its shared part is split.</param>
/// <param name="Fund">Reserve, floors and what becomes of a surplus.</param>
/// <param name="Policies">What the Unit does when cash runs low.</param>
/// <param name="Posts">Its posts.</param>
/// <param name="Years">Its years, in order and without a gap.</param>
/// <param name="Pledges">What States have pledged.</param>
public sealed record BudgetPlan(
    string Name,
    string Source,
    string? Note,
    bool Assumed,
    decimal? EnvelopeChf,
    decimal IndexationPercent,
    OpeningBalance Opening,
    SharingPlan Sharing,
    FundRules Fund,
    PolicySet Policies,
    IReadOnlyList<PlannedPost> Posts,
    IReadOnlyList<PlanYear> Years,
    IReadOnlyList<Pledge> Pledges)
{
    /// <summary>What all years cost together. Unit: CHF.</summary>
    public decimal TotalChf => Years.Sum(year => year.TotalChf);

    /// <summary>What the plan costs above its envelope; below zero when it stays under. Null without one.</summary>
    public decimal? OverEnvelopeChf => TotalChf - EnvelopeChf;
}

/// <summary>Balances on a day.</summary>
/// <param name="On">The first day of a month.</param>
/// <param name="CashChf">Unit: CHF.</param>
/// <param name="ReserveChf">Unit: CHF. Range: 0 or more.</param>
/// <param name="Assumed">True unless somebody recorded them.</param>
public sealed record OpeningBalance(LocalDate On, decimal CashChf, decimal ReserveChf, bool Assumed);

/// <summary>How the shared part of the budget is split among States Parties.</summary>
/// <param name="SharedPercent">Part of the budget that is shared. Unit: percent. Range: 0 to 100.</param>
/// <param name="Rule">On which scale, with which floor and cap.</param>
public sealed record SharingPlan(decimal SharedPercent, SharingRule Rule);

/// <summary>What becomes of money left at the end of a year.</summary>
public enum SurplusRule
{
    /// <summary>It stays in cash.</summary>
    Carry,

    /// <summary>What is above three months of costs goes to the reserve until that holds its target.</summary>
    Reserve,
}

/// <summary>Rules of the fund.</summary>
/// <param name="ReserveTargetChf">What the reserve is to hold. Unit: CHF.</param>
/// <param name="ReserveFloorChf">What of it is never drawn. Unit: CHF.</param>
/// <param name="CashFloorChf">Cash below this is a shortfall. Unit: CHF.</param>
/// <param name="Surplus">What becomes of money left at the end of a year.</param>
public sealed record FundRules(
    decimal ReserveTargetChf, decimal ReserveFloorChf, decimal CashFloorChf, SurplusRule Surplus);

/// <summary>Which policies act.</summary>
/// <param name="CallEarly">Call for early payment.</param>
/// <param name="CutTravel">Cut travel for the rest of the year.</param>
/// <param name="FreezeHalfPost">Leave the half post empty for the rest of the year.</param>
/// <param name="DrawReserve">Draw the reserve.</param>
/// <param name="AskHost">Ask the host for an advance.</param>
public sealed record PolicySet(bool CallEarly, bool CutTravel, bool FreezeHalfPost, bool DrawReserve, bool AskHost)
{
    /// <summary>These with the levers over them.</summary>
    public PolicySet With(PolicyLevers levers) => new(
        levers.CallEarly ?? CallEarly,
        levers.CutTravel ?? CutTravel,
        levers.FreezeHalfPost ?? FreezeHalfPost,
        levers.DrawReserve ?? DrawReserve,
        levers.AskHost ?? AskHost);
}

/// <summary>A post of the plan.</summary>
/// <param name="Post">Which post.</param>
/// <param name="Percent">Unit: percent of full time. Range: 0 to 100.</param>
/// <param name="GradeWeight">Its full-time salary in relation to the others'; only their ratios matter.</param>
public sealed record PlannedPost(UnitPost Post, int Percent, decimal GradeWeight);

/// <summary>One year of a plan.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Lines">Its lines; no line twice, no total, nothing in kind.</param>
/// <param name="OneOffs">Costs of this year only.</param>
/// <param name="InKind">What is given in kind: shown, in no sum.</param>
public sealed record PlanYear(
    int Year, IReadOnlyList<PlanLine> Lines, IReadOnlyList<OneOffCost> OneOffs, IReadOnlyList<InKindGift> InKind)
{
    /// <summary>Lines and one-off costs together. Unit: CHF.</summary>
    public decimal TotalChf => Lines.Sum(line => line.AmountChf) + OneOffs.Sum(cost => cost.AmountChf);

    /// <summary>The amount of a line; 0 when the year has none. Unit: CHF.</summary>
    public decimal AmountOf(BudgetItem item) => Lines.FirstOrDefault(line => line.Item == item)?.AmountChf ?? 0;
}

/// <summary>A line of a year.</summary>
/// <param name="Item">Which line.</param>
/// <param name="AmountChf">Unit: CHF.</param>
/// <param name="StatedPercent">What the plan says it is of the salaries; null when nothing. Unit: percent.</param>
public sealed record PlanLine(BudgetItem Item, decimal AmountChf, int? StatedPercent = null);

/// <summary>A cost of one year only.</summary>
/// <param name="Name">What for.</param>
/// <param name="AmountChf">Unit: CHF.</param>
/// <param name="Month">Month in which it is paid, 1 to 12; null for a twelfth each month.</param>
public sealed record OneOffCost(string Name, decimal AmountChf, int? Month);

/// <summary>Something given in kind.</summary>
/// <param name="Giver">Who gives it.</param>
/// <param name="What">What it is.</param>
/// <param name="EstimateChf">What it may be worth; null when nobody said. Unit: CHF.</param>
public sealed record InKindGift(string Giver, string What, decimal? EstimateChf);

/// <summary>What a State has pledged to give voluntarily over some years.</summary>
/// <param name="State">Who.</param>
/// <param name="Currency">In which currency.</param>
/// <param name="Instalments">When and how much, each year once.</param>
public sealed record Pledge(StateCode State, string Currency, IReadOnlyList<Instalment> Instalments);

/// <summary>One year's part of a pledge.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="Amount">Unit: the pledge's currency.</param>
/// <param name="Month">Month in which it is expected. Range: 1 to 12.</param>
public sealed record Instalment(int Year, decimal Amount, int Month);
