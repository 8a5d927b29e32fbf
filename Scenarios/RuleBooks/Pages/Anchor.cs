using System.Text;

namespace CcmPlanner.Scenarios.RuleBooks.Pages;

/// <summary>Names of places in a document that links can go to.</summary>
internal static class Anchor
{
    /// <summary>Letters, digits and points of the text in lower case, everything else as single hyphens.</summary>
    public static string Of(string text)
    {
        var anchor = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '.')
            {
                anchor.Append(char.ToLowerInvariant(c));
            }
            else if (anchor.Length > 0 && anchor[^1] != '-')
            {
                anchor.Append('-');
            }
        }

        return anchor.ToString().TrimEnd('-');
    }

    /// <summary>The place of a rule.</summary>
    public static string OfRule(string name) => $"rule-{name}";

    /// <summary>A link to a rule, by its name in words.</summary>
    public static string LinkTo(string rule) => $"[{Vocabulary.Sentence(rule)}](#{OfRule(rule)})";

    /// <summary>Links to rules, each once.</summary>
    public static string LinksTo(IEnumerable<string> rules) =>
        string.Join(", ", rules.Distinct(StringComparer.Ordinal).Select(LinkTo));
}
