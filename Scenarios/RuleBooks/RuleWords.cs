using CcmPlanner.Scenarios.RuleBooks.Formulas;

namespace CcmPlanner.Scenarios.RuleBooks;

/// <summary>One way a rule applies, in words.</summary>
/// <param name="When">What must be the case, one sentence part each.</param>
/// <param name="Then">What follows: its name, then each member and its value.</param>
internal sealed record BranchWords(IReadOnlyList<string> When, IReadOnlyList<string> Then);

/// <summary>Puts rules into structured English. Kinds of facts stand in bold, aliases as emphasis.</summary>
/// <param name="vocabulary">The words.</param>
/// <param name="concluded">Names of the types that rules conclude; all others are recorded.</param>
internal sealed class RuleWords(Vocabulary vocabulary, IReadOnlySet<string> concluded)
{
    /// <summary>One branch of a rule that concludes facts of a type.</summary>
    public BranchWords Of(StatementBranch branch, string? concludes)
    {
        var aliases = branch.Lines
            .Where(line => line.Alias is not null)
            .DistinctBy(line => line.Alias)
            .ToDictionary(line => line.Alias!, line => line.Kind == "match" ? line.Type : null, StringComparer.Ordinal);
        var numbers = branch.Lines
            .Select(line => (line.Alias,
                Number: ParameterOf(line) is { } id ? vocabulary.Number(id) ?? $"the missing number {id}" : null))
            .Where(pair => pair is { Alias: not null, Number: not null })
            .DistinctBy(pair => pair.Alias)
            .ToDictionary(pair => pair.Alias!, pair => pair.Number!, StringComparer.Ordinal);
        var words = new FormulaWords(vocabulary, aliases, numbers);
        return new BranchWords(
            [.. branch.Lines.Where(line => line.Type != "Parameter" || ParameterOf(line) is null)
                .Select(line => Line(line, words, aliases))],
            Conclusion(branch.Conclusion, concludes, words));
    }

    /// <summary>The parameter a line asks for by its id; null when it asks for none.</summary>
    public static string? ParameterOf(StatementLine line)
    {
        const string asked = ".Id == \"";
        var at = line.Type is "Parameter" or "DatedParameter" ? line.Condition.IndexOf(asked, StringComparison.Ordinal)
            : -1;
        return at < 0 ? null : line.Condition[(at + asked.Length)..line.Condition.IndexOf('"', at + asked.Length)];
    }

    private string Line(StatementLine line, FormulaWords words, Dictionary<string, string?> aliases)
    {
        var noun = $"**{Vocabulary.Words(line.Type ?? "")}**";
        var come = concluded.Contains(line.Type ?? "") ? "concluded" : "recorded";
        var named = line.Alias is null ? "" : $"*{Vocabulary.Words(line.Alias)}*";
        var own = line.Kind == "match" ? line.Alias! : OwnName(line, aliases);
        return line.Kind switch
        {
            "match" when line.Type == Vocabulary.Clock =>
                $"the day asked about ({named}){Conditions(line, words, own)}",
            "match" when ParameterOf(line) is { } id =>
                $"the number `{id}` ({named}) of the right time{Conditions(line, words, own)}",
            "match" => $"{come}: {noun} ({named}){Conditions(line, words, own)}",
            "Exists" => $"{come}: at least one {noun}{Conditions(line, words, own)}",
            "Not" => $"not {come}: any {noun}{Conditions(line, words, own)}",
            "All" => $"not {come}: any {noun}{Conditions(line, words, own)}; so all are as asked",
            "query" when line.Verbs.Trim() == "Collect" =>
                $"every {noun} {come}, together ({named}){Conditions(line, words, own)}",
            "query" =>
                $"{noun} {come}, by {line.Verbs.Trim().ToLowerInvariant()} ({named}){Conditions(line, words, own)}",
            "let" => $"{named} is {Free(line.Condition, words)}",
            _ => $"so that {Free(line.Condition, words)}",
        };
    }

    private static string Conditions(StatementLine line, FormulaWords words, string own)
    {
        if (line.Condition.Length == 0)
        {
            return "";
        }

        var formula = FormulaReader.Read(line.Condition);
        return formula is null
            ? $", where `{line.Condition}`"
            : ", " + string.Join(", ", Conjuncts(formula).Where(one => !AsksForNumber(one, line))
                .Select(one => words.Condition(one, own, line.Type)));
    }

    private static bool AsksForNumber(Formula formula, StatementLine line) => ParameterOf(line) is { } id
        && formula is Both { Sign: "==", Left: Member { Text: "Id" }, Right: Literal { Quoted: true } asked }
            && asked.Text == id;

    private static string Free(string condition, FormulaWords words) => FormulaReader.Read(condition) is { } formula
        ? string.Join(", and ", Conjuncts(formula).Select(words.Value))
        : $"`{condition}`";

    private string[] Conclusion(string text, string? concludes, FormulaWords words)
    {
        if (FormulaReader.Read(text) is not { } formula)
        {
            return [$"`{text}`"];
        }

        var head = Vocabulary.Words(concludes ?? "");
        if (formula is not Made made)
        {
            return [head, words.Value(formula)];
        }

        var members = vocabulary.MembersOf(made.Type);
        return [
            head,
            .. made.Arguments.Select(
                (argument, i) => $"{(i < members.Count ? members[i] : "and")}: {words.Value(argument)}")];
    }

    private static IEnumerable<Formula> Conjuncts(Formula formula) => formula is Both { Sign: "and" } both
        ? Conjuncts(both.Left).Concat(Conjuncts(both.Right))
        : [formula];

    /// <summary>The name a line gives its fact: the one word in it that nothing before has named.</summary>
    private static string OwnName(StatementLine line, Dictionary<string, string?> aliases) =>
        FormulaReader.Read(line.Condition)?.All
            .OfType<Name>()
            .Select(name => name.Text)
            .FirstOrDefault(name => char.IsLower(name[0]) && !aliases.ContainsKey(name)) ?? "";
}
