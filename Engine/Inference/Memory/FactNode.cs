using CcmPlanner.Engine.Inference.Model;

namespace CcmPlanner.Engine.Inference.Memory;

/// <summary>A fact in a session: its value, whether it is stated, what supports it and what rests on it.</summary>
internal sealed class FactNode(int number)
{
    private KeyPart? lastPart;
    private KeyPart? earlierPart;
    private int lastHash;
    private int earlierHash;

    public object Value { get; private set; } = null!;

    public TypeStore Store { get; private set; } = null!;

    public int Hash { get; private set; }

    /// <summary>Tells the facts of a session apart.</summary>
    public int Number { get; } = number;

    public FactNode? NextInTable { get; set; }

    /// <summary>Order of publication; a fact published anew gets a new number.</summary>
    public long Sequence { get; set; }

    /// <summary>In the relations, so that rules see it.</summary>
    public bool Present { get; set; }

    /// <summary>Somebody stated it.</summary>
    public bool Stated { get; set; }

    /// <summary>Stated, taken back or renewed since the last evaluation that went well.</summary>
    public bool Changed { get; set; }

    /// <summary>Stated at the last evaluation that went well.</summary>
    public bool WasStated { get; set; }

    /// <summary>Waits to be published or withdrawn.</summary>
    public bool Touched { get; set; }

    /// <summary>Is to be considered anew although it stays.</summary>
    public bool Renewed { get; set; }

    /// <summary>Lost a ground, or its statement, in the running evaluation.</summary>
    public bool Suspect { get; set; }

    public int SupportCount { get; set; }

    public Derivation? Supports { get; set; }

    public Use? Uses { get; set; }

    /// <summary>The hash of one of its join keys; the last two asked for are remembered.</summary>
    public int KeyHash(KeyPart part)
    {
        if (lastPart == part)
        {
            return lastHash;
        }

        var (hash, known) = earlierPart == part ? (earlierHash, true) : (0, false);
        (earlierPart, earlierHash) = (lastPart, lastHash);
        (lastPart, lastHash) = (part, known ? hash : part.Hash(Value));
        return lastHash;
    }

    /// <summary>Takes another fact's value.</summary>
    public void Take(object value, int hash, TypeStore store)
    {
        (Value, Hash, Store) = (value, hash, store);
        lastPart = earlierPart = null;
    }
}

/// <summary>That a derivation rests on a fact; a link in the fact's list.</summary>
internal sealed class Use
{
    public Derivation Owner { get; set; } = null!;

    public FactNode Fact { get; set; } = null!;

    public Use? Previous { get; set; }

    public Use? Next { get; set; }
}

/// <summary>
/// One ground: a production, the facts of its matches, and the conclusion; without conclusion, an action.
/// </summary>
internal sealed class Derivation
{
    public Production Production { get; set; } = null!;

    public Use[] Premises { get; set; } = [];

    public FactNode? Conclusion { get; set; }

    public Derivation? PreviousSupport { get; set; }

    public Derivation? NextSupport { get; set; }

    public int TupleHash { get; set; }

    /// <summary>Next in the table of combinations, for productions that look at more than their matches.</summary>
    public Derivation? NextInTable { get; set; }

    public bool Alive { get; set; }
}
