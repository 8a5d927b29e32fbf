using System.Globalization;
using CcmPlanner.Tui.Charts;
using NodaTime;

namespace CcmPlanner.Tests.Charts;

/// <summary>One chart of each kind, of invented numbers, with gaps, long labels and marks.</summary>
internal static class InventedCharts
{
    public static IReadOnlyDictionary<string, Chart> All { get; } = new Dictionary<string, Chart>
    {
        ["fan"] = Fan(),
        ["fan-gap"] = Fan() with
        {
            Points =
            [.. Fan().Points.Select((point, i) => i is 3 or 4 or 6 ? FanPoint.Unknown(point.Label) : point)]
        },
        ["fan-land"] = Screens.InventedLand.Betaria.Chart,
        ["histogram"] = Histogram(),
        ["gantt"] = Gantt(),
        ["heat"] = Heat(),
        ["bars"] = BarChart.FromZero(
            "Area cleared in 2025, km²",
            [("Alphaland", 12.5), ("Betaria", 3.25), ("Gammastan", 0.04), ("Deltaland", null), ("Epsilonia", 0)]),
        ["tornado"] = BarChart.Tornado(
            "What moves the cash at the end of 2027, CHF k",
            71,
            [
                new("price growth", 64, 77), new("assessed income", -42, 130), new("late payers", 12, 71),
                new("an input with a name that is longer than most names are", 71, 88), new("posts", null, null),
            ]),
        ["tornado-drivers"] = Screens.InventedDrivers.Of("BET").Chart,
        ["sparkline"] = new Sparkline(
            "Land released a year in Betaria, km²",
            [.. new double?[] { 1.2, 0.8, null, 2.9, 3.5, 1.1, 0, 4.2 }.Select((value, i) => ($"{2018 + i}", value))]),
    };

    private static FanChart Fan() => new(
        "Cash of the Unit at the end of each month, CHF k: median, half and nine tenths of the futures",
        [.. Enumerable.Range(0, 13).Select(i => new FanPoint(
            new YearMonth(2027, 1).PlusMonths(i).ToString("uuuu-MM", CultureInfo.InvariantCulture),
            560 - (45 * i) - (14 * i),
            560 - (45 * i) - (6 * i),
            560 - (45 * i) + (i % 4 == 3 ? 60 : 0),
            570 - (45 * i) + (7 * i),
            580 - (45 * i) + (17 * i)))])
    {
        Level = new(200, "reserve"),
        Note = "20,000 trials, seed 42. Two inputs are assumed: the day contributions are paid and the growth of "
            + "prices.",
    };

    private static HistogramChart Histogram() => new(
        "Balance at the end of 2027, CHF k",
        [.. Enumerable.Range(0, 24).Select(i => new Bin(
            -120 + (20 * i), -100 + (20 * i), i is 0 or 23 ? 0 : Math.Round(900 / (1 + Math.Pow((i - 10) / 3.5, 2)))))])
    {
        Mark = new(0, "no money left"),
    };

    private static GanttChart Gantt() => new(
        "Clearance: periods, extensions and dates",
        new(2019, 1, 1),
        new(2031, 12, 31),
        [
            new("3RC, 14MSP", [new(new(2025, 12, 14), new(2026, 9, 14), SpanKind.Window)],
                [new(new(2026, 9, 14), DayKind.Event, "3RC opens"),
                    new(new(2027, 9, 13), DayKind.Event, "14MSP opens")]),
            new("Alphaland", [new(new(2011, 3, 1), new(2021, 3, 1), SpanKind.Period),
                new(new(2021, 3, 1), new(2025, 8, 1), SpanKind.Extension),
                new(new(2025, 8, 1), new(2026, 4, 18), SpanKind.Late)],
                [new(new(2025, 8, 1), DayKind.Missed, "date passed"),
                    new(new(2029, 1, 1), DayKind.Requested, "date asked for")]),
            new("Betaria", [new(new(2018, 6, 1), new(2028, 6, 1), SpanKind.Period)],
                [new(new(2028, 6, 1), DayKind.Due, "date in force")]),
            new("Gammastan of the Far Mountains", [new(new(2015, 1, 1), new(2025, 1, 1), SpanKind.Period)],
                [new(new(2023, 5, 2), DayKind.Done, "declared complete")]),
            new("Deltaland", [new(new(2020, 1, 1), new(2027, 1, 1), SpanKind.Period),
                new(new(2027, 1, 1), new(2030, 6, 1), SpanKind.Forecast)],
                [new(new(2027, 1, 1), DayKind.Due, "date in force")]),
        ])
    {
        Today = new LocalDate(2026, 4, 18),
    };

    private static HeatMapChart Heat() => new(
        "P(budget met) by scenario and year, %",
        ["2026", "2027", "2028", "2029", "2030"],
        [
            new("base", [0.96, 0.82, 0.74, 0.70, 0.66]),
            new("minus10", [0.90, 0.39, 0.28, 0.22, 0.19]),
            new("late-payers", [0.71, 0.55, 0.51, 0.49, 0.47]),
            new("two-meetings", [0.88, 0.61, null, 0.05, 1]),
        ]);
}
