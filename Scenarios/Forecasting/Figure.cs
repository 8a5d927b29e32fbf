using System.Runtime.InteropServices;

namespace CcmPlanner.Scenarios.Forecasting;

/// <summary>A figure of a forecast with its Monte Carlo error.</summary>
/// <typeparam name="T">A number or a month.</typeparam>
/// <param name="Value">The figure; null when it lies beyond the horizon.</param>
/// <param name="Error">
/// Half-width of the 95 % confidence interval, in the unit of the value, for a month in months; null when the value
/// is, or when a single trial cannot tell.
/// </param>
/// <param name="BeyondHorizon">True when too few futures get there for the figure to lie within the horizon.</param>
/// <param name="ErrorAtLeast">
/// True when an end of the interval lies beyond the horizon or beyond what so few trials can show, so that the error
/// is at least the one given.
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Figure<T>(T? Value, double? Error, bool BeyondHorizon = false, bool ErrorAtLeast = false)
    where T : struct;

/// <summary>
/// Five, ten, twenty-five, fifty, seventy-five, ninety and ninety-five per cent lie at or below these.
/// </summary>
/// <typeparam name="T">A number or a month.</typeparam>
/// <param name="P05">5 %.</param>
/// <param name="P10">10 %.</param>
/// <param name="P25">25 %.</param>
/// <param name="P50">Half.</param>
/// <param name="P75">75 %.</param>
/// <param name="P90">90 %.</param>
/// <param name="P95">95 %.</param>
public sealed record Quantiles<T>(
    Figure<T> P05,
    Figure<T> P10,
    Figure<T> P25,
    Figure<T> P50,
    Figure<T> P75,
    Figure<T> P90,
    Figure<T> P95)
    where T : struct
{
    /// <summary>All seven, in the order of <see cref="Quantiles.Names"/>.</summary>
    public IReadOnlyList<Figure<T>> All => [P05, P10, P25, P50, P75, P90, P95];
}

/// <summary>The quantiles every distribution is given by.</summary>
public static class Quantiles
{
    /// <summary>Their names, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = ["p05", "p10", "p25", "p50", "p75", "p90", "p95"];

    /// <summary>All seven, taken from a function of parts per thousand.</summary>
    public static Quantiles<T> Of<T>(Func<int, Figure<T>> quantile)
        where T : struct =>
        new(quantile(50), quantile(100), quantile(250), quantile(500), quantile(750), quantile(900), quantile(950));
}
