using System.Text;
using System.Text.Json;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>
/// The seal on a stored forecast: a fingerprint of all it says, so that a figure changed afterwards shows. It guards
/// against slips, not against somebody who seals it anew; computing the forecast again does.
/// </summary>
public static class ForecastSeal
{
    private const string Property = "seal";

    /// <summary>The properties of a document and their seal, into an object already begun.</summary>
    public static void Write(Utf8JsonWriter json, JsonElement document)
    {
        foreach (var property in Said(document))
        {
            property.WriteTo(json);
        }

        json.WriteString(Property, Of(document));
    }

    /// <summary>
    /// True when a document is as it was sealed, however it is laid out; null when it bears no seal. Throws
    /// <see cref="FormatException"/> when what stands in the seal's place is none.
    /// </summary>
    public static bool? Holds(JsonElement document) =>
        !document.TryGetProperty(Property, out var seal) ? null
            : seal.ValueKind == JsonValueKind.String ? seal.GetString() == Of(document)
            : throw new FormatException($"found a {seal.ValueKind} as the seal");

    private static string Of(JsonElement document)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            foreach (var property in Said(document))
            {
                property.WriteTo(json);
            }

            json.WriteEndObject();
        }

        return Engine.Trials.ResultHash.Of(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static IEnumerable<JsonProperty> Said(JsonElement document) =>
        document.EnumerateObject().Where(property => property.Name != Property);
}
