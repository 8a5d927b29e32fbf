using System.Diagnostics.CodeAnalysis;

namespace CcmPlanner.Engine.Inference.Memory;

/// <summary>Facts in order of publication. Long rows keep a gap where a fact went, until the gaps are as many as the facts.</summary>
internal sealed class Rows
{
    private const int Movable = 32;
    private FactNode?[] items = [];
    private long[] sequences = [];
    private int gaps;

    /// <summary>Places in use, with gaps.</summary>
    public int Length { get; private set; }

    /// <summary>Facts.</summary>
    public int Count => Length - gaps;

    /// <summary>The facts as they stand now.</summary>
    public IEnumerable<FactNode> Nodes => items.Take(Length).OfType<FactNode>();

    public void Add(FactNode node)
    {
        if (Length == items.Length)
        {
            var room = Math.Max(4, Length * 2);
            Array.Resize(ref items, room);
            Array.Resize(ref sequences, room);
        }

        items[Length] = node;
        sequences[Length++] = node.Sequence;
    }

    /// <summary>The fact at a place, when there is one; false in a gap.</summary>
    public bool Holds(int place, [NotNullWhen(true)] out FactNode? node) => (node = items[place]) is not null;

    public void Remove(FactNode node)
    {
        var place = PlaceOf(node.Sequence);
        var after = Length - place - 1;
        if (after > Movable)
        {
            items[place] = null;
            gaps++;
            CloseGaps();
            return;
        }

        Length--;
        Array.Copy(items, place + 1, items, place, after);
        Array.Copy(sequences, place + 1, sequences, place, after);
        items[Length] = null;
    }

    public void Clear()
    {
        if (Length > 0)
        {
            Array.Clear(items, 0, Length);
            Length = gaps = 0;
        }
    }

    private int PlaceOf(long sequence)
    {
        var (low, high) = (0, Length - 1);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (sequences[middle] < sequence)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private void CloseGaps()
    {
        if (gaps * 2 < Length)
        {
            return;
        }

        var kept = 0;
        for (var place = 0; place < Length; place++)
        {
            if (items[place] is { } node)
            {
                (items[kept], sequences[kept]) = (node, sequences[place]);
                kept++;
            }
        }

        Array.Clear(items, kept, Length - kept);
        (Length, gaps) = (kept, 0);
    }
}
