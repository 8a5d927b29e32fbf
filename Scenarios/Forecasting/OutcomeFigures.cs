using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Clearance;
using NodaTime;

namespace CcmPlanner.Scenarios.Forecasting;

/// <summary>Figures with errors from what was counted of an outcome.</summary>
internal sealed class OutcomeFigures(OutcomeTally counted, Tally tally)
{
    private const double SquareMetres = 1_000_000;

    /// <summary>The bins of an outcome.</summary>
    public long[] CountsOf(Outcome outcome) => tally.Of(SlotsOf(outcome).Histogram).ToArray();

    /// <summary>Trials to which an outcome applies.</summary>
    public long TrialsOf(Outcome outcome) => Sum(tally.Of(SlotsOf(outcome).Histogram));

    /// <summary>The sum of an outcome.</summary>
    public Int128 SumOf(Outcome outcome) => tally.Of(SlotsOf(outcome).Sum).Sum;

    /// <summary>The mean of an outcome in its unit; null when it applies to no trial.</summary>
    public Figure<double>? Mean(Outcome outcome, double unit = 1)
    {
        if (TrialsOf(outcome) is not (> 0 and var trials))
        {
            return null;
        }

        var (sum, squares) = tally.Of(SlotsOf(outcome).Sum);
        var mean = Estimates.Mean(sum, squares, trials);
        return new Figure<double>(mean.Value / unit, mean.Error / unit);
    }

    /// <summary>The probability of a yes; null when the outcome applies to no trial.</summary>
    public Figure<double>? Probability(Outcome flag) =>
        CountsOf(flag) is [var no, var yes] && no + yes > 0 ? ProbabilityOf(yes, no + yes) : null;

    /// <summary>A probability from counts.</summary>
    public static Figure<double> ProbabilityOf(long hits, long trials)
    {
        var estimate = Estimates.Probability(hits, trials);
        return new Figure<double>(estimate.Value, estimate.Error);
    }

    /// <summary>Quantiles of an outcome in months; null when it applies to no trial. The last bin is beyond.</summary>
    public Quantiles<YearMonth>? Months(Outcome outcome, int firstMonth)
    {
        var counts = CountsOf(outcome);
        return Sum(counts) == 0 ? null : Quantiles.Of(perMille => MonthOf(counts, perMille, firstMonth));
    }

    /// <summary>Quantiles of an outcome in even bins, by their lower ends; null when it applies to no trial.</summary>
    public Quantiles<double>? Numbers(Outcome outcome)
    {
        var counts = CountsOf(outcome);
        return Sum(counts) == 0 ? null : Quantiles.Of(perMille => NumberOf(counts, perMille, outcome.Scale));
    }

    /// <summary>Quantiles of an area in km²; null when it applies to no trial.</summary>
    public Quantiles<double>? Areas(Outcome outcome)
    {
        var counts = CountsOf(outcome);
        return Sum(counts) == 0 ? null : Quantiles.Of(perMille => AreaOf(counts, perMille));
    }

    private OutcomeSlots SlotsOf(Outcome outcome) => counted.Slots[outcome.Column];

    private static Figure<YearMonth> MonthOf(long[] counts, int perMille, int firstMonth)
    {
        var quantile = Estimates.Quantile(counts, perMille);
        var beyond = counts.Length - 1;
        return quantile.Bin == beyond
            ? new Figure<YearMonth>(null, null, BeyondHorizon: true)
            : new Figure<YearMonth>(
                MonthTime.YearMonthOf(firstMonth + quantile.Bin),
                quantile.HalfWidth,
                ErrorAtLeast: quantile.High == beyond);
    }

    private static Figure<double> NumberOf(long[] counts, int perMille, OutcomeScale scale)
    {
        var quantile = Estimates.Quantile(counts, perMille);
        var (value, low, high) =
            (scale.Span(quantile.Bin).Low, scale.Span(quantile.Low).Low, scale.Span(quantile.High).Low);
        var last = Array.FindLastIndex(counts, count => count > 0);
        return quantile.HighOpen
            ? new Figure<double>(value, Math.Max(value - low, scale.Span(last).Low - value), ErrorAtLeast: true)
            : new Figure<double>(value, Math.Max(value - low, high - value));
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

    private static long Sum(ReadOnlySpan<long> counts)
    {
        var sum = 0L;
        foreach (var count in counts)
        {
            sum += count;
        }

        return sum;
    }
}
