namespace CcmPlanner.Engine.Chance;

/// <summary>
/// A smooth distribution through three percentiles (three-term metalog; Keelin, Decision Analysis 13, 2016): without
/// bounds, above a least value, or between two.
/// </summary>
/// <param name="P10">One in ten lies below. Range: above the lower bound, where there is one.</param>
/// <param name="P50">Half lies below. Range: above P10.</param>
/// <param name="P90">Nine in ten lie below. Range: above P50, below the upper bound, where there is one.</param>
/// <param name="Least">Lower bound; null for none.</param>
/// <param name="Most">Upper bound; null for none. Range: only together with a lower one.</param>
public sealed record Metalog(double P10, double P50, double P90, double? Least = null, double? Most = null)
    : Distribution
{
    private const double LogNine = 2.1972245773362196;
    private const double MostLopsided = 1.66711; // Keelin's limit of |a3| / a2: beyond it there is no density
    private const double MostLogit = 700;
    private const int MomentPoints = 4096;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Problems()
    {
        List<string> problems = [];
        var risesTo50 = double.IsFinite(P50) && !(P50 <= P10);
        var risesTo90 = double.IsFinite(P90) && !(P90 <= P50);
        problems.AddRange(Unless(double.IsFinite(P10), nameof(P10), P10, "a finite number"));
        problems.AddRange(Unless(risesTo50, nameof(P50), P50, $"a number above P10, {P10}"));
        problems.AddRange(Unless(risesTo90, nameof(P90), P90, $"a number above P50, {P50}"));
        if (Least is { } least)
        {
            var isBelow = double.IsFinite(least) && least < P10;
            problems.AddRange(Unless(isBelow, nameof(Least), least, $"a number below P10, {P10}"));
        }

        if (Most is { } most)
        {
            var isAbove = double.IsFinite(most) && most > P90;
            problems.AddRange(Unless(isAbove, nameof(Most), most, $"a number above P90, {P90}"));
            problems.AddRange(Unless(Least is not null, nameof(Most), most, "a lower bound too"));
        }

        if (problems.Count == 0 && Coefficients() is var (_, spread, lean) && Math.Abs(lean) > MostLopsided * spread)
        {
            problems.Add(
                $"P50: found {P50}, too near one side of {P10} and {P90} for a smooth distribution"
                + "; write a bound on the near side, or a P50 nearer the middle");
        }

        return problems;
    }

    /// <summary>By numerical integration of the quantile function; about four digits.</summary>
    public override double Mean => Moments().Mean;

    /// <summary>By numerical integration of the quantile function; about three digits.</summary>
    public override double StandardDeviation => Moments().Deviation;

    /// <inheritdoc/>
    protected internal override Func<double, double> TailQuantile(bool upper)
    {
        var (middle, spread, lean) = Coefficients();
        return tail =>
        {
            var logit = Elementary.Log(tail) - Elementary.LogOnePlus(-tail);
            var place = tail - 0.5;
            var value = upper
                ? middle - (spread * logit) + (lean * place * logit)
                : middle + (spread * logit) + (lean * place * logit);
            return FromLine(value);
        };
    }

    /// <inheritdoc/>
    protected internal override (double Below, double Above) Tails(double value)
    {
        if (value <= Least)
        {
            return (0, 1);
        }

        if (value >= Most)
        {
            return (1, 0);
        }

        var (middle, spread, lean) = Coefficients();
        var line = ToLine(value);
        var logit = MonotoneRoot.Find(
            x => middle + (x * (spread + (lean * (Share(x) - 0.5)))) - line, -MostLogit, MostLogit).High;
        return (Share(logit), Share(-logit));
    }

    /// <summary>Three equations in three unknowns: at 0.1, 0.5 and 0.9 the logit is -ln 9, 0 and ln 9.</summary>
    private (double Middle, double Spread, double Lean) Coefficients()
    {
        var (low, middle, high) = (ToLine(P10), ToLine(P50), ToLine(P90));
        return (middle, (high - low) / (2 * LogNine), (high + low - (2 * middle)) / (0.8 * LogNine));
    }

    private double ToLine(double value) => (Least, Most) switch
    {
        ({ } least, { } most) => Elementary.Log((value - least) / (most - value)),
        ({ } least, null) => Elementary.Log(value - least),
        _ => value,
    };

    private double FromLine(double value)
    {
        if (Least is not { } least)
        {
            return value;
        }

        if (Most is not { } most)
        {
            return least + Elementary.Exp(value);
        }

        var share = Share(-Math.Abs(value));
        return value < 0 ? least + (share * (most - least)) : most - (share * (most - least));
    }

    /// <summary>The probability whose logit it is.</summary>
    private static double Share(double logit)
    {
        var odds = Elementary.Exp(-Math.Abs(logit));
        return logit < 0 ? odds / (1 + odds) : 1 / (1 + odds);
    }

    private (double Mean, double Deviation) Moments()
    {
        var (below, above) = (TailQuantile(upper: false), TailQuantile(upper: true));
        double sum = 0, squares = 0;
        for (var i = 0; i < MomentPoints; i++)
        {
            // Midpoints of t in p = t² (3 - 2t) / 2, which crowd at the tail, weighted by dp/dt.
            var t = (i + 0.5) / MomentPoints;
            var tail = t * t * (3 - (2 * t)) / 2;
            var weight = 3 * t * (1 - t) / MomentPoints;
            var (low, high) = (below(tail), above(tail));
            sum += weight * (low + high);
            squares += weight * ((low * low) + (high * high));
        }

        return (sum, Math.Sqrt(Math.Max(0, squares - (sum * sum))));
    }
}
