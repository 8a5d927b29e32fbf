using CcmPlanner.Engine.Inference.Model;

namespace CcmPlanner.Engine.Inference.Memory;

/// <summary>
/// Every ground on which a session concludes: linked from the facts it rests on and from its conclusion. A conclusion
/// that loses one is handed to <paramref name="suspect"/>.
/// </summary>
internal sealed class GroundStore(int productions, Action<FactNode> suspect)
{
    private readonly TupleTable?[] tuples = new TupleTable?[productions];
    private readonly Derivation?[] spare = new Derivation?[productions];

    public Derivation Add(Production production, FactNode[] tuple, int tupleHash, FactNode? conclusion)
    {
        var derivation = MakeDerivation(production);
        derivation.Alive = true;
        derivation.TupleHash = tupleHash;
        for (var i = 0; i < derivation.Premises.Length; i++)
        {
            var use = derivation.Premises[i];
            use.Fact = tuple[i];
            use.Previous = null;
            use.Next = tuple[i].Uses;
            if (use.Next is not null)
            {
                use.Next.Previous = use;
            }

            tuple[i].Uses = use;
        }

        if (production.ReadsTail)
        {
            (tuples[production.Ordinal] ??= new TupleTable()).Add(derivation);
        }

        derivation.Conclusion = conclusion;
        if (conclusion is not null)
        {
            derivation.PreviousSupport = null;
            derivation.NextSupport = conclusion.Supports;
            if (conclusion.Supports is not null)
            {
                conclusion.Supports.PreviousSupport = derivation;
            }

            conclusion.Supports = derivation;
            conclusion.SupportCount++;
        }

        return derivation;
    }

    public void Remove(Derivation derivation)
    {
        derivation.Alive = false;
        foreach (var use in derivation.Premises)
        {
            if (use.Previous is null)
            {
                use.Fact.Uses = use.Next;
            }
            else
            {
                use.Previous.Next = use.Next;
            }

            if (use.Next is not null)
            {
                use.Next.Previous = use.Previous;
            }
        }

        if (derivation.Production.ReadsTail)
        {
            tuples[derivation.Production.Ordinal]!.Remove(derivation);
        }

        if (derivation.Conclusion is { } conclusion)
        {
            Unsupport(derivation, conclusion);
            Keep(derivation);
        }
    }

    /// <summary>The next ground of a combination of facts, from the one given or from the start.</summary>
    public Derivation? Find(Production production, FactNode[] tuple, int hash, Derivation? after) =>
        tuples[production.Ordinal]?.Find(tuple, production.MatchCount, hash, after);

    /// <summary>
    /// Forgets the grounds of a fact and keeps their room; its links are left to be cleared with the rest.
    /// </summary>
    public void Recycle(FactNode node)
    {
        for (var ground = node.Supports; ground is not null;)
        {
            var next = ground.NextSupport;
            ground.Alive = false;
            Keep(ground);
            ground = next;
        }

        node.Supports = null;
        node.SupportCount = 0;
    }

    public void Clear()
    {
        foreach (var table in tuples)
        {
            table?.Clear();
        }
    }

    private void Unsupport(Derivation derivation, FactNode conclusion)
    {
        if (derivation.PreviousSupport is null)
        {
            conclusion.Supports = derivation.NextSupport;
        }
        else
        {
            derivation.PreviousSupport.NextSupport = derivation.NextSupport;
        }

        if (derivation.NextSupport is not null)
        {
            derivation.NextSupport.PreviousSupport = derivation.PreviousSupport;
        }

        conclusion.SupportCount--;
        suspect(conclusion);
    }

    private Derivation MakeDerivation(Production production)
    {
        ref var spareOne = ref spare[production.Ordinal];
        if (spareOne is { } kept)
        {
            spareOne = kept.NextSupport;
            return kept;
        }

        var derivation = new Derivation { Production = production, Premises = new Use[production.MatchCount] };
        for (var i = 0; i < derivation.Premises.Length; i++)
        {
            derivation.Premises[i] = new Use { Owner = derivation };
        }

        return derivation;
    }

    /// <summary>Keeps a ground's room, linked as its conclusion's supports were.</summary>
    private void Keep(Derivation ground)
    {
        ref var spareOne = ref spare[ground.Production.Ordinal];
        ground.NextSupport = spareOne;
        spareOne = ground;
    }
}
