namespace CcmPlanner.Engine.Trials;

/// <summary>
/// Several models in one world: trial n of each is trial n of all. What they share, they share by drawing from the
/// same streams.
/// </summary>
public sealed class JoinedOutcomes : IOutcomeModel
{
    private readonly IReadOnlyList<IOutcomeModel> models;
    private readonly int[] firstColumns;

    /// <summary>
    /// Joins models; each one's outcomes keep their order. Throws <see cref="ArgumentException"/> when two outcomes
    /// have one name.
    /// </summary>
    /// <param name="models">The models.</param>
    /// <param name="prefixes">What goes before the names of each model's outcomes; null for nothing.</param>
    public JoinedOutcomes(IReadOnlyList<IOutcomeModel> models, IReadOnlyList<string>? prefixes = null)
    {
        this.models = models;
        firstColumns = new int[models.Count];
        for (var at = 0; at < models.Count; at++)
        {
            firstColumns[at] = Outcomes.All.Count;
            foreach (var outcome in models[at].Outcomes.All)
            {
                Outcomes.Add(prefixes?[at] + outcome.Name, outcome.Unit, outcome.Scale);
            }
        }
    }

    /// <inheritdoc/>
    public OutcomeList Outcomes { get; } = new();

    /// <summary>The joined outcome that stands for one of a model's.</summary>
    /// <param name="model">Which model, by its place.</param>
    /// <param name="outcome">One of its outcomes.</param>
    public Outcome Of(int model, Outcome outcome) => Outcomes.All[firstColumns[model] + outcome.Column];

    /// <inheritdoc/>
    public OutcomeKernel NewKernel()
    {
        var kernels = models.Select(model => model.NewKernel()).ToArray();
        OutcomeBatch? of = null;
        var parts = new OutcomeBatch[models.Count];
        return batch =>
        {
            if (of != batch)
            {
                of = batch;
                for (var at = 0; at < parts.Length; at++)
                {
                    parts[at] = batch.From(firstColumns[at]);
                }
            }

            for (var at = 0; at < kernels.Length; at++)
            {
                parts[at].Begin(batch.FirstTrial, batch.Count);
                kernels[at](parts[at]);
            }
        };
    }
}
