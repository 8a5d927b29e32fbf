using CcmPlanner.Engine.Inference.Model;

namespace CcmPlanner.Engine.Inference.Memory;

/// <summary>The concrete type of some facts, with the relations they stand in.</summary>
internal sealed record TypeStore(TypeRole Role, Relation[] Relations);

/// <summary>Facts, relations, grounds, and the changes each stratum has still to see.</summary>
internal sealed class WorkingMemory
{
    private readonly Dictionary<Type, Relation> relations = [];
    private readonly Dictionary<Type, TypeStore> stores = [];
    private readonly List<FactNode> touched = [];
    private readonly Stack<FactNode> spareFacts = new();
    private readonly List<FactNode> forgotten = [];
    private FactIndex?[] indexes = [];
    private TypeStore? lastStore;
    private long sequence;
    private int made;

    public WorkingMemory(RuleBook book)
    {
        Book = book;
        Grounds = new GroundStore(book.Productions.Length, Suspect);
        Inboxes = [.. book.Recursive.Select(_ => new List<Change>())];
        Suspects = [.. book.Recursive.Select(_ => new List<FactNode>())];
    }

    public RuleBook Book { get; }

    public FactTable Facts { get; } = new();

    public GroundStore Grounds { get; }

    /// <summary>By stratum, the facts that came or went and that it reads.</summary>
    public List<Change>[] Inboxes { get; }

    /// <summary>By stratum, the facts it concludes that lost a ground.</summary>
    public List<FactNode>[] Suspects { get; }

    /// <summary>Actions that became due.</summary>
    public List<DueAction> Agenda { get; } = [];

    /// <summary>Facts up to this number have been seen by every rule.</summary>
    public long SeenUpTo { get; private set; }

    public bool HasChanges => touched.Count > 0 || Array.Exists(Inboxes, inbox => inbox.Count > 0)
        || Array.Exists(Suspects, suspects => suspects.Count > 0);

    /// <summary>Told of every fact that comes (true) or goes (false).</summary>
    public Action<FactNode, bool>? Moved { get; set; }

    /// <summary>Facts stated, taken back or renewed since the last evaluation that went well.</summary>
    public List<FactNode> Unfired { get; } = [];

    public void MarkSeen()
    {
        SeenUpTo = sequence;
        foreach (var node in Unfired)
        {
            node.Changed = false;
            node.WasStated = node.Stated;
        }

        Unfired.Clear();
        forgotten.ForEach(spareFacts.Push);
        forgotten.Clear();
    }

    public FactNode? Find(object value) => Facts.Find(value, value.GetHashCode());

    public FactNode Intern(object value)
    {
        var hash = value.GetHashCode();
        if (Facts.Find(value, hash) is { } known)
        {
            return known;
        }

        if (!spareFacts.TryPop(out var node))
        {
            node = new FactNode(unchecked(++made));
        }

        node.Take(value, hash, StoreOf(value.GetType()));
        Facts.Add(node);
        return node;
    }

    /// <summary>Remembers that a fact was stated, taken back or renewed, until the next <see cref="Settle"/>.</summary>
    public void Touch(FactNode node)
    {
        if (!node.Touched)
        {
            node.Touched = true;
            touched.Add(node);
        }

        if (!node.Changed)
        {
            node.Changed = true;
            Unfired.Add(node);
        }
    }

    /// <summary>Publishes and withdraws what was stated and taken back.</summary>
    public void Settle()
    {
        foreach (var node in touched)
        {
            node.Touched = false;
            if (node.Renewed && node.Present)
            {
                Withdraw(node);
            }

            node.Renewed = false;
            if (node.Stated || node.SupportCount > 0)
            {
                Publish(node);
                if (!node.Stated)
                {
                    Suspect(node);
                }
            }
            else if (node.Store.Role.Stratum >= 0 && node.Present)
            {
                Suspect(node);
            }
            else
            {
                Withdraw(node);
                ForgetIfUnused(node);
            }
        }

        touched.Clear();
    }

