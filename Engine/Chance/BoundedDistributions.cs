namespace CcmPlanner.Engine.Chance;

/// <summary>Every value between two ends alike.</summary>
/// <param name="Least">Lower end. Range: finite.</param>
/// <param name="Most">Upper end. Range: above the lower.</param>
public sealed record Uniform(double Least, double Most) : Distribution
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Problems() => [.. BoundedShape.EndProblems(Least, Most)];

    /// <inheritdoc/>
    public override double Mean => (Least + Most) / 2;

    /// <inheritdoc/>
    public override double StandardDeviation => (Most - Least) / Math.Sqrt(12);

    /// <inheritdoc/>
    protected internal override Func<double, double> TailQuantile(bool upper) =>
        upper ? tail => Most - (tail * (Most - Least)) : tail => Least + (tail * (Most - Least));

    /// <inheritdoc/>
    protected internal override (double Below, double Above) Tails(double value) =>
        (Math.Clamp((value - Least) / (Most - Least), 0, 1), Math.Clamp((Most - value) / (Most - Least), 0, 1));
}

/// <summary>Triangular.</summary>
/// <param name="Least">Lower end. Range: finite.</param>
/// <param name="Mode">Likeliest value. Range: between the ends, or at one.</param>
/// <param name="Most">Upper end. Range: above the lower.</param>
public sealed record Triangular(double Least, double Mode, double Most) : Distribution
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Problems() => [.. BoundedShape.ModeProblems(Least, Mode, Most)];

    /// <inheritdoc/>
    public override double Mean => (Least + Mode + Most) / 3;

    /// <inheritdoc/>
    public override double StandardDeviation
    {
        get
        {
            var (left, right) = (Mode - Least, Most - Mode);
            return Math.Sqrt(((left * left) + (left * right) + (right * right)) / 18);
        }
    }

    /// <inheritdoc/>
    protected internal override IReadOnlyList<double> Breaks => [(Mode - Least) / (Most - Least)];

    /// <inheritdoc/>
    protected internal override Func<double, double> TailQuantile(bool upper)
    {
        // From the nearer end to the mode it grows as a root, beyond the mode it falls short of the farther end.
        var width = Most - Least;
        var (near, far) = upper ? (Most - Mode, Mode - Least) : (Mode - Least, Most - Mode);
        var (start, sign) = upper ? (Most, -1.0) : (Least, 1.0);
        return tail => tail * width <= near
            ? start + (sign * Math.Sqrt(tail * width * near))
            : start + (sign * (width - Math.Sqrt((1 - tail) * width * far)));
    }

    /// <inheritdoc/>
    protected internal override (double Below, double Above) Tails(double value)
    {
        var width = Most - Least;
        var (up, down) = (Math.Clamp(value - Least, 0, width), Math.Clamp(Most - value, 0, width));
        if (value < Mode)
        {
            var below = up / width * (up / (Mode - Least));
            return (below, 1 - below);
        }

        var above = down == 0 ? 0 : down / width * (down / (Most - Mode));
        return (1 - above, above);
    }
}

/// <summary>PERT: a beta distribution between two ends whose mean is a sixth of least + 4 mode + most.</summary>
/// <param name="Least">Lower end. Range: finite.</param>
/// <param name="Mode">Likeliest value. Range: between the ends, or at one.</param>
/// <param name="Most">Upper end. Range: above the lower.</param>
public sealed record Pert(double Least, double Mode, double Most) : Distribution
{
    /// <summary>First shape of the beta distribution.</summary>
    public double A => 1 + (4 * (Mode - Least) / (Most - Least));

    /// <summary>Second shape of the beta distribution.</summary>
    public double B => 1 + (4 * (Most - Mode) / (Most - Least));

    /// <inheritdoc/>
    public override IReadOnlyList<string> Problems() => [.. BoundedShape.ModeProblems(Least, Mode, Most)];

    /// <inheritdoc/>
    public override double Mean => (Least + (4 * Mode) + Most) / 6;

    /// <inheritdoc/>
    public override double StandardDeviation => (Most - Least) * new Beta(A, B).StandardDeviation;

    /// <inheritdoc/>
    protected internal override Func<double, double> TailQuantile(bool upper)
    {
        var beta = new BetaQuantile(A, B, upper);
        return tail =>
        {
            var (value, rest) = beta.At(tail);
            return value < rest ? Least + (value * (Most - Least)) : Most - (rest * (Most - Least));
        };
    }

    /// <inheritdoc/>
    protected internal override (double Below, double Above) Tails(double value) =>
        BetaFunctions.Tails(A, B, (value - Least) / (Most - Least), (Most - value) / (Most - Least));
}

/// <summary>What can be wrong with ends and modes.</summary>
internal static class BoundedShape
{
    /// <summary>Ends that are not finite, or not in order.</summary>
    public static IEnumerable<string> EndProblems(double least, double most)
    {
        if (!double.IsFinite(least))
        {
            yield return $"Least: found {least}; write a finite number";
        }

        if (!(double.IsFinite(most) && !(most <= least)))
        {
            yield return $"Most: found {most}; write a finite number above {least}";
        }
    }

    /// <summary>The same, and a mode outside the ends.</summary>
    public static IEnumerable<string> ModeProblems(double least, double mode, double most)
    {
        foreach (var problem in EndProblems(least, most))
        {
            yield return problem;
        }

        if (!double.IsFinite(mode) || mode < least || mode > most)
        {
            yield return $"Mode: found {mode}; write a number from {least} to {most}";
        }
    }
}
