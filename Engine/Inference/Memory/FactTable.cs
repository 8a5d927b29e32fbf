namespace CcmPlanner.Engine.Inference.Memory;

/// <summary>All facts a session knows, once each by equality.</summary>
internal sealed class FactTable
{
    private FactNode?[] heads = new FactNode?[64];

    public int Count { get; private set; }

    public FactNode? Find(object value, int hash)
    {
        for (var node = heads[hash & (heads.Length - 1)]; node is not null; node = node.NextInTable)
        {
            if (node.Hash == hash && (ReferenceEquals(node.Value, value) || node.Value.Equals(value)))
            {
                return node;
            }
        }

        return null;
    }

    public void Add(FactNode node)
    {
        if (Count == heads.Length)
        {
            Grow();
        }

        ref var head = ref heads[node.Hash & (heads.Length - 1)];
        node.NextInTable = head;
        head = node;
        Count++;
    }

    /// <summary>Takes a fact out; false when it is not there.</summary>
    public bool Remove(FactNode node)
    {
        ref var head = ref heads[node.Hash & (heads.Length - 1)];
        if (head == node)
        {
            head = node.NextInTable;
            Count--;
            return true;
        }

        for (var before = head; before is not null; before = before.NextInTable)
        {
            if (before.NextInTable == node)
            {
                before.NextInTable = node.NextInTable;
                Count--;
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes all facts out and hands each over.</summary>
    public void Clear(Action<FactNode> released)
    {
        for (var place = 0; place < heads.Length; place++)
        {
            for (var node = heads[place]; node is not null;)
            {
                var next = node.NextInTable;
                released(node);
                node = next;
            }

            heads[place] = null;
        }

        Count = 0;
    }

    public IEnumerable<FactNode> All()
    {
        foreach (var head in heads)
        {
            for (var node = head; node is not null; node = node.NextInTable)
            {
                yield return node;
            }
        }
    }

    private void Grow()
    {
        var old = heads;
        heads = new FactNode?[old.Length * 4];
        foreach (var head in old)
        {
            for (var node = head; node is not null;)
            {
                var next = node.NextInTable;
                ref var place = ref heads[node.Hash & (heads.Length - 1)];
                node.NextInTable = place;
                place = node;
                node = next;
            }
        }
    }
}
