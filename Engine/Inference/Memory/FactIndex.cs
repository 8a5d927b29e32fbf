using CcmPlanner.Engine.Inference.Model;

namespace CcmPlanner.Engine.Inference.Memory;

/// <summary>Facts by the hash of a join key; the join's own equality decides between keys of one hash.</summary>
internal sealed class FactIndex(IndexSpec spec)
{
    private static readonly Rows Nothing = new();
    private readonly List<Rows> all = [];
    private int[] hashes = new int[16];
    private Rows?[] buckets = new Rows?[16];

    public void Add(FactNode node)
    {
        if (all.Count * 2 > buckets.Length)
        {
            Grow();
        }

        var hash = spec.Hash(node);
        var place = PlaceOf(hash);
        if (buckets[place] is not { } rows)
        {
            hashes[place] = hash;
            buckets[place] = rows = new Rows();
            all.Add(rows);
        }

        rows.Add(node);
    }

    public void Remove(FactNode node) => buckets[PlaceOf(spec.Hash(node))]!.Remove(node);

    public Rows Probe(int hash) => buckets[PlaceOf(hash)] ?? Nothing;

    /// <summary>Forgets the facts and keeps the keys, which the next facts often share.</summary>
    public void Clear()
    {
        foreach (var rows in all)
        {
            rows.Clear();
        }
    }

    /// <summary>Where the key stands, or the free place where it would.</summary>
    private int PlaceOf(int hash)
    {
        var mask = buckets.Length - 1;
        var place = (int)(unchecked((uint)hash * 2654435769u) >> 7) & mask;
        while (buckets[place] is not null && hashes[place] != hash)
        {
            place = (place + 1) & mask;
        }

        return place;
    }

    private void Grow()
    {
        var (oldHashes, oldBuckets) = (hashes, buckets);
        hashes = new int[oldHashes.Length * 4];
        buckets = new Rows?[hashes.Length];
        for (var i = 0; i < oldBuckets.Length; i++)
        {
            if (oldBuckets[i] is { } rows)
            {
                var place = PlaceOf(oldHashes[i]);
                (hashes[place], buckets[place]) = (oldHashes[i], rows);
            }
        }
    }
}
