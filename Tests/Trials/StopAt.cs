namespace CcmPlanner.Tests.Trials;

/// <summary>Progress that cancels the run once so many trials are finished.</summary>
internal sealed class StopAt(long count, CancellationTokenSource stop) : IProgress<long>
{
    public void Report(long value)
    {
        if (value >= count)
        {
            stop.Cancel();
        }
    }
}
