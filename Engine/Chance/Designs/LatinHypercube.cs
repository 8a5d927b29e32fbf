namespace CcmPlanner.Engine.Chance.Designs;

/// <summary>
/// A Latin hypercube: of N rows each dimension has exactly one in each N-th of its range, in an order of its own and
/// at a random place within.
/// </summary>
public sealed class LatinHypercube : IDesign
{
    /// <summary>Most rows: 2^30.</summary>
    public const long MostRows = 1L << 30;

    private static readonly uint Stream = StreamId.Of("design/latin hypercube").Value;
    private readonly ulong seed;
    private readonly KeyedPermutation[] orders;

    /// <summary>
    /// Makes one. Throws <see cref="ArgumentOutOfRangeException"/> unless <paramref name="rows"/> is 1 to 2^30 and
    /// <paramref name="dimensions"/> 1 or more.
    /// </summary>
    public LatinHypercube(ulong seed, long rows, int dimensions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, MostRows);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        this.seed = seed;
        Rows = rows;
        orders = [.. Enumerable.Range(0, dimensions).Select(dimension => new KeyedPermutation(seed, dimension, rows))];
    }

    /// <inheritdoc/>
    public long Rows { get; }

    /// <inheritdoc/>
    public int Dimensions => orders.Length;

    /// <inheritdoc/>
    public uint Word(long row, int dimension)
    {
        this.Refuse(row, dimension);
        var stratum = orders[dimension].At(row);
        var (first, next) = (FirstWord(stratum), FirstWord(stratum + 1));
        var within = Philox.Block(seed, (uint)row, (uint)dimension, Stream, 0).First;
        return (uint)(first + (((next - first) * within) >> 32));
    }

    /// <summary>The first word whose middle lies in that stratum or beyond.</summary>
    private ulong FirstWord(long stratum) => (((ulong)stratum << 33) + (ulong)Rows - 1) / (2 * (ulong)Rows);
}
