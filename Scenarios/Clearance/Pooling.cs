using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>What one State's records say of its log rate, for comparing States.</summary>
/// <param name="State">Which State.</param>
/// <param name="LogArea">Logarithm of its contaminated area, km².</param>
/// <param name="Mean">Mean log release of its working years.</param>
/// <param name="Variance">Variance of that mean, from the scatter of the years. Range: above 0.</param>
public sealed record PooledRecord(StateCode State, double LogArea, double Mean, double Variance);

/// <summary>What is believed of the line and spread between States before any records.</summary>
/// <param name="Intercept">Centre for the log rate at 1 km².</param>
/// <param name="InterceptSpread">Its standard deviation; 0 for certain.</param>
/// <param name="Slope">Centre for the slope over log area.</param>
/// <param name="SlopeSpread">Its standard deviation; 0 for certain.</param>
/// <param name="Between">Scale of the half-normal belief about the spread between States.</param>
public sealed record PoolingPrior(
    double Intercept, double InterceptSpread, double Slope, double SlopeSpread, double Between);

/// <summary>One value the spread between States may have, and what is believed of the line if it does.</summary>
/// <param name="Between">The spread.</param>
/// <param name="Weight">How much is believed in it; the weights of all add up to 1.</param>
/// <param name="Intercept">Posterior mean.</param>
/// <param name="Slope">Posterior mean.</param>
/// <param name="InterceptVariance">Posterior variance.</param>
/// <param name="SlopeVariance">Posterior variance.</param>
/// <param name="Covariance">Posterior covariance of the two.</param>
public sealed record PoolingNode(
    double Between,
    double Weight,
    double Intercept,
    double Slope,
    double InterceptVariance,
    double SlopeVariance,
    double Covariance)
{
    /// <summary>The line at a log area.</summary>
    public double At(double logArea) => Intercept + (Slope * logArea);

    /// <summary>The variance of the line at a log area.</summary>
    public double VarianceAt(double logArea) =>
        InterceptVariance + (2 * logArea * Covariance) + (logArea * logArea * SlopeVariance);
}

/// <summary>
/// Partial pooling of log rates over States: a line over log area, and States around it. The spread between States is
/// integrated over a grid, never plugged in: with a dozen States it is not known well, and that doubt belongs into
/// every forecast. Arithmetic is our own, so a fit has the same bits everywhere.
/// </summary>
public sealed class Pooling : IEquatable<Pooling>
{
    private const int GridPoints = 80;
    private const double GridScales = 4;
    private readonly ValueList<PoolingNode> nodes;
    private readonly HashSet<StateCode> states;
    private readonly double[] cumulated;

    private Pooling(IReadOnlyList<PoolingNode> nodes, IEnumerable<StateCode> states)
    {
        this.nodes = new ValueList<PoolingNode>(nodes);
        this.states = [.. states];
        var sum = 0.0;
        cumulated = [.. nodes.Select(node => sum += node.Weight)];
    }

    /// <summary>How many States were compared.</summary>
    public int Count => states.Count;

    /// <summary>The values the spread between States may have, rising.</summary>
    public IReadOnlyList<PoolingNode> Nodes => nodes;

    /// <summary>Nothing to integrate: line and spread as the priors write them.</summary>
    public static Pooling Fixed(ClearancePriors priors) => new(
        [
            new PoolingNode(
                priors["rate.betweenStates.sd"],
                1,
                Elementary.Log(priors["rate.atOneSquareKilometre.median"]),
                priors["rate.elasticity"],
                0,
                0,
                0),
        ],
        []);

    /// <summary>The belief after the records of States; after none, the prior on the grid.</summary>
    public static Pooling Fit(PoolingPrior prior, IReadOnlyList<PooledRecord> records)
    {
        var step = GridScales * prior.Between / GridPoints;
        var grid = new (PoolingNode Node, double Log)[GridPoints];
        for (var i = 0; i < GridPoints; i++)
        {
            grid[i] = NodeAt((i + 0.5) * step, prior, records);
        }

        var top = grid.Max(node => node.Log);
        var total = grid.Sum(node => Elementary.Exp(node.Log - top));
        return new Pooling(
            [.. grid.Select(node => node.Node with { Weight = Elementary.Exp(node.Log - top) / total })],
            records.Select(record => record.State));
    }

    /// <summary>
    /// The belief after the records of these cases, each taken at its last figure of the area; the records of
    /// <paramref name="asOfYear"/> and the ten years before it count.
    /// </summary>
    public static Pooling Of(IEnumerable<ClearanceCase> cases, ClearancePriors priors, int asOfYear)
    {
        var tables = new ModelTables(priors, null);
        return Fit(
            new PoolingPrior(
                Elementary.Log(priors["rate.atOneSquareKilometre.median"]),
                priors["rate.atOneSquareKilometre.sd"],
                priors["rate.elasticity"],
                priors["rate.elasticity.sd"],
                priors["rate.betweenStates.scale"]),
            [
                .. cases.Where(data => data.BaselineArea > 0)
                    .OrderBy(data => data.State)
                    .Select(data => StateRate.Of(data, tables, asOfYear))
                    .Where(rate => rate.Records.Count > 0)
                    .Select(rate => rate.Pooled),
            ]);
    }

    /// <summary>True when the State's own records are in the fit.</summary>
    public bool Holds(StateCode state) => states.Contains(state);

    /// <summary>Equal beliefs about the same States.</summary>
    public bool Equals(Pooling? other) =>
        other is not null && nodes.Equals(other.nodes) && states.SetEquals(other.states);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Pooling);

    /// <inheritdoc/>
    public override int GetHashCode() => nodes.GetHashCode();

    /// <summary>The place of the node of a draw between 0 and 1.</summary>
    public int NodeOf(double unit)
    {
        var at = Array.BinarySearch(cumulated, unit);
        return Math.Min(at < 0 ? ~at : at + 1, Nodes.Count - 1);
    }

    /// <summary>
    /// The line given one spread, in closed form, and the logarithm of how well it explains the records.
    /// </summary>
    private static (PoolingNode Node, double Log) NodeAt(
        double between, PoolingPrior prior, IReadOnlyList<PooledRecord> records)
    {
        var (aa, ab, bb) = (1 / Square(prior.InterceptSpread), 0.0, 1 / Square(prior.SlopeSpread));
        var (ha, hb, log) = (0.0, 0.0, -Square(between / prior.Between) / 2);
        foreach (var record in records)
        {
            var weight = 1 / ((between * between) + record.Variance);
            var off = record.Mean - prior.Intercept - (prior.Slope * record.LogArea);
            aa += weight;
            ab += weight * record.LogArea;
            bb += weight * record.LogArea * record.LogArea;
            ha += weight * off;
            hb += weight * off * record.LogArea;
            log += (Elementary.Log(weight) - (weight * off * off)) / 2;
        }

        var determinant = (aa * bb) - (ab * ab);
        var (va, vb, cov) = (bb / determinant, aa / determinant, -ab / determinant);
        var (a, b) = ((va * ha) + (cov * hb), (cov * ha) + (vb * hb));
        log += ((a * ha) + (b * hb) - Elementary.Log(determinant)) / 2;
        return (new PoolingNode(between, 0, prior.Intercept + a, prior.Slope + b, va, vb, cov), log);
    }

    private static double Square(double x) => x * x;
}
