using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>What a State gets, and what that buys.</summary>
/// <param name="State">Which State.</param>
/// <param name="Amount">Over all years, in the pot's currency.</param>
/// <param name="Cost">Of a square metre, in the pot's currency.</param>
/// <param name="AreaPerYear">Additional area released in a year of work at the State's own speed. Unit: km².</param>
/// <param name="Teams">Teams at work, times this.</param>
public sealed record AllocatedShare(
    StateCode State, decimal Amount, LandCost Cost, double AreaPerYear, double Teams);

/// <summary>A State that cannot be given money here.</summary>
/// <param name="State">Which State.</param>
/// <param name="Because">Why.</param>
public sealed record LeftOutState(StateCode State, string Because);

/// <summary>A way to share the pot, played on trials that did not choose it.</summary>
/// <param name="Name">none, proRata, equal, greedy, optimised or leastRegret.</param>
/// <param name="Amounts">By State, in the order of the shares.</param>
/// <param name="Value">The objective.</param>
/// <param name="OptimisedLess">The optimised one's objective less this one's; null for itself.</param>
public sealed record PlayedAllocation(
    string Name, IReadOnlyList<decimal> Amounts, Figure<double> Value, Figure<double>? OptimisedLess)
{
    /// <summary>True when the difference is more than chance of the trials.</summary>
    public bool IsClear => OptimisedLess is { Value: { } mean, Error: { } error } && Math.Abs(mean) > error;

    /// <summary>True when the optimised one is better, and that is more than chance.</summary>
    /// <param name="moreIsBetter">True when much of the objective is good.</param>
    public bool IsBeaten(bool moreIsBetter) => IsClear && OptimisedLess!.Value.Value > 0 == moreIsBetter;
}

/// <summary>One point of what can be had: less of the objective for a more even split.</summary>
/// <param name="Amounts">By State.</param>
/// <param name="Value">The objective, from the curves.</param>
/// <param name="Inequality">
/// Share of the pot that lies elsewhere than an equal split would put it. Range: 0 to 2.
/// </param>
public sealed record ParetoPoint(IReadOnlyList<decimal> Amounts, double Value, double Inequality);

/// <summary>The allocation whose worst regret over scenarios is least.</summary>
/// <param name="Scenarios">Their names.</param>
/// <param name="Amounts">By State.</param>
/// <param name="Regrets">
/// In each scenario: how much worse than the best for that scenario, in the objective's unit.
/// </param>
/// <param name="IsExact">True when every allocation was tried; false when only mixtures of the scenarios' were.</param>
public sealed record LeastRegret(
    IReadOnlyList<string> Scenarios, IReadOnlyList<decimal> Amounts, IReadOnlyList<double> Regrets, bool IsExact);

/// <summary>Where the money does most.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Shares">The optimised allocation.</param>
/// <param name="LeftOut">States that could not be given money.</param>
/// <param name="Played">
/// All ways to share, on fresh trials, the optimised one first; empty when it was stopped before.
/// </param>
/// <param name="ShadowPrice">What one million more would change of the objective, from the curves.</param>
/// <param name="Pareto">From the best to the most even.</param>
/// <param name="Regret">The allocation for several scenarios; null when none were named.</param>
/// <param name="Rate">The rate of the pot's currency. Unit: CHF.</param>
/// <param name="RateYear">The year it is of.</param>
/// <param name="Trials">Trials that chose.</param>
/// <param name="Judged">Trials that judged; fewer when it was stopped early.</param>
/// <param name="Worth">
/// What knowing more would be worth; null when too few futures tell, or when stopped before.
/// </param>
/// <param name="Assumptions">What the sharing out assumes besides the forecast, stated costs among it.</param>
/// <param name="Missing">What is missing because it was stopped early, in sentences; empty when it was not.</param>
public sealed record AllocationResult(
    AllocationQuestion Question,
    IReadOnlyList<AllocatedShare> Shares,
    IReadOnlyList<LeftOutState> LeftOut,
    IReadOnlyList<PlayedAllocation> Played,
    double ShadowPrice,
    IReadOnlyList<ParetoPoint> Pareto,
    LeastRegret? Regret,
    decimal Rate,
    int RateYear,
    long Trials,
    long Judged,
    AllocationWorth? Worth,
    IReadOnlyList<ForecastAssumption> Assumptions,
    IReadOnlyList<string> Missing)
{
    /// <summary>True when it was stopped early.</summary>
    public bool Cancelled => Missing.Count > 0;
}
