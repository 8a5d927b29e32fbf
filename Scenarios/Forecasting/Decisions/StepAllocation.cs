namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>
/// Whole steps of money given to receivers of which each has a curve of its own: what is best in sum is found exactly,
/// by dynamic programming over receivers and steps left.
/// </summary>
/// <param name="Curves">What is to be made small, by receiver and steps given. Shape: [receivers][steps + 1].</param>
/// <param name="Least">Fewest steps of each receiver.</param>
/// <param name="Most">Most steps of each receiver; not below the fewest, within its curve.</param>
public sealed record StepAllocation(
    IReadOnlyList<double[]> Curves, IReadOnlyList<int> Least, IReadOnlyList<int> Most)
{
    /// <summary>The steps given to each receiver, at most so many in all, so that the sum is least.</summary>
    /// <param name="steps">Steps there are; not fewer than all the fewest together.</param>
    public int[] Best(int steps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, Least.Sum());
        double[][] best = [.. Enumerable.Range(0, Curves.Count + 1).Select(_ => new double[steps + 1])];
        int[][] given = [.. Curves.Select(_ => new int[steps + 1])];
        for (var at = Curves.Count - 1; at >= 0; at--)
        {
            for (var left = 0; left <= steps; left++)
            {
                (best[at][left], given[at][left]) = BestOf(at, left, best[at + 1]);
            }
        }

        var chosen = new int[Curves.Count];
        for (var (at, left) = (0, steps); at < Curves.Count; at++)
        {
            chosen[at] = given[at][left];
            left -= chosen[at];
        }

        return chosen;
    }

    /// <summary>Step by step to whoever gains most from the next one; not always the best.</summary>
    public int[] Greedy(int steps)
    {
        int[] chosen = [.. Least];
        while (chosen.Sum() < steps)
        {
            var next = Enumerable.Range(0, chosen.Length).Where(at => chosen[at] < Most[at])
                .Select(at => (At: at, Gain: Curves[at][chosen[at]] - Curves[at][chosen[at] + 1]))
                .DefaultIfEmpty((At: -1, Gain: 0))
                .MaxBy(step => step.Gain);
            if (next.At < 0 || next.Gain <= 0)
            {
                break;
            }

            chosen[next.At]++;
        }

        return chosen;
    }

    /// <summary>The sum of the curves.</summary>
    public double Sum(IReadOnlyList<int> chosen) => chosen.Select((steps, at) => Curves[at][steps]).Sum();

    /// <summary>
    /// Of several ways the one whose distance to the best of each world is least in the worst of them, and those
    /// distances.
    /// </summary>
    /// <param name="worlds">The curves in each world.</param>
    /// <param name="ways">The ways. Range: at least one.</param>
    /// <param name="steps">The steps there are.</param>
    public static (int[] Chosen, double[] Regrets) LeastRegret(
        IReadOnlyList<StepAllocation> worlds, IEnumerable<int[]> ways, int steps)
    {
        double[] bests = [.. worlds.Select(world => world.Sum(world.Best(steps)))];
        double[] Regrets(int[] way) => [.. worlds.Select((world, at) => world.Sum(way) - bests[at])];
        var chosen = ways.MinBy(way => Regrets(way).Max())!;
        return (chosen, Regrets(chosen));
    }

    /// <summary>Every way to give exactly so many steps, or fewer where the most allow no more.</summary>
    public IEnumerable<int[]> All(int steps) => All(0, Math.Min(steps, Most.Sum()), new int[Curves.Count]);

    private IEnumerable<int[]> All(int at, int left, int[] chosen)
    {
        if (at == Curves.Count)
        {
            if (left == 0)
            {
                yield return [.. chosen];
            }

            yield break;
        }

        for (var steps = Least[at]; steps <= Math.Min(Most[at], left); steps++)
        {
            chosen[at] = steps;
            foreach (var whole in All(at + 1, left - steps, chosen))
            {
                yield return whole;
            }
        }
    }

    private (double Sum, int Steps) BestOf(int at, int left, double[] after)
    {
        var (least, chosen) = (double.PositiveInfinity, Least[at]);
        for (var steps = Least[at]; steps <= Math.Min(Most[at], left); steps++)
        {
            var sum = Curves[at][steps] + after[left - steps];
            (least, chosen) = sum < least ? (sum, steps) : (least, chosen);
        }

        return (least, chosen);
    }
}
