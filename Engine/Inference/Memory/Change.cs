namespace CcmPlanner.Engine.Inference.Memory;

/// <summary>A fact came, under its number, or went.</summary>
internal readonly record struct Change(FactNode Node, long Sequence, bool Added);

/// <summary>An action that became due, with the values it reads.</summary>
internal sealed record DueAction(Derivation Ground, object?[] Row);
