namespace CcmPlanner.Engine.Chance.Dependence;

/// <summary>
/// From the correlation of ranks, which people can say, to that of the normal numbers beneath a copula, and back.
/// </summary>
internal sealed class RankScale
{
    private const int Points = 16; // rank correlations to about 0.001
    private readonly double[] shares;

    private RankScale(double[] shares) => this.shares = shares;

    /// <summary>For the Gaussian copula: the rank correlation is 6/π times the arc sine of half the other.</summary>
    public static RankScale Gaussian { get; } = new([0.5]);

    /// <summary>
    /// For the t copula: three independent numbers are needed to compare ranks, each with a common factor V of its
    /// own; then 6/π times the mean arc sine of ρ·V1 / √((V1 + V2)(V1 + V3)), over even steps of probability.
    /// </summary>
    public static RankScale StudentT(double degrees)
    {
        var chiSquared = new Gamma(degrees / 2, 2);
        var factors =
            Enumerable.Range(0, Points).Select(i => degrees / chiSquared.Quantile((i + 0.5) / Points)).ToList();
        return new RankScale(
        [
            .. from first in factors
               from second in factors
               from third in factors
               select first / Math.Sqrt((first + second) * (first + third)),
        ]);
    }

    /// <summary>The rank correlation. Range: -1 to 1.</summary>
    public double Rank(double correlation)
    {
        var sum = 0.0;
        foreach (var share in shares)
        {
            sum += Arcs.ArcSine(correlation * share);
        }

        return 6 / Math.PI * (sum / shares.Length);
    }

    /// <summary>The correlation beneath a rank correlation. Range: -1 to 1.</summary>
    public double Correlation(double rank) => shares.Length == 1
        ? 2 * Arcs.Sine(rank * Math.PI / 6)
        : MonotoneRoot.Find(correlation => Rank(correlation) - rank, -1, 1).High;
}
