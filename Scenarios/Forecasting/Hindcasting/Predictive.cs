using CcmPlanner.Engine.Chance;

namespace CcmPlanner.Scenarios.Forecasting.Hindcasting;

/// <summary>
/// What a forecaster says of a quantity: possible values, all alike likely, or the probability of a yes.
/// </summary>
internal sealed class Predictive
{
    private const double Offset = 0.1;
    private static readonly double[] Thresholds = [12, 24, 36, 48, 60];
    private readonly double[] values;

    private Predictive(double[] values, double probability) => (this.values, Probability) = (values, probability);

    /// <summary>The probability of a yes; NaN where it is not about a yes or no.</summary>
    public double Probability { get; }

    /// <summary>Possible values; infinity for never.</summary>
    public static Predictive Of(IEnumerable<double> values) => new([.. values.Order()], double.NaN);

    /// <summary>One value, held for certain.</summary>
    public static Predictive Certain(double value) => new([value], double.NaN);

    /// <summary>A yes with some probability.</summary>
    public static Predictive Yes(double probability) => new([], probability);

    /// <summary>A quantile of the values; the smallest with at least that share at or below it.</summary>
    public double Quantile(double share) =>
        values[Math.Clamp((int)Math.Ceiling(share * values.Length) - 1, 0, values.Length - 1)];

    /// <summary>Share of the values at or below.</summary>
    public double AtOrBelow(double value)
    {
        var at = Array.BinarySearch(values, value);
        at = at < 0 ? ~at : at;
        while (at < values.Length && values[at] <= value)
        {
            at++;
        }

        return at / (double)values.Length;
    }

    /// <summary>Share of the values below, ties halved.</summary>
    public double Pit(double observed)
    {
        var below = values.Count(value => value < observed);
        var ties = values.Count(value => value == observed);
        return (below + (ties / 2.0)) / values.Length;
    }

    /// <summary>The score against what happened; smaller is better.</summary>
    /// <param name="quantity">What it is about.</param>
    /// <param name="observed">What happened.</param>
    /// <param name="months">For completion: months from the origin that can be seen.</param>
    public double Score(Quantity quantity, double observed, int months) => quantity switch
    {
        Quantity.Request or Quantity.DoneByDue => (Probability - observed) * (Probability - observed),
        Quantity.Months => Thresholds.Sum(at => Squared(AtOrBelow(at) - (observed <= at ? 1 : 0))),
        Quantity.Completion =>
            Enumerable.Range(1, months).Sum(at => Squared(AtOrBelow(at) - (observed <= at ? 1 : 0))) / 12,
        _ => LogCrps(observed),
    };

    /// <summary>
    /// The continuous ranked probability score of ln(x + 0.1 km²): how far off in proportion, for small and large
    /// areas alike, with nothing left as a value of its own.
    /// </summary>
    private double LogCrps(double observed)
    {
        var y = Elementary.Log(observed + Offset);
        var n = values.Length;
        var (near, spread) = (0.0, 0.0);
        for (var i = 0; i < n; i++)
        {
            var x = Elementary.Log(values[i] + Offset);
            near += Math.Abs(x - y);
            spread += x * ((2 * i) + 1 - n);
        }

        return (near / n) - (spread / ((double)n * n));
    }

    private static double Squared(double x) => x * x;
}
