using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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

    /// <summary>Terms of a polynomial.</summary>
    internal const int Terms = 6;

    private const double Tolerance = 1e-11;
    private const ulong FirstOctave = unchecked((ulong)-((1023L + PieceBits - 1) << PieceBits));
    private const double WordSize = 1.0 / 4294967296.0;

    private const int Rows = (31 - PieceBits + 1) * Pieces; // of a tail, whose words have 31 bits
    private readonly double[] terms; // the rows of the lower tail, then those of the upper
    private readonly Dictionary<int, RefinedPiece> refined = []; // of the rows whose first term is not a number

    private QuantileTable(
        Func<bool, Func<double, double>> tailQuantile, IReadOnlyList<double> lower, IReadOnlyList<double> upper) =>
        terms = [.. Side(0, tailQuantile(false), lower), .. Side(Rows, tailQuantile(true), upper)];

    /// <summary>
    /// The table of a quantile function given by its two tails, so that both keep their full precision:
    /// <paramref name="tailQuantile"/> makes, for false, the function from the probability of lying below the value
    /// to the value, for true from the probability of lying above it; probabilities go from 2^-33 to ½.
    /// <paramref name="breaks"/>: probabilities of lying below where the function jumps or bends; pieces that hold
    /// one, or are too steep beside one, are cut finer. Throws <see cref="NotFiniteNumberException"/> when a value is
    /// not finite.
    /// </summary>
    public static QuantileTable Of(
        Func<bool, Func<double, double>> tailQuantile, IReadOnlyList<double>? breaks = null) =>
        new(
            tailQuantile,
            [.. (breaks ?? []).Select(place => place / WordSize)],
            [.. (breaks ?? []).Select(place => (1 - place) / WordSize)]);

    /// <summary>The value of one word: the quantile at (word + ½) / 2^32.</summary>
    public double At(uint word)
    {
        var isLower = word < 0x80000000;
        var tail = isLower ? word : ~word;
        var shift = Math.Max(0, 31 - PieceBits - BitOperations.LeadingZeroCount(tail));
        var piece = (int)(((uint)shift << PieceBits) + (tail >> shift));
        var width = 1u << shift;
        var x = ((((tail & (width - 1)) + 0.5) / width) * 2) - 1;
        var row = isLower ? piece : Rows + piece;
        var value = Polynomial(terms.AsSpan(row * Terms, Terms), x);
        return double.IsNaN(value) ? refined[row].At(tail) : value;
    }

    /// <summary>The values of a word in each cell; NaN where <see cref="At(uint)"/> must be asked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T At<T>(T words)
        where T : struct, ILanes<T>
    {
        // The middle of a tail's cell is a number whose exponent is the octave, whose next bits are the piece and
        // whose other bits say how far into the piece. The outermost have a row each, and nothing but a first term.
        words = LaneFunctions<T>.LowHalf(words); // what follows reads memory, so nothing else may come through
        var isUpper = T.Down(words, 31);
        var tail = words ^ T.MultiplyWords(isUpper, T.Bits(0xFFFFFFFF));
        var middle = LaneFunctions<T>.WordMiddle(tail);
        var row = T.AddBits(T.Down(middle, 52 - PieceBits), T.Bits(FirstOctave));
        row = T.Choose(T.Less(middle, T.Of(Pieces)), tail, row);
        row = T.AddBits(row, T.MultiplyWords(isUpper, T.Bits(Rows)));
        var within = T.Up(middle & T.Bits((1UL << (52 - PieceBits)) - 1), PieceBits) | T.Of(1);
        var x = T.MultiplyAdd(within, T.Of(2), T.Of(-3));
        return T.Polynomial(
            ref MemoryMarshal.GetArrayDataReference(terms), T.MultiplyWords(row, T.Bits(Terms)), x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Polynomial(ReadOnlySpan<double> c, double x)
    {
        var sum = Math.FusedMultiplyAdd(c[5], x, c[4]);
        sum = Math.FusedMultiplyAdd(sum, x, c[3]);
        sum = Math.FusedMultiplyAdd(sum, x, c[2]);
        sum = Math.FusedMultiplyAdd(sum, x, c[1]);
        return Math.FusedMultiplyAdd(sum, x, c[0]);
    }

    private double[] Side(int firstRow, Func<double, double> atTail, IReadOnlyList<double> breaks)
    {
        double AtWord(double place) => Finite(atTail(place * WordSize));
        var table = new double[Rows * Terms];
        for (var piece = 0; piece < Rows; piece++)
        {
            var shift = Math.Max(0, (piece >> PieceBits) - 1);
            var start = (uint)(piece - (shift << PieceBits)) << shift;
            var width = (double)(1u << shift);
            var target = table.AsSpan(piece * Terms, Terms);
            if (shift == 0)
            {
                target[0] = AtWord(start + 0.5) + 0.0; // never -0
                continue;
            }

            double At(double x) => AtWord(start + ((x + 1) / 2 * width));
            Interpolate(At, target);
            var isBroken = breaks.Any(place => place >= start && place <= start + width);
            if (isBroken || (breaks.Count > 0 && IsRough(At, target)))
            {
                refined[firstRow + piece] = new RefinedPiece(AtWord, breaks, start, shift);
                target[0] = double.NaN;
            }
        }

        return table;
    }

    /// <summary>True when the polynomial misses the function: near a break a piece can be too steep for it.</summary>
    internal static bool IsRough(Func<double, double> f, ReadOnlySpan<double> powers)
    {
        foreach (var x in (ReadOnlySpan<double>)[-1, -0.5, 0, 0.5, 1])
        {
            var value = f(x);
            if (!(Math.Abs(Polynomial(powers, x) - value) <= Tolerance * Math.Abs(value)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The polynomial through the six Chebyshev points of [-1, 1], as coefficients of powers of x.</summary>
    internal static void Interpolate(Func<double, double> f, Span<double> powers)
    {
        var outer = (Math.Sqrt(6) + Math.Sqrt(2)) / 4;
        var middle = Math.Sqrt(2) / 2;
        var inner = (Math.Sqrt(6) - Math.Sqrt(2)) / 4;
        Span<double> x = [-outer, -middle, -inner, inner, middle, outer];
        Span<double> c = stackalloc double[Terms];
        double least = double.PositiveInfinity, most = double.NegativeInfinity;
        for (var k = 0; k < Terms; k++)
        {
            var value = f(x[k]);
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
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
        if (least == most)
        {
            powers.Clear(); // the one value of the whole piece to the last digit, so that whole numbers stay whole
            powers[0] = least;
        }
    }

    private static double Finite(double value) => double.IsFinite(value)
        ? value
        : throw new NotFiniteNumberException("the quantile function gives no finite number", value);
}
