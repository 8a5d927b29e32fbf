using System.Runtime.ExceptionServices;
using CcmPlanner.Engine.Chance;

namespace CcmPlanner.Engine.Trials;

/// <summary>Plays the given trials and counts what happens, on scratch memory of its own.</summary>
/// <param name="trials">Which trials.</param>
/// <param name="tally">Where to count.</param>
public delegate void TrialKernel(TrialRange trials, Tally tally);

/// <summary>Something that can be tried often.</summary>
public interface ITrialModel
{
    /// <summary>What it counts.</summary>
    TallyLayout Layout { get; }

    /// <summary>A kernel with scratch memory of its own, for one thread.</summary>
    TrialKernel NewKernel();
}

/// <summary>How the work is cut; nothing of it changes any result.</summary>
/// <param name="Threads">Threads at work. Range: 1 to 1,024.</param>
/// <param name="ChunkSize">Trials handed out at a time. Range: 1 or more.</param>
/// <param name="Width">
/// Trials that a model's arithmetic handles at once, for whoever builds the model; the widest unless given.
/// </param>
public sealed record WorkSplit(int Threads = 1, int ChunkSize = 4096, LaneWidth Width = LaneWidth.Vector512)
{
    /// <summary>Most threads allowed.</summary>
    public const int MostThreads = 1024;

    private const int LeastChunk = 256;

    /// <summary>
    /// The same for a trial that is as much work as so many: chunks as long, so that a stop is as quick.
    /// </summary>
    public WorkSplit ForWork(int times) =>
        this with { ChunkSize = Math.Max(Math.Min(ChunkSize, LeastChunk), ChunkSize / Math.Max(1, times)) };

    /// <summary>Everything wrong with it; empty when it can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (Threads is < 1 or > MostThreads)
        {
            yield return $"threads: found {Threads}; write 1 to {MostThreads}";
        }

        if (ChunkSize < 1)
        {
            yield return $"chunk size: found {ChunkSize}; write 1 or more";
        }
    }
}

/// <summary>What came of a run.</summary>
/// <param name="Tally">What was counted.</param>
/// <param name="Completed">The trials in it, always an unbroken run from the first asked for; null when none.</param>
/// <param name="Cancelled">True when the run was stopped before its end.</param>
public sealed record TrialOutcome(Tally Tally, TrialRange? Completed, bool Cancelled);

/// <summary>Runs a model over trials, in chunks, on threads.</summary>
public sealed class TrialRun
{
    private readonly ITrialModel model;
    private readonly TrialRange range;
    private readonly int chunkSize;
    private readonly IProgress<long>? progress;
    private readonly CancellationToken cancellation;
    private readonly Tally total;
    private readonly Lock mergeLock = new();
    private long nextChunk = -1;
    private long finished;
    private volatile bool failed;

    private TrialRun(
        ITrialModel model, TrialRange range, int chunkSize, IProgress<long>? progress, CancellationToken cancellation)
    {
        this.model = model;
        this.range = range;
        this.chunkSize = chunkSize;
        this.progress = progress;
        this.cancellation = cancellation;
        total = new Tally(model.Layout);
    }

    /// <summary>
    /// Runs <paramref name="range"/>. The counts do not depend on <paramref name="split"/>. Progress is told how many
    /// trials are finished, from any thread. When cancelled, chunks under way are finished, so what is returned is
    /// the result of fewer trials, not a damaged one. Throws <see cref="ArgumentException"/> naming every problem of
    /// the split, and passes on whatever the model throws.
    /// </summary>
    public static TrialOutcome Run(
        ITrialModel model,
        TrialRange range,
        WorkSplit split,
        IProgress<long>? progress = null,
        CancellationToken cancellation = default)
    {
        if (split.Problems().ToList() is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join("; also ", problems), nameof(split));
        }

        var run = new TrialRun(model, range, split.ChunkSize, progress, cancellation);
        run.WorkOn(split.Threads);
        var count = run.total.Trials;
        return new TrialOutcome(
            run.total,
            count == 0 ? null : new TrialRange(range.First, range.First + count - 1),
            count < range.Count);
    }

    private void WorkOn(int threads)
    {
        if (threads == 1)
        {
            Work();
            return;
        }

        var others = new Task[threads - 1];
        for (var i = 0; i < others.Length; i++)
        {
            others[i] = Task.Factory.StartNew(
                Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        try
        {
            Work();
        }
        finally
        {
            WaitFor(others);
        }
    }

    private static void WaitFor(Task[] others)
    {
        try
        {
            Task.WaitAll(others);
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }

    private void Work()
    {
        try
        {
            TakeChunks();
        }
        catch
        {
            failed = true;
            throw;
        }
    }

    private void TakeChunks()
    {
        var kernel = model.NewKernel();
        var tally = new Tally(model.Layout);
        var chunks = ((range.Count - 1) / chunkSize) + 1;

        // Asking before taking: whatever is taken is finished, so the finished chunks have no gap.
        while (!cancellation.IsCancellationRequested && !failed)
        {
            var chunk = Interlocked.Increment(ref nextChunk);
            if (chunk >= chunks)
            {
                break;
            }

            var first = range.First + (chunk * chunkSize);
            var part = new TrialRange(first, Math.Min(first + chunkSize - 1, range.Last));
            kernel(part, tally);
            tally.Finish(part.Count);
            progress?.Report(Interlocked.Add(ref finished, part.Count));
        }

        lock (mergeLock)
        {
            total.Merge(tally);
        }
    }
}
