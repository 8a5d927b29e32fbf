using System.Buffers;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Scenarios.Forecasting;

/// <summary>Explained futures as canonical JSON: the same question gives the same bytes.</summary>
public static class ExplanationJson
{
    private const int Decimals = 6;
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>The document, ending in a line feed.</summary>
    public static string Text(IReadOnlyList<Explanation> explanations, ForecastSettings settings)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Indented))
        {
            writer.WriteStartObject();
            writer.WriteNumber("seed", settings.Seed);
            writer.WriteString("asOf", LocalDatePattern.Iso.Format(settings.AsOf));
            writer.WriteString("horizon", LocalDatePattern.Iso.Format(settings.Horizon));
            writer.WriteStartArray("futures");
            foreach (var explanation in explanations)
            {
                WriteHead(writer, explanation);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("events");
            foreach (var explanation in explanations)
            {
                WriteEvents(writer, explanation);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteHead(Utf8JsonWriter writer, Explanation explanation)
    {
        writer.WriteStartObject();
        writer.WriteString("state", explanation.State.Value);
        writer.WriteNumber("trial", explanation.Trial);
        writer.WriteBoolean("leftOut", explanation.IsLeftOut);
        writer.WriteString("completion", MonthText(explanation.Completion));
        writer.WriteStartArray("draws");
        foreach (var draw in explanation.Draws)
        {
            writer.WriteStartObject();
            writer.WriteString("name", draw.Name);
            writer.WriteString("meaning", draw.Meaning);
            writer.WriteNumber("unit", Math.Round(draw.Unit, Decimals));
            writer.WriteString("completionAtMedian", MonthText(draw.CompletionAtMedian));
            writer.WriteNumber("months", draw.Months);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteEvents(Utf8JsonWriter writer, Explanation explanation)
    {
        foreach (var entry in explanation.Events)
        {
            writer.WriteStartObject();
            writer.WriteString("state", explanation.State.Value);
            writer.WriteString("on", LocalDatePattern.Iso.Format(entry.On));
            writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(entry.Kind.ToString()));
            if (entry.Amount is { } amount)
            {
                writer.WriteNumber("amount", Math.Round(amount, Decimals));
            }
            else
            {
                writer.WriteNull("amount");
            }

            writer.WriteString("unit", entry.Unit);
            writer.WriteString("words", entry.Words);
            writer.WriteEndObject();
        }
    }

    private static string? MonthText(YearMonth? month) =>
        month is { } value ? YearMonthPattern.Iso.Format(value) : null;
}
