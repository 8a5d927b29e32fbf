namespace CcmPlanner.Engine.Trials.Sensitivity;

/// <summary>The ends of a box in the unit cube. Shape of both: [inputs].</summary>
/// <param name="Low">Lower ends, 0 where open.</param>
/// <param name="High">Upper ends, 1 where open.</param>
internal sealed record BoxBounds(double[] Low, double[] High)
{
    /// <summary>The whole cube of so many inputs.</summary>
    public static BoxBounds Whole(int inputs) => new(new double[inputs], [.. Enumerable.Repeat(1.0, inputs)]);

    /// <summary>The boxes that are this one but for one end, which is open; none when all ends are.</summary>
    public IEnumerable<BoxBounds> Opened()
    {
        for (var input = 0; input < Low.Length; input++)
        {
            if (Low[input] > 0)
            {
                yield return new BoxBounds(Set(Low, input, 0), High);
            }

            if (High[input] < 1)
            {
                yield return new BoxBounds(Low, Set(High, input, 1));
            }
        }
    }

    /// <summary>The box with another lower or upper end in one input.</summary>
    public BoxBounds Cut(int input, bool below, double at) =>
        below ? new BoxBounds(Set(Low, input, at), High) : new BoxBounds(Low, Set(High, input, at));

    private static double[] Set(double[] values, int place, double value) =>
        [.. values.Select((old, i) => i == place ? value : old)];
}

/// <summary>Trials to be put into boxes.</summary>
/// <param name="Names">The inputs' names.</param>
/// <param name="Units">The inputs. Shape: [inputs][trials].</param>
/// <param name="IsHit">Which are looked for. Shape: [trials].</param>
internal sealed record BoxTrials(IReadOnlyList<string> Names, double[][] Units, bool[] IsHit)
{
    /// <summary>How many are looked for.</summary>
    public int Hits { get; } = IsHit.Count(hit => hit);

    /// <summary>The trials in the order of an input.</summary>
    public int[] Order(int input) => [.. Enumerable.Range(0, IsHit.Length).OrderBy(trial => Units[input][trial])];

    /// <summary>
    /// True when what is looked for lies otherwise on an input than the rest does: the two-sample test of Kolmogorov
    /// and Smirnov at 5 %, by its limiting distribution.
    /// </summary>
    public bool IsTold(int input)
    {
        const double Critical = 1.3581; // sqrt(-ln(0.05 / 2) / 2)
        var rest = IsHit.Length - Hits;
        var gap = 0.0;
        var hits = 0;
        foreach (var (trial, place) in Order(input).Select((trial, place) => (trial, place)))
        {
            hits += IsHit[trial] ? 1 : 0;
            gap = Math.Max(gap, Math.Abs((hits / (double)Hits) - ((place + 1 - hits) / (double)rest)));
        }

        return rest > 0 && gap > Critical * Math.Sqrt(IsHit.Length / ((double)Hits * rest));
    }

    /// <summary>How good a box is here.</summary>
    public ScenarioBox Measure(BoxBounds box)
    {
        int inside = 0, hits = 0;
        for (var trial = 0; trial < IsHit.Length; trial++)
        {
            if (IsInside(box, trial))
            {
                inside++;
                hits += IsHit[trial] ? 1 : 0;
            }
        }

        return new ScenarioBox(
            [
                .. Names.Select((name, input) => new BoxSide(name, box.Low[input], box.High[input]))
                    .Where(side => side.Low > 0 || side.High < 1),
            ],
            hits / (double)Hits,
            inside == 0 ? 0 : hits / (double)inside,
            inside / (double)IsHit.Length);
    }

    private bool IsInside(BoxBounds box, int trial)
    {
        for (var input = 0; input < Units.Length; input++)
        {
            if (Units[input][trial] < box.Low[input] || Units[input][trial] > box.High[input])
            {
                return false;
            }
        }

        return true;
    }
}
