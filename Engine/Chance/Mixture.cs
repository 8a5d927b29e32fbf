namespace CcmPlanner.Engine.Chance;

/// <summary>
/// One of several distributions, each with some probability; drawn from by its own quantile function.
/// </summary>
/// <param name="Components">The distributions. Range: at least one.</param>
/// <param name="Weights">Their weights, which need not add up to 1. Range: as many, each above 0.</param>
public sealed record Mixture(IReadOnlyList<Distribution> Components, IReadOnlyList<double> Weights) : Distribution
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Problems()
    {
        List<string> problems = [];
        if (Components.Count == 0 || Components.Count != Weights.Count)
        {
            problems.Add(
                $"Weights: found {Weights.Count} for {Components.Count} components; write one each, at least one");
        }

        for (var i = 0; i < Components.Count; i++)
        {
            problems.AddRange(Components[i].Problems().Select(problem => $"Components[{i}].{problem}"));
        }

        for (var i = 0; i < Weights.Count; i++)
        {
            problems.AddRange(Unless(
                double.IsFinite(Weights[i]) && Weights[i] > 0, $"Weights[{i}]", Weights[i], "a number above 0"));
        }

        return problems;
    }

    /// <inheritdoc/>
    public override double Mean => Average(component => component.Mean);

    /// <inheritdoc/>
    public override double StandardDeviation
    {
        get
        {
            var mean = Mean;
            return Math.Sqrt(Average(component =>
            {
                var (shift, spread) = (component.Mean - mean, component.StandardDeviation);
                return (shift * shift) + (spread * spread);
            }));
        }
    }

    /// <summary>
    /// Where a component has its own and on both sides of each jump; and 0, so that a table looks for steep places in
    /// any case.
    /// </summary>
    protected internal override IReadOnlyList<double> Breaks =>
    [
        0,
        .. Components
            .SelectMany(component => component.Breaks.Where(place => place is > 0 and < 1).Select(component.Quantile))
            .Concat(Atoms)
            .Concat(Atoms.Select(Math.BitDecrement))
            .Select(value => Tails(value).Below)
            .Distinct()
            .Order(),
    ];

    /// <inheritdoc/>
    protected internal override IReadOnlyList<double> Atoms =>
        [.. Components.SelectMany(component => component.Atoms).Distinct().Order()];

    /// <inheritdoc/>
    protected internal override Func<double, double> TailQuantile(bool upper)
    {
        List<Func<double, double>> quantiles = [.. Components.Select(component => component.TailQuantile(upper))];
        var atoms = Atoms;
        return tail =>
        {
            // The mixture's quantile lies among its components'.
            double low = double.PositiveInfinity, high = double.NegativeInfinity;
            foreach (var quantile in quantiles)
            {
                var value = quantile(tail);
                (low, high) = (Math.Min(low, value), Math.Max(high, value));
            }

            var root = upper
                ? MonotoneRoot.Find(value => tail - Tails(value).Above, low, high)
                : MonotoneRoot.Find(value => Tails(value).Below - tail, low, high);
            foreach (var atom in atoms)
            {
                if (atom >= root.Low && atom <= root.High)
                {
                    return atom;
                }
            }

            return root.High;
        };
    }

    /// <inheritdoc/>
    protected internal override (double Below, double Above) Tails(double value)
    {
        double below = 0, above = 0, total = 0;
        for (var i = 0; i < Components.Count; i++)
        {
            var tails = Components[i].Tails(value);
            below += Weights[i] * tails.Below;
            above += Weights[i] * tails.Above;
            total += Weights[i];
        }

        return (below / total, above / total);
    }

    private double Average(Func<Distribution, double> of) =>
        Components.Zip(Weights).Sum(pair => pair.Second * of(pair.First)) / Weights.Sum();
}
