namespace CcmPlanner.Tui.Shell;

/// <summary>
/// Gives back the memory that a piece of work has left behind, once nobody has pressed a key for a moment, so that the
/// program is small while it rests and never pauses under a key.
/// </summary>
/// <param name="isBusy">True while something runs or a key was pressed just now.</param>
internal sealed class Tidying(Func<bool> isBusy)
{
    private const int Moment = 1000;
    private int waiting;

    /// <summary>Tidies up as soon as there is rest.</summary>
    public void Later()
    {
        if (Interlocked.Exchange(ref waiting, 1) == 0)
        {
            _ = TidyAsync();
        }
    }

    private async Task TidyAsync()
    {
        do
        {
            await Task.Delay(Moment);
        }
        while (isBusy());

        Volatile.Write(ref waiting, 0);
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
