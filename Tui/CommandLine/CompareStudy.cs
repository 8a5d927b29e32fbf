using System.Globalization;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;
using NodaTime;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// Scenarios side by side as a screen shows them: a row for each thing they are judged by, a column for each.
/// </summary>
internal static class CompareStudy
{
    /// <summary>A column of numbers is as wide as they and its name are, up to this.</summary>
    private const int Widest = 13;

    /// <summary>The same for a scenario that stands alone beside the base.</summary>
    private const int WidestAlone = 20;

    /// <summary>A label is not cut below this before columns are left out.</summary>
    private const int LeastLabel = 16;

    private const int UnitWidth = 9;

    /// <summary>Cells of a row before its label: the cursor and its sign.</summary>
    private const int BeforeLabel = 4;

    /// <summary>Lays a comparison out.</summary>
    public static Study Of(ComparisonResult result, LocalDate asOf)
    {
        var quantities = result.Quantities.Where(quantity => quantity.State is null).ToList();
        var rows = quantities.ConvertAll(quantity => Row(result, quantity));
        var others = CompareWords.Apart([.. result.Names.Skip(1)]);
        var numbers = result.Names.Take(1).Concat(others)
            .Select((name, at) => Numbers(name, rows, at + 2, others.Count == 1 ? WidestAlone : Widest)).ToList();

        // Units, then the base, give way before scenarios do; both stand in what is said of a row.
        var all = BeforeLabel + LeastLabel + numbers.Sum(column => column.Width + 1);
        return new Study(
            $"{string.Join(", ", result.Names.Skip(1))} against {result.Names[0]}",
            $"{result.Trials} futures, the same draws for each{(result.Cancelled ? ", stopped early" : "")} · = where "
            + $"the trials show no difference",
            [new("Judged by", 0) { Least = LeastLabel }, new("Unit", UnitWidth) { From = all + UnitWidth + 1 },
                numbers[0] with { From = all }, .. numbers.Skip(1)],
            rows,
            [Better(result, quantities)],
            Reasons(result),
            result.Assumptions.Count(one => one.Status == "assumed"),
            asOf)
        {
            Numbers = Numbers(result),
        };
    }

    private static StudyColumn Numbers(string name, List<StudyRow> rows, int cell, int widest)
    {
        var longest = rows.Select(row => row.Cells[cell].Length).DefaultIfEmpty(0).Max();
        return new(name, Math.Max(longest, Math.Min(widest, TextWidth.Of(name))), true);
    }

    private static StudyRow Row(ComparisonResult result, DecisionQuantity quantity)
    {
        var others = result.Differences.Where(row => row.Quantity == quantity).ToList();
        var worse = others.Exists(row => row.IsClear && (row.Mean?.Value > 0) != quantity.MoreIsBetter);
        return new(
            [
                CompareWords.Label(quantity), CompareWords.Unit(quantity),
                CompareWords.Number(others[0].Base?.Value, others[0].Base?.Error) ?? "–",
                .. result.Names.Skip(1).Select(name => Change(others.Find(row => row.Scenario == name))),
            ],
            worse ? Sign.DueSoon : Sign.Fine,
            [
                new(LineKind.Heading,
                    quantity.Unit.Length == 0 ? quantity.Label : $"{quantity.Label}, {quantity.Unit}"),
                new(LineKind.Dim, quantity.MoreIsBetter ? "more is better" : "less is better"),
                new(LineKind.Text, $"{result.Names[0]}: {Of(others[0].Base) ?? "not known"}"),
                .. others.SelectMany(Lines),
            ])
        {
            Picture = Changes(result, quantity, others),
        };
    }

    private static IEnumerable<InfoLine> Lines(Difference row) =>
    [
        new(LineKind.Text, ""),
        new(LineKind.Text, $"{row.Scenario}: {Of(row.Other) ?? "not known"}"),
        new(LineKind.Text, $"  difference {Signed(row.Mean?.Value, row) ?? "not known"}"
            + $", from {Signed(row.Low, row)} to {Signed(row.High, row)} (95 %)"),
        new(LineKind.Text, $"  better in {PerCent(row.ProbabilityOtherBetter)} of the futures, worse in "
            + $"{PerCent(row.ProbabilityBaseBetter)}"),
    ];

    private static string Change(Difference? row) => row switch
    {
        null or { Mean: null } => "–",
        { IsClear: false } => "=",
        _ => Signed(row.Mean?.Value, row) ?? "–",
    };

    private static string? Of(Figure<double>? figure) => CompareWords.Number(figure?.Value, figure?.Error);

    private static string? Signed(double? value, Difference row) => CompareWords.Signed(value, row.Mean?.Error);

    private static string PerCent(Figure<double>? share) => share?.Value is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{100 * known:0.0} %") : "–";

    private static HeatMapChart Better(ComparisonResult result, List<DecisionQuantity> quantities) => new(
        "Better than base, % of futures",
        CompareWords.Apart([.. result.Names.Skip(1)]),
        [.. quantities.Select(quantity => new HeatRow(
            CompareWords.Label(quantity),
            [.. result.Names.Skip(1).Select(name => result.Differences.FirstOrDefault(
                row => row.Quantity == quantity && row.Scenario == name)?.ProbabilityOtherBetter?.Value)]))])
    {
        Note = NoteOf(result),
    };

    private static BarChart Changes(
        ComparisonResult result, DecisionQuantity quantity, IReadOnlyList<Difference> others) => new(
        $"{CompareWords.Label(quantity)}: difference, {CompareWords.Unit(quantity)}",
        0,
        [.. others.Select(row => new BarRow(row.Scenario, 0, row.Mean?.Value))])
        {
            Note = NoteOf(result),
            Words = value => others.FirstOrDefault(row => row.Mean?.Value == value) is { } row
            ? Signed(value, row)! : "",
        };

    private static string NoteOf(ComparisonResult result) =>
        $"{result.Trials} futures, the same draws for each scenario, against {result.Names[0]}.";

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