    public void Publish(FactNode node)
    {
        if (node.Present)
        {
            return;
        }

        node.Present = true;
        node.Sequence = ++sequence;
        foreach (var relation in node.Store.Relations)
        {
            relation.Add(node);
        }

        foreach (var stratum in node.Store.Role.Readers)
        {
            Inboxes[stratum].Add(new Change(node, node.Sequence, Added: true));
        }

        Moved?.Invoke(node, true);
    }

    public void Withdraw(FactNode node)
    {
        if (!node.Present)
        {
            return;
        }

        node.Present = false;
        foreach (var relation in node.Store.Relations)
        {
            relation.Remove(node);
        }

        foreach (var stratum in node.Store.Role.Readers)
        {
            if (node.Store.Role.TailSeats[stratum].Length > 0)
            {
                Inboxes[stratum].Add(new Change(node, node.Sequence, Added: false));
            }
        }

        while (node.Uses is { } use)
        {
            Grounds.Remove(use.Owner);
        }

        Moved?.Invoke(node, false);
    }

    /// <summary>
    /// A fact nobody states, supports or uses leaves the table; changes still to be seen may name it until the end.
    /// </summary>
    public void ForgetIfUnused(FactNode node)
    {
        if (!node.Present && !node.Stated && !node.Touched && !node.Suspect && node.SupportCount == 0
            && node.Uses is null
            && Facts.Remove(node))
        {
            forgotten.Add(node);
        }
    }

    public void Suspect(FactNode node)
    {
        if (!node.Suspect)
        {
            node.Suspect = true;
            Suspects[node.Store.Role.Stratum].Add(node);
        }
    }

    /// <summary>The facts a scan is to test: those with its key, or all where some key cannot be read.</summary>
    public Rows RowsFor(Scan scan, object?[] row, FactNode[]? tuple) =>
        scan.Index is { } spec && IndexFor(spec) is { IsWhole: true } index
        && scan.Hash(row, tuple) is var hash && hash != KeyHash.Unread
            ? index.Probe(hash)
            : RelationOf(scan.Type).Rows;

    public Relation RelationOf(Type type)
    {
        if (relations.TryGetValue(type, out var relation))
        {
            return relation;
        }

        relation = new Relation();
        relations.Add(type, relation);
        return relation;
    }

    public IEnumerable<TypeStore> Stores => stores.Values;

    /// <summary>Forgets all facts and keeps the room they took.</summary>
    public void Clear()
    {
        Facts.Clear(Recycle);
        foreach (var relation in relations.Values)
        {
            relation.Clear();
        }

        Grounds.Clear();
        Array.ForEach(Inboxes, inbox => inbox.Clear());
        Array.ForEach(Suspects, suspects => suspects.Clear());
        touched.Clear();
        Unfired.Clear();
        forgotten.Clear();
        Agenda.Clear();
        sequence = 0;
        SeenUpTo = 0;
    }

    private void Recycle(FactNode node)
    {
        Grounds.Recycle(node);
        node.Uses = null;
        node.Present = node.Stated = node.Touched = node.Renewed = node.Suspect = node.Changed = node.WasStated = false;
        spareFacts.Push(node);
    }

    private FactIndex IndexFor(IndexSpec spec)
    {
        if (spec.Ordinal >= indexes.Length)
        {
            Array.Resize(ref indexes, Math.Max(spec.Ordinal + 1, Book.Catalogue.Count));
        }

        return indexes[spec.Ordinal] ??= RelationOf(spec.Type).MakeIndex(spec);
    }

    private TypeStore StoreOf(Type type)
    {
        if (lastStore?.Role.Type == type)
        {
            return lastStore;
        }

        if (!stores.TryGetValue(type, out var store))
        {
            var role = Book.RoleOf(type);
            store = new TypeStore(role, [.. role.Patterns.Select(RelationOf)]);
            stores.Add(type, store);
        }

        lastStore = store;
        return store;
    }
}
