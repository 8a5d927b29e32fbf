using System.Numerics;

namespace CcmPlanner.Engine.Chance;

/// <summary>
/// A quantile function as a table: one 32-bit word gives one value, by a polynomial of the fifth degree. Each tail is
/// cut into octaves of probability and each octave into sixteen pieces, so tails are as fine as the middle; the 32
/// outermost words of each tail have a value of their own. Built once, read by any thread.
/// </summary>
public sealed class QuantileTable
{
    private const int PieceBits = 4;
    private const int Pieces = 1 << PieceBits;
    private const int Terms = 6;
    private const double WordSize = 1.0 / 4294967296.0;

    private readonly double[] lower;
    private readonly double[] upper;

    private QuantileTable(double[] lower, double[] upper)
    {
        this.lower = lower;
        this.upper = upper;
    }

    /// <summary>
    /// The table of a quantile function given by its two tails: <paramref name="fromBelow"/> takes the probability of
    /// lying below the value, <paramref name="fromAbove"/> of lying above it, each from 2^-33 to ½, so that both
    /// tails keep their full precision. Throws <see cref="NotFiniteNumberException"/> when a value is not finite.
    /// </summary>
    public static QuantileTable Of(Func<double, double> fromBelow, Func<double, double> fromAbove) =>
        new(Side(fromBelow), Side(fromAbove));

    /// <summary>The value of one word: the quantile at (word + ½) / 2^32.</summary>
    public double At(uint word)
    {
        var isLower = word < 0x80000000;
        var tail = isLower ? word : ~word;
        var shift = Math.Max(0, 31 - PieceBits - BitOperations.LeadingZeroCount(tail));
        var piece = (int)(((uint)shift << PieceBits) + (tail >> shift));
        var width = 1u << shift;
        var x = ((((tail & (width - 1)) + 0.5) / width) * 2) - 1;
        var c = (isLower ? lower : upper).AsSpan(piece * Terms, Terms);
        var sum = Math.FusedMultiplyAdd(c[5], x, c[4]);
        sum = Math.FusedMultiplyAdd(sum, x, c[3]);
        sum = Math.FusedMultiplyAdd(sum, x, c[2]);
        sum = Math.FusedMultiplyAdd(sum, x, c[1]);
        return Math.FusedMultiplyAdd(sum, x, c[0]);
    }

    private static double[] Side(Func<double, double> atTail)
    {
        const int Last = 31 - PieceBits - 1; // the largest tail has 31 bits
        var table = new double[(Last + 2) * Pieces * Terms];
        for (var piece = 0; piece < (Last + 2) * Pieces; piece++)
        {
            var shift = Math.Max(0, (piece >> PieceBits) - 1);
            var start = (double)((long)(piece - (shift << PieceBits)) << shift);
            var width = (double)(1L << shift);
            var target = table.AsSpan(piece * Terms, Terms);
            if (shift == 0)
            {
                target[0] = Finite(atTail((start + 0.5) * WordSize));
            }
            else
            {
                Interpolate(x => Finite(atTail((start + ((x + 1) / 2 * width)) * WordSize)), target);
            }
        }

        return table;
    }

    /// <summary>The polynomial through the six Chebyshev points of [-1, 1], as coefficients of powers of x.</summary>
    private static void Interpolate(Func<double, double> f, Span<double> powers)
    {
        var outer = (Math.Sqrt(6) + Math.Sqrt(2)) / 4;
        var middle = Math.Sqrt(2) / 2;
        var inner = (Math.Sqrt(6) - Math.Sqrt(2)) / 4;
        Span<double> x = [-outer, -middle, -inner, inner, middle, outer];
        Span<double> c = stackalloc double[Terms];
        for (var k = 0; k < Terms; k++)
        {
            var value = f(x[k]);
            var (before, now) = (1.0, x[k]);
            c[0] += value / Terms;
            for (var j = 1; j < Terms; j++)
            {
                c[j] += value * now * 2 / Terms;
                (before, now) = (now, (2 * x[k] * now) - before);
            }
        }

        powers[0] = c[0] - c[2] + c[4];
        powers[1] = c[1] - (3 * c[3]) + (5 * c[5]);
        powers[2] = (2 * c[2]) - (8 * c[4]);
        powers[3] = (4 * c[3]) - (20 * c[5]);
        powers[4] = 8 * c[4];
        powers[5] = 16 * c[5];
    }

    private static double Finite(double value) => double.IsFinite(value)
        ? value
        : throw new NotFiniteNumberException("the quantile function gives no finite number", value);
}
