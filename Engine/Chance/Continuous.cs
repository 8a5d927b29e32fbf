namespace CcmPlanner.Engine.Chance;

/// <summary>Normal.</summary>
/// <param name="Centre">Mean. Range: finite.</param>
/// <param name="Spread">Standard deviation. Range: above 0.</param>
public sealed record Normal(double Centre, double Spread) : Distribution
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Problems() =>
    [
        .. Unless(double.IsFinite(Centre), nameof(Centre), Centre, "a finite number"),
        .. Unless(double.IsFinite(Spread) && Spread > 0, nameof(Spread), Spread, "a number above 0"),
    ];

    /// <inheritdoc/>
    public override double Mean => Centre;

    /// <inheritdoc/>
    public override double StandardDeviation => Spread;

    /// <inheritdoc/>
    protected internal override Func<double, double> TailQuantile(bool upper)
    {
        var sign = upper ? -Spread : Spread;
        return tail => Centre + (sign * NormalQuantile.At(tail));
    }

    /// <inheritdoc/>
    protected internal override (double Below, double Above) Tails(double value) =>
        NormalTails.At((value - Centre) / Spread);
}

/// <summary>Lognormal: its logarithm is normal.</summary>
/// <param name="Median">The value that half the draws lie below. Range: above 0.</param>
/// <param name="LogSpread">Standard deviation of the logarithm. Range: above 0.</param>
public sealed record LogNormal(double Median, double LogSpread) : Distribution
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Problems() =>
    [
        .. Unless(double.IsFinite(Median) && Median > 0, nameof(Median), Median, "a number above 0"),
        .. Unless(double.IsFinite(LogSpread) && LogSpread > 0, nameof(LogSpread), LogSpread, "a number above 0"),
    ];

    /// <inheritdoc/>
    public override double Mean => Median * Elementary.Exp(LogSpread * LogSpread / 2);

    /// <inheritdoc/>
    public override double StandardDeviation => Mean * Math.Sqrt(Elementary.Exp(LogSpread * LogSpread) - 1);

    /// <inheritdoc/>
    protected internal override Func<double, double> TailQuantile(bool upper)
    {
        var sign = upper ? -LogSpread : LogSpread;
        return tail => Median * Elementary.Exp(sign * NormalQuantile.At(tail));
    }

    /// <inheritdoc/>
    protected internal override (double Below, double Above) Tails(double value) => value > 0
        ? NormalTails.At((Elementary.Log(value) - Elementary.Log(Median)) / LogSpread)
        : (0, 1);
}

/// <summary>Gamma.</summary>
/// <param name="Shape">Range: above 0.</param>
/// <param name="Scale">Range: above 0.</param>
public sealed record Gamma(double Shape, double Scale) : Distribution
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Problems() =>
    [
        .. Unless(double.IsFinite(Shape) && Shape > 0, nameof(Shape), Shape, "a number above 0"),
        .. Unless(double.IsFinite(Scale) && Scale > 0, nameof(Scale), Scale, "a number above 0"),
    ];

    /// <inheritdoc/>
    public override double Mean => Shape * Scale;

    /// <inheritdoc/>
    public override double StandardDeviation => Math.Sqrt(Shape) * Scale;

    /// <inheritdoc/>
    protected internal override Func<double, double> TailQuantile(bool upper)
    {
        var unit = new GammaQuantile(Shape, upper);
        return tail => Scale * unit.At(tail);
    }

    /// <inheritdoc/>
    protected internal override (double Below, double Above) Tails(double value) =>
        GammaFunctions.Tails(Shape, value / Scale);
}

/// <summary>Beta, between 0 and 1.</summary>
/// <param name="A">First shape. Range: above 0.</param>
/// <param name="B">Second shape. Range: above 0.</param>
public sealed record Beta(double A, double B) : Distribution
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Problems() =>
    [
        .. Unless(double.IsFinite(A) && A > 0, nameof(A), A, "a number above 0"),
        .. Unless(double.IsFinite(B) && B > 0, nameof(B), B, "a number above 0"),
    ];

    /// <inheritdoc/>
    public override double Mean => A / (A + B);

    /// <inheritdoc/>
    public override double StandardDeviation => Math.Sqrt(A * B / (A + B + 1)) / (A + B);

    /// <inheritdoc/>
    protected internal override Func<double, double> TailQuantile(bool upper)
    {
        var quantile = new BetaQuantile(A, B, upper);
        return tail => quantile.At(tail).Value;
    }

    /// <inheritdoc/>
    protected internal override (double Below, double Above) Tails(double value) =>
        BetaFunctions.Tails(A, B, value, 1 - value);
}
