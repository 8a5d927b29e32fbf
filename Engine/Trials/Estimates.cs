using System.Runtime.InteropServices;

namespace CcmPlanner.Engine.Trials;

/// <summary>A figure from trials with its Monte Carlo error.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Error">Half-width of its 95 % confidence interval, same unit; null when one trial cannot tell.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Estimate(double Value, double? Error);

/// <summary>The bin a quantile falls in, with the bins its 95 % confidence interval reaches.</summary>
/// <param name="Bin">The bin of the quantile.</param>
/// <param name="Low">Lower end; 0 when <paramref name="LowOpen"/>.</param>
/// <param name="High">Upper end; the last bin when <paramref name="HighOpen"/>.</param>
/// <param name="LowOpen">True when the trials are too few for a lower end.</param>
/// <param name="HighOpen">True when the trials are too few for an upper end.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BinQuantile(int Bin, int Low, int High, bool LowOpen, bool HighOpen)
{
    /// <summary>Half-width in bins: the distance to the farther end.</summary>
    public int HalfWidth => Math.Max(Bin - Low, High - Bin);
}

/// <summary>Figures and their 95 % half-widths, from integers.</summary>
public static class Estimates
{
    /// <summary>The standard normal quantile at 0.975.</summary>
    public const double Z = 1.959963984540054;

    /// <summary>
    /// A probability from <paramref name="hits"/> of <paramref name="trials"/>; the error is the distance to the
    /// farther end of Wilson's interval, so it is not 0 when nothing, or everything, was hit. Range: trials above 0,
    /// 0 ≤ hits ≤ trials; <paramref name="z"/>, the normal quantile of another confidence than 95 %, above 0.
    /// </summary>
    public static Estimate Probability(long hits, long trials, double z = Z)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, trials);
        double n = trials;
        var p = hits / n;
        var stretch = 1 + (z * z / n);
        var centre = (p + (z * z / (2 * n))) / stretch;
        var half = z * Math.Sqrt((p * (1 - p) / n) + (z * z / (4 * n * n))) / stretch;
        return new Estimate(p, Math.Abs(centre - p) + half);
    }

    /// <summary>
    /// A mean from a sum and a sum of squares of integers; the error is normal. Unit: that of the integers. Range:
    /// trials above 0.
    /// </summary>
    public static Estimate Mean(Int128 sum, Int128 squares, long trials)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        var mean = (double)sum / trials;
        if (trials == 1)
        {
            return new Estimate(mean, null);
        }

        // Around a whole number near the mean, where nothing cancels and nothing overflows.
        var near = sum / trials;
        var shifted = sum - (near * trials);
        var spread = (double)(squares - (2 * near * sum) + (near * near * trials));
        var variance = (spread - ((double)shifted * (double)shifted / trials)) / (trials - 1);
        return new Estimate(mean, Z * Math.Sqrt(Math.Max(0, variance) / trials));
    }

    /// <summary>
    /// A quantile from a histogram: the bin of the smallest value with at least <paramref name="perMille"/> / 1000 of
    /// the trials at or below it, and the order statistics that bound it with 95 % confidence (normal approximation
    /// to the binomial). Range: 1 to 999; <paramref name="z"/>, the normal quantile of another confidence, above 0.
    /// Throws <see cref="ArgumentException"/> when the histogram is empty.
    /// </summary>
    public static BinQuantile Quantile(ReadOnlySpan<long> histogram, int perMille, double z = Z)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perMille, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(perMille, 999);
        var trials = 0L;
        foreach (var count in histogram)
        {
            trials += count;
        }

        if (trials == 0)
        {
            throw new ArgumentException("the histogram is empty", nameof(histogram));
        }

        var middle = trials * (perMille / 1000.0);
        var half = z * Math.Sqrt(middle * (1000 - perMille) / 1000.0);
        var low = (long)Math.Floor(middle - half);
        var high = (long)Math.Ceiling(middle + half) + 1;
        return new BinQuantile(
            BinOfRank(histogram, ((trials * perMille) + 999) / 1000),
            low < 1 ? 0 : BinOfRank(histogram, low),
            high > trials ? histogram.Length - 1 : BinOfRank(histogram, high),
            low < 1,
            high > trials);
    }

    private static int BinOfRank(ReadOnlySpan<long> histogram, long rank)
    {
        var below = 0L;
        for (var bin = 0; bin < histogram.Length; bin++)
        {
            below += histogram[bin];
            if (below >= rank)
            {
                return bin;
            }
        }

        return histogram.Length - 1;
    }
}
