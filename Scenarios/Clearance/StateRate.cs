using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>What one State's records say of its rate: level, trend and scatter.</summary>
/// <param name="State">Which State.</param>
/// <param name="LogArea">Logarithm of its area at the baseline, km².</param>
/// <param name="Read">The records as read.</param>
/// <param name="Trend">The yearly trend.</param>
/// <param name="TrendMiddle">The middle of the records used, as a year.</param>
/// <param name="Records">Level of the records without their trend.</param>
/// <param name="Degrees">Degrees of freedom behind the scatter.</param>
/// <param name="NoiseScale">Pooled spread of the yearly noise, log.</param>
internal sealed record StateRate(
    StateCode State,
    double LogArea,
    StateRecords Read,
    TrendBelief Trend,
    double TrendMiddle,
    LevelBelief Records,
    double Degrees,
    double NoiseScale)
{
    /// <summary>The same for comparing States.</summary>
    public PooledRecord Pooled =>
        new(State, LogArea, Records.Average, Math.Max(1e-9, NoiseScale * NoiseScale / Records.Count));

    /// <summary>Reads the records of a case with a baseline above 0.</summary>
    public static StateRate Of(ClearanceCase data, ModelTables tables, int asOfYear)
    {
        var priors = tables.Priors;
        var read = new StateRecords(data, tables, asOfYear);
        var rates = read.LogRates;
        var trend = TrendBelief.Of(priors["rate.trend.sd"], rates);
        var middle = rates.Count == 0 ? data.Baseline!.AsOf.Year : rates.Average(record => record.Year);
        var noise = priors["rate.noise.sd"];
        var slope = trend.Weight(noise) * trend.Slope;
        var records =
            LevelBelief.Of(0, 0, [.. rates.Select(record => record.Value - (slope * (record.Year - middle)))]);
        var weight = priors["rate.noise.weight"];
        var degrees = weight + Math.Max(0, rates.Count - 1);
        return new StateRate(
            data.State,
            Elementary.Log((double)data.BaselineArea!.Value),
            read,
            trend,
            middle,
            records,
            degrees,
            Math.Sqrt(((weight * noise * noise) + records.SquaresAround) / degrees));
    }
}
