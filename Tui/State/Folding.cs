using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tui.State;

/// <summary>One line of a text pane as it is shown: which line it comes from, and its text.</summary>
internal readonly record struct FoldedLine(int Source, string Text);

/// <summary>Folds the lines of a text pane to its width.</summary>
internal static class Folding
{
    /// <summary>The lines folded; what follows a fold is indented like its beginning and two more.</summary>
    public static IReadOnlyList<FoldedLine> Fold(IReadOnlyList<InfoLine> lines, int width)
    {
        var folded = new List<FoldedLine>(lines.Count * 2);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind == LineKind.Bar)
            {
                folded.Add(new(i, lines[i].Text));
            }
            else
            {
                Add(folded, i, lines[i].Text, width);
            }
        }

        return folded;
    }

    private static void Add(List<FoldedLine> folded, int source, string text, int width)
    {
        if (text.Length <= width && TextWidth.Of(text) <= width)
        {
            folded.Add(new(source, text));
            return;
        }

        width = Math.Max(1, width);
        var lead = text.Length - text.TrimStart(' ').Length;
        var first = new string(' ', Math.Min(lead, width / 2));
        var rest = first + "  ";
        var pieces = TextWidth.Wrap(text.TrimStart(' '), Math.Max(1, width - rest.Length));
        for (var i = 0; i < pieces.Count; i++)
        {
            folded.Add(new(source, (i == 0 ? first : rest) + pieces[i]));
        }
    }
}
