using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Tests.Trials;

/// <summary>A small model with known answers: a fair die, and a normal value rounded to a thousandth.</summary>
internal sealed class WalkModel : ITrialModel
{
    private static readonly StreamId Die = StreamId.Of("die/ALP");
    private readonly ulong seed;

    private readonly Action? onKernel;

    public WalkModel(ulong seed, Action<long>? onTrial = null, Action? onKernel = null)
    {
        this.seed = seed;
        this.onKernel = onKernel;
        OnTrial = onTrial;
        Faces = Layout.AddHistogram("faces", 6);
        Values = Layout.AddSum("values");
    }

    public TallyLayout Layout { get; } = new();

    public HistogramSlot Faces { get; }

    public SumSlot Values { get; }

    public Action<long>? OnTrial { get; }

    public TrialKernel NewKernel()
    {
        onKernel?.Invoke();
        return Play;
    }

    private void Play(TrialRange trials, Tally tally)
    {
        var draws = new Draws(seed);
        for (var trial = trials.First; trial <= trials.Last; trial++)
        {
            OnTrial?.Invoke(trial);
            var block = draws.Block(trial, Die, 1);
            tally.Add(Faces, (int)(((ulong)block.First * 6) >> 32));
            tally.Add(Values, (long)Math.Floor(NormalQuantile.Table.At(block.Second) * 1000));
        }
    }
}
