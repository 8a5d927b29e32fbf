namespace CcmPlanner.Engine.Inference.Memory;

/// <summary>A fact came, under its number, or went.</summary>
internal readonly record struct Change(FactNode Node, long Sequence, bool Added);

/// <summary>An action that became due, with the values it reads.</summary>
internal sealed record DueAction(Derivation Ground, object?[] Row);

/// <summary>An action that was done, for these facts.</summary>
internal readonly struct DoneAction(int production, object[] facts) : IEquatable<DoneAction>
{
    private readonly int production = production;
    private readonly object[] facts = facts;

    public bool Equals(DoneAction other) => production == other.production && facts.AsSpan().SequenceEqual(other.facts);

    public override bool Equals(object? obj) => obj is DoneAction other && Equals(other);

    public override int GetHashCode() => facts.Aggregate(production, HashCode.Combine);
}
