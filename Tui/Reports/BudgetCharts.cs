using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Scenarios.RuleBooks.Pages;
using CcmPlanner.Tui.Charts;

namespace CcmPlanner.Tui.Reports;

/// <summary>The charts of the Unit's money.</summary>
internal static class BudgetCharts
{
    /// <summary>Cash at the end of each month.</summary>
    public static Picture Cash(BudgetResult result, string? fileStem)
    {
        var points = result.Months.Select(month => new FanPoint(
            $"{month.Month.Year:0000}-{month.Month.Month:00}",
            month.Cash.Quantiles.P05.Value,
            month.Cash.Quantiles.P25.Value,
            month.Cash.Quantiles.P50.Value,
            month.Cash.Quantiles.P75.Value,
            month.Cash.Quantiles.P95.Value));
        return PaperParts.Drawn(fileStem, "cash", new FanChart("Cash at the end of each month, CHF", [.. points])
        {
            Level = new Mark((double)result.Plan.Fund.CashFloorChf, "floor"),
            Note = From(result),
        });
    }

    /// <summary>The chance of a shortfall in each year.</summary>
    public static Picture Years(BudgetResult result, string? fileStem)
    {
        var bars = result.Years.Select(year => ($"{year.Year}", Percent(year.ShortfallProbability.Value)));
        var chart = BarChart.FromZero("Chance of a month below the floor within the year, %", bars);
        return PaperParts.Drawn(fileStem, "shortfall", chart with { Note = From(result) });
    }

    /// <summary>The chance of a shortfall under each scenario.</summary>
    public static Picture Scenarios(
        IReadOnlyList<ScenarioOfMoney> scenarios, BudgetResult result, string? fileStem)
    {
        var bars = scenarios.Select(one => (one.Title, Percent(one.Result.Summary.ShortfallProbability.Value)));
        var chart = BarChart.FromZero($"Chance of a month below the floor by {result.Years[^1].Year}, %", bars);
        return PaperParts.Drawn(fileStem, "scenarios", chart with { Note = From(result) });
    }

    private static string From(BudgetResult result) =>
        $"{result.Provenance.Trials} futures, seed {result.Provenance.Seed}, from {PaperParts.Iso(result.AsOf)}. "
        + "What is assumed is listed below.";

    private static double? Percent(double? share) => share is { } known ? Math.Round(100 * known, 1) : null;
}
