using CcmPlanner.Engine.Inference.Memory;

namespace CcmPlanner.Engine.Inference.Proofs;

/// <summary>How many rules in a row a fact needs at least, counted from stated facts.</summary>
internal sealed class Ranks
{
    private const int Unknown = int.MaxValue / 2;
    private readonly Dictionary<FactNode, int> ranks = [];

    public int Of(FactNode node)
    {
        if (!ranks.ContainsKey(node))
        {
            Settle(node);
        }

        return ranks[node];
    }

    public int Of(Derivation ground)
    {
        var highest = 0;
        foreach (var use in ground.Premises)
        {
            highest = Math.Max(highest, Of(use.Fact));
        }

        return highest + 1;
    }

    /// <summary>True when the shortest proof of some premise of the ground goes through the fact.</summary>
    public bool LeadsTo(Derivation ground, FactNode fact)
    {
        var seen = new HashSet<FactNode>();
        return ground.Premises.Any(use => Through(use.Fact, fact, seen));
    }

    private bool Through(FactNode node, FactNode fact, HashSet<FactNode> seen)
    {
        if (node == fact)
        {
            return true;
        }

        for (var ground = seen.Add(node) ? node.Supports : null; ground is not null; ground = ground.NextSupport)
        {
            if (Of(ground) <= Of(node) && ground.Premises.Any(use => Through(use.Fact, fact, seen)))
            {
                return true;
            }
        }

        return false;
    }

    private void Settle(FactNode start)
    {
        var reached = new List<FactNode>();
        Reach(start, [.. ranks.Keys], reached);
        foreach (var node in reached)
        {
            ranks[node] = node.Stated ? 0 : Unknown;
        }

        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var node in reached)
            {
                for (var ground = node.Supports; ground is not null; ground = ground.NextSupport)
                {
                    var rank = 1 + ground.Premises.Select(use => ranks[use.Fact]).DefaultIfEmpty(0).Max();
                    if (rank < ranks[node])
                    {
                        ranks[node] = rank;
                        changed = true;
                    }
                }
            }
        }
    }

    /// <summary>The facts a fact rests on, each after those it rests on itself as far as there is no circle.</summary>
    private static void Reach(FactNode node, HashSet<FactNode> seen, List<FactNode> reached)
    {
        if (!seen.Add(node))
        {
            return;
        }

        for (var ground = node.Supports; ground is not null; ground = ground.NextSupport)
        {
            foreach (var use in ground.Premises)
            {
                Reach(use.Fact, seen, reached);
            }
        }

        reached.Add(node);
    }
}
