using CcmPlanner.Engine.Inference.Model;

namespace CcmPlanner.Engine.Inference.Memory;

/// <summary>The facts of one type, or of all types that can stand for it, with the indexes over them.</summary>
internal sealed class Relation
{
    private readonly List<FactIndex> indexes = [];

    public Rows Rows { get; } = new();

    public void Add(FactNode node)
    {
        Rows.Add(node);
        foreach (var index in indexes)
        {
            index.Add(node);
        }
    }

    public void Remove(FactNode node)
    {
        Rows.Remove(node);
        foreach (var index in indexes)
        {
            index.Remove(node);
        }
    }

    public void Clear()
    {
        Rows.Clear();
        foreach (var index in indexes)
        {
            index.Clear();
        }
    }

    public FactIndex MakeIndex(IndexSpec spec)
    {
        var index = new FactIndex(spec);
        foreach (var node in Rows.Span)
        {
            index.Add(node);
        }

        indexes.Add(index);
        return index;
    }
}

/// <summary>Facts by the hash of a join key; the join's own equality decides between keys of one hash.</summary>
internal sealed class FactIndex(IndexSpec spec)
{
    private static readonly Rows Nothing = new();
    private readonly Dictionary<int, Rows> buckets = [];

    public void Add(FactNode node)
    {
        var hash = spec.Hash(node.Value);
        if (!buckets.TryGetValue(hash, out var rows))
        {
            rows = new Rows();
            buckets.Add(hash, rows);
        }

        rows.Add(node);
    }

    public void Remove(FactNode node) => buckets[spec.Hash(node.Value)].Remove(node);

    public Rows Probe(int hash) => buckets.TryGetValue(hash, out var rows) ? rows : Nothing;

    public void Clear()
    {
        foreach (var rows in buckets.Values)
        {
            rows.Clear();
        }
    }
}
