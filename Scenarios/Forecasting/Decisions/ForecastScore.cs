using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Situations;
using NodaTime;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>How one statement of a stored forecast stands against the facts.</summary>
/// <param name="State">About which State.</param>
/// <param name="Quantity">done-by-due, extension, completion or months-asked.</param>
/// <param name="Rule">
/// brier: squared distance of the probability from what happened, 0 to 1. crps: mean distance in years (or months for
/// months-asked) by the seven quantiles. Smaller is better.
/// </param>
/// <param name="Forecast">The probability, or the median; null when it was beyond the horizon or not forecast.</param>
/// <param name="Observed">What happened: 1 or 0, a month since the year 0, months; null when not known yet.</param>
/// <param name="Score">The score; null when what happened is not known yet.</param>
/// <param name="Within50">Whether it lay in the middle half; null without a score, or for a probability.</param>
/// <param name="Within90">Whether it lay between the outer quantiles, 5 % and 95 %; null likewise.</param>
/// <param name="Because">Why there is no score; null when there is one.</param>
public sealed record ForecastScore(
    StateCode State,
    string Quantity,
    string Rule,
    double? Forecast,
    double? Observed,
    double? Score,
    bool? Within50,
    bool? Within90,
    string? Because)
{
    private const int Median = 3;
    private const double YearMonths = 12;
    private static readonly double[] Shares = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

    /// <summary>
    /// Every statement of a stored forecast against the facts of a day, as far as they have arrived; none is left out.
    /// </summary>
    /// <param name="frozen">The forecast.</param>
    /// <param name="situation">The facts.</param>
    /// <param name="asOf">Facts of that day.</param>
    /// <param name="knownAt">Only what was public by that day.</param>
    public static IReadOnlyList<ForecastScore> Of(
        FrozenForecast frozen, Situation situation, LocalDate asOf, LocalDate knownAt)
    {
        var facts = situation.FactsAt(asOf, knownAt);
        var from = frozen.Question.AsOf;
        return
        [
            .. frozen.States.SelectMany(state =>
            {
                var completed = facts.OfType<ClearanceCompleted>()
                    .Where(done => done.State == state.State && done.On.Latest > from && done.On.Latest <= asOf)
                    .Select(done => (LocalDate?)done.On.Latest)
                    .Min();
                var request = facts.OfType<ExtensionRequest>()
                    .Where(asked => asked.State == state.State && asked.Provision == Provision.Clearance
                        && asked.HoldsFrom > from)
                    .MinBy(asked => asked.Number);
                return new[]
                {
                    DoneByDue(state, completed, asOf),
                    Extension(state, completed, request),
                    Completion(state, completed, asOf,
                        (frozen.Question.Horizon.Year * 12) + frozen.Question.Horizon.Month - 1),
                    MonthsAsked(state, request, facts.OfType<ExtensionDecision>()),
                };
            }),
        ];
    }

    private static ForecastScore DoneByDue(FrozenState state, LocalDate? completed, LocalDate asOf)
    {
        double? observed = state.Due is not { } due ? null : completed <= due ? 1 : asOf >= due ? 0 : null;
        return Brier(
            state,
            "done-by-due",
            state.DoneByDue,
            observed,
            state.Due is null ? "no date due in force was known"
                : $"the date due, {state.Due:yyyy-MM-dd}, has not come, and the work is not complete");
    }

    private static ForecastScore Extension(FrozenState state, LocalDate? completed, ExtensionRequest? request) => Brier(
        state,
        "extension",
        state.Extension,
        request is not null ? 1 : completed is not null ? 0 : null,
        "no request is on record since, and the work is not complete");

    private static ForecastScore Completion(FrozenState state, LocalDate? completed, LocalDate asOf, int horizon)
    {
        var now = (asOf.Year * 12) + asOf.Month - 1;
        var passed = Enumerable.Range(0, state.Completion.Count).Where(at => state.Completion[at] < now)
            .Select(at => (int?)at).Max();
        return Ranked(
            state,
            "completion",
            state.Completion,
            completed is { } day ? (day.Year * 12) + day.Month - 1 : null,
            horizon,
            YearMonths,
            passed is { } at
                ? $"not complete, although the month of {Forecasting.Quantiles.Names[at]} has passed"
                : "not complete, and not even the month of p05 has passed");
    }

    /// <summary>
    /// Where neither the months asked for nor those granted are on record, those granted stand for them.
    /// </summary>
    private static ForecastScore MonthsAsked(
        FrozenState state, ExtensionRequest? request, IEnumerable<ExtensionDecision> decisions) => Ranked(
        state,
        "months-asked",
        state.FirstMonths,
        request?.MonthsRequested ?? decisions.FirstOrDefault(decision =>
            decision.State == request?.State && decision.Provision == Provision.Clearance
                && decision.Number == request.Number)?.Months,
        60,
        1,
        request is null ? "no request is on record since"
            : "neither the months asked for nor those granted are on record");

    private static ForecastScore Brier(
        FrozenState state, string quantity, double? said, double? observed, string unknown) =>
        new(
            state.State,
            quantity,
            "brier",
            said,
            observed,
            (said - observed) * (said - observed),
            null,
            null,
            said is null ? NotSaid(state) : observed is null ? unknown : null);

    /// <summary>Twice the mean quantile loss, which nears the continuous ranked probability score.</summary>
    private static ForecastScore Ranked(
        FrozenState state,
        string quantity,
        IReadOnlyList<double?> quantiles,
        double? observed,
        double beyond,
        double unit,
        string unknown)
    {
        if (quantiles.Count == 0 || observed is not { } seen)
        {
            return new ForecastScore(
                state.State,
                quantity,
                "crps",
                quantiles.ElementAtOrDefault(Median),
                observed,
                null,
                null,
                null,
                quantiles.Count == 0 ? NotSaid(state) : unknown);
        }

        double[] values = [.. quantiles.Select(value => value ?? beyond)];
        var loss = values.Select(
            (value, at) => Math.Max(Shares[at] * (seen - value), (Shares[at] - 1) * (seen - value))).Average();
        return new ForecastScore(
            state.State,
            quantity,
            "crps",
            quantiles[Median],
            seen,
            2 * loss / unit,
            seen >= values[2] && seen <= values[4],
            seen >= values[0] && seen <= values[^1],
            null);
    }

    private static string NotSaid(FrozenState state) => state.Because ?? "the forecast said nothing of it";
}
