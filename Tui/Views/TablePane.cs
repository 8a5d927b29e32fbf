using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tui.Views;

/// <summary>A pane that is one table.</summary>
internal static class TablePane
{
    /// <summary>Draws border, title and table; where there are no rows, a line that says so.</summary>
    public static void Draw(Canvas canvas, Rect pane, string title, bool focused, Table table, string none)
    {
        if (pane.IsEmpty)
        {
            return;
        }

        var inner = Frame.Draw(canvas, pane, title, focused);
        table.Draw(canvas, pane, focused);
        if (table.Count == 0)
        {
            canvas.Text(inner.X + 2, inner.Y + 1, none, inner.Width - 3, Role.Dim);
        }
    }
}
