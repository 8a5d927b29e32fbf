namespace CcmPlanner.Engine.Chance;

/// <summary>Exponential.</summary>
/// <param name="Average">Mean. Range: above 0.</param>
public sealed record Exponential(double Average) : Distribution
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Problems() =>
        [.. Unless(double.IsFinite(Average) && Average > 0, nameof(Average), Average, "a number above 0")];

    /// <inheritdoc/>
    public override double Mean => Average;

    /// <inheritdoc/>
    public override double StandardDeviation => Average;

    /// <inheritdoc/>
    protected internal override Func<double, double> TailQuantile(bool upper) => upper
        ? tail => -Average * Elementary.Log(tail)
        : tail => -Average * Elementary.LogOnePlus(-tail);

    /// <inheritdoc/>
    protected internal override (double Below, double Above) Tails(double value) =>
        GammaFunctions.Tails(1, value / Average);
}

/// <summary>Weibull.</summary>
/// <param name="Shape">Range: above 0; below 1 the hazard falls with time, above 1 it grows.</param>
/// <param name="Scale">Range: above 0.</param>
public sealed record Weibull(double Shape, double Scale) : Distribution
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Problems() =>
    [
        .. Unless(double.IsFinite(Shape) && Shape > 0, nameof(Shape), Shape, "a number above 0"),
        .. Unless(double.IsFinite(Scale) && Scale > 0, nameof(Scale), Scale, "a number above 0"),
    ];

    /// <inheritdoc/>
    public override double Mean => Scale * Moment(1);

    /// <inheritdoc/>
    public override double StandardDeviation => Scale * Math.Sqrt(Moment(2) - (Moment(1) * Moment(1)));

    /// <inheritdoc/>
    protected internal override Func<double, double> TailQuantile(bool upper) => tail =>
    {
        var hazard = upper ? -Elementary.Log(tail) : -Elementary.LogOnePlus(-tail);
        return Scale * Elementary.Exp(Elementary.Log(hazard) / Shape);
    };

    /// <inheritdoc/>
    protected internal override (double Below, double Above) Tails(double value) => value > 0
        ? GammaFunctions.Tails(1, Elementary.Exp(Elementary.Log(value / Scale) * Shape))
        : (0, 1);

    private double Moment(int order) => Elementary.Exp(GammaFunctions.LogGamma(1 + (order / Shape)));
}

/// <summary>Student's t, shifted and scaled.</summary>
/// <param name="Centre">Median. Range: finite.</param>
/// <param name="Scale">Range: above 0.</param>
/// <param name="Degrees">Degrees of freedom, which may be broken. Range: 0.1 or more.</param>
public sealed record StudentT(double Centre, double Scale, double Degrees) : Distribution
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Problems() =>
    [
        .. Unless(double.IsFinite(Centre), nameof(Centre), Centre, "a finite number"),
        .. Unless(double.IsFinite(Scale) && Scale > 0, nameof(Scale), Scale, "a number above 0"),
        .. Unless(double.IsFinite(Degrees) && Degrees >= 0.1, nameof(Degrees), Degrees, "a number of 0.1 or more"),
    ];

    /// <inheritdoc/>
    public override double Mean => Degrees > 1 ? Centre : double.NaN;

    /// <inheritdoc/>
    public override double StandardDeviation =>
        Degrees > 2 ? Scale * Math.Sqrt(Degrees / (Degrees - 2)) : Degrees > 1 ? double.PositiveInfinity : double.NaN;

    /// <inheritdoc/>
    protected internal override Func<double, double> TailQuantile(bool upper)
    {
        // With x = ν / (ν + t²), both tails together are the beta distribution function of ν/2 and ½ at x.
        var outer = new BetaQuantile(Degrees / 2, 0.5, upper: false);
        var inner = new BetaQuantile(Degrees / 2, 0.5, upper: true);
        var sign = upper ? Scale : -Scale;
        return tail =>
        {
            var middle = 1 - (2 * tail);
            if (middle <= 0)
            {
                return Centre;
            }

            var (x, rest) = tail <= 0.25 ? outer.At(2 * tail) : inner.At(middle);
            return Centre + (sign * Math.Sqrt(Degrees * rest / x));
        };
    }

    /// <inheritdoc/>
    protected internal override (double Below, double Above) Tails(double value)
    {
        var square = (value - Centre) / Scale * ((value - Centre) / Scale);
        var sum = Degrees + square;
        var outside = BetaFunctions.Tails(Degrees / 2, 0.5, Degrees / sum, square / sum).Below;
        return value < Centre ? (outside / 2, 1 - (outside / 2)) : (1 - (outside / 2), outside / 2);
    }
}
