namespace CcmPlanner.Engine.Inference.Memory;

/// <summary>Derivations of one production by the combination of facts they rest on.</summary>
internal sealed class TupleTable
{
    private Derivation?[] heads = new Derivation?[16];
    private int count;

    public static int HashOf(FactNode[] tuple, int length)
    {
        var hash = 17;
        for (var i = 0; i < length; i++)
        {
            hash = unchecked((hash * 31) + tuple[i].Number);
        }

        return hash;
    }

    public void Add(Derivation derivation)
    {
        if (count == heads.Length)
        {
            Grow();
        }

        ref var head = ref heads[derivation.TupleHash & (heads.Length - 1)];
        derivation.NextInTable = head;
        head = derivation;
        count++;
    }

    public void Remove(Derivation derivation)
    {
        ref var head = ref heads[derivation.TupleHash & (heads.Length - 1)];
        count--;
        if (head == derivation)
        {
            head = derivation.NextInTable;
            return;
        }

        var before = head;
        while (before!.NextInTable != derivation)
        {
            before = before.NextInTable;
        }

        before.NextInTable = derivation.NextInTable;
    }

    /// <summary>The next derivation of the combination, from the one given or from the start.</summary>
    public Derivation? Find(FactNode[] tuple, int length, int hash, Derivation? after)
    {
        for (var found = after is null ? heads[hash & (heads.Length - 1)] : after.NextInTable;
            found is not null;
            found = found.NextInTable)
        {
            if (found.TupleHash == hash && Same(found, tuple, length))
            {
                return found;
            }
        }

        return null;
    }

    public void Clear()
    {
        if (count > 0)
        {
            Array.Clear(heads);
            count = 0;
        }
    }

    private static bool Same(Derivation derivation, FactNode[] tuple, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (derivation.Premises[i].Fact != tuple[i])
            {
                return false;
            }
        }

        return true;
    }

    private void Grow()
    {
        var old = heads;
        heads = new Derivation?[old.Length * 4];
        foreach (var head in old)
        {
            for (var derivation = head; derivation is not null;)
            {
                var next = derivation.NextInTable;
                ref var place = ref heads[derivation.TupleHash & (heads.Length - 1)];
                derivation.NextInTable = place;
                place = derivation;
                derivation = next;
            }
        }
    }
}
