using System.Text.RegularExpressions;
using CcmPlanner.Engine.Inference;

namespace CcmPlanner.Scenarios.RuleBooks;

/// <summary>Reads the rule book's own text back, so that what is shown is what the engine runs.</summary>
internal static partial class RuleStatementReader
{
    /// <summary>
    /// Every rule of the book, in its order. Throws <see cref="FormatException"/> on a line it does not know.
    /// </summary>
    public static IReadOnlyList<RuleStatement> Read(RuleBook book)
    {
        var branches =
            Branches(RuleBookText.Of(book)).ToLookup(pair => pair.Name, pair => pair.Branch, StringComparer.Ordinal);
        return [.. book.Rules.Select(card => new RuleStatement(card, [.. branches[card.Name]]))];
    }

    private static IEnumerable<(string Name, StatementBranch Branch)> Branches(string text)
    {
        var name = "";
        var lines = new List<StatementLine>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] != ' ')
            {
                name = line[..line.IndexOf(" [", StringComparison.Ordinal)];
                lines = [];
            }
            else if (line.StartsWith("  then ", StringComparison.Ordinal))
            {
                yield return (name, new StatementBranch(lines, line[7..]));
            }
            else
            {
                lines.Add(One(line));
            }
        }
    }

    private static StatementLine One(string line)
    {
        var cut = line.IndexOf(" where ", StringComparison.Ordinal);
        var condition = line[(cut + 7)..];
        var found = Head().Match(line[..cut]);
        return found.Success
            ? new StatementLine(
                found.Groups["kind"].Value,
                Some(found.Groups["alias"].Value),
                Some(found.Groups["type"].Value),
                found.Groups["verbs"].Value,
                condition)
            : throw new FormatException($"a rule's line was not understood: {line}");
    }

    private static string? Some(string text) => text.Length == 0 ? null : text;

    [GeneratedRegex(
        @"^\s+(?<kind>match|query) (?<alias>\w+): (?<type>\w*)(?<verbs>( \w+)*)\s*$|"
            + @"^\s+(?<kind>Not|Exists|All) (?<type>\w+)$|^\s+(?<kind>let) (?<alias>\w+)$|^\s+(?<kind>having)$",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Head();
}
