using CcmPlanner.Engine.Inference.Model;

namespace CcmPlanner.Engine.Inference.Memory;

/// <summary>Finds the combinations of facts that a change makes, and what follows from each.</summary>
internal sealed class Evaluator(WorkingMemory memory, Func<RuleCard, object> contextFor)
{
    private readonly object?[] row = new object?[memory.Book.RowLength];
    private readonly FactNode[] tuple = new FactNode[memory.Book.RowLength];
    private readonly Results results = new(memory);
    private readonly List<Derivation> stale = [];
    private readonly FactNode?[] followers = new FactNode?[memory.Book.TailLength];
    private readonly List<int> followed = [];
    private Production production = null!;
    private long before;
    private long upTo;
    private FactNode? firstFollower;
    private bool reconsider;
    private int changedSlot;
    private object? changedValue;

    /// <summary>Grounds found since the session began.</summary>
    public long Firings { get; private set; }

    public Action<Derivation>? Fired { get; set; }

    /// <summary>
    /// Everything that follows from a fact in one match, with facts published before it or, in later matches, with
    /// itself; when all facts are new, with all others.
    /// </summary>
    public void Seed(Seat seat, FactNode fact, bool fits, bool allNew)
    {
        var plan = seat.Plan;
        (before, upTo) = allNew ? (long.MaxValue, long.MaxValue) : (fact.Sequence - 1, fact.Sequence);
        reconsider = false;
        row[seat.Place] = fact.Value;
        tuple[seat.Place] = fact;
        if (fits || plan.StartTests.Holds(row))
        {
            Join(seat.Production, plan, 0);
        }
    }

    /// <summary>
    /// Looks again at the combinations of facts already seen which a change in an absence or a query may concern.
    /// </summary>
    public void Reconsider(Seat seat, FactNode changed, bool fits)
    {
        var plan = seat.Plan;
        (before, upTo, reconsider) = (memory.SeenUpTo, memory.SeenUpTo, true);
        changedSlot = seat.TailSlot;
        row[changedSlot] = changedValue = changed.Value;
        tuple[changedSlot] = changed;
        if ((fits || plan.StartTests.Holds(row)) && !FollowsAsBefore(seat, plan))
        {
            Join(seat.Production, plan, 0);
            if (plan.FollowsKey && firstFollower is not null)
            {
                followers[seat.TailOrdinal] = firstFollower;
                followed.Add(seat.TailOrdinal);
            }
        }
    }

    /// <summary>Begins a pass, within which each combination need be looked at once.</summary>
    public void BeginPass()
    {
        foreach (var place in followed)
        {
            followers[place] = null;
        }

        followed.Clear();
    }

    /// <summary>True when a fact changed before in this pass led by the same key to the same combinations.</summary>
    private bool FollowsAsBefore(Seat seat, JoinPlan plan)
    {
        firstFollower = null;
        if (!plan.FollowsKey || followers[seat.TailOrdinal] is not { } follower)
        {
            return false;
        }

        row[plan.Steps[0].Position] = follower.Value;
        return plan.Steps[0].Scan.Passes(row);
    }

    /// <summary>Looks once at a production that matches no facts at all.</summary>
    public void Once(Production alone)
    {
        var plan = alone.Plan(-1);
        reconsider = false;
        if (plan.StartTests.Holds(row))
        {
            Join(alone, plan, 0);
        }
    }

    private void Join(Production joined, JoinPlan plan, int place)
    {
        var steps = plan.Steps;
        if (place == steps.Length)
        {
            production = joined;
            Complete();
            return;
        }

        var (position, scan) = steps[place];
        var limit = position < plan.Start ? before : upTo;
        foreach (var (fact, sequence) in memory.RowsFor(scan, row, tuple).Entries)
        {
            if (fact is not { } node)
            {
                continue;
            }

            if (sequence > limit)
            {
                return;
            }

            row[position] = node.Value;
            if (scan.Passes(row))
            {
                tuple[position] = node;
                if (reconsider && place == 0)
                {
                    firstFollower ??= node;
                }

                Join(joined, plan, place + 1);
            }
        }
    }

    private void Complete()
    {
        if (production.ContextSlot >= 0)
        {
            row[production.ContextSlot] = contextFor(production.Card);
        }

        var hash = production.ReadsTail ? TupleTable.HashOf(tuple, production.MatchCount) : 0;
        if (!reconsider)
        {
            Tail(0, hash);
            return;
        }

        stale.Clear();
        for (var ground = memory.Grounds.Find(production, tuple, hash, null); ground is not null;)
        {
            stale.Add(ground);
            ground = memory.Grounds.Find(production, tuple, hash, ground);
        }

        // The tail looks through facts in the very slot that the join still needs for the changed one.
        Tail(0, hash);
        row[changedSlot] = changedValue;
        foreach (var ground in stale)
        {
            memory.Grounds.Remove(ground);
        }

        stale.Clear();
    }

    private void Tail(int place, int hash)
    {
        for (; place < production.Tail.Length; place++)
        {
            switch (production.Tail[place])
            {
                case LetStep let:
                    row[let.Slot] = let.Value.Value(row);
                    break;
                case TestStep test when !test.Test.Test(row):
                    return;
                case QuantifierStep quantifier when results.Any(quantifier.Facts, row, tuple) != quantifier.Wanted:
                    return;
                case QueryStep { IsSingle: true } query:
                    row[query.Slot] = results.Single(query, row, tuple);
                    break;
                case QueryStep query:
                    foreach (var result in results.Of(query, row, tuple))
                    {
                        row[query.Slot] = result;
                        Tail(place + 1, hash);
                    }

                    return;
            }
        }

        Conclude(hash);
    }

    private void Conclude(int hash)
    {
        FactNode? conclusion = null;
        if (production.Yield is { } yield)
        {
            var value = Checked(yield);
            if (reconsider && StillConcludes(value))
            {
                return;
            }

            conclusion = memory.Intern(value);
        }
        else if (reconsider && StillConcludes(null))
        {
            return;
        }

        var ground = memory.Grounds.Add(production, tuple, hash, conclusion);
        Firings++;
        if (conclusion is null)
        {
            memory.Agenda.Add(new DueAction(ground, [.. row]));
        }
        else
        {
            memory.Publish(conclusion);
        }

        Fired?.Invoke(ground);
    }

    /// <summary>True when a ground found before gives the same conclusion again, so that nothing changes.</summary>
    private bool StillConcludes(object? conclusion)
    {
        for (var i = 0; i < stale.Count; i++)
        {
            if (Equals(stale[i].Conclusion?.Value, conclusion))
            {
                stale.RemoveAt(i);
                return true;
            }
        }

        return false;
    }

    private object Checked(Formula yield)
    {
        var value = yield.Value(row);
        return value?.GetType() == production.Concludes
            ? value!
            : throw new FormulaFault(yield, row, new InvalidOperationException(value is null
                ? "the conclusion is null; yield a record, or say in When() when there is none"
                : $"the conclusion is a {value.GetType().Name}; declare it so with Yield<{value.GetType().Name}>"));
    }
}
