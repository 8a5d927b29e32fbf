namespace CcmPlanner.Scenarios.RuleBooks;

/// <summary>One way a rule applies, in words.</summary>
/// <param name="When">What must be the case, a line each.</param>
/// <param name="Then">What follows: its name, then each member and its value.</param>
public sealed record RuleWay(IReadOnlyList<string> When, IReadOnlyList<string> Then);

/// <summary>A rule in words. Kinds of facts stand between two asterisks, names between one.</summary>
/// <param name="Name">The rule.</param>
/// <param name="Says">What its author wrote of it; empty for nothing.</param>
/// <param name="Ways">The ways it can apply.</param>
/// <param name="Numbers">The numbers it reads, each with its id and where it stands.</param>
/// <param name="Readings">Readings of the law it rests on.</param>
public sealed record RulePage(
    string Name,
    string Says,
    IReadOnlyList<RuleWay> Ways,
    IReadOnlyList<string> Numbers,
    IReadOnlyList<string> Readings);
