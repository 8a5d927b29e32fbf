namespace CcmPlanner.Engine.Trials.Sensitivity;

/// <summary>
/// Finds what the futures somebody asks about have in common, by the patient rule induction method (Friedman and
/// Fisher, Statistics and Computing 9, 1999): from the whole cube a thin slice is peeled off again and again, each
/// time the one that leaves the most of what is looked for. Half of the trials choose the box, the other half say how
/// good it is, so that the figures do not flatter it.
/// </summary>
/// <param name="Chosen">The box with the best balance, on fresh trials; it holds no input that it can do without.</param>
/// <param name="Peeled">Every box on the way, from the whole cube on, on the same trials.</param>
public sealed record ScenarioDiscovery(ScenarioBox Chosen, IReadOnlyList<ScenarioBox> Peeled)
{
    private const double Worth = 0.01; // a side that adds less than this to the balance is left out

    /// <summary>
    /// Searches a sample for the futures of which <paramref name="isLookedFor"/> says yes, given the output.
    /// <paramref name="slice"/>: share peeled off at a time; above 0, at most 0.5. <paramref name="least"/>: smallest
    /// support; above 0, below 1. Throws <see cref="ArgumentException"/> when either half has none of them.
    /// </summary>
    public static ScenarioDiscovery Of(
        InputSample sample, Func<double, bool> isLookedFor, double slice = 0.05, double least = 0.02)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(slice);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(slice, 0.5);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(least);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(least, 1);
        bool[] hits = [.. sample.Output.Select(isLookedFor)];
        var (choosing, judging) = (Half(sample, hits, 0), Half(sample, hits, 1));
        if (choosing.Hits == 0 || judging.Hits == 0)
        {
            throw new ArgumentException("too few futures are looked for to tell what they have in common", nameof(sample));
        }

        var peeled = new BoxPeeling(choosing, slice, least).Boxes();
        var best = peeled.MaxBy(box => choosing.Measure(box).Balance) ?? peeled[0];
        return new ScenarioDiscovery(
            judging.Measure(WithoutIdleSides(best, choosing)), [.. peeled.Select(judging.Measure)]);
    }

    private static BoxTrials Half(InputSample sample, bool[] hits, int rest)
    {
        int[] trials = [.. Enumerable.Range(0, sample.Count).Where(trial => trial % 2 == rest)];
        return new BoxTrials(
            sample.Names,
            [.. sample.Units.Select(units => trials.Select(trial => units[trial]).ToArray())],
            [.. trials.Select(trial => hits[trial])]);
    }

    /// <summary>Opens sides again, the least useful first, as long as hardly anything is lost.</summary>
    private static BoxBounds WithoutIdleSides(BoxBounds box, BoxTrials trials)
    {
        while (true)
        {
            var balance = trials.Measure(box).Balance;
            var wider = Enumerable.Range(0, box.Low.Length)
                .SelectMany(input => new[] { box.OpenBelow(input), box.OpenAbove(input) })
                .Where(other => !ReferenceEquals(other, box))
                .MaxBy(other => trials.Measure(other).Balance);
            if (wider is null || trials.Measure(wider).Balance < balance - Worth)
            {
                return box;
            }

            box = wider;
        }
    }
}
