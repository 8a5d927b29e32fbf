using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Clearance;
using NodaTime;

namespace CcmPlanner.Scenarios.Forecasting;

/// <summary>
/// In how many futures something comes to an end in each month; any quantile and any date can be asked of it.
/// </summary>
/// <param name="First">The month of the first count.</param>
/// <param name="Counts">Futures by month; the last count is beyond the horizon. Never all zero.</param>
public sealed record MonthDistribution(YearMonth First, IReadOnlyList<long> Counts)
{
    /// <summary>All futures.</summary>
    public long Futures { get; } = Counts.Sum();

    /// <summary>
    /// The month by the end of which at least <paramref name="perMille"/> / 1000 of the futures have ended. Range: 1 to
    /// 999.
    /// </summary>
    public Figure<YearMonth> Quantile(int perMille)
    {
        var quantile = Estimates.Quantile(Counts.ToArray(), perMille);
        var beyond = Counts.Count - 1;
        return quantile.Bin == beyond
            ? new Figure<YearMonth>(null, null, BeyondHorizon: true)
            : new Figure<YearMonth>(
                First.PlusMonths(quantile.Bin), quantile.HalfWidth, ErrorAtLeast: quantile.High == beyond);
    }

    /// <summary>
    /// The share of futures that have ended by the end of a day; a month that is not over by then does not count. Null
    /// when the day lies beyond the last month counted.
    /// </summary>
    public Figure<double>? By(LocalDate day)
    {
        var bins = MonthTime.LastEndBy(day) - MonthTime.Of(First.OnDayOfMonth(1));
        if (bins >= Counts.Count)
        {
            return null;
        }

        // What is counted was not over before the first month: that is known, not estimated.
        var estimate = Estimates.Probability(Counts.Take(Math.Max(bins, 0)).Sum(), Futures);
        return bins <= 0 ? new Figure<double>(0, 0) : new Figure<double>(estimate.Value, estimate.Error);
    }

    /// <summary>True when both count the same.</summary>
    public bool Equals(MonthDistribution? other) =>
        other is not null && First == other.First && Counts.SequenceEqual(other.Counts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(First, Futures);
}
