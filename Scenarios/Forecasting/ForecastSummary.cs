using CcmPlanner.Scenarios.Clearance;
using NodaTime;

namespace CcmPlanner.Scenarios.Forecasting;

/// <summary>Turns what was counted into the forecast of each State.</summary>
internal sealed class ForecastSummary(ForecastSettings settings, OutcomeFigures figures)
{
    private const double SquareMetres = 1_000_000;
    private const string NoDue = "the date due in force is not known";
    private const string NoLastDue = "no date due is known";
    internal const string AllEnded = "in every future that the records allow the work ended before the day of the "
        + "forecast, although the duty is open: a newer figure of what is left is missing";

    private readonly ForecastWindow window = settings.Window;

    /// <summary>The forecast of one State; one that was not played is not forecast.</summary>
    public StateForecast Of(ClearanceCase data, PlayedState? played)
    {
        var kept = played is null ? 0 : figures.TrialsOf(played.Outcomes.Completion);
        var because = data.NotForecastBecause ?? (kept == 0 ? AllEnded : null);
        return new StateForecast(
            data.State,
            because,
            kept,
            data is { Baseline: { } baseline, BaselineArea: { } area }
                ? new ForecastBaseline(baseline.AsOf, area, data.SuspectedArea, baseline.From)
                : null,
            data.DueInForce,
            data.LastKnownDue,
            kept == 0
                ? new CompletionForecast(null, null, null, null, because)
                : CompletionOf(data, played!.Outcomes),
            kept == 0 ? new ExtensionForecast(null, null, null, because) : ExtensionsOf(played!.Outcomes),
            kept == 0 ? new RemainingForecast(null, null, because) : RemainingOf(data, played!.Outcomes));
    }

    private CompletionForecast CompletionOf(ClearanceCase data, StateOutcomes outcomes)
    {
        var counts = figures.CountsOf(outcomes.Completion);
        List<string> missing =
        [
            .. MissingBy("the date due in force", data.DueInForce, NoDue),
            .. MissingBy("the last known date due", data.LastKnownDue, NoLastDue),
        ];
        return new CompletionForecast(
            figures.Months(outcomes.Completion, window.FirstMonth),
            ProbabilityBy(counts, data.DueInForce),
            ProbabilityBy(counts, data.LastKnownDue),
            ProbabilityOf(counts, counts.Length - 1),
            missing.Count == 0 ? null : string.Join("; ", missing))
        {
            Distribution = new MonthDistribution(MonthTime.YearMonthOf(window.FirstMonth), counts),
        };
    }

    private IEnumerable<string> MissingBy(string name, LocalDate? due, string unknown) =>
        due is not { } day ? [unknown]
        : !window.Reaches(day) ? [$"{name} lies beyond the horizon"]
        : [];

    private Figure<double>? ProbabilityBy(long[] counts, LocalDate? due)
    {
        if (due is not { } day || !window.Reaches(day))
        {
            return null;
        }

        // A duty open on the day of the forecast was not fulfilled on an earlier day: that is known, not estimated.
        var bins = MonthTime.LastEndBy(day) - window.FirstMonth;
        return bins <= 0 ? new Figure<double>(0, 0) : ProbabilityOf(counts, bins);
    }

    private static Figure<double> ProbabilityOf(long[] counts, int bins) =>
        OutcomeFigures.ProbabilityOf(counts.AsSpan(0, bins).ToArray().Sum(), counts.Sum());

    private ExtensionForecast ExtensionsOf(StateOutcomes outcomes)
    {
        if (figures.TrialsOf(outcomes.Requests) == 0)
        {
            return new ExtensionForecast(null, null, null, NoLastDue);
        }

        var (requests, late) = (figures.SumOf(outcomes.Requests), figures.SumOf(outcomes.Late));
        return new ExtensionForecast(
            figures.Probability(outcomes.Extension),
            figures.Mean(outcomes.Requests),
            figures.Numbers(outcomes.Months),
            null)
        {
            First = figures.Months(outcomes.FirstRequest, window.FirstMonth),
            FirstMonths = figures.Numbers(outcomes.FirstMonths),
            LateShare = requests == 0 ? null : (double)late / (double)requests,
            Lapse = figures.Probability(outcomes.Lapsed),
        };
    }

    private RemainingForecast RemainingOf(ClearanceCase data, StateOutcomes outcomes)
    {
        if (outcomes.DueMonth is null)
        {
            var because = data.DueInForce is not { } due ? NoDue
                : window.IsPast(due) ? "the date due in force lies before the day of the forecast"
                : "the date due in force lies beyond the horizon";
            return new RemainingForecast(null, null, because);
        }

        return new RemainingForecast(
            figures.Areas(outcomes.Remaining), figures.Mean(outcomes.Remaining, SquareMetres), null);
    }
}
