namespace CcmPlanner.Engine.Trials;

/// <summary>Where an outcome's counts lie.</summary>
/// <param name="Outcome">Which outcome.</param>
/// <param name="Histogram">Its bins.</param>
/// <param name="Sum">Its sum and sum of squares, in the outcome's unit.</param>
public sealed record OutcomeSlots(Outcome Outcome, HistogramSlot Histogram, SumSlot Sum);

/// <summary>Counts every outcome of a model: bins, sum and sum of squares.</summary>
public sealed class OutcomeTally : ITrialModel
{
    private readonly IOutcomeModel model;

    /// <summary>Counts the outcomes of that model.</summary>
    public OutcomeTally(IOutcomeModel model)
    {
        this.model = model;
        Slots =
        [
            .. model.Outcomes.All.Select(outcome => new OutcomeSlots(
                outcome, Layout.AddHistogram(outcome.Name, outcome.Scale.Bins), Layout.AddSum(outcome.Name + " sum"))),
        ];
    }

    /// <inheritdoc/>
    public TallyLayout Layout { get; } = new();

    /// <summary>Where each outcome's counts lie, in the order of the outcomes.</summary>
    public IReadOnlyList<OutcomeSlots> Slots { get; }

    /// <inheritdoc/>
    public TrialKernel NewKernel()
    {
        var kernel = model.NewKernel();
        var batch = new OutcomeBatch(model.Outcomes);
        return (trials, tally) =>
        {
            for (var first = trials.First; first <= trials.Last; first += OutcomeBatch.Capacity)
            {
                batch.Begin(first, (int)Math.Min(OutcomeBatch.Capacity, trials.Last - first + 1));
                kernel(batch);
                foreach (var slots in Slots)
                {
                    Count(batch.Of(slots.Outcome), slots, tally);
                }
            }
        };
    }

    private static void Count(ReadOnlySpan<long> values, OutcomeSlots slots, Tally tally)
    {
        foreach (var value in values)
        {
            if (value != Outcome.Absent)
            {
                tally.Add(slots.Histogram, slots.Outcome.Scale.BinOf(value));
                tally.Add(slots.Sum, value);
            }
        }
    }
}
