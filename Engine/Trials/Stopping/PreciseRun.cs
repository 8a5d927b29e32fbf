namespace CcmPlanner.Engine.Trials.Stopping;

/// <summary>Why a run stopped.</summary>
public enum StopReason
{
    /// <summary>Every figure is as precise as asked.</summary>
    Precise,

    /// <summary>No more trials were allowed.</summary>
    TrialLimit,

    /// <summary>Somebody stopped it.</summary>
    Cancelled,
}

/// <summary>What came of a run until precise.</summary>
/// <param name="Outcome">What was counted, in which trials.</param>
/// <param name="Reason">Why it stopped.</param>
/// <param name="Looks">How many times the trials were looked at.</param>
/// <param name="Confidence">Confidence of each of the <paramref name="Readings"/>; null when nothing was read.</param>
/// <param name="Readings">The figures asked for at the last look, in the order of the targets.</param>
public sealed record PreciseOutcome(
    TrialOutcome Outcome,
    StopReason Reason,
    int Looks,
    double? Confidence,
    IReadOnlyList<PrecisionReading> Readings)
{
    /// <summary>How many trials were played.</summary>
    public long Trials => Outcome.Completed?.Count ?? 0;

    /// <summary>The figures that are not yet as precise as asked.</summary>
    public IEnumerable<PrecisionReading> Missed => Readings.Where(reading => !reading.IsReached);

    /// <summary>Why it stopped, in a sentence.</summary>
    public string Why => Reason switch
    {
        StopReason.Precise => $"Every figure is as precise as asked after {Trials} trials.",
        StopReason.TrialLimit => $"No more than {Trials} trials were allowed. Not as precise as asked: "
            + string.Join("; ", Missed.Select(reading => reading.HalfWidth is { } half
                ? $"{reading.Target.Name}, ±{half:0.####} instead of ±{reading.Target.HalfWidth:0.####}"
                : $"{reading.Target.Name}, whose interval is still open")) + ".",
        _ => $"Stopped on request after {Trials} trials.",
    };
}

/// <summary>Runs a model until its figures are precise enough.</summary>
public static class PreciseRun
{
    /// <summary>
    /// Plays the first trials of a model until the rule is met. Where it stops depends on the model and the rule, not
    /// on <paramref name="split"/>. Progress is told the trials finished. Throws <see cref="ArgumentException"/>
    /// naming every problem of the rule or the split, and passes on whatever the model throws.
    /// </summary>
    public static PreciseOutcome Run(
        ITrialModel model,
        StopRule rule,
        WorkSplit split,
        IProgress<long>? progress = null,
        CancellationToken cancellation = default)
    {
        if (rule.Problems() is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join("; also ", problems), nameof(rule));
        }

        var total = new Tally(model.Layout);
        PreciseOutcome Stop(StopReason reason, int looks, IReadOnlyList<PrecisionReading> readings) => new(
            new TrialOutcome(
                total,
                total.Trials == 0 ? null : TrialRange.FirstTrials(total.Trials),
                reason == StopReason.Cancelled),
            reason,
            looks,
            looks == 0 ? null : rule.ConfidenceAt(looks - 1),
            readings);

        List<PrecisionReading> readings = [];
        var look = 0;
        foreach (var count in rule.Looks)
        {
            var before = total.Trials;
            var next = TrialRun.Run(
                model,
                new TrialRange(before, count - 1),
                split,
                progress is null ? null : new Later(progress, before),
                cancellation);
            total.Merge(next.Tally);
            if (next.Cancelled)
            {
                return Stop(StopReason.Cancelled, look, readings);
            }

            var z = rule.QuantileAt(look++);
            readings = [.. rule.Targets.Select(target => target.Read(total, z))];
            if (readings.TrueForAll(reading => reading.IsReached))
            {
                return Stop(StopReason.Precise, look, readings);
            }
        }

        return Stop(StopReason.TrialLimit, look, readings);
    }

    /// <summary>Progress of a stretch of trials that begins later than the first.</summary>
    private sealed class Later(IProgress<long> progress, long before) : IProgress<long>
    {
        public void Report(long value) => progress.Report(before + value);
    }
}
