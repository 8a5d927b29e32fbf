using System.Text.Json;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>Where a stored result says something else than the same result computed again.</summary>
public static class SaidOtherwise
{
    /// <summary>How the result came about, and what papers that hold it may say more of.</summary>
    private static readonly string[] NotCompared = ["provenance", "resultHash", "cancelled", "assumptions"];

    /// <summary>
    /// Each value of the stored one that is another in the computed one, with its path. What only the computed one has
    /// is of a later program and no contradiction; nor is a chapter that only the stored one has.
    /// </summary>
    public static IEnumerable<string> Between(JsonElement stored, JsonElement computed) => stored.EnumerateObject()
        .Where(property => !NotCompared.Contains(property.Name) && computed.TryGetProperty(property.Name, out _))
        .SelectMany(property => Of(property, computed, property.Name));

    private static IEnumerable<string> Of(JsonProperty said, JsonElement computed, string path) =>
        computed.TryGetProperty(said.Name, out var now)
            ? Of(said.Value, now, path)
            : [$"{path}: the file says {Short(said.Value)}, computed again there is none"];

    private static IEnumerable<string> Of(JsonElement said, JsonElement now, string path) =>
        (said.ValueKind, now.ValueKind) switch
        {
            (JsonValueKind.Object, JsonValueKind.Object) =>
                said.EnumerateObject().SelectMany(property => Of(property, now, $"{path}.{property.Name}")),
            (JsonValueKind.Array, JsonValueKind.Array) when said.GetArrayLength() == now.GetArrayLength() =>
                said.EnumerateArray().Zip(now.EnumerateArray())
                    .SelectMany((pair, at) => Of(pair.First, pair.Second, $"{path}[{at}]")),
            _ => JsonElement.DeepEquals(said, now) ? []
                : [$"{path}: the file says {Short(said)}, computed again it is {Short(now)}"],
        };

    private static string Short(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "several values",
        JsonValueKind.Array => $"{value.GetArrayLength()} values",
        _ => value.GetRawText(),
    };
}
