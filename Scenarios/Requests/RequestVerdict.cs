namespace CcmPlanner.Scenarios.Requests;

/// <summary>One check of a request.</summary>
/// <param name="Id">Its name; stable.</param>
/// <param name="Matter">What is checked, in a few words.</param>
/// <param name="Passed">True or false; null when the facts do not settle it.</param>
/// <param name="Because">Why, in one sentence.</param>
/// <param name="Cites">What it rests on: provisions, or our own thresholds by name.</param>
/// <param name="Question">What to ask the State; null when nothing.</param>
/// <param name="Suggestion">What the Group could do about it; null when nothing.</param>
public sealed record RequestVerdict(
    string Id,
    string Matter,
    bool? Passed,
    string Because,
    IReadOnlyList<string> Cites,
    string? Question = null,
    string? Suggestion = null);
