namespace CcmPlanner.Engine.Chance;

/// <summary>
/// A probability distribution as somebody wrote it down. It can be impossible; <see cref="Problems"/> says so, and
/// nothing can be drawn from it until there are none.
/// </summary>
public abstract record Distribution
{
    /// <summary>
    /// Everything wrong with the parameters, each as "name: found … ; write …"; empty when it can be drawn from.
    /// </summary>
    public abstract IReadOnlyList<string> Problems();

    /// <summary>Mean; NaN or infinite where it has none.</summary>
    public abstract double Mean { get; }

    /// <summary>Standard deviation; NaN or infinite where it has none.</summary>
    public abstract double StandardDeviation { get; }

    /// <summary>
    /// The value with probability <paramref name="probability"/> below it. Range: above 0 and below 1. Throws
    /// <see cref="InvalidOperationException"/> naming every problem of the parameters;
    /// <see cref="ArgumentOutOfRangeException"/> when the probability is outside.
    /// </summary>
    public double Quantile(double probability)
    {
        RefuseProblems();
        if (!(probability > 0 && probability < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "found outside (0, 1)");
        }

        return probability <= 0.5
            ? TailQuantile(upper: false)(probability)
            : TailQuantile(upper: true)(1 - probability);
    }

    /// <summary>
    /// Probability of a value of at most <paramref name="value"/>; a small one keeps its precision. Throws
    /// <see cref="InvalidOperationException"/> naming every problem of the parameters.
    /// </summary>
    public double Below(double value)
    {
        RefuseProblems();
        return Tails(value).Below;
    }

    /// <summary>
    /// Probability of a value above <paramref name="value"/>; a small one keeps its precision. Throws
    /// <see cref="InvalidOperationException"/> naming every problem of the parameters.
    /// </summary>
    public double Above(double value)
    {
        RefuseProblems();
        return Tails(value).Above;
    }

    /// <summary>
    /// The table to draw from. Throws <see cref="InvalidOperationException"/> naming every problem of the parameters.
    /// </summary>
    public QuantileTable Tabulate()
    {
        RefuseProblems();
        return QuantileTable.Of(TailQuantile, Breaks);
    }

    /// <summary>
    /// Probabilities at which the quantile function jumps or bends; none unless a distribution says so.
    /// </summary>
    protected internal virtual IReadOnlyList<double> Breaks => [];

    /// <summary>Values that have a probability of their own; none unless a distribution says so.</summary>
    protected internal virtual IReadOnlyList<double> Atoms => [];

    /// <summary>
    /// The function from a probability, above 0 and at most ½, to the value with that probability below it, or above
    /// it when <paramref name="upper"/>. It may remember its last answer to find the next one faster.
    /// </summary>
    protected internal abstract Func<double, double> TailQuantile(bool upper);

    /// <summary>
    /// Probabilities of lying at or below the value, and above it, whatever the parameters' problems.
    /// </summary>
    protected internal abstract (double Below, double Above) Tails(double value);

    /// <summary>One problem when <paramref name="holds"/> is false, in the house's form; otherwise none.</summary>
    protected static IEnumerable<string> Unless(bool holds, string name, double found, string write) =>
        holds ? [] : [$"{name}: found {found}; write {write}"];

    private void RefuseProblems()
    {
        if (Problems() is { Count: > 0 } problems)
        {
            throw new InvalidOperationException($"{GetType().Name}: {string.Join("; also ", problems)}");
        }
    }
}
