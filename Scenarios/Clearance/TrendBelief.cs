namespace CcmPlanner.Scenarios.Clearance;

/// <summary>
/// What is believed of the yearly trend of a State's log rate: prior around no trend, slope of the records.
/// </summary>
/// <param name="Spread">Standard deviation between States.</param>
/// <param name="Slope">Slope of the records; 0 without.</param>
/// <param name="Squares">Sum of squared years around their mean: how much the records say of a slope.</param>
internal sealed record TrendBelief(double Spread, double Slope, double Squares)
{
    /// <summary>The belief after the given records.</summary>
    public static TrendBelief Of(double spread, IReadOnlyList<(int Year, double Value)> records)
    {
        if (records.Count < 2)
        {
            return new TrendBelief(spread, 0, 0);
        }

        var middle = records.Average(record => record.Year);
        var mean = records.Sum(record => record.Value) / records.Count;
        var squares = records.Sum(record => (record.Year - middle) * (record.Year - middle));
        var cross = records.Sum(record => (record.Year - middle) * (record.Value - mean));
        return new TrendBelief(spread, squares > 0 ? cross / squares : 0, squares);
    }

    /// <summary>How much the records count against the prior, when they scatter by <paramref name="noise"/>.</summary>
    public double Weight(double noise)
    {
        var between = Squares * Spread * Spread;
        var total = between + (noise * noise);
        return total > 0 ? between / total : 0;
    }

    /// <summary>The trend at a standard normal value.</summary>
    public double Draw(double normal, double noise)
    {
        var weight = Weight(noise);
        return (weight * Slope) + (Spread * Math.Sqrt(1 - weight) * normal);
    }
}
