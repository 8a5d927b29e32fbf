using System.Globalization;
using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>A plan and a request of invented offices.</summary>
internal static class InventedStudies
{
    public static Study Budget { get; } = new(
        "baseline: invented plan 2027-2031, CHF",
        "baseline · a month below the floor 64 % · buffer for 95 % 825 754 CHF · 10000 futures",
        [new("Year", 5), new("Budget", 9, true), new("Income P50", 10, true), new("Shortfall", 9, true),
            new("Low cash P10", 12, true), new("Buffer 95 %", 11, true)],
        [
            Year("2027", "520 211", "467 927", "19 %", "-78 807", "111 739", Sign.Fine),
            Year("2028", "525 733", "483 656", "44 %", "-223 478", "286 392", Sign.DueSoon),
            Year("2029", "531 322", "483 656", "53 %", "-386 662", "457 441", Sign.Overdue),
        ],
        [
            new FanChart(
                "Cash at the end of each month, CHF k", [.. Enumerable.Range(0, 36).Select(month => new FanPoint(
                $"{2027 + (month / 12)}-{1 + (month % 12):00}", 130 - (14 * month), 130 - (8 * month),
                130 - (4 * month), 130 + month, 135 + (6 * month)))])
            {
                Level = new(0, "nothing left"),
            },
            BarChart.FromZero("What each policy adds to the least cash, CHF k",
                [("freeze half a post", 106.7), ("cut travel", 18.1), ("call early", 3.3)]),
        ],
        [new(LineKind.Text, "plan.indexation = 1.2 percent: how prices grow (assumed)")],
        18,
        Invented.Day);

    public static Study Request { get; } = new(
        "Betaria: request 2 under 4(1)(a)",
        "Betaria 2025 · 2 of 4 checks passed · in time 12.5 % ±0.6 · from 2026-04-18",
        [new("Check", 0) { Least = 24 }, new("Passed", 8), new("Rests on", 26) { From = 94 }],
        [
            Check("filed in time", "no", "CCM-4.6.time", "filed 2025-06-30, after the last day 2024-12-16",
                Sign.Overdue),
            Check("within the cap", "yes", "CCM-4.5", "24 months of at most 60", Sign.Fine),
            Check("(a) the duration of the proposed extension", "present", "CCM-4.6.a", "there: the months asked for",
                Sign.Fine),
            Check("(h) humanitarian consequences", "unknown", "CCM-4.6.h", "the request was not read", Sign.Unknown),
        ],
        [
            new FanChart("Area remaining, km²", [.. Enumerable.Range(2026, 8).Select(year => new FanPoint(
                $"{year}", 9 - (year - 2025), 10 - (year - 2025), 12 - (year - 2025), 13 - (0.6 * (year - 2025)),
                14 - (0.3 * (year - 2025))))])
            {
                Plan = [.. Enumerable.Range(0, 8).Select(i => (double?)Math.Max(0, 12 - (6 * i)))],
            },
            BarChart.FromZero("In time under stress, %",
                [("as it is", 12.5), ("donor leaves", 4.2), ("a fifth more land found", null)]),
        ],
        [new(LineKind.Heading, "1 question to the State"),
            new(LineKind.Text, "1. Why was the request filed late? [timely]")],
        6,
        Invented.Day)
    {
        Stressed = 1,
    };

    public static Study Comparison { get; } = new(
        "Minus ten, Two meetings against Baseline",
        "2000 futures, the same draws for each · = where the trials show no difference",
        [new("Judged by", 0), new("Unit", 9) { From = 56 }, new("Baseline", 9, true), new("Minus ten", 9, true),
            new("Two meetings", 12, true)],
        [
            Judged("Complete by 2030", "States", "0.82", "-0.07", "=", Sign.DueSoon),
            Judged("Unit below floor", "chance", "0.65", "+0.16", "+0.15", Sign.DueSoon),
            Judged("Unit's spending", "CHF", "2 658 522", "=", "+136 151", Sign.DueSoon),
        ],
        [
            new HeatMapChart("Better than base, % of futures", ["Minus ten", "Two meetings"],
                [new("Complete by 2030", [0, 0.5]), new("Unit below floor", [0.12, 0.3]),
                    new("Unit's spending", [null, 0.96])]),
        ],
        [new(LineKind.Dim, "2000 futures, result 0123456789ab.")],
        66,
        Invented.Day);

    /// <summary>What a screen would have found.</summary>
    public static Study For(ScreenId screen) => screen switch
    {
        ScreenId.Budget => Budget,
        ScreenId.Compare => Comparison,
        _ => Request,
    };

    private static StudyRow Judged(
        string what, string unit, string reference, string one, string other, Sign sign) => new(
        [what, unit, reference, one, other], sign,
        [
            new(LineKind.Heading, $"{what}, {unit}"), new(LineKind.Text, $"Baseline: {reference}"),
            new(LineKind.Text, ""), new(LineKind.Text, $"Minus ten: difference {one}"), new(LineKind.Text, ""),
            new(LineKind.Text, $"Two meetings: difference {other}"),
        ])
        {
            Picture = BarChart.FromZero(
                $"{what}: difference, {unit}", [("Minus ten", Number(one)), ("Two meetings", Number(other))]),
        };

    private static double Number(string difference) => difference == "=" ? 0
        : double.Parse(difference.Replace(" ", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private static StudyRow Year(
        string year, string budget, string income, string risk, string least, string buffer, Sign sign) => new(
        [year, budget, income, risk, least, buffer],
        sign,
        [new(LineKind.Heading, $"{year}, CHF"), new(LineKind.Text, $"budget: {budget}"),
            new(LineKind.Text, $"income, median: {income}"), new(LineKind.Text, $"a month below the floor: {risk}"),
            new(LineKind.Text, $"least cash, P10: {least}"), new(LineKind.Text, $"buffer for 95 %: {buffer}")]);

    private static StudyRow Check(string what, string passed, string cites, string because, Sign sign) => new(
        [what, passed, cites],
        sign,
        [new(LineKind.Heading, what), new(LineKind.Text, because), new(LineKind.Dim, $"rests on {cites}")]);
}
