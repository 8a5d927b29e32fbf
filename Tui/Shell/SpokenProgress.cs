using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Shell;

/// <summary>
/// Says line by line how far something is: not at all where it is soon over, and then only now and again, so that
/// nobody who listens is talked over.
/// </summary>
/// <param name="say">Takes a line.</param>
/// <param name="now">The time in milliseconds, from anywhere.</param>
internal sealed class SpokenProgress(Action<string> say, Func<long> now)
{
    private const int FirstAfter = 2_000;
    private const int Between = 5_000;

    private readonly Lock gate = new();
    private long next = now() + FirstAfter;

    /// <summary>Takes how far it is, from any thread.</summary>
    public void Tell(RunProgress progress)
    {
        lock (gate)
        {
            if (now() >= next)
            {
                next = now() + Between;
                say($"{progress.Words.TrimStart()}; control-C stops it");
            }
        }
    }
}
