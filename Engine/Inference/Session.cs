using CcmPlanner.Engine.Inference.Memory;
using CcmPlanner.Engine.Inference.Model;
using CcmPlanner.Engine.Inference.Proofs;

namespace CcmPlanner.Engine.Inference;

/// <summary>
/// Facts and what follows from them under one rule book. Facts are immutable records, one and the same when equal;
/// a conclusion holds while at least one ground for it holds. Not for use from several threads at once.
/// </summary>
public sealed class Session
{
    /// <summary>Most grounds one <see cref="Fire"/> may find before it is taken for endless.</summary>
    public const int MostFirings = 5_000_000;

    private readonly WorkingMemory memory;
    private readonly Evaluator evaluator;
    private readonly Propagation propagation;
    private bool silent;

    /// <summary>An empty session.</summary>
    public Session(RuleBook book)
    {
        Book = book;
        memory = new WorkingMemory(book);
        evaluator = new Evaluator(memory, rule => new Context(this, rule));
        propagation = new Propagation(memory, evaluator);
    }

    /// <summary>The rules.</summary>
    public RuleBook Book { get; }

    /// <summary>All stated facts, in order of statement.</summary>
    public IEnumerable<object> Stated
    {
        get
        {
            memory.Settle();
            return [.. memory.Facts.All().Where(node => node.Stated).OrderBy(node => node.Sequence).Select(node => node.Value)];
        }
    }

    internal WorkingMemory Memory => memory;

    /// <summary>States a fact; false when an equal one is stated already.</summary>
    public bool Insert(object fact)
    {
        var node = memory.Intern(fact);
        if (node.Stated)
        {
            return false;
        }

        node.Stated = true;
        memory.Touch(node);
        return true;
    }

    /// <summary>States facts.</summary>
    public void InsertAll(IEnumerable<object> facts)
    {
        foreach (var fact in facts)
        {
            Insert(fact);
        }
    }

    /// <summary>Takes a stated fact back; false when no equal one is stated. What rules conclude stays while it has grounds.</summary>
    public bool Retract(object fact)
    {
        if (memory.Find(fact) is not { Stated: true } node)
        {
            return false;
        }

        node.Stated = false;
        memory.Touch(node);
        return true;
    }

    /// <summary>Takes stated facts back.</summary>
    public void RetractAll(IEnumerable<object> facts)
    {
        foreach (var fact in facts)
        {
            Retract(fact);
        }
    }

    /// <summary>Has every rule that reads the stated fact consider it anew; false when no equal one is stated.</summary>
    public bool Update(object fact)
    {
        if (memory.Find(fact) is not { Stated: true } node)
        {
            return false;
        }

        node.Renewed = true;
        memory.Touch(node);
        return true;
    }

    /// <summary>Updates facts.</summary>
    public void UpdateAll(IEnumerable<object> facts)
    {
        foreach (var fact in facts)
        {
            Update(fact);
        }
    }

    /// <summary>States one fact in place of another.</summary>
    public void Replace(object before, object after)
    {
        Retract(before);
        Insert(after);
    }

    /// <summary>
    /// Draws all conclusions and returns how many new grounds were found. Throws <see cref="RuleFailedException"/> when an
    /// expression of a rule throws; conclusions are then as before, and what was stated since is still to be fired.
    /// </summary>
    public int Fire()
    {
        var before = evaluator.Firings;
        try
        {
            do
            {
                memory.Settle();
                propagation.Run(MostFirings);
            }
            while (RunActions());
        }
        catch (FormulaFault fault)
        {
            var rule = evaluator.Current.Card.Name;
            Restore();
            throw new RuleFailedException(rule, fault.Formula.ToString(), fault.Values, fault.InnerException!);
        }
        catch (EndlessRulesException)
        {
            Restore();
            throw;
        }

        return (int)(evaluator.Firings - before);
    }

    /// <summary>The facts of a type, stated and concluded, in order of publication; what is stated since the last <see cref="Fire"/> is among them.</summary>
    public IEnumerable<T> Query<T>()
    {
        memory.Settle();
        var type = typeof(T);
        return type.IsSealed || memory.Book.Reads(type)
            ? memory.RelationOf(type).Rows.Span.ToArray().Select(node => (T)node.Value)
            : memory.Facts.All()
                .Where(node => node.Present && node.Value is T)
                .OrderBy(node => node.Sequence)
                .Select(node => (T)node.Value)
                .ToList();
    }

    /// <summary>True when the fact is stated or concluded.</summary>
    public bool Holds(object fact) => memory.Find(fact) is { Present: true };

    /// <summary>True when rules conclude the fact, whether or not it is stated too.</summary>
    public bool IsConcluded(object fact) => memory.Find(fact) is { Present: true, SupportCount: > 0 };

    /// <summary>Why a fact holds: every ground, shortest first; null when it does not hold.</summary>
    public Proof? Why(object fact) =>
        memory.Find(fact) is { Present: true } node ? new Prover(memory).Prove(node) : null;

    /// <summary>Takes everything back and keeps the room, for the next case.</summary>
    public void Reset()
    {
        memory.Clear();
        propagation.Restart();
    }

    /// <summary>Does what is due, highest priority first, until an action changes facts; true when one did.</summary>
    private bool RunActions()
    {
        var agenda = memory.Agenda;
        while (agenda.Count > 0)
        {
            var due = agenda.MaxBy(action => action.Ground.Production.Card.Priority)!;
            agenda.Remove(due);
            if (due.Ground.Alive && !silent)
            {
                due.Ground.Production.Action!.Value(due.Row);
            }

            if (memory.HasChanges)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Conclusions as they were before the evaluation that failed; what was stated since waits again.</summary>
    private void Restore()
    {
        var changes = memory.Unfired.ConvertAll(node => (node.Value, node.WasStated, node.Stated));
        var changed = memory.Unfired.Where(node => !node.WasStated).ToHashSet();
        var stated = memory.Facts.All()
            .Where(node => node.Stated && !changed.Contains(node))
            .OrderBy(node => node.Sequence)
            .Select(node => node.Value)
            .Concat(changes.Where(change => change is { WasStated: true, Stated: false }).Select(change => change.Value))
            .ToList();
        Reset();
        silent = true;
        InsertAll(stated);
        Fire();
        silent = false;
        foreach (var (value, wasStated, isStated) in changes)
        {
            _ = (wasStated, isStated) switch
            {
                (false, true) => Insert(value),
                (true, false) => Retract(value),
                _ => isStated && Update(value),
            };
        }
    }
}
