using System.Numerics;

namespace CcmPlanner.Engine.Chance.Designs;

/// <summary>
/// A Sobol sequence in Gray code order, with the direction numbers of Joe and Kuo. Scrambled it is a random linear
/// map of each dimension's digits and a random digital shift, which keeps the evenness and makes every point uniform.
/// </summary>
public sealed class SobolSequence : IDesign
{
    private const int Bits = DirectionNumbers.Bits;
    private static readonly uint Stream = StreamId.Of("design/sobol").Value;

    private readonly uint[][] directions;
    private readonly uint[] shifts;

    /// <summary>
    /// Makes one. <paramref name="scramble"/>: the seed of the scrambling; null for none, which puts the first point
    /// into a corner. Throws <see cref="ArgumentOutOfRangeException"/> unless <paramref name="dimensions"/> is 1 to
    /// 1,024.
    /// </summary>
    public SobolSequence(int dimensions, ulong? scramble)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions, MostDimensions);
        directions = [.. DirectionNumbers.All.Take(dimensions)];
        shifts = new uint[dimensions];
        if (scramble is { } seed)
        {
            for (var dimension = 0; dimension < dimensions; dimension++)
            {
                directions[dimension] = Scrambled(directions[dimension], seed, dimension);
                shifts[dimension] = Philox.Block(seed, (uint)dimension, Bits, Stream, 0).First;
            }
        }
    }

    /// <summary>Most dimensions there are direction numbers for: 1,024.</summary>
    public static int MostDimensions => DirectionNumbers.All.Count;

    /// <inheritdoc/>
    public long Rows => 1L << Bits;

    /// <inheritdoc/>
    public int Dimensions => directions.Length;

    /// <inheritdoc/>
    public uint Word(long row, int dimension)
    {
        this.Refuse(row, dimension);
        var word = shifts[dimension];
        var steps = directions[dimension];
        for (var gray = (uint)(row ^ (row >> 1)); gray != 0; gray &= gray - 1)
        {
            word ^= steps[BitOperations.TrailingZeroCount(gray)];
        }

        return word;
    }

    /// <summary>Each digit of the result is a random sum of the digits before it, plus the digit itself.</summary>
    private static uint[] Scrambled(uint[] directions, ulong seed, int dimension)
    {
        var result = new uint[Bits];
        for (var digit = 0; digit < Bits; digit++)
        {
            var bit = 1u << (Bits - 1 - digit);
            var random = Philox.Block(seed, (uint)dimension, (uint)digit, Stream, 0).First;
            var row = (random & ~(bit | (bit - 1))) | bit;
            for (var i = 0; i < Bits; i++)
            {
                var parity = BitOperations.PopCount(row & directions[i]) & 1;
                result[i] |= parity == 1 ? bit : 0;
            }
        }

        return result;
    }
}
