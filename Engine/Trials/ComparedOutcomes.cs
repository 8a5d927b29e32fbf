namespace CcmPlanner.Engine.Trials;

/// <summary>
/// Models set against the first of them, trial by trial under the same draws: what each tells, and by how much each of
/// the others differs from the first. Where an outcome does not apply to one of the two, their difference does not
/// apply. A model named twice, or a part that derived models share, is played once.
/// </summary>
public sealed class ComparedOutcomes : IOutcomeModel
{
    private readonly IReadOnlyList<IOutcomeModel> models;
    private readonly List<Column>[] columns;

    /// <summary>
    /// Compares models over the outcomes of the first for which <paramref name="wanted"/> holds (null for all); an
    /// outcome that a model does not have is left out for it.
    /// </summary>
    public ComparedOutcomes(IReadOnlyList<IOutcomeModel> models, Func<Outcome, bool>? wanted = null)
    {
        ArgumentOutOfRangeException.ThrowIfZero(models.Count, nameof(models));
        this.models = models;
        columns = new List<Column>[models.Count];
        for (var at = 0; at < models.Count; at++)
        {
            columns[at] = [];
            foreach (var lower in models[0].Outcomes.All.Where(outcome => wanted?.Invoke(outcome) ?? true))
            {
                if (models[at].Outcomes.All.FirstOrDefault(same => same.Name == lower.Name) is { } source)
                {
                    columns[at].Add(new Column(
                        source,
                        Outcomes.Add($"{at} {lower.Name}", lower.Unit, source.Scale),
                        at == 0 ? null : Outcomes.Add($"{at}-0 {lower.Name}", lower.Unit, new SignScale()),
                        columns[0].Find(column => column.Source == lower)?.Own));
                }
            }
        }
    }

    /// <summary>Own outcomes as <c>k name</c>, differences as <c>k-0 name</c>, k counting models from 0.</summary>
    public OutcomeList Outcomes { get; } = new();

    /// <summary>What one model tells of an outcome; null when it does not have it.</summary>
    public Outcome? Own(int model, string name) => Find(model, name)?.Own;

    /// <summary>What a model differs by from the first; null for the first, or when it does not have it.</summary>
    public Outcome? Difference(int model, string name) => Find(model, name)?.Difference;

    /// <inheritdoc/>
    public OutcomeKernel NewKernel()
    {
        var together = new PlayedTogether(models);
        return batch =>
        {
            together.Play(batch.FirstTrial, batch.Count);
            for (var at = 0; at < columns.Length; at++)
            {
                var told = together.Told(at);
                foreach (var column in columns[at])
                {
                    var own = batch.Of(column.Own);
                    told.Of(column.Source).CopyTo(own);
                    if (column is { Difference: { } difference, Lower: { } lower })
                    {
                        Subtract(own, batch.Of(lower), batch.Of(difference));
                    }
                }
            }
        };
    }

    private static void Subtract(ReadOnlySpan<long> other, ReadOnlySpan<long> lower, Span<long> into)
    {
        for (var i = 0; i < into.Length; i++)
        {
            into[i] = other[i] == Outcome.Absent || lower[i] == Outcome.Absent ? Outcome.Absent : other[i] - lower[i];
        }
    }

    private Column? Find(int model, string name) =>
        columns[model].Find(column => column.Source.Name == name);

    private sealed record Column(Outcome Source, Outcome Own, Outcome? Difference, Outcome? Lower);
}
