namespace CcmPlanner.Engine.Chance;

/// <summary>One tail of the quantile function of a beta distribution; remembers its last answer.</summary>
/// <remarks>The tail above is the tail below of the mirrored distribution.</remarks>
internal sealed class BetaQuantile
{
    private readonly double a;
    private readonly double b;
    private readonly bool upper;
    private readonly double logBeta;
    private double? last;

    /// <summary>Of the shapes <paramref name="a"/> and <paramref name="b"/>, both above 0.</summary>
    public BetaQuantile(double a, double b, bool upper)
    {
        (this.a, this.b) = upper ? (b, a) : (a, b);
        this.upper = upper;
        logBeta = BetaFunctions.LogBeta(a, b);
    }

    /// <summary>The value with that probability beyond it, and 1 minus the value. Range: above 0, at most ½.</summary>
    public (double Value, double Complement) At(double tail)
    {
        var logTail = Elementary.Log(tail);
        var start = Math.Min(Elementary.Log(a / b), (logTail + Elementary.Log(a) + logBeta) / a);
        var root = LogRoot.Find(AtLogOdds, rising: true, logTail, last ?? start);
        last = root;
        var (x, rest) = FromOdds(Elementary.Exp(root));
        return upper ? (rest, x) : (x, rest);
    }

    private (double Value, double Slope) AtLogOdds(double y)
    {
        var (x, rest) = FromOdds(Elementary.Exp(y));
        if (x <= 0 || rest <= 0)
        {
            return (x <= 0 ? 0 : 1, 0);
        }

        var front = BetaFunctions.Front(a, b, x, rest, logBeta);
        return (BetaFunctions.Tails(a, b, x, rest, front).Below, front);
    }

    private static (double X, double Complement) FromOdds(double odds) =>
        odds < 1 ? (odds / (1 + odds), 1 / (1 + odds)) : (1 / (1 + (1 / odds)), 1 / odds / (1 + (1 / odds)));
}
