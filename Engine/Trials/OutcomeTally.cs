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
    private readonly OutcomeSlots[] slots;

    /// <summary>Counts the outcomes of that model.</summary>
    public OutcomeTally(IOutcomeModel model)
    {
        this.model = model;
        slots =
        [
            .. model.Outcomes.All.Select(outcome => new OutcomeSlots(
                outcome, Layout.AddHistogram(outcome.Name, outcome.Scale.Bins), Layout.AddSum(outcome.Name + " sum"))),
        ];
    }

    /// <inheritdoc/>
    public TallyLayout Layout { get; } = new();

    /// <summary>Where each outcome's counts lie, in the order of the outcomes.</summary>
    public IReadOnlyList<OutcomeSlots> Slots => slots;

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
                foreach (var slot in slots)
                {
                    var values = batch.Of(slot.Outcome);
                    slot.Outcome.Scale.CountInto(tally.Cells(slot.Histogram), values);
                    tally.Add(slot.Sum, ColumnSums.Of(values));
                }
            }
        };
    }
}
