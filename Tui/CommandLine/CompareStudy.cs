using System.Globalization;
using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.State;
using NodaTime;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// Scenarios side by side as a screen shows them: a row for each thing they are judged by, a column for each.
/// </summary>
internal static class CompareStudy
{
    private const int Width = 9;

    /// <summary>Lays a comparison out.</summary>
    public static Study Of(ComparisonResult result, LocalDate asOf)
    {
        var quantities = result.Quantities.Where(quantity => quantity.State is null).ToList();
        return new Study(
            $"{string.Join(", ", result.Names.Skip(1))} against {result.Names[0]}",
            $"{result.Trials} futures, the same draws for each{(result.Cancelled ? ", stopped early" : "")} · = where "
            + $"the trials show no difference",
            [new("Judged by", 0), new(result.Names[0], Width, true),
                .. result.Names.Skip(1).Select(name => new StudyColumn(name, Width, true))],
            [.. quantities.Select(quantity => Row(result, quantity))],
            [.. ChartsOf(result, quantities)],
            Reasons(result),
            result.Assumptions.Count(one => one.Status == "assumed"),
            asOf)
        {
            Numbers = Numbers(result),
        };
    }

    private static StudyRow Row(ComparisonResult result, DecisionQuantity quantity)
    {
        var others = result.Differences.Where(row => row.Quantity == quantity).ToList();
        var worse = others.Exists(row => row.IsClear && (row.Mean?.Value > 0) != quantity.MoreIsBetter);
        return new(
            [
                quantity.Label, FigureText.Of(others[0].Base) ?? "–",
                .. result.Names.Skip(1).Select(name => Change(others.Find(row => row.Scenario == name))),
            ],
            worse ? Sign.DueSoon : Sign.Fine,
            [
                new(LineKind.Heading,
                    quantity.Unit.Length == 0 ? quantity.Label : $"{quantity.Label}, {quantity.Unit}"),
                new(LineKind.Dim, quantity.MoreIsBetter ? "more is better" : "less is better"),
                new(LineKind.Text, $"{result.Names[0]}: {FigureText.Of(others[0].Base) ?? "not known"}"),
                .. others.SelectMany(Lines),
            ]);
    }

    private static IEnumerable<InfoLine> Lines(Difference row) =>
    [
        new(LineKind.Text, ""),
        new(LineKind.Text, $"{row.Scenario}: {FigureText.Of(row.Other) ?? "not known"}"),
        new(LineKind.Text, $"  difference {FigureText.Signed(row.Mean?.Value, row.Mean?.Error) ?? "not known"}"
            + $", from {FigureText.Signed(row.Low, row.Mean?.Error)} to "
                + $"{FigureText.Signed(row.High, row.Mean?.Error)} (95 %)"),
        new(LineKind.Text,
            $"  better in {FigureText.Of(row.ProbabilityOtherBetter) ?? "–"} of the futures, worse in "
            + $"{FigureText.Of(row.ProbabilityBaseBetter) ?? "–"}"),
    ];

    private static string Change(Difference? row) => row switch
    {
        null or { Mean: null } => "–",
        { IsClear: false } => "=",
        _ => FigureText.Signed(row.Mean?.Value, row.Mean?.Error) ?? "–",
    };

    private static IEnumerable<Chart> ChartsOf(ComparisonResult result, List<DecisionQuantity> quantities)
    {
        var note =
            $"{result.Trials} futures, the same draws for each scenario; the numbers are per cent of the futures.";
        yield return new HeatMapChart(
            "Futures in which it does better than the base, %",
            [.. result.Names.Skip(1)],
            [.. quantities.Select(quantity => new HeatRow(
                quantity.Label,
                [.. result.Names.Skip(1).Select(name => result.Differences.FirstOrDefault(
                    row => row.Quantity == quantity && row.Scenario == name)?.ProbabilityOtherBetter?.Value)]))])
        {
            Note = note,
        };
        foreach (var quantity in quantities.Where(quantity => quantity.Unit == "CHF"))
        {
            yield return new BarChart(
                $"{quantity.Label}: difference to {result.Names[0]}, CHF",
                0,
                [.. result.Differences.Where(row => row.Quantity == quantity)
                    .Select(row => new BarRow(row.Scenario, 0, row.Mean?.Value is { } mean ? Math.Round(mean) : null))])
            {
                Note = note,
            };
        }
    }

    private static IReadOnlyList<InfoLine> Reasons(ComparisonResult result) =>
    [
        new(LineKind.Dim,
            $"{result.Trials} futures, result {result.Hash[..Math.Min(12, result.Hash.Length)]}. The same draws for "
            + $"every scenario, so that luck "
            + "does not tell them apart; the intervals say how well the trials know the model, nothing about the "
                + "model."),
        new(LineKind.Heading, $"{result.Assumptions.Count} parameters"),
        .. result.Assumptions.Select(one => new InfoLine(
            LineKind.Text,
            $"{one.Id} = {one.Value.ToString("0.####", CultureInfo.InvariantCulture)} {one.Unit}: {one.Meaning} "
            + $"({one.Status}; {one.Source})")),
    ];

    private static Sheet Numbers(ComparisonResult result) => new(
        ["scenario", "quantity", "state", "unit", "base", "other", "difference", "low", "high",
            "probabilityOtherBetter"],
        [.. result.Differences.Select(row => (IReadOnlyList<string?>)
            [
                row.Scenario, row.Quantity.Name, row.Quantity.State?.Value, row.Quantity.Unit,
                Sheet.Of(row.Base?.Value), Sheet.Of(row.Other?.Value),
                Sheet.Of(row.Mean?.Value), Sheet.Of(row.Low), Sheet.Of(row.High),
                Sheet.Of(row.ProbabilityOtherBetter?.Value),
            ])]);
}
