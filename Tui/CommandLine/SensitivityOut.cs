using System.Globalization;
using System.Text.Json;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Trials.Sensitivity;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Forecasting.Decisions;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>What drives an output, for people, spreadsheets and scripts.</summary>
internal static class SensitivityOut
{
    private const int Shown = 12;
    private const int ShownValues = 5;

    private static readonly string[] Columns =
        ["input", "rank correlation", "swing", "alone (screen)", "first index", "total index", "meaning"];

    /// <summary>Writes it.</summary>
    public static void Write(
        SensitivityResult result,
        AllocationResult? sharing,
        IReadOnlyList<OpenForecast> opened,
        Question question,
        TextWriter output)
    {
        switch (question.Format)
        {
            case OutputFormat.Json:
                JsonOut.Write(output, json =>
                {
                    json.WriteStartObject();
                    var inputs = string.Concat(opened.Select(one => one.Prepared.Configuration));
                    DecisionJson.WriteHead(json, opened, result.Trials, ResultHash.Of($"{inputs}{result.Of}\n"),
                        result.Cancelled || sharing is { Cancelled: true });
                    WriteBody(json, result, sharing);
                    ForecastJson.Write(
                        json, [.. opened[0].Prepared.Assumptions, .. sharing?.Assumptions ?? []]);
                    json.WriteEndObject();
                });
                break;
            case OutputFormat.Table:
                WriteForPeople(result, sharing, question, output);
                break;
            default:
                new Table(Columns, [.. result.Inputs.Select(Row)]).Write(output, question.Format);
                break;
        }
    }

