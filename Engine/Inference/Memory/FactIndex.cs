using CcmPlanner.Engine.Inference.Model;

namespace CcmPlanner.Engine.Inference.Memory;

/// <summary>Facts by the hash of a join key; the join's own equality decides between keys of one hash.</summary>
internal sealed class FactIndex(IndexSpec spec)
{
    private static readonly Rows Nothing = new();
    private readonly List<Rows> all = [];
    private Bucket[] buckets = new Bucket[16];
    private int last;
    private int unread;

    /// <summary>True when the keys of all facts could be read: a fact not found under a key does not have it.</summary>
    public bool IsWhole => unread == 0;

    public void Add(FactNode node)
    {
        if (all.Count * 2 > buckets.Length)
        {
            Grow();
        }

        var hash = spec.Hash(node);
        unread += hash == KeyHash.Unread ? 1 : 0;
        ref var bucket = ref buckets[PlaceOf(hash)];
        if (bucket.Rows is not { } rows)
        {
            rows = new Rows();
            bucket = new Bucket(hash, rows);
            all.Add(rows);
        }

        rows.Add(node);
    }

    public void Remove(FactNode node)
    {
        var hash = spec.Hash(node);
        unread -= hash == KeyHash.Unread ? 1 : 0;
        Probe(hash).Remove(node);
    }

    public Rows Probe(int hash) => buckets[PlaceOf(hash)].Rows ?? Nothing;

    /// <summary>Forgets the facts and keeps the keys, which the next facts often share.</summary>
    public void Clear()
    {
        unread = 0;
        foreach (var rows in all)
        {
            rows.Clear();
        }
    }

    /// <summary>
    /// Where the key stands, or the free place where it would. The key last asked for is tried first, since many rules
    /// ask for one State in turn.
    /// </summary>
    private int PlaceOf(int hash)
    {
        if (buckets[last].Hash == hash && buckets[last].Rows is not null)
        {
            return last;
        }

        var mask = buckets.Length - 1;
        var place = (int)(unchecked((uint)hash * 2654435769u) >> 7) & mask;
        while (buckets[place] is { Rows: not null } bucket && bucket.Hash != hash)
        {
            place = (place + 1) & mask;
        }

        return last = place;
    }

    private void Grow()
    {
        var old = buckets;
        (buckets, last) = (new Bucket[old.Length * 4], 0);
        foreach (var bucket in old)
        {
            if (bucket.Rows is not null)
            {
                buckets[PlaceOf(bucket.Hash)] = bucket;
            }
        }
    }

    /// <summary>The facts of one key; without facts, a free place.</summary>
    private readonly record struct Bucket(int Hash, Rows? Rows);
}
