using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Forecasting;
using NodaTime;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>Figures of money and its months, with their errors, from what was counted of each outcome.</summary>
internal sealed class MoneyFigures(OutcomeTally counted, Tally tally)
{
    private const double CentimesPerFranc = 100;

    private readonly Dictionary<string, OutcomeSlots> slots = counted.Slots.ToDictionary(slot => slot.Outcome.Name);

    /// <summary>Mean. Unit: that of the outcome over <paramref name="per"/>.</summary>
    public Figure<double> Mean(Outcome outcome, double per = CentimesPerFranc)
    {
        var (sum, squares) = tally.Of(Slot(outcome).Sum);
        var trials = Trials(outcome);
        if (trials == 0)
        {
            return new Figure<double>(null, null);
        }

        var mean = Estimates.Mean(sum, squares, trials);
        return new Figure<double>(mean.Value / per, mean.Error / per);
    }

    /// <summary>The probability of a flag.</summary>
    public Figure<double> Probability(Outcome flag)
    {
        var counts = tally.Of(Slot(flag).Histogram);
        var estimate = Estimates.Probability(counts[1], counts[0] + counts[1]);
        return new Figure<double>(estimate.Value, estimate.Error);
    }

    /// <summary>The seven quantiles. Unit: that of the outcome over <paramref name="per"/>.</summary>
    public Quantiles<double> Quantiles(Outcome outcome, double per = CentimesPerFranc) =>
        Forecasting.Quantiles.Of(perMille => Quantile(outcome, perMille, per));

    /// <summary>A quantile: the middle of its bin, with the error to the farther end.</summary>
    public Figure<double> Quantile(Outcome outcome, int perMille, double per = CentimesPerFranc)
    {
        if (Trials(outcome) == 0)
        {
            return new Figure<double>(null, null);
        }

        var counts = tally.Of(Slot(outcome).Histogram);
        var found = Estimates.Quantile(counts, perMille);
        var (low, high) = outcome.Scale.Span(found.Bin);
        var value = (low + high) / 2.0;
        var lowest = found.LowOpen ? First(counts) : found.Low;
        var highest = found.HighOpen ? Last(counts) : found.High;
        var error = Math.Max(value - outcome.Scale.Span(lowest).Low, outcome.Scale.Span(highest).High - value);
        return new Figure<double>(value / per, error / per, ErrorAtLeast: found.LowOpen || found.HighOpen);
    }

    /// <summary>The seven quantiles of a month; the last bin is "not within the horizon".</summary>
    public Quantiles<YearMonth> Months(Outcome outcome, Func<long, YearMonth> monthOf)
    {
        var counts = tally.Of(Slot(outcome).Histogram).ToArray();
        var beyond = counts.Length - 1;
        return Forecasting.Quantiles.Of(perMille =>
        {
            var found = Estimates.Quantile(counts, perMille);
            return found.Bin == beyond
                ? new Figure<YearMonth>(null, null, BeyondHorizon: true)
                : new Figure<YearMonth>(
                    monthOf(outcome.Scale.Span(found.Bin).Low), found.HalfWidth, ErrorAtLeast: found.High == beyond);
        });
    }

    private OutcomeSlots Slot(Outcome outcome) => slots[outcome.Name];

    private long Trials(Outcome outcome)
    {
        var sum = 0L;
        foreach (var count in tally.Of(Slot(outcome).Histogram))
        {
            sum += count;
        }

        return sum;
    }

    private static int First(ReadOnlySpan<long> counts) => counts.IndexOfAnyExcept(0);

    private static int Last(ReadOnlySpan<long> counts) => counts.LastIndexOfAnyExcept(0);
}
