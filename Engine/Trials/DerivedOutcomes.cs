namespace CcmPlanner.Engine.Trials;

/// <summary>Fills the column of one outcome from what other models told of the same trials.</summary>
/// <param name="parts">What each of them told, in their order.</param>
/// <param name="into">The column, by trial.</param>
public delegate void Derivation(IReadOnlyList<OutcomeBatch> parts, Span<long> into);

/// <summary>
/// What can be worked out, trial by trial, from what other models tell: both yes, the sum in one currency, a rate. The
/// parts may be shared with other such models; who plays several of them together plays each part once.
/// </summary>
/// <param name="parts">The models it reads.</param>
public sealed class DerivedOutcomes(IReadOnlyList<IOutcomeModel> parts) : IOutcomeModel
{
    private readonly List<(Outcome Outcome, Derivation Fill)> columns = [];

    /// <inheritdoc/>
    public OutcomeList Outcomes { get; } = new();

    /// <summary>The models it reads.</summary>
    public IReadOnlyList<IOutcomeModel> Parts => parts;

    /// <summary>One more outcome. Throws <see cref="ArgumentException"/> when the name is taken.</summary>
    public Outcome Add(string name, string unit, OutcomeScale scale, Derivation fill)
    {
        var outcome = Outcomes.Add(name, unit, scale);
        columns.Add((outcome, fill));
        return outcome;
    }

    /// <summary>One more that a part tells as it is.</summary>
    public Outcome Copy(int part, Outcome source, OutcomeScale? scale = null) =>
        Add(source.Name, source.Unit, scale ?? source.Scale, (told, into) => told[part].Of(source).CopyTo(into));

    /// <inheritdoc/>
    public OutcomeKernel NewKernel()
    {
        var kernels = parts.Select(part => part.NewKernel()).ToArray();
        var told = parts.Select(part => new OutcomeBatch(part.Outcomes)).ToArray();
        return batch =>
        {
            for (var at = 0; at < kernels.Length; at++)
            {
                told[at].Begin(batch.FirstTrial, batch.Count);
                kernels[at](told[at]);
            }

            Derive(told, batch);
        };
    }

    /// <summary>Fills a batch already begun from what the parts told of its trials.</summary>
    internal void Derive(IReadOnlyList<OutcomeBatch> told, OutcomeBatch batch)
    {
        foreach (var (outcome, fill) in columns)
        {
            fill(told, batch.Of(outcome));
        }
    }
}
