using System.Text.Json;
using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Scenarios.Requests;

/// <summary>What kind of plan it was.</summary>
public enum PlanKind
{
    /// <summary>For a year.</summary>
    Annual,

    /// <summary>For the period of an extension.</summary>
    Extension,

    /// <summary>For the first period of the Convention.</summary>
    Original,

    /// <summary>One project's.</summary>
    Project,

    /// <summary>Money wanted and received.</summary>
    Funding,

    /// <summary>Teams or years wanted and at hand.</summary>
    Capacity,
}

/// <summary>A plan and what became of it.</summary>
/// <param name="State">Whose.</param>
/// <param name="Plan">Which plan, in words.</param>
/// <param name="FirstYear">First year of the period.</param>
/// <param name="LastYear">Last year of the period.</param>
/// <param name="Planned">What was planned. Range: above zero.</param>
/// <param name="Achieved">What was achieved. Range: zero or more.</param>
/// <param name="Unit">Unit of both.</param>
/// <param name="Kind">What kind of plan.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Confidence">How well that supports it.</param>
/// <param name="Assumed">True where a figure is not read in a source.</param>
public sealed record PlanResult(
    string State,
    string Plan,
    int FirstYear,
    int LastYear,
    decimal Planned,
    decimal Achieved,
    string Unit,
    PlanKind Kind,
    string Source,
    Confidence Confidence,
    bool Assumed)
{
    private const string Resource = "Data/plan-results.json";
    private const int September = 9;

    /// <summary>Achieved over planned.</summary>
    public decimal Ratio => Achieved / Planned;

    /// <summary>The plans on record, in the order of the data.</summary>
    public static IReadOnlyList<PlanResult> Shipped()
    {
        using var stream = typeof(PlanResult).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("the plans are not in the assembly");
        return JsonSerializer.Deserialize(stream, RequestDataJson.Default.PlanResultDocument)?.Plans
            ?? throw new InvalidOperationException("the plans are null");
    }

    /// <summary>
    /// True when the period was over on a day and its result public on another: on 1 September of the year after, as
    /// yearly figures are.
    /// </summary>
    public bool IsKnown(LocalDate asOf, LocalDate knownAt) =>
        LastYear < asOf.Year && new LocalDate(LastYear + 1, September, 1) <= knownAt;
}
