using System.Text.Json;
using CcmPlanner.Engine.Values;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>What a stored forecast said of one State.</summary>
/// <param name="State">Which State.</param>
/// <param name="Due">The date due in force then; null when none was known.</param>
/// <param name="DoneByDue">Probability of completion by it; null when not forecast.</param>
/// <param name="Extension">Probability of a request before completion; null when not forecast.</param>
/// <param name="Completion">
/// Months of completion at the forecast's seven quantiles, counted from the year 0; null beyond the horizon. Empty when
/// not forecast.
/// </param>
/// <param name="FirstMonths">
/// Months asked for by the first request, at the same quantiles; empty when not forecast.
/// </param>
/// <param name="Because">Why it was not forecast; null when it was.</param>
public sealed record FrozenState(
    StateCode State,
    LocalDate? Due,
    double? DoneByDue,
    double? Extension,
    IReadOnlyList<double?> Completion,
    IReadOnlyList<double?> FirstMonths,
    string? Because);

/// <summary>A stored forecast.</summary>
/// <param name="Question">What it was asked.</param>
/// <param name="ResultHash">Its fingerprint.</param>
/// <param name="States">What it said, by State.</param>
public sealed record FrozenForecast(ForecastQuestion Question, string ResultHash, IReadOnlyList<FrozenState> States)
{
    /// <summary>
    /// The forecast that a document holds. Throws <see cref="FormatException"/>, saying what was found and what to
    /// write, when it holds none.
    /// </summary>
    public static FrozenForecast Read(JsonElement document)
    {
        var question = ForecastQuestion.Read(document);
        try
        {
            return new FrozenForecast(
                question,
                document.GetProperty("resultHash").GetString()!,
                document.TryGetProperty("states", out var states)
                    ? [.. states.EnumerateObject().Select(state => StateOf(state.Name, state.Value))]
                    : []);
        }
        catch (Exception mistake) when (mistake
            is KeyNotFoundException or InvalidOperationException or UnparsableValueException or ArgumentException)
        {
            throw new FormatException(
                $"found no result of a forecast ({mistake.Message}); write what ccm forecast --freeze wrote", mistake);
        }
    }

    private static FrozenState StateOf(string code, JsonElement json)
    {
        var completion = json.GetProperty("completion");
        var extensions = json.GetProperty("extensions");
        return new FrozenState(
            new StateCode(code),
            json.GetProperty("due").GetString() is { } due ? LocalDatePattern.Iso.Parse(due).GetValueOrThrow() : null,
            Number(completion, "probabilityByDue"),
            Number(extensions, "probability"),
            Quantiles(completion, value => Month(value.GetString()!)),
            Quantiles(extensions.GetProperty("firstMonths"), value => value.GetDouble()),
            json.GetProperty("because").GetString());
    }

    private static List<double?> Quantiles(JsonElement json, Func<JsonElement, double> read)
    {
        List<double?> values = [];
        foreach (var name in Forecasting.Quantiles.Names)
        {
            if (!json.TryGetProperty(name, out var figure) || figure.ValueKind == JsonValueKind.Null)
            {
                return [];
            }

            var value = figure.GetProperty("value");
            values.Add(value.ValueKind == JsonValueKind.Null ? null : read(value));
        }

        return values;
    }

    private static double Month(string text)
    {
        var month = YearMonthPattern.Iso.Parse(text).GetValueOrThrow();
        return (month.Year * 12) + month.Month - 1;
    }

    private static double? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var figure)
        && figure.ValueKind == JsonValueKind.Object
        && figure.GetProperty("value") is { ValueKind: JsonValueKind.Number } value
            ? value.GetDouble()
            : null;
}
