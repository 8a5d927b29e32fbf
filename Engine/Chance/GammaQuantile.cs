namespace CcmPlanner.Engine.Chance;

/// <summary>One tail of the quantile function of a gamma distribution of scale 1; remembers its last answer.</summary>
/// <param name="shape">Shape. Range: above 0.</param>
/// <param name="upper">True for the tail above the value.</param>
internal sealed class GammaQuantile(double shape, bool upper)
{
    private readonly double logShape = Elementary.Log(shape);
    private readonly double logGamma = GammaFunctions.LogGamma(shape);
    private double? last;

    /// <summary>The value with that probability beyond it. Range: above 0, at most ½.</summary>
    public double At(double tail)
    {
        var logTail = Elementary.Log(tail);
        var start = upper ? logShape : Math.Min(logShape, (logTail + logShape + logGamma) / shape);
        var root = LogRoot.Find(AtLog, rising: !upper, logTail, last ?? start);
        last = root;
        return Elementary.Exp(root);
    }

    private (double Value, double Slope) AtLog(double y)
    {
        var x = Elementary.Exp(y);
        var front = Elementary.Exp((shape * y) - x - logGamma);
        var (below, above) = GammaFunctions.Tails(shape, x, front);
        return upper ? (above, -front) : (below, front);
    }
}
