using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>A column of a table. Width 0 takes what the others leave; <c>Right</c> sets it flush right.</summary>
internal readonly record struct Column(string Title, int Width, bool Right = false);

/// <summary>What stands in one field of a table.</summary>
internal readonly record struct Field(string Text, Role Role = Role.Text);

/// <summary>A table with heads, a selection marked by a sign as well as a look, and a scroll mark on its pane's border.</summary>
internal static class Table
{
    private const int Margin = 2;

    /// <summary>Draws a table into the inside of a pane; without titles no head is drawn. The selection is marked where the
    /// focus is, and elsewhere only where another pane speaks of it (<paramref name="marksIdle"/>).</summary>
    public static void Draw(
        Surface surface,
        Theme theme,
        Rect pane,
        IReadOnlyList<Column> columns,
        int count,
        Cursor cursor,
        bool focused,
        Func<int, int, Field> field,
        bool marksIdle = false)
    {
        var area = pane.Inner;
        if (area.IsEmpty)
        {
            return;
        }

        var clip = surface.Clip;
        surface.Clip = clip.Intersect(area);
        var rest = area.Width - Margin - columns.Sum(column => column.Width) - (columns.Count - 1);
        var heads = columns.Any(column => column.Title.Length > 0) ? 1 : 0;
        if (heads == 1)
        {
            surface.Fill(area with { Height = 1 }, theme[Role.Header]);
            Row(surface, theme, area, area.Y, columns, rest, c => new Field(columns[c].Title, Role.Header), theme[Role.Header]);
        }

        var page = area.Height - heads;
        for (var i = 0; i < page && cursor.Top + i < count; i++)
        {
            var row = cursor.Top + i;
            var y = area.Y + heads + i;
            Style? look = row != cursor.Selected || !(focused || marksIdle) ? null : theme[focused ? Role.Selected : Role.SelectedIdle];
            Body(surface, theme, area, y, columns, rest, c => field(row, c), look, focused);
        }

        surface.Clip = clip;
        Frame.ScrollMark(surface, theme, pane, cursor.Top, page, count);
    }

    private static void Body(
        Surface surface, Theme theme, Rect area, int y, IReadOnlyList<Column> columns, int rest, Func<int, Field> field, Style? look, bool focused)
    {
        if (look is { } selected)
        {
            surface.Fill(new Rect(area.X, y, area.Width, 1), selected);
            surface.Text(area.X, y, "▶", selected);
            if (focused)
            {
                surface.Caret = new(area.X, y);
            }
        }

        Row(surface, theme, area, y, columns, rest, field, look);
    }

    private static void Row(
        Surface surface, Theme theme, Rect area, int y, IReadOnlyList<Column> columns, int rest, Func<int, Field> field, Style? look)
    {
        var x = area.X + Margin;
        for (var c = 0; c < columns.Count; c++)
        {
            var width = Math.Max(0, columns[c].Width > 0 ? columns[c].Width : rest);
            var (text, role) = field(c);
            var fitted = TextWidth.Fit(text, width);
            var start = columns[c].Right ? x + width - TextWidth.Of(fitted) : x;
            surface.Text(start, y, fitted, look ?? theme[role]);
            x += width + 1;
        }
    }
}
