using System.Text.Json;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Forecasting.Decisions;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>A plan under stress for people, spreadsheets and scripts.</summary>
internal static class StressOut
{
    private const int WorstPairs = 5;
    private const string Shortfall = "finance/shortfall";
    private const string Exposure = "exposure/ALL";

    /// <summary>Writes it.</summary>
    public static void Write(
        StressResult result, IReadOnlyList<OpenForecast> opened, Question question, TextWriter output)
    {
        var comparison = result.Comparison;
        switch (question.Format)
        {
            case OutputFormat.Json:
                JsonOut.Write(output, json =>
                {
                    json.WriteStartObject();
                    DecisionJson.WriteHead(json, opened, comparison.Trials, comparison.Hash, result.Cancelled);
                    WriteShocks(json, result);
                    WriteReverse(json, result);
                    ForecastJson.Write(json, comparison.Assumptions);
                    json.WriteEndObject();
                });
                break;
            case OutputFormat.Table:
                WriteForPeople(result, output);
                break;
            default:
                CompareOut.Rows([.. result.Shocks.SelectMany(shock => shock.Differences)])
                    .Write(output, question.Format);
                break;
        }
    }

    private static void WriteForPeople(StressResult result, TextWriter output)
    {
        var singles = result.Shocks.Where(shock => shock.Shocks.Count == 1).ToList();
        var pairs = result.Shocks.Where(shock => shock.Shocks.Count > 1).ToList();
        var first = result.Comparison.Names[0];
        output.Write("Shocks one by one\n\n");
        CompareOut.Matrix(first, singles.Select(shock => (Label(shock), shock.Differences)))
            .Write(output, OutputFormat.Table);
        foreach (var (title, name) in new[] { ("exposure", Exposure), ("the Unit's money", Shortfall) })
        {
            var worst = pairs.Where(pair => Mean(pair, name) is > 0).OrderByDescending(pair => Mean(pair, name))
                .Take(WorstPairs).ToList();
            if (worst.Count > 0)
            {
                output.Write($"\nThe worst pairs for {title}\n\n");
                CompareOut.Matrix(first, worst.Select(pair => (pair.Name, pair.Differences)))
                    .Write(output, OutputFormat.Table);
            }
        }

        if (result.Cancelled)
        {
            output.Write(
                $"\nStopped early: {result.Comparison.Trials} futures were played, and smallest shocks are missing.\n");
        }

        output.Write(
            "\nIn brackets the difference to no shock; = where the trials show none.\n\nThe smallest shock that "
            + "breaks a target\n\n");
        new Table(
            ["target fails when", "shock", "smallest size", "then", "one step below"], [.. result.Reverse.Select(Row)])
            .Write(output, OutputFormat.Table);
        output.Write(
            $"\n{result.Comparison.Trials} futures, the same draws throughout. Sizes are assumed; "
            + $"a smallest size is found to one step. Result {result.Comparison.Hash[..12]}.\n");
    }

    private static string Label(ShockResult shock) =>
        $"{shock.Name}: {shock.Shocks[0].Name} {shock.Shocks[0].SizeInWords(shock.Shocks[0].Usual)}";

    private static double? Mean(ShockResult shock, string name) =>
        shock.Differences.FirstOrDefault(row => row.Quantity.Name == name)?.Mean?.Value;

    private static IReadOnlyList<string?> Row(ReverseResult row) =>
    [
        $"{row.Target.Quantity.Label} {(row.Target.Above ? "above" : "below")} {row.Target.Limit:#,0.###}",
        $"{row.Shock.Id}: {row.Shock.Name}",
        row.Point.End switch
        {
            BreakingEnd.FailsAlready => "none needed",
            BreakingEnd.Withstands => $"more than {row.Shock.SizeInWords(row.Shock.Most)}",
            _ => $"{row.Shock.SizeInWords(row.Point.Size!.Value)} "
                + $"(±{row.Shock.SizeInWords(row.Point.Tolerance!.Value)})",
        },
        FigureText.Of(row.At),
        FigureText.Of(row.Below),
    ];

    private static void WriteShocks(Utf8JsonWriter json, StressResult result)
    {
        json.Objects("shocks", result.Shocks, shock =>
        {
            json.WriteString("name", shock.Name);
            json.Objects("of", shock.Shocks, part =>
            {
                json.WriteString("id", part.Id);
                json.WriteString("name", part.Name);
                json.WriteNumber("size", part.Usual);
                json.WriteString("unit", part.Unit);
                json.WriteString("status", "assumed");
            });
            json.Array("differences", shock.Differences, row => DecisionJson.Write(json, row));
        });
    }

    private static void WriteReverse(Utf8JsonWriter json, StressResult result)
    {
        json.Objects("reverse", result.Reverse, row =>
        {
            json.WriteString("shock", row.Shock.Id);
            json.WriteString("name", row.Shock.Name);
            json.WriteString("unit", row.Shock.Unit);
            json.WriteString("quantity", row.Target.Quantity.Name);
            json.WriteString("fails", row.Target.Above ? "above" : "below");
            json.WriteNumber("limit", row.Target.Limit);
            json.WriteString("because", row.Target.Because);
            json.WriteString("end", row.Point.End switch
            {
                BreakingEnd.Found => "found",
                BreakingEnd.FailsAlready => "fails-already",
                _ => "withstands",
            });
            DecisionJson.Number(json, "size", row.Point.Size);
            DecisionJson.Number(json, "tolerance", row.Point.Tolerance);
            json.WriteNumber("largestTried", row.Shock.Most);
            DecisionJson.Write(json, "at", row.At);
            DecisionJson.Write(json, "below", row.Below);
        });
    }
}
