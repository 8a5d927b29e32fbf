namespace CcmPlanner.Engine.Trials.Sensitivity;

/// <summary>The ends of a box in the unit cube. Shape of both: [inputs].</summary>
/// <param name="Low">Lower ends, 0 where open.</param>
/// <param name="High">Upper ends, 1 where open.</param>
internal sealed record BoxBounds(double[] Low, double[] High)
{
    /// <summary>The whole cube of so many inputs.</summary>
    public static BoxBounds Whole(int inputs) => new(new double[inputs], [.. Enumerable.Repeat(1.0, inputs)]);

    /// <summary>The box without its lower end in one input; itself when that is open.</summary>
    public BoxBounds OpenBelow(int input) => Low[input] == 0 ? this : new BoxBounds(Set(Low, input, 0), High);

    /// <summary>The box without its upper end in one input; itself when that is open.</summary>
    public BoxBounds OpenAbove(int input) => High[input] == 1 ? this : new BoxBounds(Low, Set(High, input, 1));

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
