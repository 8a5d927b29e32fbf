namespace CcmPlanner.Engine.Chance;

/// <summary>The gamma function's logarithm and the incomplete gamma functions, from our own exp and log.</summary>
public static class GammaFunctions
{
    private const double HalfLogTwoPi = 0.91893853320467274178;
    private const double Precision = 1e-17;
    private const double Tiny = 1e-300;
    private const int MostTerms = 100_000;

    /// <summary>
    /// Natural logarithm of the gamma function. Range: above 0, otherwise NaN. Error about 1e-14, absolute near 1
    /// and 2, relative elsewhere.
    /// </summary>
    public static double LogGamma(double x)
    {
        if (!(x > 0))
        {
            return double.NaN;
        }

        var product = 1.0;
        while (x < 12)
        {
            product *= x;
            x++;
        }

        var z = 1 / (x * x);
        var series = -691.0 / 360360;
        series = (series * z) + (1.0 / 1188);
        series = (series * z) - (1.0 / 1680);
        series = (series * z) + (1.0 / 1260);
        series = (series * z) - (1.0 / 360);
        series = (series * z) + (1.0 / 12);
        return ((x - 0.5) * Elementary.Log(x)) - x + HalfLogTwoPi + (series / x) - Elementary.Log(product);
    }

    /// <summary>
    /// Probabilities below and above <paramref name="x"/> of a gamma distribution of shape <paramref name="shape"/>
    /// and scale 1; the smaller of the two keeps its relative precision. Range: shape above 0, x 0 or more.
    /// </summary>
    public static (double Below, double Above) Tails(double shape, double x) =>
        x <= 0
            ? (0, 1)
            : Tails(shape, x, Elementary.Exp((shape * Elementary.Log(x)) - x - LogGamma(shape)));

    /// <summary>The same, given the density times x.</summary>
    internal static (double Below, double Above) Tails(double shape, double x, double front)
    {
        if (x < shape + 1)
        {
            var below = front * Series(shape, x);
            return (below, 1 - below);
        }

        var above = front * Fraction(shape, x);
        return (1 - above, above);
    }

    private static double Series(double shape, double x)
    {
        var term = 1 / shape;
        var sum = term;
        for (var n = 1; n < MostTerms && term > sum * Precision; n++)
        {
            term *= x / (shape + n);
            sum += term;
        }

        return sum;
    }

    private static double Fraction(double shape, double x)
    {
        // Lentz's method for the continued fraction of the upper incomplete gamma function.
        var b = x + 1 - shape;
        var c = 1 / Tiny;
        var d = 1 / b;
        var h = d;
        for (var n = 1; n < MostTerms; n++)
        {
            var a = -n * (n - shape);
            b += 2;
            d = 1 / NotZero((a * d) + b);
            c = NotZero(b + (a / c));
            var change = c * d;
            h *= change;
            if (Math.Abs(change - 1) < 2e-16)
            {
                break;
            }
        }

        return h;
    }

    private static double NotZero(double x) => Math.Abs(x) < Tiny ? Tiny : x;
}
