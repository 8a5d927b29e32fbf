using System.Text.RegularExpressions;

namespace CcmPlanner.Rules.Provisions;

/// <summary>Paragraphs as lawyers write them: 4(6)(a), 17(1)-(2), 4(5) to 4(8).</summary>
internal static partial class ParagraphText
{
    /// <summary>A span of paragraphs one by one; anything else as it is.</summary>
    public static IEnumerable<string> Spelled(string paragraph)
    {
        if (Span().Match(paragraph) is not { Success: true } span)
        {
            return [paragraph];
        }

        var (stem, from, to) = (span.Groups["stem"].Value, span.Groups["from"].Value, span.Groups["to"].Value);
        return int.TryParse(from, out var first) && int.TryParse(to, out var last)
            ? Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(n => $"{stem}({n})")
            : Enumerable.Range(from[0], Math.Max(0, to[0] - from[0] + 1)).Select(letter => $"{stem}({(char)letter})");
    }

    /// <summary>True when the one paragraph lies inside the other: 4(6)(a) below 4(6), 16(1) below 16.</summary>
    public static bool IsBelow(string paragraph, string above) =>
        paragraph.Length > above.Length
        && paragraph.StartsWith(above, StringComparison.Ordinal)
        && paragraph[above.Length] is '(' or ',';

    [GeneratedRegex(@"^(?<stem>\d+(\(\w+\))*)\((?<from>\d+|[a-z])\)\s*(-|–|to)\s*(\k<stem>)?\((?<to>\d+|[a-z])\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Span();
}
