using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Forecasting.Decisions;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>A comparison for people, spreadsheets and scripts.</summary>
internal static class CompareOut
{
    private static readonly string[] Columns =
        ["quantity", "unit", "base", "other", "difference", "low", "high", "other better", "base better"];

    private static readonly (string Name, string Heading)[] Committee =
    [
        ("completed-by-2030/ALL", "complete by 2030"),
        ("completed-by-2035/ALL", "by 2035"),
        ("requests/ALL", "requests"),
        ("months/ALL", "months"),
        ("exposure/ALL", "km²-years"),
        ("cost/ALL", "cost CHF"),
        ("finance/shortfall", "Unit's shortfall"),
        ("joint/dates-and-money", "dates and money"),
    ];

    /// <summary>Writes it.</summary>
    public static void Write(
        ComparisonResult result, IReadOnlyList<OpenForecast> opened, Question question, TextWriter output)
    {
        if (question.Format == OutputFormat.Json)
        {
            JsonOut.Write(output, json =>
            {
                json.WriteStartObject();
                DecisionJson.WriteHead(json, opened, result.Trials, result.Hash, result.Cancelled);
                json.Array("differences", result.Differences, row => DecisionJson.Write(json, row));
                ForecastJson.Write(json, result.Assumptions);
                json.WriteEndObject();
            });
            return;
        }

        if (question.Format != OutputFormat.Table)
        {
            Rows(result.Differences).Write(output, question.Format);
            return;
        }

        WriteForPeople(result, question, output);
    }

    private static void WriteForPeople(ComparisonResult result, Question question, TextWriter output)
    {
        if (result.Cancelled)
        {
            output.Write($"Stopped early: {result.Trials} futures were played, fewer than asked for.\n\n");
        }

        if (result.Names.Count > 2)
        {
            Matrix(
                result.Names[0],
                result.Differences.GroupBy(row => row.Scenario)
                    .Select(other => (other.Key, (IReadOnlyList<Difference>)[.. other])))
                .Write(output, OutputFormat.Table);
            output.Write("\nIn brackets the difference to the first; = where the trials show none.\n");
        }

        if (result.Names.Count == 2 || question.Verbose)
        {
            foreach (var other in result.Differences.GroupBy(row => row.Scenario))
            {
                output.Write(result.Names.Count > 2 ? "\n" : "");
                output.Write($"{other.Key} (other) against {result.Names[0]} (base)\n\n");
                var shown = other.Where(row => question.Verbose || row.Quantity.State is null);
                new Table(Columns, [.. shown.Select(Cells)]).Write(output, OutputFormat.Table);
            }
        }

        var assumed = result.Assumptions.Count(assumption => assumption.Status == "assumed");
        output.Write(
            $"\n{result.Trials} futures, the same draws for every scenario. Low and high bound the mean difference\n"
            + "with 95 % confidence; they say how well the trials know the model, nothing about the model itself.\n"
            + $"Assumed: {assumed} parameters (--json lists them). States one by one: -v. Result "
                + $"{result.Hash[..12]}.\n");
    }

    private static IReadOnlyList<string?> Cells(Difference row) =>
    [
        row.Quantity.Label,
        row.Quantity.Unit,
        FigureText.Of(row.Base),
        FigureText.Of(row.Other),
        FigureText.Signed(row.Mean?.Value, row.Mean?.Error),
        FigureText.Signed(row.Low, row.Mean?.Error),
        FigureText.Signed(row.High, row.Mean?.Error),
        FigureText.Of(row.ProbabilityOtherBetter),
        FigureText.Of(row.ProbabilityBaseBetter),
    ];

    /// <summary>Every difference in a row.</summary>
    public static Table Rows(IReadOnlyList<Difference> differences) => new(
        ["scenario", .. Columns],
        [.. differences.Select(row => (IReadOnlyList<string?>)[row.Scenario, .. Cells(row)])]);

    /// <summary>What a committee asks first, a scenario in a row, the base on top.</summary>
    public static Table Matrix(string first, IEnumerable<(string Name, IReadOnlyList<Difference> Rows)> others)
    {
        var rows = others.ToList();
        var shown = Committee.Where(column => rows[0].Rows.Any(row => row.Quantity.Name == column.Name)).ToList();
        Difference? Of(IReadOnlyList<Difference> of, string name) =>
            of.FirstOrDefault(row => row.Quantity.Name == name);
        return new Table(
            ["scenario", .. shown.Select(column => column.Heading)],
            [
                [first, .. shown.Select(column => FigureText.Of(Of(rows[0].Rows, column.Name)?.Base))],
                .. rows.Select(other => (IReadOnlyList<string?>)
                    [other.Name, .. shown.Select(column => Cell(Of(other.Rows, column.Name)))]),
            ]);
    }

    private static string? Cell(Difference? row) => row is not { Other: { } other, Mean: { } mean }
        ? null
        : $"{FigureText.Of(other)} ({(row.IsClear ? FigureText.Signed(mean.Value, mean.Error) : "=")})";
}
