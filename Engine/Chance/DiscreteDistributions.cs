namespace CcmPlanner.Engine.Chance;

/// <summary>One of a few values.</summary>
/// <param name="Values">The values, each above the one before. Range: at least one.</param>
/// <param name="Weights">Their weights, which need not add up to 1. Range: as many, 0 or more, not all 0.</param>
public sealed record Discrete(IReadOnlyList<double> Values, IReadOnlyList<double> Weights) : Distribution
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Problems()
    {
        List<string> problems = [];
        if (Values.Count == 0 || Values.Count != Weights.Count)
        {
            problems.Add($"Weights: found {Weights.Count} for {Values.Count} values; write one each, at least one");
        }

        for (var i = 0; i < Values.Count; i++)
        {
            if (!double.IsFinite(Values[i]) || (i > 0 && Values[i] <= Values[i - 1]))
            {
                problems.Add($"Values[{i}]: found {Values[i]}; write finite numbers, each above the one before");
            }
        }

        for (var i = 0; i < Weights.Count; i++)
        {
            problems.AddRange(Unless(
                double.IsFinite(Weights[i]) && Weights[i] >= 0, $"Weights[{i}]", Weights[i], "a number of 0 or more"));
        }

        if (problems.Count == 0 && Weights.Sum() <= 0)
        {
            problems.Add("Weights: found none above 0; write at least one");
        }

        return problems;
    }

    /// <inheritdoc/>
    public override double Mean => Values.Zip(Weights).Sum(pair => pair.First * pair.Second) / Weights.Sum();

    /// <inheritdoc/>
    public override double StandardDeviation
    {
        get
        {
            var mean = Mean;
            var squares = Values.Zip(Weights).Sum(pair => (pair.First - mean) * (pair.First - mean) * pair.Second);
            return Math.Sqrt(squares / Weights.Sum());
        }
    }

    /// <inheritdoc/>
    protected internal override IReadOnlyList<double> Breaks => Cumulated()[..^1];

    /// <inheritdoc/>
    protected internal override IReadOnlyList<double> Atoms => Values;

    /// <inheritdoc/>
    protected internal override Func<double, double> TailQuantile(bool upper)
    {
        var below = Cumulated();
        return tail =>
        {
            var probability = upper ? 1 - tail : tail;
            var i = Array.FindIndex(below, sum => probability <= sum);
            return Values[i < 0 ? Values.Count - 1 : i];
        };
    }

    /// <inheritdoc/>
    protected internal override (double Below, double Above) Tails(double value)
    {
        var total = Weights.Sum();
        var below = Values.Zip(Weights).Where(pair => pair.First <= value).Sum(pair => pair.Second);
        return (below / total, (total - below) / total);
    }

    /// <summary>Probability of lying at or below each value.</summary>
    private double[] Cumulated()
    {
        var total = Weights.Sum();
        var sum = 0.0;
        return [.. Weights.Select(weight => (sum += weight) / total)];
    }
}

/// <summary>Nothing with some probability, otherwise a positive amount.</summary>
/// <param name="Zero">Probability of nothing. Range: above 0 and below 1.</param>
/// <param name="Amount">The amount where there is one. Range: never negative.</param>
public sealed record ZeroInflated(double Zero, Distribution Amount) : Distribution
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Problems()
    {
        List<string> problems =
        [
            .. Unless(Zero > 0 && Zero < 1, nameof(Zero), Zero, "a probability above 0 and below 1"),
        ];
        var inner = Amount.Problems();
        problems.AddRange(inner.Select(problem => $"Amount.{problem}"));
        if (inner.Count == 0 && Amount.TailQuantile(upper: false)(1e-12) is < 0 and var low)
        {
            problems.Add($"Amount: found values down to {low}; write a distribution that is never negative");
        }

        return problems;
    }

    /// <inheritdoc/>
    public override double Mean => (1 - Zero) * Amount.Mean;

    /// <inheritdoc/>
    public override double StandardDeviation
    {
        get
        {
            var (mean, spread) = (Amount.Mean, Amount.StandardDeviation);
            return Math.Sqrt((1 - Zero) * ((spread * spread) + (Zero * mean * mean)));
        }
    }

    /// <inheritdoc/>
    protected internal override IReadOnlyList<double> Breaks => [Zero];

    /// <inheritdoc/>
    protected internal override IReadOnlyList<double> Atoms => [0, .. Amount.Atoms];

    /// <inheritdoc/>
    protected internal override Func<double, double> TailQuantile(bool upper)
    {
        var below = Amount.TailQuantile(upper: false);
        var above = Amount.TailQuantile(upper: true);
        return tail =>
        {
            var left = (upper ? tail : 1 - tail) / (1 - Zero); // probability of a larger amount, given an amount
            return left >= 1 ? 0 : left <= 0.5 ? above(left) : below(1 - left);
        };
    }

    /// <inheritdoc/>
    protected internal override (double Below, double Above) Tails(double value)
    {
        var (below, above) = Amount.Tails(value);
        return value < 0 ? (0, 1) : (Zero + ((1 - Zero) * below), (1 - Zero) * above);
    }
}
