using System.Numerics;

namespace CcmPlanner.Engine.Trials;

/// <summary>
/// Bins for whole numbers of any size, each at most 1/128 of its value wide: 0 to 255 have a bin each, and every
/// doubling after that has 128 bins. Range: 0 to 2^47 - 1; larger values fall into the last bin.
/// </summary>
public static class RelativeBins
{
    private const int PieceBits = 7;
    private const int ValueBits = 47;

    /// <summary>How many bins there are.</summary>
    public const int Count = (ValueBits - PieceBits + 1) << PieceBits;

    /// <summary>The bin of a value. Throws <see cref="ArgumentOutOfRangeException"/> when it is negative.</summary>
    public static int BinOf(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        var bounded = Math.Min(value, (1L << ValueBits) - 1);
        var shift = Math.Max(0, 63 - PieceBits - BitOperations.LeadingZeroCount((ulong)bounded));
        return (shift << PieceBits) + (int)(bounded >> shift);
    }

    /// <summary>Smallest value of a bin.</summary>
    public static long Low(int bin)
    {
        var shift = Math.Max(0, (bin >> PieceBits) - 1);
        return (long)(bin - (shift << PieceBits)) << shift;
    }

    /// <summary>Largest value of a bin.</summary>
    public static long High(int bin) => Low(bin) + (1L << Math.Max(0, (bin >> PieceBits) - 1)) - 1;

    /// <summary>The middle of a bin.</summary>
    public static double Middle(int bin) => (Low(bin) + High(bin)) / 2.0;
}
