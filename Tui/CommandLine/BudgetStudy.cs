using System.Globalization;
using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.State;
using NodaTime;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// The Unit's money as a screen shows it: a row for each year, cash as a fan, policies and payers as bars.
/// </summary>
internal static class BudgetStudy
{
    private const double Thousand = 1000;
    private const int MostPayers = 12;
    private const double Likely = 0.5;

    /// <summary>Lays a forecast out.</summary>
    public static Study Of(BudgetResult result, string scenario) => new(
        result.Plan.Name.Contains(scenario, StringComparison.OrdinalIgnoreCase)
            ? $"{result.Plan.Name}, CHF" : $"{scenario}: {result.Plan.Name}, CHF",
        $"{scenario} · a month below the floor {PerCent(result.Summary.ShortfallProbability)} · buffer for 95 % "
            + $"{Money(result.Summary.ReserveFor.P95)} CHF · {result.Provenance.Trials} "
                + $"futures{(result.Cancelled ? ", stopped early" : "")}",
        [
            new("Year", 5), new("Budget", 9, true), new("Income P50", 10, true), new("Shortfall", 9, true),
            new("Low cash P10", 12, true), new("Buffer 95 %", 11, true),
        ],
        [.. result.Years.Select(Row)],
        [Cash(result), Policies(result), Payers(result)],
        Reasons(result),
        result.Assumptions.Count,
        result.AsOf)
    {
        Numbers = Numbers(result),
    };

    private static Sheet Numbers(BudgetResult result) => new(
        [
            "year", "budgetChf", "incomeP10", "incomeP50", "incomeP90", "spendingP50", "shortfallProbability",
            "shortfallProbabilityError",
            "leastCashP10", "leastCashP50", "bufferP90", "bufferP95", "bufferP99",
        ],
        [.. result.Years.Select(year => (IReadOnlyList<string?>)
            [
                Sheet.Of(year.Year), Sheet.Of((double)year.Budget), Sheet.Of(year.Income.Quantiles.P10.Value),
                Sheet.Of(year.Income.Quantiles.P50.Value), Sheet.Of(year.Income.Quantiles.P90.Value),
                Sheet.Of(year.Expenditure.Quantiles.P50.Value), Sheet.Of(year.ShortfallProbability.Value),
                Sheet.Of(year.ShortfallProbability.Error), Sheet.Of(year.MinCash.Quantiles.P10.Value),
                Sheet.Of(year.MinCash.Quantiles.P50.Value), Sheet.Of(year.ReserveFor.P90.Value),
                Sheet.Of(year.ReserveFor.P95.Value), Sheet.Of(year.ReserveFor.P99.Value),
            ])]);

    private static StudyRow Row(FinanceYear year) => new(
        [
            year.Year.ToString(CultureInfo.InvariantCulture), Money(year.Budget), Money(year.Income.Quantiles.P50),
            PerCent(year.ShortfallProbability), Money(year.MinCash.Quantiles.P10), Money(year.ReserveFor.P95),
        ],
        year.ShortfallProbability.Value >= Likely ? Sign.Overdue : year.ShortfallProbability.Value >= Likely / 2
            ? Sign.DueSoon : Sign.Fine,
        [
            new(LineKind.Heading, $"{year.Year}, CHF"),
            Line("budget", Money(year.Budget)),
            Line("asked of all States", Money(year.Asked)),
            Spread("shared income", year.Shared),
            Spread("voluntary income", year.Voluntary),
            Spread("income", year.Income),
            Spread("spending", year.Expenditure),
            Spread("least cash", year.MinCash),
            Line("a month below the floor", PerCent(year.ShortfallProbability)),
            Line("mean depth below the floor", Money(year.ExpectedShortfall)),
            Line("buffer for 90, 95, 99 %",
                $"{Money(year.ReserveFor.P90)}, {Money(year.ReserveFor.P95)}, {Money(year.ReserveFor.P99)}"),
            Spread("States that paid up", year.PaidUp),
            Spread("arrears", year.Arrears),
        ]);

    private static FanChart Cash(BudgetResult result) => new(
        "Cash at the end of each month, CHF k",
        [.. result.Months.Select(month => new FanPoint(
            $"{month.Month.Year:0000}-{month.Month.Month:00}",
            Kilo(month.Cash.Quantiles.P05),
            Kilo(month.Cash.Quantiles.P25),
            Kilo(month.Cash.Quantiles.P50),
            Kilo(month.Cash.Quantiles.P75),
            Kilo(month.Cash.Quantiles.P95)))])
    {
        Level = new(0, "nothing left"),
        Note = Provenance(result),
    };

    private static BarChart Policies(BudgetResult result) => new BarChart(
        "What each policy adds to the least cash, CHF k",
        0,
        [.. result.Policies.Select(policy => new BarRow(
            policy.Policy + (policy.InForce ? " (in force)" : ""), 0, Kilo(policy.LeastCash)))])
    {
        Note = Provenance(result),
    };

    private static BarChart Payers(BudgetResult result) =>
        BarChart.FromZero(
            "The largest payers: share of what is asked, %",
            result.Payers.Take(MostPayers)
                .Select(payer => (payer.Name, (double?)(double)Math.Round(payer.SharePercent, 2))))
        with
        {
            Note = $"{result.Concentration.States} States share; the ten largest "
                + $"{result.Concentration.TopTenPercent:0.0} %.",
        };

    private static IReadOnlyList<InfoLine> Reasons(BudgetResult result) =>
    [
        new(LineKind.Dim, Provenance(result)),
        .. result.Notes.Select(note => new InfoLine(LineKind.Text, note)),
        new(LineKind.Text, ""),
        new(LineKind.Heading, $"{result.Assumptions.Count} assumptions"),
        .. result.Assumptions.Select(one => new InfoLine(
            LineKind.Text,
            $"{one.Id} = {one.Value.ToString("0.####", CultureInfo.InvariantCulture)} {one.Unit} [{one.Status}]: "
                + $"{one.Meaning} ({one.Source})")),
    ];

    private static string Provenance(BudgetResult result) =>
        $"{result.Provenance.Trials} futures, seed {result.Provenance.Seed}, as of "
        + $"{Words.Of((LocalDate?)result.AsOf)}; "
        + $"{result.Assumptions.Count} parameters are assumed.";

    private static InfoLine Spread(string what, Spread spread) => Line(
        what, $"{Money(spread.Quantiles.P10)} / {Money(spread.Quantiles.P50)} / {Money(spread.Quantiles.P90)}  "
            + "(P10 / P50 / P90)");

    private static InfoLine Line(string what, string value) => new(LineKind.Text, $"{what}: {value}");

    private static double? Kilo(Figure<double> figure) =>
        figure.Value is { } value ? Math.Round(value / Thousand, 2) : null;

    private static string Money(Figure<double> figure) => figure.Value is { } value ? Money((decimal)value) : "beyond";

    private static string Money(decimal value) =>
        Math.Round(value).ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' ');

    private static string PerCent(Figure<double> figure) =>
        figure.Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"{100 * value:0} %") : "–";
}
