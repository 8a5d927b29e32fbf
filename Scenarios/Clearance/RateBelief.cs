using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>
/// What is believed of a State's own log rate, after its records and those of others: normal for each spread that
/// there may be between States, so a mixture in all.
/// </summary>
internal sealed class RateBelief
{
    private readonly (double Line, double LineVariance, double Between)[] nodes;
    private readonly bool isPooled;
    private readonly int count;
    private readonly double average;

    /// <summary>The belief about a State of some area with some records, given the comparison of States.</summary>
    public RateBelief(Pooling pooling, StateCode state, double logArea, LevelBelief records)
    {
        nodes = [.. pooling.Nodes.Select(node => (node.At(logArea), node.VarianceAt(logArea), node.Between))];
        isPooled = pooling.Holds(state);
        (count, average) = (records.Count, records.Average);
    }

    /// <summary>The rate at a standard normal value, for a place among the spreads and a yearly noise.</summary>
    public double Draw(double normal, double noise, int node)
    {
        var (mean, deviation) = Moments(noise, node);
        return mean + (deviation * normal);
    }

    /// <summary>Mean and standard deviation for a place among the spreads and a yearly noise.</summary>
    public (double Mean, double Deviation) Moments(double noise, int node)
    {
        var (line, lineVariance, between) = nodes[node];
        var own = between * between;
        if (count == 0)
        {
            return (line, Math.Sqrt(own + lineVariance));
        }

        // Where the line already knows these records, only the State's own departure from it is open to them.
        var open = isPooled ? own : own + lineVariance;
        var seen = noise * noise / count;
        var weight = open + seen == 0 ? 1 : open / (open + seen);
        var rest = 1 - weight;
        var variance = (open * rest) + (isPooled ? rest * rest * lineVariance : 0);
        return ((weight * average) + (rest * line), Math.Sqrt(variance));
    }
}
