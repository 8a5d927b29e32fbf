namespace CcmPlanner.Scenarios.Requests;

/// <summary>How an item that a request has to contain stands.</summary>
public enum ItemStatus
{
    /// <summary>It is there, with every part looked for.</summary>
    Present,

    /// <summary>Some of it is there.</summary>
    Doubtful,

    /// <summary>The request was read, and nothing of it is there.</summary>
    Missing,

    /// <summary>Nothing of it is known, and the request itself was not read.</summary>
    Unknown,
}

/// <summary>What was found of an item that a request has to contain.</summary>
/// <param name="Item">The item, as the rules name it: a, b, … or previous, exceptional.</param>
/// <param name="Words">What it is, with its paragraph.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Has">The parts found.</param>
/// <param name="Lacks">The parts looked for and not found.</param>
/// <param name="Cites">What asks for it.</param>
public sealed record ItemFinding(
    string Item,
    string Words,
    ItemStatus Status,
    IReadOnlyList<string> Has,
    IReadOnlyList<string> Lacks,
    IReadOnlyList<string> Cites);
