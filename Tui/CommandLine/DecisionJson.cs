using System.Text.Json;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Forecasting.Decisions;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>What the documents about decisions have in common.</summary>
internal static class DecisionJson
{
    /// <summary>Days, provenance, scenarios, into an object already begun.</summary>
    public static void WriteHead(
        Utf8JsonWriter json, IReadOnlyList<OpenForecast> opened, long trials, string hash, bool cancelled)
    {
        var question = opened[0].Question;
        var settings = opened[0].Plan.Settings;
        json.Date("asOf", question.AsOf);
        json.Date("knownAt", question.KnownAt);
        json.Date("rulesAt", question.RulesAt);
        json.Date("horizon", question.Horizon);
        json.Texts("scenarios", opened.Select(scenario => scenario.Scenario.Name));
        json.WriteString("resultHash", hash);
        json.WriteBoolean("cancelled", cancelled);
        json.WriteStartObject("provenance");
        json.WriteNumber("seed", question.Seed);
        json.WriteNumber("trials", trials);
        json.WriteString(
            "inputHash",
            Engine.Trials.ResultHash.Of(string.Concat(opened.Select(one => one.Prepared.Configuration))));
        json.WriteString("rulesHash", settings.RulesHash);
        json.WriteString("version", settings.Version);
        json.WriteEndObject();
    }

    /// <summary>One difference.</summary>
    public static void Write(Utf8JsonWriter json, Difference row)
    {
        json.WriteStartObject();
        json.WriteString("quantity", row.Quantity.Name);
        json.WriteString("label", row.Quantity.Label);
        json.WriteString("unit", row.Quantity.Unit);
        json.WriteString("state", row.Quantity.State?.Value);
        json.WriteString("scenario", row.Scenario);
        Write(json, "base", row.Base);
        Write(json, "other", row.Other);
        Number(json, "mean", row.Mean?.Value);
        Number(json, "low", row.Low);
        Number(json, "high", row.High);
        Write(json, "probabilityOtherBetter", row.ProbabilityOtherBetter);
        Write(json, "probabilityBaseBetter", row.ProbabilityBaseBetter);
        json.WriteBoolean("moreIsBetter", row.Quantity.MoreIsBetter);
        json.WriteNumber("trials", row.Trials);
        json.WriteEndObject();
    }

    /// <summary>A figure as value and error; null when there is none.</summary>
    public static void Write(Utf8JsonWriter json, string name, Figure<double>? figure)
    {
        if (figure is not { Value: { } value } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("value", value);
        Number(json, "error", known.Error);
        json.WriteEndObject();
    }

    /// <summary>A number, or null.</summary>
    public static void Number(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known && double.IsFinite(known))
        {
            json.WriteNumber(name, known == 0 ? 0 : known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
