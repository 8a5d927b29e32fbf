using System.Globalization;

namespace CcmPlanner.Tui.Charts;

/// <summary>A scale with ticks at multiples of a round number: 1, 2 or 5 times a power of ten.</summary>
/// <param name="Low">Value at its beginning.</param>
/// <param name="High">Value at its end. Range: above <paramref name="Low"/>.</param>
/// <param name="Step">Distance of the ticks.</param>
internal sealed record Axis(double Low, double High, double Step)
{
    /// <summary>
    /// The scale over a range of values with at most so many ticks; it starts at zero where the values come near it.
    /// </summary>
    public static Axis Over(double low, double high, int mostTicks)
    {
        low = low > 0 && low < 0.75 * high ? 0 : low;
        high = high < 0 && high > 0.75 * low ? 0 : high;
        if (high <= low)
        {
            (low, high) = low == 0 ? (0, 1) : (low - (Math.Abs(low) / 10), high + (Math.Abs(high) / 10));
        }

        for (var least = (high - low) / Math.Max(1, mostTicks); ; least *= 1.5)
        {
            var axis = new Axis(low, high, RoundUp(least));
            if (axis.Last - axis.First < Math.Max(1, mostTicks))
            {
                return axis;
            }
        }
    }

    private double First => Math.Ceiling((Low / Step) - 1e-9);

    private double Last => Math.Floor((High / Step) + 1e-9);

    /// <summary>The values of the ticks, from low to high.</summary>
    public IEnumerable<double> Ticks =>
        Enumerable.Range(0, (int)(Last - First) + 1).Select(i => (First + i) * Step);

    /// <summary>Where a value lies. Range: 0 at the beginning to 1 at the end; beyond for values beyond.</summary>
    public double Share(double value) => (value - Low) / (High - Low);

    /// <summary>A tick's value in as many digits as tell it from the next.</summary>
    public string Label(double value)
    {
        var digits = Math.Clamp((int)Math.Ceiling(-Math.Log10(Step) - 1e-9), 0, 9);
        var rounded = Math.Round(value, digits);
        return (rounded == 0 ? 0 : rounded).ToString("#,0." + new string('0', digits), CultureInfo.InvariantCulture)
            .Replace(',', ' ');
    }

    private static double RoundUp(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        var times = least / power;
        return power * (times <= 1 + 1e-9 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
    }
}
