using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Documents;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Tests.Screens;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.Reports;
using NodaTime;

namespace CcmPlanner.Tests.Reports;

/// <summary>A paper of invented States with figures made up, so that what it says of them can be read.</summary>
internal static class InventedCommittee
{
    public static readonly LocalDate Day = Invented.Day;

    private static readonly Provenance Register =
        new("Invented register, page 2", Confidence.Medium, null, false, null);

    /// <summary>
    /// Alphaland and Betaria are past a date, Deltaland has one ahead, nothing is known of Gammastan's land.
    /// </summary>
    public static CommitteePaper Paper(bool compared = true) => new(
        Invented.On(Day),
        [new Scenario("Baseline", "Nothing is supposed."),
            new Scenario("Less money", "A fifth less money for everyone."), new Scenario("Nothing new")],
        new Forecast("0123456789abcdef", Land(), null),
        compared ? Compared() : null,
        InventedSharing.Of(Day))
    {
        Lands = [InventedLand.OfBetaria],
        Drivers = [new StateSensitivity(new("BET"), InventedDrivers.Result("BET"))],
    };

    /// <summary>A State's forecast.</summary>
    public static StateForecast State(
        string code, LocalDate? due, double? inTime, YearMonth? half, YearMonth? most, double asks,
        LocalDate? lastKnown = null) => new(
        new StateCode(code),
        null,
        1000,
        new ForecastBaseline(new LocalDate(2024, 12, 31), 4.5m, 1.5m, Register),
        due,
        lastKnown ?? due,
        new CompletionForecast(
            Months(half, most), Chance(due is null ? null : inTime), Chance(inTime), Chance(0.9), null),
        new ExtensionForecast(Chance(asks), Chance(asks), null, null),
        new RemainingForecast(null, null, null));

    private static ForecastResult Land() => new(
        Day,
        Day,
        Day,
        new LocalDate(2066, 4, 18),
        "0123456789abcdef",
        [
            State("ALP", new LocalDate(2025, 8, 1), 0, new YearMonth(2028, 3), new YearMonth(2031, 10), 0.97),
            State("BET", null, 0, null, null, 1, new LocalDate(2026, 1, 1)),
            State("DEL", new LocalDate(2026, 12, 1), 0.72, new YearMonth(2026, 9), new YearMonth(2027, 6), 0.3),
            new StateForecast(
                new StateCode("GAM"),
                "no public record gives the contaminated area",
                0,
                null,
                null,
                new LocalDate(2025, 3, 1),
                new CompletionForecast(null, null, null, null, null),
                new ExtensionForecast(null, null, null, null),
                new RemainingForecast(null, null, null)),
        ],
        [new ForecastAssumption(
            "rate.made.up", 0.4, "km²/year", "How fast land is released", "Our judgement", Confidence.Low, "assumed")],
        new ForecastProvenance(7, 1000, "input", "rules", "1.2.3"),
        false);

    private static ComparisonResult Compared() => new(
        ["Baseline", "Less money", "Nothing new"],
        [
            Row("Less money", "completed-by-2035/ALL", "States complete by the end of 2035", 2.5, 2.1, 0.02, 0, 0.4,
                moreIsBetter: true),
            Row("Less money", "exposure/ALL", "Exposure (known area times time)", 80, 100, 2, 0, 0.9),
            Row("Less money", "finance/shortfall", "The Unit's cash falls below its floor", 0.6, 0.83, 0.01, 0, 0.2),
            Row("Nothing new", "completed-by-2035/ALL", "States complete by the end of 2035", 2.5, 2.5, 0.02, 0.1, 0.1,
                moreIsBetter: true),
            Row("Nothing new", "exposure/ALL", "Exposure (known area times time)", 80, 80, 0, 0, 0),
            Row("Nothing new", "finance/shortfall", "The Unit's cash falls below its floor", 0.6, 0.6, 0, 0, 0),
        ],
        1000,
        false,
        "fedcba9876543210",
        []);

    private static Difference Row(
        string scenario, string name, string label, double from, double to, double error, double better, double worse,
        bool moreIsBetter = false) => new(
        new DecisionQuantity(name, label, "", 1, moreIsBetter),
        scenario,
        new Figure<double>(from, error),
        new Figure<double>(to, error),
        new Figure<double>(to - from, error),
        Chance(better),
        Chance(worse),
        1000);

    private static Quantiles<YearMonth> Months(YearMonth? half, YearMonth? most)
    {
        Figure<YearMonth> At(YearMonth? month) =>
            month is { } known ? new(known, 2) : new(null, null, BeyondHorizon: true);
        return new(At(half), At(half), At(half), At(half), At(most), At(most), At(most));
    }

    private static Figure<double>? Chance(double? share) => share is { } known ? new Figure<double>(known, 0.01) : null;
}
