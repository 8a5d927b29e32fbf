using System.Buffers;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Scenarios.Forecasting;

/// <summary>
/// A forecast as canonical JSON: the same result gives the same bytes. No clock, no threads, no machine. A figure
/// that cannot be given is null, and <c>because</c> beside it says why.
/// </summary>
public static class ForecastJson
{
    private const int Decimals = 6; // areas to a square metre, probabilities to a millionth

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>The whole document, ending in a line feed.</summary>
    public static string Text(ForecastResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Indented))
        {
            writer.WriteStartObject();
            Write(writer, result);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>
    /// The properties of the document, into an object already begun, so that others can stand beside them.
    /// </summary>
    public static void Write(Utf8JsonWriter writer, ForecastResult result)
    {
        Write(writer, "asOf", result.AsOf);
        Write(writer, "knownAt", result.KnownAt);
        Write(writer, "rulesAt", result.RulesAt);
        Write(writer, "horizon", result.Horizon);
        writer.WriteString("resultHash", result.ResultHash);
        writer.WriteBoolean("cancelled", result.Cancelled);
        WriteStates(writer, result);
        Write(writer, result.Assumptions);
        WriteCalibration(writer, result);
        Write(writer, result.Provenance);
    }

    /// <summary>The member <c>states</c>, into an object already begun.</summary>
    internal static void WriteStates(Utf8JsonWriter writer, ForecastResult result)
    {
        writer.WriteStartObject("states");
        foreach (var state in result.States)
        {
            Write(writer, state);
        }

        writer.WriteEndObject();
    }

    /// <summary>The member <c>calibration</c>: every belief before and after the records.</summary>
    internal static void WriteCalibration(Utf8JsonWriter writer, ForecastResult result)
    {
        writer.WriteStartArray("calibration");
        foreach (var line in result.Calibration)
        {
            Write(writer, line);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, CalibrationLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("id", line.Id);
        writer.WriteString("state", line.State?.Value);
        writer.WriteString("unit", line.Unit);
        writer.WriteNumber("records", line.Records);
        foreach (var (name, span) in ((string, BeliefSpan)[])[("prior", line.Prior), ("posterior", line.Posterior)])
        {
            writer.WriteStartObject(name);
            WriteNumber(writer, "p10", span.P10);
            WriteNumber(writer, "p50", span.P50);
            WriteNumber(writer, "p90", span.P90);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, StateForecast state)
    {
        writer.WriteStartObject(state.State.Value);
        writer.WriteString("because", state.Because);
        writer.WriteNumber("futures", state.Futures);
        Write(writer, state.Baseline);
        Write(writer, "due", state.DueInForce);
        Write(writer, "lastKnownDue", state.LastKnownDue);

        writer.WriteStartObject("completion");
        Write(writer, state.Completion.Quantiles, Month);
        Write(writer, "probabilityByDue", state.Completion.ProbabilityByDue, Number);
        Write(writer, "probabilityByLastKnownDue", state.Completion.ProbabilityByLastKnownDue, Number);
        Write(writer, "probabilityByHorizon", state.Completion.ProbabilityByHorizon, Number);
        writer.WriteString("because", state.Completion.Because);
        writer.WriteEndObject();

        writer.WriteStartObject("extensions");
        Write(writer, "probability", state.Extensions.Probability, Number);
        Write(writer, "expectedCount", state.Extensions.ExpectedCount, Number);
        writer.WriteStartObject("months");
        Write(writer, state.Extensions.Months, Number);
        writer.WriteEndObject();
        writer.WriteStartObject("firstRequest");
        Write(writer, state.Extensions.First, Month);
        writer.WriteEndObject();
        writer.WriteStartObject("firstMonths");
        Write(writer, state.Extensions.FirstMonths, Number);
        writer.WriteEndObject();
        WriteNumber(writer, "lateShare", state.Extensions.LateShare);
        Write(writer, "lapseProbability", state.Extensions.Lapse, Number);
        writer.WriteString("because", state.Extensions.Because);
        writer.WriteEndObject();

        writer.WriteStartObject("remainingAtDue");
        Write(writer, state.RemainingAtDue.Quantiles, Number);
        Write(writer, "mean", state.RemainingAtDue.Mean, Number);
        writer.WriteString("because", state.RemainingAtDue.Because);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ForecastBaseline? baseline)
    {
        if (baseline is null)
        {
            writer.WriteNull("baseline");
            return;
        }

        writer.WriteStartObject("baseline");
        Write(writer, "asOf", baseline.AsOf);
        writer.WriteNumber("area", baseline.Area);
        writer.WriteNumber("suspected", baseline.Suspected);
        writer.WriteString("source", baseline.From.Source);
        writer.WriteString("confidence", Word(baseline.From.Confidence));
        writer.WriteEndObject();
    }

    /// <summary>The member <c>assumptions</c>.</summary>
    public static void Write(Utf8JsonWriter writer, IEnumerable<ForecastAssumption> assumptions)
    {
        writer.WriteStartArray("assumptions");
        foreach (var assumption in assumptions)
        {
            Write(writer, assumption);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, ForecastAssumption assumption)
    {
        writer.WriteStartObject();
        writer.WriteString("id", assumption.Id);
        writer.WriteNumber("value", assumption.Value);
        writer.WriteString("unit", assumption.Unit);
        writer.WriteString("status", assumption.Status);
        writer.WriteString("meaning", assumption.Meaning);
        writer.WriteString("source", assumption.Source);
        writer.WriteString("confidence", Word(assumption.Confidence));
        writer.WriteEndObject();
    }

    /// <summary>The member <c>provenance</c>.</summary>
    public static void Write(Utf8JsonWriter writer, ForecastProvenance provenance)
    {
        writer.WriteStartObject("provenance");
        writer.WriteNumber("seed", provenance.Seed);
        writer.WriteNumber("trials", provenance.Trials);
        writer.WriteString("inputHash", provenance.InputHash);
        writer.WriteString("rulesHash", provenance.RulesHash);
        writer.WriteString("version", provenance.Version);
        writer.WriteEndObject();
    }

    /// <summary>Every quantile with its error, as members of an object already begun.</summary>
    internal static void Write<T>(Utf8JsonWriter writer, Quantiles<T>? quantiles, Action<Utf8JsonWriter, T> value)
        where T : struct
    {
        for (var i = 0; i < Quantiles.Names.Count; i++)
        {
            Write(writer, Quantiles.Names[i], quantiles?.All[i], value);
        }
    }

    private static void Write<T>(
        Utf8JsonWriter writer, string name, Figure<T>? figure, Action<Utf8JsonWriter, T> value)
        where T : struct
    {
        if (figure is not { } given)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        if (given.Value is { } number)
        {
            writer.WritePropertyName("value");
            value(writer, number);
            WriteError(writer, given.Error);
        }
        else
        {
            writer.WriteNull("value");
            writer.WriteBoolean("beyondHorizon", given.BeyondHorizon);
        }

        if (given.ErrorAtLeast)
        {
            writer.WriteBoolean("errorAtLeast", true);
        }

        writer.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter writer, double? error)
    {
        if (error is { } half)
        {
            writer.WriteNumber("error", Math.Round(half, Decimals));
        }
        else
        {
            writer.WriteNull("error");
        }
    }

    private static void Write(Utf8JsonWriter writer, string name, LocalDate? day) =>
        writer.WriteString(name, day is { } value ? LocalDatePattern.Iso.Format(value) : null);

    private static void Month(Utf8JsonWriter writer, YearMonth month) =>
        writer.WriteStringValue(YearMonthPattern.Iso.Format(month));

    /// <summary>A member that is a number as far as it means something; null where there is none.</summary>
    public static void WriteNumber(Utf8JsonWriter writer, string name, double? number)
    {
        if (number is { } value && double.IsFinite(value))
        {
            writer.WriteNumber(name, Math.Round(value, Decimals));
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    /// <summary>A number as far as it means something.</summary>
    internal static void Number(Utf8JsonWriter writer, double number) =>
        writer.WriteNumberValue(Math.Round(number, Decimals));

    private static string Word(Engine.Values.Confidence confidence) =>
        JsonNamingPolicy.CamelCase.ConvertName(confidence.ToString());
}
