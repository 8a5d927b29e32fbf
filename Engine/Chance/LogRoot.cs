namespace CcmPlanner.Engine.Chance;

/// <summary>Solves tail(exp y) = target on logarithmic scales, where tails are nearly straight lines.</summary>
internal static class LogRoot
{
    private const int MostSteps = 200;
    private const double Smallest = -745;
    private const double Largest = 709;
    private const double CloseEnough = 1e-8; // Newton squares it: what is left is below the last digit

    /// <summary>
    /// The y with log tail(y) = <paramref name="logTarget"/>. <paramref name="tail"/> gives a monotone probability and
    /// its derivative in y. Newton's method inside a bracket that it halves when a step leaves it.
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
            var newton = miss * value / slope;
            if (Math.Abs(newton) <= CloseEnough)
            {
                return y - newton;
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

            var next = y - newton;
            y = next > low && next < high ? next : low + ((high - low) / 2);
        }

        return y;
    }
}
