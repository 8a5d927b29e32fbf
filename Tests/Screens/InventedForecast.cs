using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.State;
using NodaTime;

namespace CcmPlanner.Tests.Screens;

/// <summary>A forecast of invented States: one soon, one slow, one beyond the horizon, one without figures.</summary>
internal static class InventedForecast
{
    public static ForecastFigures Figures { get; } = new(
        new(Played.Today, 10_000, 1),
        new(2066, 4, 18),
        "0123456789abcdef",
        IsPartial: false,
        [
            State("ALP", "Alphaland", 2.75, new(2025, 8, 1), 4, 0.14, 9_990),
            State("BET", "Betaria", 14, new(2026, 1, 1), 12, 0.02, 9_100),
            State("GAM", "Gammastan", 220, null, 60, null, 320),
            new("DEL", "Deltaland", "no public record gives the contaminated area", null, null, [], new(2026, 12, 1),
                null, null, null, [], 0),
        ],
        [new("release-rate", 0.82, "1", "share of the usual yearly release in a bad year",
            "ours until somebody knows")]);

    private static StateFigures State(
        string code, string name, double area, LocalDate? due, int years, double? byDue, long within)
    {
        YearMonth? Month(double share) =>
            share * years > 39 ? null : new YearMonth(2026, 5).PlusMonths((int)(share * years * 12));
        MonthFigure Figure(string quantile, double share) =>
            new(quantile, Month(share), Month(share) is null ? null : 1 + (years / 6.0));
        return new StateFigures(
            code,
            name,
            null,
            area,
            new(2024, 12, 31),
            [Figure("p05", 0.4), Figure("p10", 0.5), Figure("p25", 0.7), Figure("p50", 1), Figure("p75", 1.5),
                Figure("p90", 2.2), Figure("p95", 3)],
            due,
            byDue is { } chance ? new(chance, 0.01) : null,
            null,
            new(within / 10_000.0, 0.01),
            [.. Enumerable.Range(2026, 40).Select(year => new Bin(year, year + 1, Shape(year - 2026, years, within)))],
            10_000 - within);
    }

    private static double Shape(int year, int years, long within)
    {
        var x = (year + 1.0) / years;
        return Math.Round(within / (years * 1.2) * x * Math.Exp(1 - x));
    }
}
