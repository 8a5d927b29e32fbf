namespace CcmPlanner.Rules.Provisions;

/// <summary>Paragraphs as lawyers write them: 4(6)(a), 17(1)-(2), 4(5) to 4(8).</summary>
public static class ParagraphText
{
    private static readonly string[] Between = ["-", "–", "to"];

    /// <summary>A span of paragraphs one by one; anything else as it is.</summary>
    public static IEnumerable<string> Spelled(string paragraph)
    {
        if (SpanOf(paragraph) is not var (stem, from, to))
        {
            return [paragraph];
        }

        return int.TryParse(from, out var first) && int.TryParse(to, out var last)
            ? Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(n => $"{stem}({n})")
            : Enumerable.Range(from[0], Math.Max(0, to[0] - from[0] + 1)).Select(letter => $"{stem}({(char)letter})");
    }

    /// <summary>True when the one paragraph lies inside the other: 4(6)(a) below 4(6), 16(1) below 16.</summary>
    public static bool IsBelow(string paragraph, string above) =>
        paragraph.Length > above.Length
        && paragraph.StartsWith(above, StringComparison.Ordinal)
        && paragraph[above.Length] is '(' or ',';

    /// <summary>
    /// What a span goes from and to, and what stands before both; null for anything else. Read by hand, since this is
    /// asked of every citation of the law at every start.
    /// </summary>
    private static (string Stem, string From, string To)? SpanOf(string paragraph)
    {
        var first = paragraph.Split(Between, 2, StringSplitOptions.TrimEntries);
        if (first is not [var low, var high] || Parted(low) is not var (stem, from))
        {
            return null;
        }

        var rest = high.StartsWith(stem + "(", StringComparison.Ordinal) ? high[stem.Length..] : high;
        return Parted(rest) is ("", var to) && IsStep(from) && IsStep(to) && IsStem(stem) ? (stem, from, to) : null;
    }

    /// <summary>4(6)(a) into 4(6) and a; null where it does not end in brackets.</summary>
    private static (string Stem, string Step)? Parted(string paragraph) =>
        paragraph.LastIndexOf('(') is >= 0 and var at && paragraph[^1] == ')'
            ? (paragraph[..at], paragraph[(at + 1)..^1])
            : null;

    private static bool IsStep(string step) =>
        step.Length > 0 && (step.All(char.IsAsciiDigit) || step is [>= 'a' and <= 'z']);

    private static bool IsStem(string stem) => stem.Length > 0 && char.IsAsciiDigit(stem[0]);
}
