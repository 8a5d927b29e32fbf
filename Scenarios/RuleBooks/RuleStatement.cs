using CcmPlanner.Engine.Inference;

namespace CcmPlanner.Scenarios.RuleBooks;

/// <summary>One line of a rule's left side.</summary>
/// <param name="Kind">match, Not, Exists, All, query, let or having.</param>
/// <param name="Alias">What later lines call it; null where they do not name it.</param>
/// <param name="Type">The facts it reads; null where it reads none.</param>
/// <param name="Verbs">A query's steps, in order.</param>
/// <param name="Condition">Its conditions as the rule book writes them; empty for none.</param>
internal sealed record StatementLine(string Kind, string? Alias, string? Type, string Verbs, string Condition);

/// <summary>One way a rule can apply: a rule with alternatives has several.</summary>
/// <param name="Lines">What must be the case.</param>
/// <param name="Conclusion">What follows, as the rule book writes it.</param>
internal sealed record StatementBranch(IReadOnlyList<StatementLine> Lines, string Conclusion);

/// <summary>A rule as its rule book writes it down.</summary>
/// <param name="Card">What a reader is told about it.</param>
/// <param name="Branches">The ways it can apply, at least one.</param>
internal sealed record RuleStatement(RuleCard Card, IReadOnlyList<StatementBranch> Branches)
{
    /// <summary>Names of the types of facts it reads.</summary>
    public IReadOnlyList<string> Reads { get; } =
        [.. Branches.SelectMany(branch => branch.Lines).Select(line => line.Type).OfType<string>()
            .Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// Names of the types it cannot do without: those it matches, or asks the existence of, in every way.
    /// </summary>
    public IReadOnlyList<string> Needs { get; } =
        [.. Branches
            .Select(branch => branch.Lines.Where(line => line.Kind is "match" or "Exists").Select(line => line.Type)
                .OfType<string>())
            .Aggregate((one, other) => one.Intersect(other, StringComparer.Ordinal))
            .Distinct(StringComparer.Ordinal)];

    /// <summary>Name of the type it concludes; null for none.</summary>
    public string? Concludes { get; } = ConclusionType.Of(Branches[0].Conclusion, Card.Source.Assembly);
}
