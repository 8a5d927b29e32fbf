namespace CcmPlanner.Engine.Chance;

/// <summary>Solves tail(exp y) = target on logarithmic scales, where tails are nearly straight lines.</summary>
internal static class LogRoot
{
    private const int MostSteps = 400;
    private const double Smallest = -745;
    private const double Largest = 709;

    /// <summary>
    /// exp y with log tail(y) = <paramref name="logTarget"/>. <paramref name="tail"/> gives a monotone probability and
    /// its derivative in y. Newton's method inside a bracket that it halves when a step leaves it. Values below
    /// 4.9e-324 come out as 0.
    /// </summary>
    public static double Find(
        Func<double, (double Value, double Slope)> tail,
        bool rising,
        double logTarget,
        double start)
    {
        var (low, high) = (Smallest, Largest);
        var y = Math.Clamp(start, low, high);
        for (var step = 0; step < MostSteps; step++)
        {
            var (value, slope) = tail(y);
            var miss = Elementary.Log(value) - logTarget;
            if (miss == 0 || high - low < 1e-15)
            {
                break;
            }

            // Where the value is too small, a rising tail needs a larger y and a falling one a smaller y.
            if ((miss < 0) == rising)
            {
                low = y;
            }
            else
            {
                high = y;
            }

            var next = y - (miss * value / slope);
            if (!(next > low && next < high))
            {
                next = low + ((high - low) / 2);
            }

            if (Math.Abs(next - y) <= 1e-16 * Math.Max(1, Math.Abs(y)))
            {
                break;
            }

            y = next;
        }

        return Elementary.Exp(y);
    }
}
