namespace CcmPlanner.Tui.Shell;

/// <summary>
/// One thing at a time that runs beside the screens and can be stopped; a new one stops the one before.
/// </summary>
internal sealed class Beside : IDisposable
{
    private CancellationTokenSource running = new();
    private Task last = Task.CompletedTask;

    /// <summary>Runs something on a worker; what it throws is its own affair.</summary>
    public void Run(Action<CancellationToken> work)
    {
        running.Cancel();
        running.Dispose();
        running = new CancellationTokenSource();
        var stop = running.Token;
        last = Task.Factory.StartNew(
            () => work(stop), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Stops it; nothing happens when nothing runs.</summary>
    public void Stop() => running.Cancel();

    /// <summary>Waits until it has ended, so many milliseconds at most.</summary>
    public void Wait(int patience) => Task.WaitAny([last], patience);

    /// <inheritdoc/>
    public void Dispose()
    {
        running.Cancel();
        running.Dispose();
    }
}
