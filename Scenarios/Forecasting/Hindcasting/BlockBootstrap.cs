using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Forecasting.Hindcasting;

/// <summary>
/// Intervals by drawing whole States again and again: forecasts of one State share its fate, so they are drawn
/// together.
/// </summary>
internal sealed class BlockBootstrap(ulong seed, int resamples)
{
    private const double Tail = 0.05;
    private static readonly StreamId Stream = StreamId.Of("hindcast.bootstrap");

    /// <summary>Nine chances in ten for the mean of values that belong to States. At least one value.</summary>
    public StateInterval Mean(IReadOnlyList<(StateCode State, double Value)> values)
    {
        var blocks = values.GroupBy(value => value.State)
            .OrderBy(block => block.Key)
            .Select(block => (Sum: block.Sum(value => value.Value), Count: block.Count()))
            .ToList();
        var draws = new Draws(seed);
        var means = new double[resamples];
        for (var i = 0; i < resamples; i++)
        {
            var (sum, count) = (0.0, 0);
            for (var k = 0; k < blocks.Count; k++)
            {
                var block = blocks[(int)(Draws.Unit(draws.Block(i, Stream, k).First) * blocks.Count)];
                sum += block.Sum;
                count += block.Count;
            }

            means[i] = sum / count;
        }

        Array.Sort(means);
        return new StateInterval(
            means[(int)Math.Floor(Tail * (resamples - 1))], means[(int)Math.Ceiling((1 - Tail) * (resamples - 1))]);
    }
}
