namespace CcmPlanner.Engine.Inference.Memory;

/// <summary>A place in <see cref="Rows"/>: a fact with its order of publication, or a gap where a fact was.</summary>
internal readonly record struct RowEntry(FactNode? Node, long Sequence);

/// <summary>
/// Facts in order of publication. Long rows keep a gap where a fact went, until the gaps are as many as the facts.
/// </summary>
internal sealed class Rows
{
    private const int Movable = 8;
    private RowEntry[] entries = [];
    private int length;
    private int gaps;

    /// <summary>The places in use as they stand now, with gaps; facts that come later are not seen.</summary>
    public ReadOnlySpan<RowEntry> Entries => entries.AsSpan(0, length);

    /// <summary>Facts.</summary>
    public int Count => length - gaps;

    /// <summary>The facts as they stand now.</summary>
    public IEnumerable<FactNode> Nodes => entries.Take(length).Select(entry => entry.Node).OfType<FactNode>();

    public void Add(FactNode node)
    {
        if (length == entries.Length)
        {
            Array.Resize(ref entries, Math.Max(4, length * 2));
        }

        entries[length++] = new RowEntry(node, node.Sequence);
    }

    public void Remove(FactNode node)
    {
        var place = PlaceOf(node.Sequence);
        var after = length - place - 1;
        if (after > Movable)
        {
            entries[place] = new RowEntry(null, node.Sequence);
            gaps++;
            CloseGaps();
            return;
        }

        length--;
        Array.Copy(entries, place + 1, entries, place, after);
        entries[length] = default;
    }

    public void Clear()
    {
        if (length > 0)
        {
            Array.Clear(entries, 0, length);
            length = gaps = 0;
        }
    }

    /// <summary>
    /// Halves what is left without a branch, which could not be foretold: the sign of a difference is a mask.
    /// </summary>
    private int PlaceOf(long sequence)
    {
        var (low, left) = (0, length);
        while (left > 1)
        {
            var half = left >> 1;
            low += half & (int)((entries[low + half - 1].Sequence - sequence) >> 63);
            left -= half;
        }

        return low;
    }

    private void CloseGaps()
    {
        if (gaps * 2 < length)
        {
            return;
        }

        var kept = 0;
        foreach (var entry in Entries)
        {
            if (entry.Node is not null)
            {
                entries[kept++] = entry;
            }
        }

        Array.Clear(entries, kept, length - kept);
        (length, gaps) = (kept, 0);
    }
}
