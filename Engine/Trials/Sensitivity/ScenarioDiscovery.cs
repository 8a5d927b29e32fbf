using MathNet.Numerics;

namespace CcmPlanner.Engine.Trials.Sensitivity;

/// <summary>
/// Finds what the futures somebody asks about have in common, by the patient rule induction method (Friedman and
/// Fisher, Statistics and Computing 9, 1999): from the whole cube a thin slice is peeled off again and again, each
/// time the one that leaves the most of what is looked for. A third of the trials is peeled, along the inputs on which
/// what is looked for lies otherwise than the rest (Kolmogorov and Smirnov's test). Slices are peeled also where chance
/// alone left them empty; so on the second third every end of a box must earn its place, by the test of Bryant and
/// Lempert (Technological Forecasting and Social Change 77, 2010): were the end of no matter, would so many of what is
/// looked for be left within it? The last third says how good the box is, so that the figures do not flatter it.
/// </summary>
/// <param name="Chosen">
/// The box with the best balance, on fresh trials; every end of it is more than chance.
/// </param>
/// <param name="Peeled">Every box on the way, from the whole cube on, on the same trials.</param>
public sealed record ScenarioDiscovery(ScenarioBox Chosen, IReadOnlyList<ScenarioBox> Peeled)
{
    private const int Thirds = 3;
    private const double Chance = 0.01; // that an end of no matter is kept

    /// <summary>
    /// Searches a sample for the futures of which <paramref name="isLookedFor"/> says yes, given the output.
    /// <paramref name="slice"/>: share peeled off at a time; above 0, at most 0.5. <paramref name="least"/>: smallest
    /// support; above 0, below 1. Throws <see cref="ArgumentException"/> when a third of the trials has none of them.
    /// </summary>
    public static ScenarioDiscovery Of(
        InputSample sample, Func<double, bool> isLookedFor, double slice = 0.05, double least = 0.02)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(slice);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(slice, 0.5);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(least);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(least, 1);
        bool[] hits = [.. sample.Output.Select(isLookedFor)];
        var (peeling, testing, judging) = (Third(sample, hits, 0), Third(sample, hits, 1), Third(sample, hits, 2));
        if (peeling.Hits == 0 || testing.Hits == 0 || judging.Hits == 0)
        {
            throw new ArgumentException(
                "too few futures are looked for to tell what they have in common", nameof(sample));
        }

        var peeled = new BoxPeeling(peeling, slice, least).Boxes();
        var earned = peeled.Select(box => WithEarnedEnds(box, testing)).ToList();
        var best = earned.MaxBy(box => testing.Measure(box).Balance) ?? peeled[0];
        return new ScenarioDiscovery(judging.Measure(best), [.. peeled.Select(judging.Measure)]);
    }

    private static BoxTrials Third(InputSample sample, bool[] hits, int rest)
    {
        int[] trials = [.. Enumerable.Range(0, sample.Count).Where(trial => trial % Thirds == rest)];
        return new BoxTrials(
            sample.Names,
            [.. sample.Units.Select(units => trials.Select(trial => units[trial]).ToArray())],
            [.. trials.Select(trial => hits[trial])]);
    }

    /// <summary>Opens ends again, the likeliest by chance first, until each that is left is more than chance.</summary>
    private static BoxBounds WithEarnedEnds(BoxBounds box, BoxTrials trials)
    {
        while (true)
        {
            var inside = trials.Measure(box);
            List<(BoxBounds Wider, double Chance)> ends =
                [.. box.Opened().Select(wider => (wider, ByChance(inside, trials.Measure(wider), trials)))];
            if (ends.TrueForAll(end => end.Chance < Chance))
            {
                return box;
            }

            box = ends.MaxBy(end => end.Chance).Wider;
        }
    }

    /// <summary>
    /// The probability that so many of what is looked for, or more, lie in a box if it has them as often as the wider
    /// box around it.
    /// </summary>
    private static double ByChance(ScenarioBox box, ScenarioBox wider, BoxTrials trials)
    {
        var hits = Math.Round(box.Coverage * trials.Hits);
        var all = Math.Round(box.Support * trials.IsHit.Length);
        return hits == 0 || wider.Density >= 1 ? 1
            : SpecialFunctions.BetaRegularized(hits, all - hits + 1, wider.Density);
    }
}
