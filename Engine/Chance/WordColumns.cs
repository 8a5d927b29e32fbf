namespace CcmPlanner.Engine.Chance;

/// <summary>The words of one stream and step for many trials on end: one column for each word of a block.</summary>
/// <param name="capacity">Most trials it can hold. Range: 1 or more.</param>
public sealed class WordColumns(int capacity)
{
    private readonly uint[] words = new uint[4 * capacity];

    /// <summary>Most trials it can hold.</summary>
    public int Capacity => capacity;

    /// <summary>First words, by trial.</summary>
    public Span<uint> First => words.AsSpan(0, capacity);

    /// <summary>Second words, by trial.</summary>
    public Span<uint> Second => words.AsSpan(capacity, capacity);

    /// <summary>Third words, by trial.</summary>
    public Span<uint> Third => words.AsSpan(2 * capacity, capacity);

    /// <summary>Fourth words, by trial.</summary>
    public Span<uint> Fourth => words.AsSpan(3 * capacity, capacity);

    /// <summary>One of the four columns. <paramref name="word"/>: 0 to 3.</summary>
    public Span<uint> Column(int word)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)word, 3u, nameof(word));
        return words.AsSpan(word * capacity, capacity);
    }
}
