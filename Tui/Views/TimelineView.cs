using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>Draws the timeline.</summary>
internal static class TimelineView
{
    private const int Key = 2;

    /// <summary>What the signs stand for, what is seen most first.</summary>
    private static readonly string[] Legend =
    [
        "◆ due", "✗ passed", "× late", "━ period", "═ extension", "┄ asked for", "✓ done", "┃ meeting", "◇ asked",
        "┊ as of",
    ];

    /// <summary>Draws its panes.</summary>
    public static void Draw(AppState state, TimelineScreen screen, Canvas canvas)
    {
        var panes = screen.Panes(state.Size);
        Lines(canvas, screen, panes[(int)TimelinePane.Lines]);
        var detail = panes[(int)TimelinePane.Days];
        if (!detail.IsEmpty)
        {
            var focused = screen.Focus == (int)TimelinePane.Days;
            Frame.Draw(canvas, detail, "Days of the line", focused);
            Prose.Draw(canvas, detail, screen.Detail, screen.Cursors[1].Selected, focused);
        }
    }

    private static void Lines(Canvas canvas, TimelineScreen screen, Rect pane)
    {
        if (pane.IsEmpty)
        {
            return;
        }

        var focused = screen.Focus == (int)TimelinePane.Lines;
        var title = screen.Filter.IsEmpty ? $"Timeline  {screen.Rows.Count}"
            : $"Timeline  {screen.Rows.Count} · /{screen.Filter.Text}";
        if (screen.AsTable)
        {
            TablePane.Draw(
                canvas, pane, title, focused, TableOf(screen, pane.Inner.Width), none: "Nothing with a date.");
            return;
        }

        var inner = Frame.Draw(canvas, pane, title, focused);
        if (screen.Chart is not GanttChart chart)
        {
            canvas.Text(inner.X + 1, inner.Y, "working it out …", inner.Width - 2, Role.Dim);
            return;
        }

        var cursor = screen.Cursors[0];
        GanttCells.Draw(canvas, inner, chart, cursor.Top, focused ? cursor.Selected : -1);
        if (focused)
        {
            canvas.Surface.Caret = new(inner.X, inner.Y + 1 + cursor.Selected - cursor.Top);
        }

        Frame.ScrollMark(canvas, pane, cursor.Top, inner.Height - 1, screen.Rows.Count);
        var room = pane.Width - (2 * Key) - 1;
        var legend = Legend.TakeWhile(word => (room -= TextWidth.Of(word) + 1) >= 0);
        canvas.Text(pane.X + Key, pane.Bottom - 1, $" {string.Join(' ', legend)} ", Role.Dim);
    }

    private static Table TableOf(TimelineScreen screen, int width)
    {
        Column[] columns = width >= 100
            ? [new("What", 0), new("Duty", 9), new("From", 10), new("First due", 10), new("Due", 10),
                new("Asked for", 10), new("Status", 9), new("Confid.", 7)]
            : [new("What", 0), new("Duty", 9), new("First due", 10), new("Due", 10), new("Status", 9)];
        int[] cells = width >= 100 ? [0, 1, 2, 3, 4, 5, 6, 7] : [0, 1, 3, 4, 6];
        return new Table(
            columns, screen.Rows.Count, screen.Cursors[0], (row, column) => Field(screen.Rows[row], cells[column]));
    }

    private static Field Field(TimelineRow row, int cell) => cell switch
    {
        1 => new(row.Duty?.Article ?? ""),
        6 when row.Duty is { } duty => new($"{Duty.Mark(duty.Sign)} {duty.Status}".Trim(), Themes.RoleOf(duty.Sign)),
        _ => new(row.Cells[cell] ?? "", Badge: cell == 0 && row.IsAssumed ? " (assumed)" : ""),
    };
}
