using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Extensions;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>Plays one State in one trial again, as it was drawn or with some words replaced.</summary>
internal sealed class TrialReplay
{
    private readonly ClearanceModel model;
    private readonly PlayedState played;
    private readonly CommonColumns common;
    private readonly long trial;

    /// <summary>Prepares a replay. Throws <see cref="KeyNotFoundException"/> when the State is not forecast.</summary>
    public TrialReplay(ClearanceModel model, StateCode state, long trial)
    {
        this.model = model;
        this.trial = trial;
        played = model.States.FirstOrDefault(one => one.State.State == state)
            ?? throw new KeyNotFoundException($"{state} is not forecast");
        common = model.NewCommon();
    }

    /// <summary>The State.</summary>
    public StateModel State => played.State;

    /// <summary>The place of the deadline in force when the forecast begins; after a replay.</summary>
    public int FirstStep { get; private set; }

    /// <summary>What happens, in order.</summary>
    public IReadOnlyList<PathEvent> Events(WordSource words)
    {
        var log = new PathLog();
        Play(words, log);
        return [.. log.Events.OrderBy(entry => entry.Instant)];
    }

    /// <summary>When all that was known is cleared, in months; infinity when not by the horizon.</summary>
    public double Completion(WordSource words) => Play(words, null).Completion;

    private ClearancePath Play(WordSource words, PathLog? log)
    {
        common.Draw(words, trial, 1);
        var kernel = new StateKernel(words, model.Window, log);
        kernel.Play(played.Play, common, trial, 1);
        FirstStep = kernel.FirstStep;
        return kernel.Paths[0];
    }
}
