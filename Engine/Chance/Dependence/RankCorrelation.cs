namespace CcmPlanner.Engine.Chance.Dependence;

/// <summary>How much two inputs go together: the correlation of their ranks (Spearman's).</summary>
/// <param name="First">Name of one input.</param>
/// <param name="Second">Name of another.</param>
/// <param name="Value">Range: -1 to 1.</param>
public sealed record RankCorrelation(string First, string Second, double Value);

/// <summary>
/// What was changed because no numbers can be correlated as was said: if A goes with B and B with C, then A cannot go
/// against C.
/// </summary>
/// <param name="Largest">The pair that was changed most, as it was said; 0 for a pair of which nothing was.</param>
/// <param name="Used">Its rank correlation now.</param>
public sealed record CorrelationRepair(RankCorrelation Largest, double Used)
{
    /// <summary>By how much, without sign.</summary>
    public double Change => Math.Abs(Used - Largest.Value);

    /// <summary>The repair in a sentence.</summary>
    public override string ToString() =>
        $"These correlations cannot hold together, so the nearest that can were taken; most changed is {Largest.First} "
        + $"with {Largest.Second}: {Largest.Value:0.####} became {Used:0.####}.";
}
