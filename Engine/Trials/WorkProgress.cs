namespace CcmPlanner.Engine.Trials;

/// <summary>How far one part of a longer piece of work is.</summary>
/// <param name="What">What is counted, in the plural: trials, scenarios opened.</param>
/// <param name="Done">How many are done.</param>
/// <param name="All">How many there will be; 0 while that is not known.</param>
public readonly record struct WorkProgress(string What, long Done, long All);

/// <summary>Parts of a longer piece of work, each told by itself.</summary>
public static class WorkParts
{
    /// <summary>
    /// Begins a part, tells that nothing of it is done yet, and gives whom its own counts are told to; null where
    /// nobody listens.
    /// </summary>
    /// <param name="told">Who hears of the whole; null for nobody.</param>
    /// <param name="what">What is counted, in the plural.</param>
    /// <param name="all">How many there will be.</param>
    public static IProgress<long>? Part(this IProgress<WorkProgress>? told, string what, long all)
    {
        told?.Report(new(what, 0, all));
        return told is null ? null : new Counted(told, what, all);
    }

    private sealed class Counted(IProgress<WorkProgress> told, string what, long all) : IProgress<long>
    {
        public void Report(long value) => told.Report(new(what, value, all));
    }
}
