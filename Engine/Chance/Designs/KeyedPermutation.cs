using System.Numerics;

namespace CcmPlanner.Engine.Chance.Designs;

/// <summary>
/// A random order of the numbers below <paramref name="size"/>, of which each place is found at once, without an
/// array: a Feistel network over the next power of two, walked until the number is small enough.
/// </summary>
/// <param name="seed">The seed.</param>
/// <param name="order">Which of many orders under one seed.</param>
/// <param name="size">How many numbers. Range: 1 to 2^48.</param>
public sealed class KeyedPermutation(ulong seed, int order, long size)
{
    private const int FewBits = 10;
    private static readonly uint Stream = StreamId.Of("design/permutation").Value;

    /// <summary>What stands at that place. Range: 0 below the size.</summary>
    public long At(long place)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(place);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, size);
        var bits = Math.Max(2, 64 - BitOperations.LeadingZeroCount((ulong)size - 1));
        var value = place;
        do
        {
            value = Encrypt(value, bits);
        }
        while (value >= size);
        return value;
    }

    private long Encrypt(long value, int bits)
    {
        var (leftBits, rightBits) = (bits / 2, bits - (bits / 2));
        var (left, right) = ((uint)(value >> rightBits), (uint)(value & ((1L << rightBits) - 1)));
        var rounds = bits < FewBits ? 32 : 8; // few bits mix slowly; even numbers, so that both halves end in place
        for (var round = 0; round < rounds; round++)
        {
            var mixed = Philox.Block(seed, right, (uint)order, Stream, (uint)round).First;
            (left, right) = (right, left ^ (mixed & ((1u << leftBits) - 1)));
            (leftBits, rightBits) = (rightBits, leftBits);
        }

        return ((long)left << rightBits) | right;
    }
}
