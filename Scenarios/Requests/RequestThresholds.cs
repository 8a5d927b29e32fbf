using System.Text.Json;
using CcmPlanner.Scenarios.Clearance;

namespace CcmPlanner.Scenarios.Requests;

/// <summary>The numbers of ours that a request is measured by, where the law gives none.</summary>
/// <param name="Kind">What the document says it is: request-checks.</param>
/// <param name="Thresholds">Every number, in the order of the document.</param>
public sealed record RequestThresholds(string Kind, IReadOnlyList<Prior> Thresholds)
{
    private const string Resource = "Data/request-checks.json";

    /// <summary>
    /// The value of that name. Throws <see cref="InvalidOperationException"/> when there is none, which is our mistake.
    /// </summary>
    public double this[string id] => Thresholds.Single(threshold => threshold.Id == id).Value;

    /// <summary>The numbers that come with the program.</summary>
    public static RequestThresholds Shipped()
    {
        using var stream = typeof(RequestThresholds).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("the thresholds are not in the assembly");
        return JsonSerializer.Deserialize(stream, RequestDataJson.Default.RequestThresholds)
            ?? throw new InvalidOperationException("the thresholds are null");
    }
}
