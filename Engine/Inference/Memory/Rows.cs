namespace CcmPlanner.Engine.Inference.Memory;

/// <summary>Facts in order of publication.</summary>
internal sealed class Rows
{
    private FactNode[] items = [];

    public int Count { get; private set; }

    public ReadOnlySpan<FactNode> Span => items.AsSpan(0, Count);

    public FactNode this[int place] => items[place];

    public void Add(FactNode node)
    {
        if (Count == items.Length)
        {
            Array.Resize(ref items, Math.Max(4, Count * 2));
        }

        items[Count++] = node;
    }

    public void Remove(FactNode node)
    {
        var place = Find(node.Sequence);
        Count--;
        Array.Copy(items, place + 1, items, place, Count - place);
        items[Count] = null!;
    }

    public void Clear()
    {
        if (Count > 0)
        {
            Array.Clear(items, 0, Count);
            Count = 0;
        }
    }

    private int Find(long sequence)
    {
        var (low, high) = (0, Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (items[middle].Sequence < sequence)
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
}
