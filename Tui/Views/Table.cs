using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>A column of a table. Width 0 takes what the others leave; <c>Right</c> sets it flush right.</summary>
internal readonly record struct Column(string Title, int Width, bool Right = false);

/// <summary>
/// What stands in one field of a table; its badge, which says what rests on an assumption, is never what is cut away.
/// </summary>
internal readonly record struct Field(string Text, Role Role = Role.Text, string Badge = "");

/// <summary>
/// A table: heads unless no column has a title, a selection marked by a sign as well as a look, a scroll mark on its
/// pane's border.
/// </summary>
/// <param name="Columns">Its columns.</param>
/// <param name="Count">How many rows.</param>
/// <param name="Cursor">The selected row and the first one shown.</param>
/// <param name="Field">What stands in a row and a column.</param>
internal sealed record Table(IReadOnlyList<Column> Columns, int Count, Cursor Cursor, Func<int, int, Field> Field)
{
    private const int Margin = 2;

    /// <summary>True marks the selection where the focus is elsewhere too, because another pane speaks of it.</summary>
    public bool MarksIdle { get; init; }

    /// <summary>Draws it into the inside of a pane.</summary>
    public void Draw(Canvas canvas, Rect pane, bool focused)
    {
        var area = pane.Inner;
        if (area.IsEmpty)
        {
            return;
        }

        var clip = canvas.Surface.Clip;
        canvas.Surface.Clip = clip.Intersect(area);
        var heads = Columns.Any(column => column.Title.Length > 0) ? 1 : 0;
        if (heads == 1)
        {
            canvas.Fill(area with { Height = 1 }, Role.Header);
            Row(canvas, area, area.Y, column => new Field(Columns[column].Title), Role.Header);
        }

        var page = area.Height - heads;
        for (var i = 0; i < page && Cursor.Top + i < Count; i++)
        {
            Body(canvas, area, area.Y + heads + i, Cursor.Top + i, focused);
        }

        canvas.Surface.Clip = clip;
        Frame.ScrollMark(canvas, pane, Cursor.Top, page, Count);
    }

    private void Body(Canvas canvas, Rect area, int y, int row, bool focused)
    {
        Role? look = null;
        if (row == Cursor.Selected && (focused || MarksIdle))
        {
            look = focused ? Role.Selected : Role.SelectedIdle;
            canvas.Fill(new Rect(area.X, y, area.Width, 1), look.Value);
            canvas.Text(area.X, y, "▶", look.Value);
            canvas.Surface.Caret = focused ? new(area.X, y) : canvas.Surface.Caret;
        }

        Row(canvas, area, y, column => Field(row, column), look);
    }

    /// <summary>Draws the fields of a row, each in its own role or all of them in one.</summary>
    private void Row(Canvas canvas, Rect area, int y, Func<int, Field> field, Role? look)
    {
        var rest = area.Width - Margin - Columns.Sum(column => column.Width) - (Columns.Count - 1);
        var x = area.X + Margin;
        for (var i = 0; i < Columns.Count; i++)
        {
            var width = Math.Max(0, Columns[i].Width > 0 ? Columns[i].Width : rest);
            var (text, role, badge) = field(i);
            var fitted = TextWidth.Fit(text, width - badge.Length);
            var start = Columns[i].Right ? x + width - TextWidth.Of(fitted) : x;
            var end = canvas.Text(start, y, fitted, look ?? role);
            canvas.Text(end, y, badge, look ?? Role.Assumed);
            x += width + 1;
        }
    }
}
