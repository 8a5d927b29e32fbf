using System.Globalization;
using CcmPlanner.Scenarios.Clearance;

namespace CcmPlanner.Scenarios.Forecasting;

/// <summary>
/// Lists what a forecast assumes: the model's priors, and the facts that are assumptions themselves.
/// </summary>
internal static class ForecastAssumptions
{
    private const string Assumed = "assumed";

    /// <summary>Priors in the order of their document, then facts by State.</summary>
    public static IReadOnlyList<ForecastAssumption> Of(
        IReadOnlyList<ClearanceCase> cases, ForecastSettings settings) =>
    [
        .. settings.Priors.Priors.Where(prior => prior.Status == Assumed).Select(prior => new ForecastAssumption(
            prior.Id, prior.Value, prior.Unit, prior.Meaning, prior.Source, prior.Confidence, prior.Status)),
        .. cases.SelectMany(OfFacts),
        .. cases.Where(data => data.NotForecastBecause is null && data.DueInForce is null)
            .Where(data => data.LastKnownDue < settings.AsOf)
            .Select(data => new ForecastAssumption(
                $"extension/{data.State}/pending",
                1,
                "1",
                "The decision that is missing is taken as a grant, for a length drawn like that of any request",
                "No request on record was refused",
                Engine.Values.Confidence.Low,
                Assumed)),
    ];

    private static IEnumerable<ForecastAssumption> OfFacts(ClearanceCase data)
    {
        if (data.Baseline is { From.Assumed: true } area && data.BaselineArea is { } total)
        {
            var day = area.AsOf.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
            yield return Fact($"contamination/{data.State}/{day}", total, "Contaminated area", area.From);
        }

        foreach (var release in data.Releases.Where(release => release.From.Assumed))
        {
            if (ClearanceCase.Released(release) is { } released)
            {
                yield return Fact($"release/{data.State}/{release.Year}", released, "Land released", release.From);
            }
        }
    }

    private static ForecastAssumption Fact(string id, decimal value, string meaning, Engine.Values.Provenance from) =>
        new(id, (double)value, "km²", meaning, from.Source, from.Confidence, Assumed);
}
