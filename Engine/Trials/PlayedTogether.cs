namespace CcmPlanner.Engine.Trials;

/// <summary>
/// Kernels of several models for one thread. A model named twice, or a part of two derived models, is played once a
/// batch: it would tell the same. So is what two models share.
/// </summary>
internal sealed class PlayedTogether
{
    private readonly List<(IOutcomeModel Model, OutcomeKernel Kernel, OutcomeBatch Told)> played = [];
    private readonly List<(DerivedOutcomes Model, OutcomeBatch[] Parts, OutcomeBatch Told)> derived = [];
    private readonly OutcomeBatch[] batches;
    private readonly KernelRoom room;

    /// <summary>Room for the models.</summary>
    public PlayedTogether(IReadOnlyList<IOutcomeModel> models)
        : this(models, new KernelRoom())
    {
    }

    /// <summary>The same with what the kernels share.</summary>
    internal PlayedTogether(IReadOnlyList<IOutcomeModel> models, KernelRoom room)
    {
        this.room = room;
        batches = [.. models.Select(BatchOf)];
    }

    /// <summary>What a model told of the trials played last.</summary>
    public OutcomeBatch Told(int model) => batches[model];

    /// <summary>Plays trials.</summary>
    public void Play(long firstTrial, int count)
    {
        room.NextTurn();
        foreach (var (_, kernel, told) in played)
        {
            told.Begin(firstTrial, count);
            kernel(told);
        }

        foreach (var (model, parts, told) in derived)
        {
            told.Begin(firstTrial, count);
            model.Derive(parts, told);
        }
    }

    private OutcomeBatch BatchOf(IOutcomeModel model)
    {
        if (model is not DerivedOutcomes worked)
        {
            return Played(model);
        }

        var place = derived.FindIndex(entry => entry.Model == worked);
        if (place < 0)
        {
            place = derived.Count;
            derived.Add((worked, [.. worked.Parts.Select(Played)], new OutcomeBatch(worked.Outcomes)));
        }

        return derived[place].Told;
    }

    private OutcomeBatch Played(IOutcomeModel model)
    {
        var place = played.FindIndex(entry => entry.Model == model);
        if (place < 0)
        {
            place = played.Count;
            var kernel = model is ISharingModel sharing ? sharing.NewKernel(room) : model.NewKernel();
            played.Add((model, kernel, new OutcomeBatch(model.Outcomes)));
        }

        return played[place].Told;
    }
}
