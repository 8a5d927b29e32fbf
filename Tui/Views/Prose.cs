using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>A pane of text lines with a cursor, kept in the middle while there is more to see on both sides.</summary>
internal static class Prose
{
    private const int LabelWidth = 11;
    private const int ValueWidth = 16;

    /// <summary>Draws the lines into the inside of a pane.</summary>
    public static void Draw(Canvas canvas, Rect pane, IReadOnlyList<InfoLine> lines, int selected, bool focused)
    {
        var area = pane.Inner;
        var folded = Folding.Fold(lines, area.Width - 2);
        var at = 0;
        while (at < folded.Count - 1 && folded[at].Source < selected)
        {
            at++;
        }

        var top = Math.Clamp(at - (area.Height / 2), 0, Math.Max(0, folded.Count - area.Height));
        Draw(canvas, pane, lines, folded, top, focused ? selected : -1);
    }

    /// <summary>
    /// Draws folded lines from a first one on; <paramref name="selected"/> is the line with the cursor, -1 for none.
    /// </summary>
    public static void Draw(
        Canvas canvas,
        Rect pane,
        IReadOnlyList<InfoLine> lines,
        IReadOnlyList<FoldedLine> folded,
        int top,
        int selected)
    {
        var area = pane.Inner;
        var clip = canvas.Surface.Clip;
        canvas.Surface.Clip = clip.Intersect(area);
        for (var i = 0; i < area.Height && top + i < folded.Count; i++)
        {
            var (source, text) = folded[top + i];
            var first = top + i == 0 || folded[top + i - 1].Source != source;
            Line(canvas, new Rect(area.X + 1, area.Y + i, area.Width - 2, 1), lines[source], text);
            if (source == selected && first)
            {
                canvas.Text(area.X, area.Y + i, "▶", Role.Accent);
                canvas.Surface.Caret = new(area.X, area.Y + i);
            }
        }

        canvas.Surface.Clip = clip;
        Frame.ScrollMark(canvas, pane, top, area.Height, folded.Count);
    }

    private static void Line(Canvas canvas, Rect row, InfoLine line, string text)
    {
        switch (line.Kind)
        {
            case LineKind.Bar:
                Bar(canvas, row, line);
                break;
            case LineKind.Duty:
                var sign = line.About?.Sign ?? Sign.Fine;
                canvas.Text(row.X, row.Y, text, sign == Sign.Fine ? Role.Heading : Themes.RoleOf(sign));
                break;
            default:
                canvas.Text(row.X, row.Y, text, RoleOf(line.Kind));
                break;
        }
    }

    private static void Bar(Canvas canvas, Rect row, InfoLine line)
    {
        var known = line.Value != "no figure";
        canvas.Text(row.X, row.Y, line.Text, known ? Role.Text : Role.Dim);
        var room = row.Width - LabelWidth - ValueWidth - 1;
        if (known && room >= 4)
        {
            Bars.Draw(canvas, row with { X = row.X + LabelWidth, Width = room }, line.Share, Role.Bar);
        }

        var value = row.Right - Math.Min(ValueWidth, row.Width - LabelWidth);
        canvas.Text(value, row.Y, line.Value, known ? Role.Text : Role.Dim);
    }

    private static Role RoleOf(LineKind kind) => kind switch
    {
        LineKind.Heading => Role.Heading,
        LineKind.Dim => Role.Dim,
        LineKind.Rule => Role.Accent,
        _ => Role.Text,
    };
}
