namespace CcmPlanner.Engine.Values;

/// <summary>
/// How well a statement is sourced; the order is from weakest to strongest, so the weakest of several is their minimum.
/// </summary>
public enum Confidence
{
    /// <summary>No source was read.</summary>
    None = 0,

    /// <summary>From memory, or sources that conflict.</summary>
    Low = 1,

    /// <summary>Derived, or consistent with sources but not read in one.</summary>
    Medium = 2,

    /// <summary>Read in a primary or near-primary source.</summary>
    High = 3,
}
