namespace CcmPlanner.Scenarios.Clearance;

/// <summary>
/// What is believed of a State's own level on the log scale, after its records: normal prior, normal records. With
/// few records the prior carries it, with many the records do.
/// </summary>
/// <param name="Prior">What comparable States suggest.</param>
/// <param name="Spread">Standard deviation between States around that.</param>
/// <param name="Count">Number of records.</param>
/// <param name="Average">Mean of the records; 0 without any.</param>
/// <param name="SquaresAround">Sum of squared deviations of the records from their mean.</param>
internal sealed record LevelBelief(double Prior, double Spread, int Count, double Average, double SquaresAround)
{
    /// <summary>The belief after the given records.</summary>
    public static LevelBelief Of(double prior, double spread, IReadOnlyList<double> records)
    {
        var average = records.Count == 0 ? 0 : records.Sum() / records.Count;
        return new LevelBelief(
            prior, spread, records.Count, average, records.Sum(x => (x - average) * (x - average)));
    }

    /// <summary>
    /// The level at a standard normal value, when records scatter around it by <paramref name="noise"/>.
    /// </summary>
    public double Draw(double normal, double noise)
    {
        if (Count == 0)
        {
            return Prior + (Spread * normal);
        }

        var between = Count * Spread * Spread;
        var total = between + (noise * noise);
        var weight = total == 0 ? 1 : between / total;
        return Prior + (weight * (Average - Prior)) + (Spread * Math.Sqrt(1 - weight) * normal);
    }
}
