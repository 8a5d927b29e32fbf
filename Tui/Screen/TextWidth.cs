using System.Globalization;
using System.Text;

namespace CcmPlanner.Tui.Screen;

/// <summary>
/// How many cells text takes, counted by grapheme cluster: what a reader sees as one character is one or two cells.
/// </summary>
internal static class TextWidth
{
    private const char VariationSelector16 = '\uFE0F';
    private const char Joiner = '\u200D';

    /// <summary>Length in UTF-16 units of the first grapheme cluster; at least 1 for text that is not empty.</summary>
    public static int NextCluster(ReadOnlySpan<char> text) =>
        text.Length == 1 || (IsPlain(text[0]) && IsPlain(text[1])) ? 1 : StringInfo.GetNextTextElementLength(text);

    /// <summary>
    /// Cells of one grapheme cluster: 0 for a mark or format character alone, 2 for wide ones, otherwise 1.
    /// </summary>
    public static int OfCluster(ReadOnlySpan<char> cluster)
    {
        if (IsPlain(cluster[0]) && cluster.Length == 1)
        {
            return 1;
        }

        var isEmoji = cluster.Contains(VariationSelector16) || (cluster.Contains(Joiner) && !IsPlain(cluster[0]));
        if (cluster.Length > 1 && isEmoji)
        {
            return 2;
        }

        Rune.DecodeFromUtf16(cluster, out var first, out var used);
        if (IsRegionalIndicator(first))
        {
            return cluster.Length > used ? 2 : 1;
        }

        return IsInvisible(first) ? 0 : WideRanges.Contain(first.Value) ? 2 : 1;
    }

    /// <summary>Cells of a text.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        while (text.Length > 0)
        {
            var length = NextCluster(text);
            width += OfCluster(text[..length]);
            text = text[length..];
        }

        return width;
    }

    /// <summary>
    /// The text cut to at most <paramref name="width"/> cells; where something is cut away an ellipsis stands last.
    /// </summary>
    public static string Fit(string text, int width)
    {
        if (width <= 0)
        {
            return "";
        }

        if (text.Length <= width && Ascii.IsAscii(text))
        {
            return text;
        }

        return Of(text) <= width ? text : string.Concat(text.AsSpan(0, LengthWithin(text, width - 1)), "…");
    }

    /// <summary>The text without what takes its first <paramref name="cells"/> cells.</summary>
    public static string From(string text, int cells) => text[LengthWithin(text, cells)..];

    /// <summary>UTF-16 units of the longest beginning that takes at most <paramref name="width"/> cells.</summary>
    public static int LengthWithin(ReadOnlySpan<char> text, int width)
    {
        var at = 0;
        while (at < text.Length)
        {
            var length = NextCluster(text[at..]);
            width -= OfCluster(text.Slice(at, length));
            if (width < 0)
            {
                break;
            }

            at += length;
        }

        return at;
    }

    /// <summary>
    /// The text in lines of at most <paramref name="width"/> cells, broken at blanks, within a word only where it
    /// must be.
    /// </summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in Words(text))
        {
            var rest = word.AsSpan();
            var need = Of(rest);
            if (used > 0 && used + 1 + need > width)
            {
                Break();
            }

            while (need > width && FirstPiece(rest, width) is var cut && cut < rest.Length)
            {
                lines.Add(rest[..cut].ToString());
                rest = rest[cut..];
                need = Of(rest);
            }

            line.Append(used > 0 ? " " : "").Append(rest);
            used += need + (used > 0 ? 1 : 0);
        }

        if (line.Length > 0 || lines.Count == 0)
        {
            Break();
        }

        return lines;

        void Break()
        {
            lines.Add(line.ToString());
            line.Clear();
            used = 0;
        }
    }

    /// <summary>What blanks part, a number with its thousands parted by blanks in one.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.Count > 0 && char.IsAsciiDigit(words[^1][^1]) && IsThousands(word) && words[^1].Length < 12)
            {
                words[^1] = $"{words[^1]} {word}";
            }
            else
            {
                words.Add(word);
            }
        }

        return words;
    }

    private static bool IsThousands(string word) =>
        word.Length >= 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && char.IsAsciiDigit(word[2])
        && (word.Length == 3 || !char.IsAsciiLetterOrDigit(word[3]));

    /// <summary>Units of what fits, and one cluster at least, so that there is always an end.</summary>
    private static int FirstPiece(ReadOnlySpan<char> text, int width) =>
        Math.Max(NextCluster(text), LengthWithin(text, width));

    private static bool IsPlain(char c) =>
        c is >= ' ' and <= '~' || (c < ' ' && c != '\r') || (c is >= '\u00A0' and < '\u0300' and not '\u00AD');

    private static bool IsRegionalIndicator(Rune rune) => rune.Value is >= 0x1F1E6 and <= 0x1F1FF;

    private static bool IsInvisible(Rune rune) => rune.Value == 0x00AD || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpacingCombiningMark;
}
