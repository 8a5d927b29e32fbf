using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Time;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Commentary;
using CcmPlanner.Rules.Provisions;
using NodaTime;

namespace CcmPlanner.Scenarios.RuleBooks;

/// <summary>
/// The law for readers: provisions, the rules that say them in words, their numbers and how they feed one another.
/// </summary>
public sealed class Compendium
{
    private readonly Dictionary<string, RuleEntry> byName;

    private Compendium(Coverage coverage, IReadOnlyList<RuleStatement> statements, IReadOnlyList<Parameter> parameters,
        Vocabulary words, LocalDate rulesAt)
    {
        Coverage = coverage;
        Parameters = parameters;
        RulesAt = rulesAt;
        Statements = statements;
        Words = words;
        Graph = new RuleGraph(statements);
        var sentences = new RuleWords(
            words, statements.Select(one => one.Concludes).OfType<string>().ToHashSet(StringComparer.Ordinal));
        Rules = [.. statements.Select(statement => new RuleEntry(
            statement,
            words.Summary(statement.Card.Source.Name),
            [.. statement.Branches.Select(branch => sentences.Of(branch, statement.Concludes))],
            [.. statement.Branches.SelectMany(branch => branch.Lines).Select(RuleWords.ParameterOf).OfType<string>()
                .Distinct(StringComparer.Ordinal)],
            words.Interpretations(statement.Card.Source.Name)))];
        byName = Rules.ToDictionary(rule => rule.Name, StringComparer.Ordinal);
    }

    /// <summary>The register held against the rules.</summary>
    public Coverage Coverage { get; }

    /// <summary>The parts of the register.</summary>
    public IReadOnlyList<ProvisionPart> Parts { get; private init; } = [];

    /// <summary>Every number of every time.</summary>
    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>The day whose numbers stand in the sentences.</summary>
    public LocalDate RulesAt { get; }

    internal IReadOnlyList<RuleEntry> Rules { get; }

    internal IReadOnlyList<RuleStatement> Statements { get; }

    internal Vocabulary Words { get; }

    internal RuleGraph Graph { get; }

    /// <summary>The book of the shipped law.</summary>
    /// <param name="rulesAt">The day whose numbers stand in the sentences.</param>
    public static Compendium At(LocalDate rulesAt) =>
        Of(ProvisionRegister.Shipped, ConventionRules.Book, ConventionRules.Parameters.All, rulesAt);

    /// <summary>A book of any rules that lie in the rules' assembly.</summary>
    public static Compendium Of(
        ProvisionRegister register, RuleBook rules, IReadOnlyList<Parameter> parameters, LocalDate rulesAt)
    {
        var words = new Vocabulary(
            CommentBook.Of(typeof(ConventionRules).Assembly),
            parameters.Where(parameter => parameter.AppliesOn(rulesAt)));
        return new Compendium(
            Coverage.Of(register, rules.Rules), RuleStatementReader.Read(rules), parameters, words, rulesAt)
        {
            Parts = register.Parts,
        };
    }

    /// <summary>A rule in words. Throws <see cref="KeyNotFoundException"/> for a name no rule has.</summary>
    public RulePage Page(string name)
    {
        var rule = Rule(name);
        return new RulePage(
            rule.Name,
            rule.Says,
            [.. rule.Ways.Select(way => new RuleWay(way.When, way.Then))],
            [.. Parameters
                .Where(parameter => rule.Parameters.Contains(parameter.Id) && parameter.AppliesOn(RulesAt))
                .Select(parameter => $"{Vocabulary.Quantity(parameter)} ({parameter.Id}; {parameter.Cite})")],
            rule.Interpretations);
    }

    internal RuleEntry Rule(string name) => byName[name];

    /// <summary>The rules that read what a rule concludes.</summary>
    internal IEnumerable<string> FedBy(RuleEntry rule) => rule.Statement.Concludes is { } type
        ? Graph.ReadersOf(type).Select(reader => reader.Card.Name)
        : [];
}

/// <summary>A rule as a reader sees it.</summary>
/// <param name="Statement">What the engine runs.</param>
/// <param name="Says">What its author wrote of it, in one sentence; empty for nothing.</param>
/// <param name="Ways">The ways it can apply, in words.</param>
/// <param name="Parameters">Ids of the numbers it reads.</param>
/// <param name="Interpretations">Readings of the law it rests on.</param>
internal sealed record RuleEntry(
    RuleStatement Statement,
    string Says,
    IReadOnlyList<BranchWords> Ways,
    IReadOnlyList<string> Parameters,
    IReadOnlyList<string> Interpretations)
{
    public string Name => Statement.Card.Name;
}
