using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Clearance;
using NodaTime;

namespace CcmPlanner.Scenarios.Forecasting;

/// <summary>Turns what was counted into figures with errors.</summary>
internal sealed class ForecastSummary(ForecastSettings settings, Tally tally)
{
    private const double SquareMetres = 1_000_000;
    private const string NoDue = "the date due in force is not known";
    private const string NoLastDue = "no date due is known";
    private const string AllEnded = "in every future that the records allow the work ended before the day of the "
        + "forecast, although the duty is open: a newer figure of what is left is missing";

    private const string NoExtensions = "the extension process is not modelled yet";

    private readonly ForecastWindow window = settings.Window;

    /// <summary>The forecast of one State; without slots it is not forecast.</summary>
    public StateForecast Of(ClearanceCase data, StateSlots? slots)
    {
        var kept = slots is null ? 0 : Sum(tally.Of(slots.Completion));
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
                : CompletionOf(data, tally.Of(slots!.Completion)),
            new ExtensionForecast(null, null, null, NoExtensions),
            kept == 0 ? new RemainingForecast(null, null, because) : RemainingOf(data, slots!));
    }

    private CompletionForecast CompletionOf(ClearanceCase data, ReadOnlySpan<long> months)
    {
        var counts = months.ToArray();
        List<string> missing =
        [
            .. MissingBy("the date due in force", data.DueInForce, NoDue),
            .. MissingBy("the last known date due", data.LastKnownDue, NoLastDue),
        ];
        return new CompletionForecast(
            Quantiles.Of(perMille => MonthOf(counts, perMille)),
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

    private Figure<YearMonth> MonthOf(long[] counts, int perMille)
    {
        var quantile = Estimates.Quantile(counts, perMille);
        var beyond = counts.Length - 1;
        if (quantile.Bin == beyond)
        {
            return new Figure<YearMonth>(null, null, BeyondHorizon: true);
        }

        return new Figure<YearMonth>(
            MonthTime.YearMonthOf(window.FirstMonth + quantile.Bin),
            quantile.HalfWidth,
            ErrorAtLeast: quantile.High == beyond);
    }

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

    private static Figure<double> ProbabilityOf(long[] counts, int bins)
    {
        var estimate = Estimates.Probability(Sum(counts.AsSpan(0, bins)), Sum(counts));
        return new Figure<double>(estimate.Value, estimate.Error);
    }

    private RemainingForecast RemainingOf(ClearanceCase data, StateSlots slots)
    {
        if (slots is not { Remaining: { } histogram, RemainingSum: { } sum })
        {
            var because = data.DueInForce is not { } due ? NoDue
                : window.IsPast(due) ? "the date due in force lies before the day of the forecast"
                : "the date due in force lies beyond the horizon";
            return new RemainingForecast(null, null, because);
        }

        var counts = tally.Of(histogram).ToArray();
        var (total, squares) = tally.Of(sum);
        var mean = Estimates.Mean(total, squares, Sum(counts));
        return new RemainingForecast(
            Quantiles.Of(perMille => AreaOf(counts, perMille)),
            new Figure<double>(mean.Value / SquareMetres, mean.Error / SquareMetres),
            null);
    }

    private static long Sum(ReadOnlySpan<long> counts)
    {
        var sum = 0L;
        foreach (var count in counts)
        {
            sum += count;
        }

        return sum;
    }

    private static Figure<double> AreaOf(long[] counts, int perMille)
    {
        var quantile = Estimates.Quantile(counts, perMille);
        var value = RelativeBins.Middle(quantile.Bin);
        var error = Math.Max(value - RelativeBins.Low(quantile.Low), RelativeBins.High(quantile.High) - value);
        return quantile.HighOpen
            ? new Figure<double>(value / SquareMetres, HalfWidthOfFew(counts, value) / SquareMetres, ErrorAtLeast: true)
            : new Figure<double>(value / SquareMetres, error / SquareMetres);
    }

    /// <summary>With too few trials for an upper end: the distance to the farthest value seen.</summary>
    private static double HalfWidthOfFew(long[] counts, double value)
    {
        var first = Array.FindIndex(counts, count => count > 0);
        var last = Array.FindLastIndex(counts, count => count > 0);
        return Math.Max(value - RelativeBins.Low(first), RelativeBins.High(last) - value);
    }
}