    private static void WriteForPeople(
        SensitivityResult result, AllocationResult? sharing, Question question, TextWriter output)
    {
        output.Write($"What drives {result.Of} ({result.Unit}), {result.Trials} futures\n\n");
        var shown = question.Verbose ? result.Inputs : [.. result.Inputs.Take(Shown)];
        new Table(Columns, [.. shown.Select(Row)]).Write(output, OutputFormat.Table);
        output.Write(string.Concat(DriversText.Certainty(result.Indices).Select(sentence => $"{sentence}\n").Prepend(
            result.Indices is null ? "" : "\n")));
        output.Write($"\n{result.Worst?.Words ?? "No tenth of the futures is worse than the others."}\n");
        foreach (var missing in result.Missing.Concat(sharing?.Missing ?? []))
        {
            output.Write($"\nStopped early: {missing}.\n");
        }

        if (result.Information is { } information)
        {
            WriteChoice(information, output);
        }

        if (sharing is not null)
        {
            var asked = sharing.Question;
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"\nBefore {asked.Currency} {asked.Pot:#,0} over {asked.Years} years are shared out for "
                + $"{asked.Objective.Name} (an example; ccm allocate asks for your own pot)\n"));
            AllocateOut.WriteWorth(sharing, output);
        }
    }

    private static void WriteChoice(InformationReport information, TextWriter output)
    {
        output.Write(
            $"\nBefore choosing between {information.Options[0]} and {information.Options[1]} (now best: "
            + $"{information.Best}),\n");
        if (!information.Inputs.Any(value => value.Value.Value > 0))
        {
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"no single input is worth knowing: {information.Best} is no worse in "
                + $"{100 * information.BestIsNoWorse:0.#} % of the futures, and no input marks out the others.\n"));
            return;
        }

        output.Write($"knowing would be worth, judged by {information.Benefit.Name} ({information.Benefit.Unit}):\n\n");
        new Table(
            ["what is known", "worth", "chance alone would show", "more than chance"],
            [
                ["everything", Text(information.Everything), null, null],
                .. information.Inputs.Take(ShownValues).Select(value => (IReadOnlyList<string?>)
                [
                    value.Name, Text(value.Value), FigureText.Of(value.Floor, value.Value.Error),
                    value.IsAboveNoise ? "yes" : "no",
                ]),
            ]).Write(output, OutputFormat.Table);
    }

    private static string? Text(Estimate? estimate) => estimate is { } known
        ? $"{FigureText.Of(known.Value, known.Error)} ±{FigureText.Of(known.Error, known.Error)}"
        : null;

    private static string? Text(IndexEstimate? index) =>
        index is null ? null : $"{index.Value:0.000} ±{index.HalfWidth:0.000}";

    private static IReadOnlyList<string?> Row(InputReport input) =>
    [
        input.Name,
        Text(input.Effect.RankCorrelation),
        Text(input.Effect.Swing),
        Text(input.Screen?.MeanSize),
        Text(input.Indices?.First),
        Text(input.Indices?.Total),
        input.Meaning ?? "",
    ];

    /// <summary>The member <c>drivers</c>: States by code, each with what drives its date.</summary>
    public static void WriteDrivers(Utf8JsonWriter json, IEnumerable<StateSensitivity> states)
    {
        json.WriteStartObject("drivers");
        foreach (var (state, found) in states)
        {
            json.WriteStartObject(state.Value);
            WriteFound(json, found);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteFound(Utf8JsonWriter json, SensitivityResult result)
    {
        json.WriteString("of", result.Of);
        json.WriteString("unit", result.Unit);
        json.Array("inputs", result.Inputs, input => Write(json, input));
        WriteIndices(json, result.Indices);
        WriteWorst(json, result.Worst);
    }

    private static void WriteBody(Utf8JsonWriter json, SensitivityResult result, AllocationResult? sharing)
    {
        WriteFound(json, result);
        if (sharing is not null)
        {
            AllocateJson.WriteInformation(json, sharing);
        }
        else
        {
            WriteInformation(json, result.Information);
        }

        json.Texts("missing", result.Missing.Concat(sharing?.Missing ?? []));
    }

    private static void Write(Utf8JsonWriter json, InputReport input)
    {
        json.WriteStartObject();
        json.WriteString("name", input.Name);
        json.WriteString("title", input.Title);
        json.WriteString("meaning", input.Meaning);
        DecisionJson.Number(json, "rankCorrelation", input.Effect.RankCorrelation?.Value);
        DecisionJson.Number(json, "rankCorrelationError", input.Effect.RankCorrelation?.Error);
        DecisionJson.Number(json, "swing", input.Effect.Swing?.Value);
        DecisionJson.Number(json, "swingError", input.Effect.Swing?.Error);
        DecisionJson.Number(json, "screen", input.Screen?.MeanSize.Value);
        DecisionJson.Number(json, "screenSpread", input.Screen?.Spread);
        DecisionJson.Number(json, "s1", input.Indices?.First.Value);
        DecisionJson.Number(json, "s1Error", input.Indices?.First.HalfWidth);
        DecisionJson.Number(json, "st", input.Indices?.Total.Value);
        DecisionJson.Number(json, "stError", input.Indices?.Total.HalfWidth);
        DecisionJson.Number(
            json,
            "error",
            input.Indices is { } indices
                ? Math.Max(indices.First.HalfWidth, indices.Total.HalfWidth)
                : input.Effect.RankCorrelation?.Error);
        json.WriteEndObject();
    }

    private static void WriteIndices(Utf8JsonWriter json, SobolIndices? indices)
    {
        if (indices is null)
        {
            json.WriteNull("indices");
            return;
        }

        json.WriteStartObject("indices");
        json.WriteNumber("rows", indices.Rows);
        json.WriteNumber("tolerance", indices.Tolerance);
        json.WriteBoolean("converged", indices.HasConverged);
        json.Texts("notConverged", indices.NotConverged);
        DecisionJson.Number(json, "dummy", indices.Dummy.Value);
        DecisionJson.Number(json, "dummyError", indices.Dummy.HalfWidth);
        json.WriteEndObject();
    }

    private static void WriteWorst(Utf8JsonWriter json, WorstFutures? worst)
    {
        if (worst is null)
        {
            json.WriteNull("worst");
            return;
        }

        json.WriteStartObject("worst");
        json.WriteNumber("limit", worst.Limit);
        json.WriteNumber("share", worst.Share);
        json.WriteNumber("coverage", worst.Box.Coverage);
        json.WriteNumber("density", worst.Box.Density);
        json.WriteNumber("support", worst.Box.Support);
        json.Objects("sides", worst.Box.Sides, side =>
        {
            json.WriteString("name", side.Name);
            json.WriteNumber("low", side.Low);
            json.WriteNumber("high", side.High);
        });
        json.WriteString("words", worst.Words);
        json.WriteEndObject();
    }

    private static void WriteInformation(Utf8JsonWriter json, InformationReport? information)
    {
        if (information is null)
        {
            json.WriteNull("information");
            return;
        }

        json.WriteStartObject("information");
        json.Texts("options", information.Options);
        json.WriteString("benefit", information.Benefit.Name);
        json.WriteString("unit", information.Benefit.Unit);
        json.WriteString("best", information.Best);
        json.WriteNumber("bestIsNoWorse", information.BestIsNoWorse);
        DecisionJson.Number(json, "everything", information.Everything.Value);
        DecisionJson.Number(json, "everythingError", information.Everything.Error);
        json.Objects("inputs", information.Inputs, value =>
        {
            json.WriteString("name", value.Name);
            DecisionJson.Number(json, "value", value.Value.Value);
            DecisionJson.Number(json, "error", value.Value.Error);
            DecisionJson.Number(json, "floor", value.Floor);
            json.WriteBoolean("aboveNoise", value.IsAboveNoise);
        });
        json.WriteEndObject();
    }
}
