namespace CcmPlanner.Engine.Trials;

/// <summary>Sum and sum of squares of a column of outcomes, exactly; absent ones add nothing.</summary>
internal static class ColumnSums
{
    // 256 squares of numbers of 27 bits stay below 2^62.
    private const long Small = 1L << 27;

    /// <summary>
    /// Of at most <see cref="OutcomeBatch.Capacity"/> values. Throws <see cref="OverflowException"/> when their squares
    /// add up to 2^127 or more.
    /// </summary>
    public static (Int128 Sum, Int128 Squares) Of(ReadOnlySpan<long> values)
    {
        long sum = 0, squares = 0, bits = 0;
        unchecked
        {
            foreach (var entry in values)
            {
                var value = entry == Outcome.Absent ? 0 : entry;
                bits |= value ^ (value >> 63);
                sum += value;
                squares += value * value;
            }
        }

        return bits < Small ? (sum, squares) : OfLarge(values);
    }

    private static (Int128 Sum, Int128 Squares) OfLarge(ReadOnlySpan<long> values)
    {
        Int128 sum = 0;
        long high = 0;
        ulong low = 0;
        foreach (var entry in values)
        {
            var value = entry == Outcome.Absent ? 0 : entry;
            sum += value;
            var size = (ulong)Math.Abs(value);
            var squareHigh = Math.BigMul(size, size, out var squareLow);
            low = unchecked(low + squareLow);
            high += (long)squareHigh + (low < squareLow ? 1 : 0);
        }

        return (sum, new Int128((ulong)high, low));
    }
}
