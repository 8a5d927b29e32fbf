using System.Text;

namespace CcmPlanner.Tui.State;

/// <summary>
/// Words of a command line as a shell takes them: blanks part them, quotes hold them together. A backslash holds only a
/// blank, a quote or a backslash, so that a path of Windows can be typed as it is.
/// </summary>
internal static class ShellWords
{
    private const string Safe = "-_./:=,+@%";

    /// <summary>The words of a line; an open quote ends with the line.</summary>
    public static IReadOnlyList<string> Split(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (begun, quote) = (false, '\0');
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (quote != '\0' && c == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && c is '\'' or '"' && (quote = c) != '\0')
            {
                begun = true;
            }
            else if (c == '\\' && i + 1 < line.Length && IsHeld(line[i + 1], quote))
            {
                word.Append(line[++i]);
                begun = true;
            }
            else if (quote == '\0' && char.IsWhiteSpace(c))
            {
                End();
            }
            else
            {
                word.Append(c);
                begun = true;
            }
        }

        End();
        return words;

        void End()
        {
            if (begun)
            {
                words.Add(word.ToString());
            }

            word.Clear();
            begun = false;
        }
    }

    private static bool IsHeld(char next, char quote) => quote switch
    {
        '\0' => next is '\'' or '"' or '\\' || char.IsWhiteSpace(next),
        '"' => next is '"' or '\\',
        _ => false,
    };

    /// <summary>A word so that <see cref="Split"/>, and any POSIX shell, takes it for one.</summary>
    public static string Quote(string word) =>
        word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || Safe.Contains(c, StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
