using System.Numerics;

namespace CcmPlanner.Engine.Inference.Memory;

/// <summary>Carries changes through the strata, each once and in order.</summary>
internal sealed class Propagation(WorkingMemory memory, Evaluator evaluator)
{
    private bool begun;
    private long mostFirings;

    /// <summary>
    /// Settles every stratum. Throws <see cref="InvalidOperationException"/> when the rules seem to feed themselves
    /// without end.
    /// </summary>
    public void Run(int firingsAllowed)
    {
        mostFirings = evaluator.Firings + firingsAllowed;
        for (var stratum = 0; stratum < memory.Inboxes.Length; stratum++)
        {
            RunStratum(stratum);
        }

        begun = true;
        memory.MarkSeen();
    }

    public void Restart() => begun = false;

    private void RunStratum(int stratum)
    {
        var allNew = !begun && !memory.Book.Recursive[stratum];
        if (!begun)
        {
            Array.ForEach(memory.Book.Matchless[stratum], evaluator.Once);
        }

        var inbox = memory.Inboxes[stratum];
        if (inbox.Count > 0)
        {
            Reconsider(stratum, inbox);
        }

        if (memory.Book.Recursive[stratum])
        {
            OverDelete(memory.Suspects[stratum]);
        }

        for (var i = 0; i < inbox.Count; i++)
        {
            var (node, sequence, added) = inbox[i];
            if (added && node.Present && node.Sequence == sequence)
            {
                Seed(stratum, node, allNew);
            }
        }

        inbox.Clear();
        DropUnsupported(memory.Suspects[stratum]);
    }

    /// <summary>
    /// Finds what follows from a fact. Where all facts are new and none comes while the stratum runs, each combination
    /// is sought from one of its facts only; else from the latest of them, whichever that is.
    /// </summary>
    private void Seed(int stratum, FactNode node, bool allNew)
    {
        foreach (var filter in node.Store.Role.Filters[stratum])
        {
            var wanted = allNew ? filter.First : filter.All;
            if (wanted == 0)
            {
                continue;
            }

            var fitting = filter.MaskOf(node.Value);
            for (var mask = wanted & (fitting ?? wanted); mask != 0; mask &= mask - 1)
            {
                evaluator.Seed(filter.Seats[BitOperations.TrailingZeroCount(mask)], node, fitting is not null, allNew);
            }
        }

        if (evaluator.Firings > mostFirings)
        {
            throw new EndlessRulesException(node.Store.Role.MatchSeats[stratum][0].Production.Card.Name);
        }
    }

    private void Reconsider(int stratum, List<Change> inbox)
    {
        if (memory.SeenUpTo == 0 && !begun)
        {
            return;
        }

        evaluator.BeginPass();
        var count = inbox.Count;
        for (var i = 0; i < count; i++)
        {
            var node = inbox[i].Node;
            foreach (var filter in node.Store.Role.TailFilters[stratum])
            {
                var fitting = filter.MaskOf(node.Value);
                for (var mask = filter.All & (fitting ?? ulong.MaxValue); mask != 0; mask &= mask - 1)
                {
                    var seat = filter.Seats[BitOperations.TrailingZeroCount(mask)];
                    if (memory.SeenUpTo > 0 || seat.Production.MatchCount == 0)
                    {
                        evaluator.Reconsider(seat, node, fitting is not null);
                    }
                }
            }
        }
    }

    /// <summary>
    /// In a stratum whose facts can support one another in a circle, a fact that lost one ground is taken out with
    /// everything that rests on it; what then still has a ground comes back.
    /// </summary>
    private void OverDelete(List<FactNode> suspects)
    {
        var deleted = new List<FactNode>();
        for (var i = 0; i < suspects.Count; i++)
        {
            var node = suspects[i];
            node.Suspect = false;
            if (node is { Present: true, Stated: false })
            {
                memory.Withdraw(node);
                deleted.Add(node);
            }
        }

        suspects.Clear();
        foreach (var node in deleted)
        {
            if (node.SupportCount > 0)
            {
                memory.Publish(node);
            }
            else
            {
                memory.ForgetIfUnused(node);
            }
        }
    }

    private void DropUnsupported(List<FactNode> suspects)
    {
        foreach (var node in suspects)
        {
            node.Suspect = false;
            if (node is { Stated: false, SupportCount: 0 })
            {
                memory.Withdraw(node);
                memory.ForgetIfUnused(node);
            }
        }

        suspects.Clear();
    }
}
