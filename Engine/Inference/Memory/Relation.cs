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
        if (Rows.Entries.IsEmpty)
        {
            return;
        }

        Rows.Clear();
        foreach (var index in indexes)
        {
            index.Clear();
        }
    }

    public FactIndex MakeIndex(IndexSpec spec)
    {
        var index = new FactIndex(spec);
        foreach (var node in Rows.Nodes)
        {
            index.Add(node);
        }

        indexes.Add(index);
        return index;
    }
}
