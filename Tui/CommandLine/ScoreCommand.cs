using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Forecasting.Decisions;

namespace CcmPlanner.Tui.CommandLine;

/// <summary><c>ccm score</c>: a frozen forecast against today's facts, statement by statement.</summary>
internal static class ScoreCommand
{
    private const string Folder = "forecasts";

    /// <summary>The command.</summary>
    public static Command Create(GlobalOptions options)
    {
        var file = new Argument<string>("FILE") { Description = "What ccm forecast --freeze wrote" };
        file.RefuseOptions();
        var command =
            new Command("score", "A frozen forecast against today's facts, as far as they have arrived") { file };
        command.SetAction(
            parsed => Run(options.Read(parsed), parsed.GetValue(file)!, parsed.InvocationConfiguration));
        return command;
    }

    /// <summary>The workspace; without one the command ends, exit code 2.</summary>
    public static string RequireWorkspace(Question question) => question.DataFolder ?? throw new CommandEnds(
        ExitCode.Usage, "ccm: --freeze: found no workspace; write --data DIR, where the forecast is to be kept");

    /// <summary>
    /// Stores an issued forecast in the workspace, whole or not at all, and returns its path. The name holds day and
    /// fingerprint, so the same forecast is stored once. Without a workspace the command ends, exit code 2.
    /// </summary>
    public static string Freeze(Forecast forecast, OpenForecast opened, Question question)
    {
        var day = opened.Question.AsOf.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        var path = Path.Combine(RequireWorkspace(question), Folder, $"{day}-{forecast.Hash[..12]}.json");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var document = ForecastOut.Document(forecast, opened);
        using var text = new StringWriter { NewLine = "\n" };
        JsonOut.Write(text, json =>
        {
            json.WriteStartObject();
            ForecastSeal.Write(json, document.RootElement);
            json.WriteEndObject();
        });
        AtomicFile.Write(path, text.ToString());
        return path;
    }

    private static int Run(Question question, string file, InvocationConfiguration streams)
    {
        var (frozen, isSealed) = Read(file);
        var output = streams.Output;
        if (!isSealed && !question.Quiet)
        {
            streams.Error.Write(
                $"ccm: {file} bears no seal, so nothing tells whether it was changed; ccm verify computes it again\n");
        }

        var scores = ForecastScore.Of(frozen, Workspace.Load(question), question.AsOf, question.KnownAt);
        if (question.Format == OutputFormat.Json)
        {
            JsonOut.Write(output, json => Write(json, frozen, isSealed, scores, question));
            return ExitCode.Done;
        }

        new Table(
            ["state", "about", "forecast", "happened", "score", "rule", "middle half", "5 to 95 %", "because"],
            [.. scores.Select(Row)]).Write(output, question.Format);
        if (question.Format == OutputFormat.Table)
        {
            var known = scores.Where(score => score.Score is not null).ToList();
            output.Write(
                $"\nForecast of {Words.Of((NodaTime.LocalDate?)frozen.Question.AsOf)}, result "
                + $"{frozen.ResultHash[..12]}: "
                + $"{known.Count} of {scores.Count} statements can be scored. Smaller scores are better.\n");
        }

        return ExitCode.Done;
    }

    private static (FrozenForecast Forecast, bool IsSealed) Read(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(Workspace.Text(file).Utf8.ToArray());
            var frozen = FrozenForecast.Read(document.RootElement);
            return ForecastSeal.Holds(document.RootElement) is not false and var holds
                ? (frozen, holds is true)
                : throw new CommandEnds(
                    ExitCode.WrongInput,
                    $"{file}:1:1 $: found a forecast that differs from what was frozen; write it as ccm forecast "
                    + "--freeze wrote it (ccm verify says where it differs)");
        }
        catch (Exception mistake) when (mistake is JsonException or FormatException)
        {
            throw new CommandEnds(
                ExitCode.WrongInput,
                $"{file}:1:1 $: found no result of a forecast ({mistake.Message}); write what ccm forecast --freeze "
                + $"wrote");
        }
    }

    private static IReadOnlyList<string?> Row(ForecastScore score) =>
    [
        score.State.Value,
        score.Quantity,
        Text(score, score.Forecast),
        Text(score, score.Observed),
        score.Score?.ToString("0.000", CultureInfo.InvariantCulture),
        score.Rule,
        YesNo(score.Within50),
        YesNo(score.Within90),
        score.Because ?? "",
    ];

    private static string? YesNo(bool? flag) => flag is { } known ? known ? "yes" : "no" : null;

    private static string? Text(ForecastScore score, double? value) => value is not { } known ? null
        : score.Quantity == "completion" ? Month(known)
        : known.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Month(double month) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)month / 12:0000}-{((int)month % 12) + 1:00}");

    private static void Write(
        Utf8JsonWriter json,
        FrozenForecast frozen,
        bool isSealed,
        IReadOnlyList<ForecastScore> scores,
        Question question)
    {
        json.WriteStartObject();
        json.Date("asOf", question.AsOf);
        json.Date("knownAt", question.KnownAt);
        json.Date("rulesAt", question.RulesAt);
        json.WriteStartObject("provenance");
        json.WriteNumber("seed", frozen.Question.Seed);
        json.WriteNumber("trials", frozen.Question.Trials.Count);
        json.WriteString("resultHash", frozen.ResultHash);
        json.WriteBoolean("sealed", isSealed);
        json.Date("forecastOf", frozen.Question.AsOf);
        json.WriteString("version", Words.Version);
        json.WriteEndObject();
        json.Objects("scores", scores, score =>
        {
            json.WriteString("state", score.State.Value);
            json.WriteString("quantity", score.Quantity);
            json.WriteString("rule", score.Rule);
            Value(json, "forecast", score, score.Forecast);
            Value(json, "observed", score, score.Observed);
            DecisionJson.Number(json, "score", score.Score);
            json.Flag("within50", score.Within50);
            json.Flag("within90", score.Within90);
            json.WriteString("because", score.Because);
        });
        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, string name, ForecastScore score, double? value)
    {
        if (score.Quantity == "completion" && value is { } month)
        {
            json.WriteString(name, Month(month));
        }
        else
        {
            DecisionJson.Number(json, name, value);
        }
    }
}
