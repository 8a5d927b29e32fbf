using System.Text.Json;
using CcmPlanner.Scenarios.Finance;
using NodaTime.Text;

namespace CcmPlanner.Scenarios.Forecasting;

/// <summary>A text that went into a forecast.</summary>
/// <param name="Name">Its name, without the folder it lay in.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 hexadecimal digits, small letters.</param>
public sealed record InputFile(string Name, string Sha256);

/// <summary>A forecast of both halves as canonical JSON, with everything needed to compute it again.</summary>
public static class ForecastDocument
{
    /// <summary>The properties of the document, into an object already begun.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="forecast">The forecast.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="inputs">The texts that went into it.</param>
    /// <param name="assumptions">
    /// What is assumed, where more than the forecast is told; null for the forecast's own.
    /// </param>
    public static void Write(
        Utf8JsonWriter json,
        Forecast forecast,
        ForecastQuestion question,
        IReadOnlyList<InputFile> inputs,
        IReadOnlyList<ForecastAssumption>? assumptions = null)
    {
        json.WriteString("asOf", LocalDatePattern.Iso.Format(question.AsOf));
        json.WriteString("knownAt", LocalDatePattern.Iso.Format(question.KnownAt));
        json.WriteString("rulesAt", LocalDatePattern.Iso.Format(question.RulesAt));
        json.WriteString("horizon", LocalDatePattern.Iso.Format(question.Horizon));
        json.WriteString("scenario", question.Scenario);
        json.WriteString("resultHash", forecast.Hash);
        json.WriteBoolean("cancelled", forecast.Cancelled);
        if (forecast.Clearance is { } clearance)
        {
            ForecastJson.WriteStates(json, clearance);
            ForecastJson.WriteCalibration(json, clearance);
        }

        if (forecast.Money is { } money)
        {
            json.WriteStartObject("finance");
            BudgetJson.WriteFinance(json, money);
            json.WriteEndObject();
        }

        ForecastJson.Write(json, assumptions ?? forecast.Assumptions);
        question.Write(json);
        WriteProvenance(json, forecast, question, inputs);
    }

    private static void WriteProvenance(
        Utf8JsonWriter json, Forecast forecast, ForecastQuestion question, IReadOnlyList<InputFile> inputs)
    {
        json.WriteStartObject("provenance");
        json.WriteNumber("seed", question.Seed);
        json.WriteNumber("trials", question.Trials.Count);
        json.WriteString("inputHash", forecast.InputHash);
        json.WriteString("rulesHash", forecast.RulesHash);
        json.WriteString("version", forecast.Version);
        json.WriteStartArray("inputs");
        foreach (var input in inputs)
        {
            json.WriteStartObject();
            json.WriteString("name", input.Name);
            json.WriteString("sha256", input.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
