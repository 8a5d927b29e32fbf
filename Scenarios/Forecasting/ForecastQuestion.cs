using System.Text.Json;
using CcmPlanner.Engine.Trials;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Scenarios.Forecasting;

/// <summary>
/// What a forecast was asked, so that it can be asked again: what its provenance and its parts carry.
/// </summary>
/// <param name="Scenario">The scenario, as it was named.</param>
/// <param name="Only">Which half: <c>clearance</c> or <c>finance</c>; null for both.</param>
/// <param name="AsOf">Facts valid then.</param>
/// <param name="KnownAt">Only what was public by then.</param>
/// <param name="RulesAt">Rules in force then.</param>
/// <param name="Horizon">The day up to which it looks.</param>
/// <param name="Seed">Seed of every draw.</param>
/// <param name="Trials">Which trials.</param>
public sealed record ForecastQuestion(
    string Scenario,
    string? Only,
    LocalDate AsOf,
    LocalDate KnownAt,
    LocalDate RulesAt,
    LocalDate Horizon,
    ulong Seed,
    TrialRange Trials)
{
    /// <summary>The name under which documents hold it.</summary>
    public const string Key = "question";

    /// <summary>As the member <see cref="Key"/> of an object already begun.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject(Key);
        json.WriteString("scenario", Scenario);
        json.WriteString("only", Only);
        json.WriteString("asOf", LocalDatePattern.Iso.Format(AsOf));
        json.WriteString("knownAt", LocalDatePattern.Iso.Format(KnownAt));
        json.WriteString("rulesAt", LocalDatePattern.Iso.Format(RulesAt));
        json.WriteString("horizon", LocalDatePattern.Iso.Format(Horizon));
        json.WriteNumber("seed", Seed);
        json.WriteNumber("firstTrial", Trials.First);
        json.WriteNumber("lastTrial", Trials.Last);
        json.WriteEndObject();
    }

    /// <summary>
    /// The question that a document holds. Throws <see cref="FormatException"/>, saying what was found and what to
    /// write, when it holds none.
    /// </summary>
    public static ForecastQuestion Read(JsonElement document)
    {
        try
        {
            var json = document.GetProperty(Key);
            LocalDate Day(string name) => LocalDatePattern.Iso.Parse(json.GetProperty(name).GetString()!).Value;
            return new ForecastQuestion(
                json.GetProperty("scenario").GetString()!,
                json.GetProperty("only").GetString(),
                Day("asOf"),
                Day("knownAt"),
                Day("rulesAt"),
                Day("horizon"),
                json.GetProperty("seed").GetUInt64(),
                new TrialRange(json.GetProperty("firstTrial").GetInt64(), json.GetProperty("lastTrial").GetInt64()));
        }
        catch (Exception mistake) when (mistake
            is KeyNotFoundException or InvalidOperationException or UnparsableValueException or ArgumentException
            or FormatException)
        {
            throw new FormatException(
                $"found no question in the document ({mistake.Message}); write what ccm forecast --json or --part "
                + $"wrote",
                mistake);
        }
    }
}
