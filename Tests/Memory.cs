namespace CcmPlanner.Tests;

/// <summary>What code takes of the heap.</summary>
internal static class Memory
{
    private const int Tries = 5;

    /// <summary>
    /// Bytes that one call allocates, the least of a few: when another thread's collection falls into a call, the room
    /// this thread had left is counted as taken.
    /// </summary>
    public static long TakenBy(Action call)
    {
        var least = long.MaxValue;
        for (var i = 0; i < Tries && least > 0; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            call();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
