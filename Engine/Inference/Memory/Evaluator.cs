using CcmPlanner.Engine.Inference.Model;

namespace CcmPlanner.Engine.Inference.Memory;

/// <summary>Finds the combinations of facts that a change makes, and what follows from each.</summary>
internal sealed class Evaluator(WorkingMemory memory, Func<RuleCard, object> contextFor)
{
    private readonly object?[] row = new object?[memory.Book.RowLength];
    private readonly FactNode[] tuple = new FactNode[memory.Book.RowLength];
    private readonly Results results = new(memory);
    private Production production = null!;
    private JoinPlan plan = null!;
    private long before;
    private long upTo;
    private bool reconsider;
    private int changedSlot;
    private object? changedValue;

    /// <summary>Grounds found since the session began.</summary>
    public long Firings { get; private set; }

    public Production Current => production;

    public Action<Derivation>? Fired { get; set; }

    /// <summary>Everything that follows from a fact in one match, with facts published before it or, in later matches, with itself.</summary>
    public void Seed(Seat seat, FactNode fact)
    {
        Begin(seat.Production, seat.Production.Plan(seat.Place), fact.Sequence - 1, fact.Sequence, again: false);
        row[seat.Place] = fact.Value;
        tuple[seat.Place] = fact;
        Start();
    }

    /// <summary>Looks again at the combinations of facts already seen which a change in an absence or a query may concern.</summary>
    public void Reconsider(Seat seat, FactNode changed)
    {
        var tailPlan = seat.Production.TailPlan(seat.Place);
        Begin(seat.Production, tailPlan, memory.SeenUpTo, memory.SeenUpTo, again: true);
        changedSlot = seat.Production.Tail[seat.Place].Scan!.Slot;
        row[changedSlot] = changedValue = changed.Value;
        Start();
    }

    /// <summary>Looks once at a production that matches no facts at all.</summary>
    public void Once(Production alone)
    {
        Begin(alone, alone.Plan(-1), 0, 0, again: false);
        Start();
    }

    private void Begin(Production next, JoinPlan nextPlan, long limitBefore, long limitUpTo, bool again)
    {
        (production, plan, before, upTo, reconsider) = (next, nextPlan, limitBefore, limitUpTo, again);
        if (next.ContextSlot >= 0)
        {
            row[next.ContextSlot] = contextFor(next.Card);
        }
    }

    private void Start()
    {
        foreach (var test in plan.StartTests)
        {
            if (!test.Test(row))
            {
                return;
            }
        }

        Join(0);
    }

    private void Join(int place)
    {
        if (place == plan.Steps.Length)
        {
            Complete();
            return;
        }

        var (position, scan) = plan.Steps[place];
        var limit = position < plan.Start ? before : upTo;
        var rows = memory.RowsFor(scan, row);
        for (var i = 0; i < rows.Count; i++)
        {
            var node = rows[i];
            if (node.Sequence > limit)
            {
                return;
            }

            row[position] = node.Value;
            if (scan.Passes(row))
            {
                tuple[position] = node;
                Join(place + 1);
            }
        }
    }

    private void Complete()
    {
        var hash = production.ReadsTail ? TupleTable.HashOf(tuple, production.MatchCount) : 0;
        if (!reconsider)
        {
            Tail(0, hash);
            return;
        }

        while (memory.FindGround(production, tuple, hash, null) is { } ground)
        {
            memory.Remove(ground);
        }

        // The tail looks through facts in the very slot that the join still needs for the changed one.
        Tail(0, hash);
        row[changedSlot] = changedValue;
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
                case QuantifierStep quantifier when results.Any(quantifier.Facts, row) != quantifier.Wanted:
                    return;
                case QueryStep query:
                    foreach (var result in results.Of(query, row))
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
            conclusion = memory.Intern(Checked(yield));
        }

        var ground = memory.Add(production, tuple, hash, conclusion);
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
