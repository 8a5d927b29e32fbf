namespace CcmPlanner.Engine.Trials;

/// <summary>The outcomes of a few trials on end, one column for each outcome. Shape: [outcomes, trials].</summary>
public sealed class OutcomeBatch
{
    /// <summary>Most trials a batch holds.</summary>
    public const int Capacity = 256;

    private readonly long[] values;
    private readonly int firstColumn;

    /// <summary>Room for the outcomes of a model.</summary>
    public OutcomeBatch(OutcomeList outcomes)
        : this(new long[outcomes.All.Count * Capacity], 0)
    {
    }

    private OutcomeBatch(long[] values, int firstColumn) => (this.values, this.firstColumn) = (values, firstColumn);

    /// <summary>Number of the first trial.</summary>
    public long FirstTrial { get; private set; }

    /// <summary>How many trials. Range: 1 to <see cref="Capacity"/>.</summary>
    public int Count { get; private set; }

    /// <summary>Begins a batch; what the columns hold then is left over from the last one.</summary>
    public void Begin(long firstTrial, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)Capacity, nameof(count));
        (FirstTrial, Count) = (firstTrial, count);
    }

    /// <summary>The values of one outcome, by trial.</summary>
    public Span<long> Of(Outcome outcome) => values.AsSpan((firstColumn + outcome.Column) * Capacity, Count);

    /// <summary>The same memory for a model whose outcomes begin at a later column.</summary>
    internal OutcomeBatch From(int column) => new(values, firstColumn + column);
}

/// <summary>Plays the trials of a batch already begun and fills every column, on scratch memory of its own.</summary>
/// <param name="batch">Which trials, and where their outcomes go.</param>
public delegate void OutcomeKernel(OutcomeBatch batch);

/// <summary>
/// A model that tells what comes out of each trial; counting, comparing and keeping are others' work.
/// </summary>
public interface IOutcomeModel
{
    /// <summary>What it tells.</summary>
    OutcomeList Outcomes { get; }

    /// <summary>A kernel with scratch memory of its own, for one thread. It allocates nothing per batch.</summary>
    OutcomeKernel NewKernel();
}
