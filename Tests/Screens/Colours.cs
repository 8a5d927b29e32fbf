namespace CcmPlanner.Tests.Screens;

/// <summary>
/// Contrast as WCAG 2 defines it, and colours as dichromats see them (Viénot, Brettel and Mollon 1999; Machado 2009
/// for tritanopia).
/// </summary>
internal static class Colours
{
    /// <summary>Matrices on linear RGB: protanopia, deuteranopia, tritanopia.</summary>
    public static IReadOnlyList<double[]> Dichromacies { get; } =
    [
        [0.11238, 0.88762, 0, 0.11238, 0.88762, 0, 0.00401, -0.00401, 1],
        [0.29275, 0.70725, 0, 0.29275, 0.70725, 0, -0.02234, 0.02234, 1],
        [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    ];

    public static double Contrast(int one, int other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    public static double[] Seen(int rgb, double[] m)
    {
        var (r, g, b) = Linear(rgb);
        return [(m[0] * r) + (m[1] * g) + (m[2] * b), (m[3] * r) + (m[4] * g) + (m[5] * b),
            (m[6] * r) + (m[7] * g) + (m[8] * b)];
    }

    public static double Distance(double[] one, double[] other) =>
        Math.Sqrt(one.Zip(other, (a, b) => Math.Pow(Math.Max(0, a), 1 / 2.2) - Math.Pow(Math.Max(0, b), 1 / 2.2))
            .Sum(d => d * d));

    private static double Luminance(int rgb)
    {
        var (r, g, b) = Linear(rgb);
        return (0.2126 * r) + (0.7152 * g) + (0.0722 * b);
    }

    private static (double R, double G, double B) Linear(int rgb) =>
        (Line((rgb >> 16) & 255), Line((rgb >> 8) & 255), Line(rgb & 255));

    private static double Line(int value) =>
        value / 255.0 is var v && v <= 0.03928 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);
}
