namespace CcmPlanner.Engine.Trials.Sensitivity;

/// <summary>Peels slices off the cube, greedily, along the inputs that tell something.</summary>
internal sealed class BoxPeeling
{
    private readonly BoxTrials trials;
    private readonly double slice;
    private readonly int least;
    private readonly int[][] orders;
    private readonly int[] told;
    private readonly bool[] isInside;
    private int inside;
    private int hits;

    /// <summary>Over those trials: how much to peel at a time, and which share must stay.</summary>
    public BoxPeeling(BoxTrials trials, double slice, double least)
    {
        this.trials = trials;
        this.slice = slice;
        this.least = Math.Max(1, (int)(least * trials.IsHit.Length));
        orders = [.. Enumerable.Range(0, trials.Units.Length).Select(trials.Order)];
        told = [.. Enumerable.Range(0, orders.Length).Where(trials.IsTold)];
        isInside = [.. trials.IsHit.Select(_ => true)];
        (inside, hits) = (trials.IsHit.Length, trials.Hits);
    }

    /// <summary>
    /// The boxes one after another, from the whole cube until all in it is looked for, none is, or too little is left.
    /// </summary>
    public IReadOnlyList<BoxBounds> Boxes()
    {
        List<BoxBounds> boxes = [BoxBounds.Whole(orders.Length)];
        while (told.Length > 0 && hits > 0 && hits < inside)
        {
            var count = Math.Max(1, (int)(slice * inside));
            if (inside - count < least)
            {
                break;
            }

            var (input, below, lost) = (
                from place in told
                from side in new[] { true, false }
                select (place, side, Lost: Outermost(place, side).Take(count).Count(trial => trials.IsHit[trial])))
                .MinBy(peel => peel.Lost);
            List<int> outer = [.. Outermost(input, below).Take(count + 1)];
            foreach (var trial in outer.Take(count))
            {
                isInside[trial] = false;
            }

            (inside, hits) = (inside - count, hits - lost);
            var units = trials.Units[input];
            boxes.Add(boxes[^1].Cut(input, below, (units[outer[^2]] + units[outer[^1]]) / 2));
        }

        return boxes;
    }

    /// <summary>The trials still inside, from one end of an input on.</summary>
    private IEnumerable<int> Outermost(int input, bool below) =>
        (below ? orders[input] : orders[input].Reverse()).Where(trial => isInside[trial]);
}
