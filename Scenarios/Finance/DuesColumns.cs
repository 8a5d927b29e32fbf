using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>What payers pay in the trials of a batch.</summary>
/// <param name="years">How many years.</param>
/// <param name="months">How many months.</param>
/// <param name="bills">How many meetings are billed.</param>
internal sealed class DuesColumns(int years, int months, int bills)
{
    private const int Capacity = OutcomeBatch.Capacity;
    private readonly long[] withinYear = new long[years * Capacity];
    private readonly int[] paidUp = new int[years * Capacity];
    private readonly long[] meetings = new long[bills * Capacity];

    /// <summary>Cells of a trial's row: its months, and one for what comes after them.</summary>
    public int Stride { get; } = months + 1;

    /// <summary>Shared contributions of all trials, row after row. Unit: centimes.</summary>
    public long[] Income { get; } = new long[Capacity * (months + 1)];

    /// <summary>Of the shares of a year, what was paid within it, by trial.</summary>
    public Span<long> WithinYear(int year) => withinYear.AsSpan(year * Capacity, Capacity);

    /// <summary>States that paid their share of a year within it, by trial.</summary>
    public Span<int> PaidUp(int year) => paidUp.AsSpan(year * Capacity, Capacity);

    /// <summary>What is in hand for a meeting, by trial.</summary>
    public Span<long> MeetingMoney(int meeting) => meetings.AsSpan(meeting * Capacity, Capacity);

    /// <summary>Empties it for so many trials.</summary>
    public void Clear(int trials)
    {
        Income.AsSpan(0, trials * Stride).Clear();
        withinYear.AsSpan().Clear();
        paidUp.AsSpan().Clear();
        meetings.AsSpan().Clear();
    }
}
