namespace CcmPlanner.Engine.Chance;

/// <summary>
/// Where a rising function reaches 0, by interpolation that is never much slower than halving (ITP; Oliveira and
/// Takahashi, ACM Transactions on Mathematical Software 47, 2020). The function may jump and may be flat.
/// </summary>
internal static class MonotoneRoot
{
    private const int MostSteps = 200;

    /// <summary>
    /// A bracket as narrow as the last digits: f is below 0 at Low and not below 0 at High. Where f is nowhere below 0
    /// both are <paramref name="low"/>, where it is below 0 everywhere both are <paramref name="high"/>.
    /// </summary>
    public static (double Low, double High) Find(Func<double, double> f, double low, double high)
    {
        var (atLow, atHigh) = (f(low), f(high));
        if (!(atLow < 0) || !(atHigh >= 0))
        {
            return atLow < 0 ? (high, high) : (low, low);
        }

        var width = high - low;
        var smallest = 1e-20 * Math.Max(Math.Abs(low), Math.Abs(high));
        var slack = width; // the bracket is never wider than twice this, and it halves with each step
        for (var step = 0; step < MostSteps; step++)
        {
            var half = (high - low) / 2;
            if (half <= Math.Max(2e-16 * Math.Max(Math.Abs(low), Math.Abs(high)), smallest))
            {
                break;
            }

            var middle = low + half;
            var chord = ((high * -atLow) + (low * atHigh)) / (atHigh - atLow);
            var x = Step(chord, middle, nudge: 0.2 * (2 * half) * (2 * half) / width, Math.Max(0, slack - half));
            x = x > low && x < high ? x : middle;
            slack /= 2;
            var value = f(x);
            (low, atLow, high, atHigh) = value < 0 ? (x, value, high, atHigh) : (low, atLow, x, value);
        }

        return (low, high);
    }

    /// <summary>The chord's zero, nudged towards the middle and held near it.</summary>
    private static double Step(double chord, double middle, double nudge, double room)
    {
        var towards = Math.Sign(middle - chord);
        var nudged = nudge <= Math.Abs(middle - chord) ? chord + (towards * nudge) : middle;
        return Math.Abs(nudged - middle) <= room ? nudged : middle - (towards * room);
    }
}
