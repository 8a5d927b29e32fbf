namespace CcmPlanner.Engine.Chance;

/// <summary>The incomplete beta function and its inverse, over our own exponential and logarithm.</summary>
public static class BetaFunctions
{
    private const double Tiny = 1e-300;
    private const int MostTerms = 100_000;

    /// <summary>Natural logarithm of the beta function. Range: both above 0.</summary>
    public static double LogBeta(double a, double b) =>
        GammaFunctions.LogGamma(a) + GammaFunctions.LogGamma(b) - GammaFunctions.LogGamma(a + b);

    /// <summary>
    /// Probabilities below and above the value of a beta distribution; the value is given as <paramref name="x"/>
    /// and its complement <paramref name="rest"/> = 1 - x, so that neither end loses precision.
    /// </summary>
    public static (double Below, double Above) Tails(double a, double b, double x, double rest)
    {
        if (x <= 0)
        {
            return (0, 1);
        }

        if (rest <= 0)
        {
            return (1, 0);
        }

        return Tails(a, b, x, rest, Front(a, b, x, rest, LogBeta(a, b)));
    }

    /// <summary>Density times x (1 - x), which is the slope of the distribution function in log odds.</summary>
    internal static double Front(double a, double b, double x, double rest, double logBeta) =>
        Elementary.Exp((a * LogOf(x, rest)) + (b * LogOf(rest, x)) - logBeta);

    /// <summary>The two tails, given <see cref="Front"/>. Range: x above 0 and below 1.</summary>
    internal static (double Below, double Above) Tails(double a, double b, double x, double rest, double front)
    {
        if (x < (a + 1) / (a + b + 2))
        {
            var below = front * Fraction(a, b, x) / a;
            return (below, 1 - below);
        }

        var above = front * Fraction(b, a, rest) / b;
        return (1 - above, above);
    }

    private static double LogOf(double x, double rest) => x < 0.5 ? Elementary.Log(x) : Elementary.LogOnePlus(-rest);

    private static double Fraction(double a, double b, double x)
    {
        // Lentz's method, two steps of the continued fraction at a time.
        var c = 1.0;
        var d = 1 / NotZero(1 - ((a + b) * x / (a + 1)));
        var h = d;
        for (var m = 1; m < MostTerms; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / NotZero(1 + (even * d));
            c = NotZero(1 + (even / c));
            h *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / NotZero(1 + (odd * d));
            c = NotZero(1 + (odd / c));
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
