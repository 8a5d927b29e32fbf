using System.Text.Json;
using System.Text.Json.Serialization;
using CcmPlanner.Scenarios.Clearance;

namespace CcmPlanner.Scenarios.Requests;

/// <summary>The numbers of ours that a request is measured by, where the law gives none.</summary>
/// <param name="Kind">What the document says it is: request-checks.</param>
/// <param name="Thresholds">Every number, in the order of the document.</param>
public sealed record RequestThresholds(string Kind, IReadOnlyList<Prior> Thresholds)
{
    private const string Resource = "Data/request-checks.json";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>
    /// The value of that name. Throws <see cref="InvalidOperationException"/> when there is none, which is our mistake.
    /// </summary>
    public double this[string id] => Thresholds.Single(threshold => threshold.Id == id).Value;

    /// <summary>The numbers that come with the program.</summary>
    public static RequestThresholds Shipped()
    {
        using var stream = typeof(RequestThresholds).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("the thresholds are not in the assembly");
        return JsonSerializer.Deserialize<RequestThresholds>(stream, Strict)
            ?? throw new InvalidOperationException("the thresholds are null");
    }
}
