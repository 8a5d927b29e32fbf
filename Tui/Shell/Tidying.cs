using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tui.Shell;

/// <summary>
/// Gives back the memory that a piece of work has left behind, once nobody has pressed a key for a moment, so that the
/// program is small while it rests and never pauses under a key.
/// </summary>
/// <param name="isBusy">True while something runs or a key was pressed just now.</param>
internal sealed class Tidying(Func<bool> isBusy)
{
    private const int Moment = 1000;

    /// <summary>
    /// The compiler keeps the memory it worked in over two rounds of the finalizer, two seconds apart at least.
    /// </summary>
    private const int Round = 2100;

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
        await RestAsync(Moment);
        Volatile.Write(ref waiting, 0);
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        for (var round = 0; round < 3; round++)
        {
            GC.WaitForPendingFinalizers();
            await RestAsync(Round);
        }

        GiveBackFreed();
    }

    private async Task RestAsync(int milliseconds)
    {
        do
        {
            await Task.Delay(milliseconds);
        }
        while (isBusy());
    }

    private static void GiveBackFreed()
    {
        try
        {
            _ = OperatingSystem.IsLinux() ? Libc.GiveBackFreed(0) : 0;
        }
        catch (EntryPointNotFoundException)
        {
            // Another C library than glibc gives back by itself.
        }
    }
}
