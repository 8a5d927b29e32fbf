using MathNet.Numerics.Statistics;

namespace CcmPlanner.Engine.Trials.Sensitivity;

/// <summary>What one input has to do with the output, as far as a sample tells.</summary>
/// <param name="Name">The input.</param>
/// <param name="RankCorrelation">
/// Correlation of the ranks (Spearman's), -1 to 1; null when the output never varies or there are fewer than 4 trials.
/// </param>
/// <param name="WhenLow">
/// Mean output where the input is in its lowest tenth; null with fewer than 2 trials there.
/// </param>
/// <param name="WhenHigh">Mean output where it is in its highest tenth; null with fewer than 2 trials there.</param>
/// <param name="Swing">From the one to the other, in the output's unit; null when either is.</param>
public sealed record InputEffect(
    string Name, Estimate? RankCorrelation, Estimate? WhenLow, Estimate? WhenHigh, Estimate? Swing)
{
    private const double Tenth = 0.1;

    /// <summary>The effect of every input, in the sample's order. Errors are half-widths of 95 % intervals.</summary>
    public static IReadOnlyList<InputEffect> Of(InputSample sample) =>
        [.. sample.Names.Zip(sample.Units, (name, units) => Of(name, units, sample.Output))];

    private static InputEffect Of(string name, double[] units, IReadOnlyList<double> output)
    {
        var low = Mean(output.Where((_, trial) => units[trial] < Tenth));
        var high = Mean(output.Where((_, trial) => units[trial] > 1 - Tenth));
        Estimate? swing = low is { Error: { } lowError } && high is { Error: { } highError }
            ? new Estimate(
                high.Value.Value - low.Value.Value, Math.Sqrt((lowError * lowError) + (highError * highError)))
            : null;
        return new InputEffect(name, Correlation(units, output), low, high, swing);
    }

    private static Estimate? Correlation(double[] units, IReadOnlyList<double> output)
    {
        var rank = output.Count < 4 ? double.NaN : MathNet.Numerics.Statistics.Correlation.Spearman(units, output);
        if (double.IsNaN(rank))
        {
            return null;
        }

        // Fisher's transformation with the variance of Bonett and Wright (Psychometrika 65, 2000), back to the scale.
        var spread = Math.Sqrt((1 + (rank * rank / 2)) / (output.Count - 3));
        return new Estimate(rank, Estimates.Z * spread * (1 - (rank * rank)));
    }

    private static Estimate? Mean(IEnumerable<double> values)
    {
        var moments = new RunningStatistics(values);
        return moments.Count < 2
            ? null
            : new Estimate(
                moments.Mean, Estimates.Z * moments.StandardDeviation / Math.Sqrt(moments.Count));
    }
}
