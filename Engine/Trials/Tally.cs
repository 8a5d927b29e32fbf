using System.Runtime.InteropServices;

namespace CcmPlanner.Engine.Trials;

/// <summary>Where a histogram lies in a tally. A plain count is a histogram of one bin.</summary>
/// <param name="Offset">First cell.</param>
/// <param name="Bins">How many cells.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct HistogramSlot(int Offset, int Bins);

/// <summary>Where a sum and its sum of squares lie in a tally.</summary>
/// <param name="Index">First of the two cells.</param>
public readonly record struct SumSlot(int Index);

/// <summary>
/// What one run counts: integers only, so that the tallies of threads and of slices add up to the same bits in any
/// order and any grouping.
/// </summary>
public sealed class Tally
{
    private readonly long[] cells;
    private readonly Int128[] sums;

    /// <summary>An empty tally of that layout.</summary>
    public Tally(TallyLayout layout)
    {
        Layout = layout;
        cells = new long[layout.Cells];
        sums = new Int128[layout.Sums];
    }

    /// <summary>What is counted.</summary>
    public TallyLayout Layout { get; }

    /// <summary>How many trials are in it.</summary>
    public long Trials { get; private set; }

    /// <summary>Counts trials as finished; the kernel's caller does this, once per chunk.</summary>
    public void Finish(long trials) => Trials += trials;

    /// <summary>One more in a bin. Throws <see cref="ArgumentOutOfRangeException"/> outside the slot.</summary>
    public void Add(HistogramSlot slot, int bin)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)bin, (uint)slot.Bins, nameof(bin));
        cells[slot.Offset + bin]++;
    }

    /// <summary>Adds a value, in a fixed unit the model names, and its square.</summary>
    public void Add(SumSlot slot, long value)
    {
        sums[slot.Index] += value;
        sums[slot.Index + 1] += (Int128)value * value;
    }

    /// <summary>Puts back what an earlier tally had in a bin.</summary>
    internal void Restore(HistogramSlot slot, long bin, long count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(unchecked((ulong)bin), (ulong)slot.Bins, nameof(bin));
        cells[slot.Offset + bin] = count;
    }

    /// <summary>Puts back what an earlier tally had as sum and sum of squares.</summary>
    internal void Restore(SumSlot slot, Int128 sum, Int128 squares) =>
        (sums[slot.Index], sums[slot.Index + 1]) = (sum, squares);


    /// <summary>Adds sums made elsewhere.</summary>
    internal void Add(SumSlot slot, (Int128 Sum, Int128 Squares) sums)
    {
        this.sums[slot.Index] += sums.Sum;
        this.sums[slot.Index + 1] += sums.Squares;
    }

    /// <summary>The bins of a histogram, to count in.</summary>
    internal Span<long> Cells(HistogramSlot slot) => cells.AsSpan(slot.Offset, slot.Bins);

    /// <summary>The bins of a histogram.</summary>
    public ReadOnlySpan<long> Of(HistogramSlot slot) => cells.AsSpan(slot.Offset, slot.Bins);

    /// <summary>A sum and its sum of squares.</summary>
    public (Int128 Sum, Int128 Squares) Of(SumSlot slot) => (sums[slot.Index], sums[slot.Index + 1]);

    /// <summary>Adds another tally. Throws <see cref="ArgumentException"/> when it counts other things.</summary>
    public void Merge(Tally other)
    {
        if (!Layout.Matches(other.Layout))
        {
            throw new ArgumentException("the two tallies count different things", nameof(other));
        }

        Trials += other.Trials;
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] += other.cells[i];
        }

        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += other.sums[i];
        }
    }
}
