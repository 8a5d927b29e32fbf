namespace CcmPlanner.Engine.Chance.Dependence;

/// <summary>Sine and arc sine by their series, so that they give the same bits on every machine.</summary>
internal static class Arcs
{
    /// <summary>Half of pi.</summary>
    public const double QuarterTurn = Math.PI / 2;

    /// <summary>Sine; error about 1e-16. Range: from -π/2 to π/2.</summary>
    public static double Sine(double x)
    {
        var (sum, term) = (x, x);
        for (var n = 1; n <= 12; n++)
        {
            term *= -x * x / (2 * n * ((2 * n) + 1));
            sum += term;
        }

        return sum;
    }

    /// <summary>Arc sine; error about 1e-15. Range: from -1 to 1, in between -π/2 and π/2.</summary>
    public static double ArcSine(double x)
    {
        if (Math.Abs(x) > 0.5)
        {
            var rest = QuarterTurn - (2 * ArcSine(Math.Sqrt((1 - Math.Abs(x)) / 2)));
            return x < 0 ? -rest : rest;
        }

        var (sum, factor) = (x, x);
        for (var n = 1; n <= 26; n++)
        {
            factor *= x * x * ((2 * n) - 1) / (2 * n);
            sum += factor / ((2 * n) + 1);
        }

        return sum;
    }
}
