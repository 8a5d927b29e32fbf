using System.Linq.Expressions;
using CcmPlanner.Engine.Inference.Memory;
using CcmPlanner.Engine.Inference.Model;
using CcmPlanner.Engine.Inference.Proofs;

namespace CcmPlanner.Engine.Inference;

/// <summary>
/// Facts and what follows from them under one rule book. Facts are immutable records, one and the same when equal;
/// a conclusion holds while at least one ground for it holds. Not for use from several threads at once.
/// </summary>
public sealed partial class Session
{
    /// <summary>Most grounds one <see cref="Fire"/> may find before it is taken for endless.</summary>
    public const int MostFirings = 5_000_000;

    private readonly WorkingMemory memory;
    private readonly Evaluator evaluator;
    private readonly Propagation propagation;
    private readonly HashSet<DoneAction> done = [];
    private bool silent;

    /// <summary>An empty session.</summary>
    public Session(RuleBook book)
    {
        Book = book;
        memory = new WorkingMemory(book);
        evaluator = new Evaluator(memory, rule => new Context(this, rule));
        propagation = new Propagation(memory, evaluator);
        Events = new SessionEvents(this);
    }

    /// <summary>The rules.</summary>
    public RuleBook Book { get; }

    /// <summary>What happens while facts change and rules apply.</summary>
    public SessionEvents Events { get; }

    /// <summary>All stated facts, in order of statement.</summary>
    public IEnumerable<object> Stated
    {
        get
        {
            memory.Settle();
            return [.. memory.Facts.All().Where(node => node.Stated).OrderBy(node => node.Sequence)
                .Select(node => node.Value)];
        }
    }

    internal WorkingMemory Memory => memory;

    internal Evaluator Evaluator => evaluator;

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

    /// <summary>
    /// Takes a stated fact back; false when no equal one is stated. What rules conclude stays while it has grounds.
    /// </summary>
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

    /// <summary>
    /// Has every rule that reads the stated fact consider it anew; false when no equal one is stated.
    /// </summary>
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
    /// Draws all conclusions and returns how many new grounds were found. Throws <see cref="RuleFailedException"/> when
    /// an expression of a rule throws, and passes on what a listener throws; conclusions are then as before, and what
    /// was stated since is still to be fired.
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
            Restore();
            throw Named(fault);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Restore();
            throw;
        }

        return (int)(evaluator.Firings - before);
    }

    /// <summary>
    /// The facts of a type, stated and concluded, in order of publication; what is stated since the last
    /// <see cref="Fire"/> is among them.
    /// </summary>
    public IEnumerable<T> Query<T>()
    {
        memory.Settle();
        var type = typeof(T);
        if (!type.IsSealed && !memory.Book.Reads(type))
        {
            return [.. memory.Facts.All().Where(node => node.Present && node.Value is T).OrderBy(node => node.Sequence)
                .Select(node => (T)node.Value)];
        }

        var rows = memory.RelationOf(type).Rows;
        var facts = rows.Count == 0 ? [] : new T[rows.Count];
        var place = 0;
        foreach (var entry in rows.Entries)
        {
            if (entry.Node is { } node)
            {
                facts[place++] = (T)node.Value;
            }
        }

        return facts;
    }

    /// <summary>
    /// Another session with the same stated facts and conclusions, under the same rules or others. What changes in one
    /// does not show in the other. Actions already done are not done again.
    /// </summary>
    /// <param name="book">The rules; null for the same.</param>
    public Session Fork(RuleBook? book = null)
    {
        var fork = new Session(book ?? Book);
        var (stated, changes) = Remember();
        fork.Recall(stated, changes);
        return fork;
    }

    /// <summary>True when the fact is stated or concluded.</summary>
    public bool Holds(object fact) => memory.Find(fact) is { Present: true };

    /// <summary>True when rules conclude the fact, whether or not it is stated too.</summary>
    public bool IsConcluded(object fact) => memory.Find(fact) is { Present: true, SupportCount: > 0 };

    /// <summary>Why a fact holds: every ground, shortest first; null when it does not hold.</summary>
    public Proof? Why(object fact) =>
        memory.Find(fact) is { Present: true } node ? new Prover(memory).Prove(node) : null;

    /// <summary>
    /// Why no fact meets a description: for every rule that could conclude one, how near it came and what it lacked.
    /// Conditions of the form <c>x.Part == value</c> guide the search best.
    /// </summary>
    public WhyNotAnswer WhyNot<T>(Expression<Func<T, bool>> question)
    {
        var prover = new Prover(memory);
        var closed = Expression.Lambda(new Binder().Bind(question.Body), question.Parameters);
        var asked = question.Compile(preferInterpretation: true);
        var misses = Book.Productions
            .Where(production => production.Concludes is { } type && typeof(T).IsAssignableFrom(type))
            .SelectMany(production => new MissFinder(memory, production, closed, prover).Find())
            .OrderBy(miss => miss.Left)
            .ThenBy(miss => miss.Rule.Name, StringComparer.Ordinal);
        return new WhyNotAnswer([.. Query<T>().Where(asked).Cast<object>()], [.. misses]);
    }

    /// <summary>Takes everything back and keeps the room, for the next case.</summary>
    public void Reset()
    {
        memory.Clear();
        propagation.Restart();
        done.Clear();
    }

    /// <summary>Does what is due, highest priority first, until an action changes facts; true when one did.</summary>
    private bool RunActions()
    {
        var agenda = memory.Agenda;
        while (agenda.Count > 0)
        {
            var due = agenda.MaxBy(action => action.Ground.Production.Card.Priority)!;
            agenda.Remove(due);
            if (due.Ground.Alive && !silent && IsDueAgain(due.Ground))
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

    /// <summary>True unless the rule acts once for the same facts and has done so.</summary>
    private bool IsDueAgain(Derivation ground) =>
        ground.Production.Card.IsRepeatable
        || done.Add(new DoneAction(ground.Production.Ordinal, [.. ground.Premises.Select(use => use.Fact.Value)]));
}
