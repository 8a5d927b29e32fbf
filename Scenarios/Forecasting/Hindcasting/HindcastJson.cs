using System.Buffers;
using System.Text;
using System.Text.Json;
using NodaTime.Text;

namespace CcmPlanner.Scenarios.Forecasting.Hindcasting;

/// <summary>Past forecasts as canonical JSON: the same question gives the same bytes.</summary>
public static class HindcastJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>The document, ending in a line feed.</summary>
    public static string Text(HindcastResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Indented))
        {
            writer.WriteStartObject();
            writer.WriteString("evaluatedOn", LocalDatePattern.Iso.Format(result.Settings.EvaluatedOn));
            writer.WriteNumber("seed", result.Settings.Seed);
            writer.WriteNumber("trials", result.Settings.Trials);
            WriteOrigins(writer, result);
            WriteScores(writer, "scores", result.Comparisons);
            WriteScores(writer, "firstDeadlines", result.FirstDeadlines);
            WriteCoverage(writer, result);
            WriteRows(writer, result);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteOrigins(Utf8JsonWriter writer, HindcastResult result)
    {
        writer.WriteStartArray("origins");
        foreach (var origin in result.Origins)
        {
            writer.WriteStartObject();
            writer.WriteNumber("origin", origin.Origin);
            writer.WriteString("resultHash", origin.ResultHash);
            writer.WriteStartArray("states");
            origin.States.ToList().ForEach(state => writer.WriteStringValue(state.Value));
            writer.WriteEndArray();
            writer.WriteStartObject("notForecast");
            foreach (var (state, because) in origin.NotForecast)
            {
                writer.WriteString(state.Value, because);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>One entry for each quantity and lead, with every other forecaster on the rows both speak of.</summary>
    private static void WriteScores(Utf8JsonWriter writer, string name, IReadOnlyList<Comparison> comparisons)
    {
        writer.WriteStartArray(name);
        foreach (var asked in comparisons.GroupBy(line => (line.Quantity, line.Lead)))
        {
            writer.WriteStartObject();
            writer.WriteString("quantity", Word(asked.Key.Quantity));
            ForecastJson.WriteNumber(writer, "lead", asked.Key.Lead);
            writer.WriteStartObject("baselines");
            foreach (var line in asked)
            {
                writer.WriteStartObject(Word(line.Other));
                writer.WriteNumber("rows", line.Rows);
                writer.WriteNumber("states", line.States);
                ForecastJson.WriteNumber(writer, "model", line.Model);
                ForecastJson.WriteNumber(writer, "score", line.Score);
                ForecastJson.WriteNumber(writer, "skill", line.Skill);
                ForecastJson.WriteNumber(writer, "low", line.Difference.Low);
                ForecastJson.WriteNumber(writer, "high", line.Difference.High);
                writer.WriteString("verdict", line.Verdict);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCoverage(Utf8JsonWriter writer, HindcastResult result)
    {
        writer.WriteStartArray("coverage");
        foreach (var line in result.Coverage)
        {
            writer.WriteStartObject();
            writer.WriteString("quantity", Word(line.Quantity));
            writer.WriteNumber("level", line.Level);
            writer.WriteNumber("rows", line.Rows);
            ForecastJson.WriteNumber(writer, "share", line.Share);
            ForecastJson.WriteNumber(writer, "low", line.Interval.Low);
            ForecastJson.WriteNumber(writer, "high", line.Interval.High);
            ForecastJson.WriteNumber(writer, "width", line.Width);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("reliability");
        foreach (var bin in result.Reliability)
        {
            writer.WriteStartObject();
            writer.WriteString("quantity", Word(bin.Quantity));
            writer.WriteNumber("from", bin.From);
            writer.WriteNumber("to", bin.To);
            writer.WriteNumber("rows", bin.Rows);
            ForecastJson.WriteNumber(writer, "forecast", bin.Forecast);
            ForecastJson.WriteNumber(writer, "share", bin.Share);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteRows(Utf8JsonWriter writer, HindcastResult result)
    {
        writer.WriteStartArray("rows");
        foreach (var row in result.Rows)
        {
            writer.WriteStartObject();
            writer.WriteNumber("origin", row.Origin);
            writer.WriteString("state", row.State.Value);
            writer.WriteString("quantity", Word(row.Quantity));
            ForecastJson.WriteNumber(writer, "lead", row.Lead);
            writer.WriteString("about", LocalDatePattern.Iso.Format(row.About));
            ForecastJson.WriteNumber(writer, "p10", row.Low);
            ForecastJson.WriteNumber(writer, "p50", row.Middle);
            ForecastJson.WriteNumber(writer, "p90", row.High);
            ForecastJson.WriteNumber(writer, "observed", row.Observed);
            writer.WriteBoolean("assumed", row.Assumed);
            ForecastJson.WriteNumber(writer, "pit", row.Pit);
            writer.WriteStartObject("scores");
            foreach (var (who, score) in row.Scores)
            {
                ForecastJson.WriteNumber(writer, Word(who), score);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
