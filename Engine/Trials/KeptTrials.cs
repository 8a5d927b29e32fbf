namespace CcmPlanner.Engine.Trials;

/// <summary>
/// The outcomes of every single trial, one column of whole numbers for each outcome: what a tally counts, before it is
/// counted. Shape: [outcomes, trials]; 8 bytes a number.
/// </summary>
public sealed class KeptTrials
{
    private readonly Dictionary<Outcome, long[]> columns;

    private KeptTrials(TrialRange trials, IReadOnlyList<Outcome> outcomes, Dictionary<Outcome, long[]> columns)
    {
        Trials = trials;
        Outcomes = outcomes;
        this.columns = columns;
    }

    /// <summary>Which trials, in this order in every column.</summary>
    public TrialRange Trials { get; }

    /// <summary>Which outcomes.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; }

    /// <summary>
    /// Plays the trials and keeps them. <paramref name="outcomes"/>: which; null for all. When cancelled, what is
    /// returned is a complete prefix, or null when nothing was finished. Throws <see cref="ArgumentException"/> on a
    /// bad split and <see cref="ArgumentOutOfRangeException"/> on more trials than an array can hold.
    /// </summary>
    public static KeptTrials? Of(
        IOutcomeModel model,
        TrialRange range,
        WorkSplit split,
        IReadOnlyList<Outcome>? outcomes = null,
        IProgress<long>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(range.Count, Array.MaxLength, nameof(range));
        outcomes ??= model.Outcomes.All;
        var room = outcomes.ToDictionary(outcome => outcome, _ => new long[range.Count]);
        var run = TrialRun.Run(new Keeper(model, range.First, room), range, split, progress, cancellation);
        return run.Completed is { } completed ? new KeptTrials(completed, outcomes, room) : null;
    }

    /// <summary>One trial played again, in the time of one trial whatever its number. Range: 0 below 2^48.</summary>
    public static KeptTrials Replay(IOutcomeModel model, long trial) =>
        Of(model, new TrialRange(trial, trial), new WorkSplit())
        ?? throw new InvalidOperationException("a run of one trial has no result");

    /// <summary>
    /// The values of one outcome by trial, <see cref="Outcome.Absent"/> where it does not apply. Throws
    /// <see cref="KeyNotFoundException"/> when it was not kept.
    /// </summary>
    public ReadOnlySpan<long> Of(Outcome outcome) => columns[outcome].AsSpan(0, (int)Trials.Count);

    /// <summary>
    /// The value of one outcome in one trial; null where it does not apply. Throws
    /// <see cref="ArgumentOutOfRangeException"/> when the trial is not among them.
    /// </summary>
    public long? At(Outcome outcome, long trial)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trial, Trials.First);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(trial, Trials.Last);
        var value = columns[outcome][trial - Trials.First];
        return value == Outcome.Absent ? null : value;
    }

    /// <summary>Counts nothing; every thread writes the trials it plays to their own places.</summary>
    private sealed class Keeper(IOutcomeModel model, long first, Dictionary<Outcome, long[]> room) : ITrialModel
    {
        public TallyLayout Layout { get; } = new();

        public TrialKernel NewKernel()
        {
            var kernel = model.NewKernel();
            var batch = new OutcomeBatch(model.Outcomes);
            return (trials, _) =>
            {
                for (var from = trials.First; from <= trials.Last; from += OutcomeBatch.Capacity)
                {
                    batch.Begin(from, (int)Math.Min(OutcomeBatch.Capacity, trials.Last - from + 1));
                    kernel(batch);
                    foreach (var (outcome, column) in room)
                    {
                        batch.Of(outcome).CopyTo(column.AsSpan((int)(from - first)));
                    }
                }
            };
        }
    }
}
