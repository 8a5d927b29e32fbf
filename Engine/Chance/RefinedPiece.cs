using System.Runtime.InteropServices;

namespace CcmPlanner.Engine.Chance;

/// <summary>
/// A piece of a quantile table that one polynomial does not follow, because the function jumps, bends or is steep
/// there: halved again and again, until a polynomial follows it or a single word is left.
/// </summary>
internal sealed class RefinedPiece
{
    private readonly Func<double, double> atWord;
    private readonly IReadOnlyList<double> breaks;
    private readonly uint start;
    private readonly int bits;
    private readonly List<int> next = [0];
    private readonly List<double> terms = [];

    /// <summary>
    /// The piece of 2^<paramref name="bits"/> words from <paramref name="start"/> on, of the function
    /// <paramref name="atWord"/> from places among the words of a tail to values, which may jump at
    /// <paramref name="breaks"/>.
    /// </summary>
    public RefinedPiece(Func<double, double> atWord, IReadOnlyList<double> breaks, uint start, int bits)
    {
        this.atWord = atWord;
        this.breaks = breaks;
        this.start = start;
        this.bits = bits;
        Build(0, start, bits);
    }

    /// <summary>The value in the middle of a word's cell. Range: a word of the piece.</summary>
    public double At(uint tail)
    {
        var (node, left) = (0, bits);
        while (next[node] >= 0)
        {
            left--;
            node = next[node] + (int)((tail - start) >> left & 1);
        }

        var width = 1u << left;
        var x = (((((tail - start) & (width - 1)) + 0.5) / width) * 2) - 1;
        return QuantileTable.Polynomial(
            CollectionsMarshal.AsSpan(terms).Slice(~next[node], QuantileTable.Terms), x);
    }

    private void Build(int node, uint from, int left)
    {
        var width = (double)(1u << left);
        double At(double x) => atWord(from + ((x + 1) / 2 * width));
        Span<double> powers = stackalloc double[QuantileTable.Terms];
        if (left == 0)
        {
            powers.Clear();
            powers[0] = At(0);
        }
        else
        {
            QuantileTable.Interpolate(At, powers);
            if (breaks.Any(place => place > from && place < from + width) || QuantileTable.IsRough(At, powers))
            {
                var child = next.Count;
                next[node] = child;
                next.AddRange([0, 0]);
                Build(child, from, left - 1);
                Build(child + 1, from + (1u << (left - 1)), left - 1);
                return;
            }
        }

        next[node] = ~terms.Count;
        terms.AddRange(powers);
    }
}
