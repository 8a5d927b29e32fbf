using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>A pane of text lines with a cursor, kept in the middle while there is more to see on both sides.</summary>
internal static class Prose
{
    private const int LabelWidth = 11;
    private const int ValueWidth = 16;

    /// <summary>Draws the lines into the inside of a pane.</summary>
    public static void Draw(Surface surface, Theme theme, Rect pane, IReadOnlyList<InfoLine> lines, int selected, bool focused)
    {
        var area = pane.Inner;
        var folded = Folding.Fold(lines, area.Width - 2);
        var at = 0;
        while (at < folded.Count - 1 && folded[at].Source < selected)
        {
            at++;
        }

        var top = Math.Clamp(at - (area.Height / 2), 0, Math.Max(0, folded.Count - area.Height));
        Draw(surface, theme, pane, lines, folded, top, focused ? selected : -1);
    }

    /// <summary>Draws folded lines from a first one on; <paramref name="selected"/> is the line with the cursor, -1 for none.</summary>
    public static void Draw(
        Surface surface, Theme theme, Rect pane, IReadOnlyList<InfoLine> lines, IReadOnlyList<FoldedLine> folded, int top, int selected)
    {
        var area = pane.Inner;
        var clip = surface.Clip;
        surface.Clip = clip.Intersect(area);
        for (var i = 0; i < area.Height && top + i < folded.Count; i++)
        {
            var (source, text) = folded[top + i];
            var first = top + i == 0 || folded[top + i - 1].Source != source;
            Line(surface, theme, new Rect(area.X + 1, area.Y + i, area.Width - 2, 1), lines[source], text, first);
            if (source == selected && first)
            {
                surface.Text(area.X, area.Y + i, "▶", theme[Role.Accent]);
                surface.Caret = new(area.X, area.Y + i);
            }
        }

        surface.Clip = clip;
        Frame.ScrollMark(surface, theme, pane, top, area.Height, folded.Count);
    }

    private static void Line(Surface surface, Theme theme, Rect row, InfoLine line, string text, bool first)
    {
        switch (line.Kind)
        {
            case LineKind.Bar:
                Bar(surface, theme, row, line);
                break;
            case LineKind.Duty:
                var sign = line.About?.Sign ?? Sign.Fine;
                var look = theme[sign == Sign.Fine ? Role.Heading : Themes.RoleOf(sign)];
                surface.Text(row.X, row.Y, first && sign != Sign.Fine ? $"{Duty.Mark(sign)} {text}" : text, look);
                break;
            default:
                surface.Text(row.X, row.Y, text, theme[RoleOf(line.Kind)]);
                break;
        }
    }

    private static void Bar(Surface surface, Theme theme, Rect row, InfoLine line)
    {
        var known = line.Value != "no figure";
        surface.Text(row.X, row.Y, line.Text, theme[known ? Role.Text : Role.Dim]);
        var room = row.Width - LabelWidth - ValueWidth - 1;
        if (known && room >= 4)
        {
            Bars.Draw(surface, row.X + LabelWidth, row.Y, room, line.Share, theme[Role.Bar]);
        }

        surface.Text(row.Right - Math.Min(ValueWidth, row.Width - LabelWidth), row.Y, line.Value, theme[known ? Role.Text : Role.Dim]);
    }

    private static Role RoleOf(LineKind kind) => kind switch
    {
        LineKind.Heading => Role.Heading,
        LineKind.Dim => Role.Dim,
        _ => Role.Text,
    };
}
