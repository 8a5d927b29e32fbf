using System.Globalization;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Finance;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>Something that may happen to a plan, in any size.</summary>
/// <param name="Id">Its name: <c>lost-years</c>.</param>
/// <param name="Name">Its name for people, to be followed by its size.</param>
/// <param name="IsOfLand">True when it hits clearance, false when it hits the Unit's money.</param>
/// <param name="Unit">
/// Unit of its size: <c>years</c>, <c>months</c>, <c>percent</c>, <c>share</c>, or <c>times</c> as much again.
/// </param>
/// <param name="Usual">The size it is tried with. Range: above 0, up to <paramref name="Most"/>.</param>
/// <param name="Most">The largest size that means anything.</param>
/// <param name="Step">Sizes that are closer together are not told apart; whole steps for what is counted.</param>
/// <param name="Apply">The plan with a shock of that size; size 0 changes nothing.</param>
public sealed record Shock(
    string Id,
    string Name,
    bool IsOfLand,
    string Unit,
    double Usual,
    double Most,
    double Step,
    Func<ForecastPlan, double, ForecastPlan> Apply)
{
    /// <summary>A size in words: <c>2 years</c>, <c>33 %</c>.</summary>
    public string SizeInWords(double size) => Unit switch
    {
        "share" or "times" => string.Create(CultureInfo.InvariantCulture, $"{100 * size:#,0.##} %"),
        "percent" => string.Create(CultureInfo.InvariantCulture, $"{size:#,0.##} %"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{size:#,0.##} {(size == 1 ? Unit.TrimEnd('s') : Unit)}"),
    };

    /// <summary>Everything about clearance that a plan supposes, changed.</summary>
    internal static ForecastPlan Land(ForecastPlan plan, Func<ClearanceLevers, ClearanceLevers> change) =>
        plan with { Settings = plan.Settings with { Levers = change(plan.Settings.Levers) } };

    /// <summary>Everything about the Unit's money that a plan supposes, changed.</summary>
    internal static ForecastPlan Fund(ForecastPlan plan, Func<FinanceLevers, FinanceLevers> change) =>
        plan.Money is { } money ? plan with { Money = money with { Levers = change(money.Levers) } } : plan;
}
