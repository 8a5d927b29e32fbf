namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>What a bisection came to.</summary>
public enum BreakingEnd
{
    /// <summary>There is a smallest size.</summary>
    Found,

    /// <summary>Nothing has to happen: it fails already.</summary>
    FailsAlready,

    /// <summary>Not even the largest size makes it fail.</summary>
    Withstands,
}

/// <summary>The smallest size with which something fails.</summary>
/// <param name="End">What came of it.</param>
/// <param name="Size">The size that fails; 0 when it fails already, null when it withstands.</param>
/// <param name="Tolerance">It withstands a size smaller by this; null without a size.</param>
public sealed record BreakingPoint(BreakingEnd End, double? Size, double? Tolerance)
{
    /// <summary>
    /// Finds it in whole steps by halving, which is exact when larger sizes never mend what smaller ones break.
    /// </summary>
    /// <param name="fails">Whether it fails at a size.</param>
    /// <param name="most">The largest size. Range: at least one step.</param>
    /// <param name="step">The step. Range: above 0.</param>
    public static BreakingPoint Find(Func<double, bool> fails, double most, double step)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, step);
        var steps = (int)Math.Floor((most / step) + 1e-9);
        if (fails(0))
        {
            return new BreakingPoint(BreakingEnd.FailsAlready, 0, null);
        }

        if (!fails(steps * step))
        {
            return new BreakingPoint(BreakingEnd.Withstands, null, null);
        }

        var (stands, breaks) = (0, steps);
        while (breaks - stands > 1)
        {
            var middle = stands + ((breaks - stands) / 2);
            (stands, breaks) = fails(middle * step) ? (stands, middle) : (middle, breaks);
        }

        return new BreakingPoint(BreakingEnd.Found, breaks * step, step);
    }
}
