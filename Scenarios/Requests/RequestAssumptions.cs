using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Forecasting;

namespace CcmPlanner.Scenarios.Requests;

/// <summary>
/// What an analysis assumes besides the forecast: our thresholds, and figures of the document marked so.
/// </summary>
internal static class RequestAssumptions
{
    private const string Assumed = "assumed";

    /// <summary>Thresholds in the order of their document, then figures.</summary>
    public static IEnumerable<ForecastAssumption> Of(RequestDocument request, RequestThresholds limits) =>
        limits.Thresholds
            .Where(limit => limit.Status == Assumed)
            .Select(limit => new ForecastAssumption(
                limit.Id, limit.Value, limit.Unit, limit.Meaning, limit.Source, limit.Confidence, limit.Status))
            .Concat(Figures(request));

    private static IEnumerable<ForecastAssumption> Figures(RequestDocument request)
    {
        if (request.Areas is { From.Assumed: true, Remaining: { } area } areas)
        {
            yield return Figure($"request.areas/{request.State}", area, "km²", "Area remaining", areas.From);
        }

        if (request.Milestones is { From.Assumed: true } plan)
        {
            yield return Figure(
                $"request.milestones/{request.State}", plan.Steps[^1].Done, request.IsClearance ? "km²" : "pieces",
                "All that is planned", plan.From);
        }

        foreach (var year in request.Work.Where(year => year.From.Assumed))
        {
            yield return Figure(
                $"request.work/{request.State}/{year.Year}", year.Released ?? 0, "km²", "Land released", year.From);
        }

        foreach (var amount in request.Costs.Concat(request.Funding).Where(amount => amount.From.Assumed))
        {
            yield return Figure(
                $"request.money/{request.State}/{amount.Source}", amount.Value, request.Currency ?? "",
                "Amount of money", amount.From);
        }
    }

    private static ForecastAssumption Figure(string id, decimal value, string unit, string meaning, Provenance from) =>
        new(id, (double)value, unit, meaning, from.Source, from.Confidence, Assumed);
}
