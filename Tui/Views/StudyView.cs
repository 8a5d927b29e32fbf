using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>Draws a study: its answer, its rows, its charts, all about the selected row.</summary>
internal static class StudyView
{
    /// <summary>What a column without a width of its own needs at least.</summary>
    private const int Least = 16;

    /// <summary>Cells before the first column: the selection's sign and that of the row.</summary>
    private const int Before = 4;

    /// <summary>Draws its panes.</summary>
    public static void Draw(AppState state, StudyScreen screen, Canvas canvas)
    {
        Status(state, screen, canvas);
        var panes = screen.Panes(state.Size);
        List(screen, canvas, panes[(int)StudyPane.List]);
        ChartPane(screen, canvas, panes[(int)StudyPane.Chart]);
        var detail = panes[(int)StudyPane.Detail];
        if (!detail.IsEmpty)
        {
            var focused = screen.Focus == (int)StudyPane.Detail;
            Frame.Draw(canvas, detail, screen.Row?.Cells[0] ?? "Figures", focused);
            Prose.Draw(canvas, detail, screen.Row?.Detail ?? [], screen.Cursors[2].Selected, focused);
        }
    }

    /// <summary>The line above the panes: how far a run is, or the answer of the last one.</summary>
    private static void Status(AppState state, StudyScreen screen, Canvas canvas)
    {
        var subject = screen.Subject.Length == 0 ? "" : $"{screen.Subject} · ";
        if (screen.Running is not { } running)
        {
            canvas.Text(1, 1, screen.Found?.Summary ?? "", state.Size.Width - 2, Role.Text);
        }
        else if (running.All == 0)
        {
            canvas.Text(1, 1, $"{subject}running … · c stop", state.Size.Width - 2, Role.Due);
        }
        else
        {
            Bars.Draw(canvas, new Rect(1, 1, Bars.Width, 1), running.Share, Role.Bar);
            canvas.Text(Bars.Width + 2, 1, $"{running.Percent} · c stop · {screen.Subject}",
                state.Size.Width - Bars.Width - 3, Role.Text);
        }
    }

    private static string Hint(StudyScreen screen) => screen.IsRunning ? "running …"
        : screen.Which == ScreenId.Compare ? "n chooses scenarios to set side by side."
        : screen.Which == ScreenId.Budget ? "r runs the plan; n chooses a scenario."
        : "n chooses a request, or a file.";

    private static void List(StudyScreen screen, Canvas canvas, Rect pane)
    {
        var found = screen.Found;
        IReadOnlyList<StudyColumn> columns = found?.Columns ?? [];
        var shown = Fitting(columns, pane.Inner.Width);
        var table = new Table(
            [new("", 1), .. columns.Take(shown).Select(column => new Column(column.Title, column.Width, column.Right))],
            found?.Rows.Count ?? 0,
            screen.Cursors[0],
            (row, column) => Field(found!.Rows[row], column))
        { MarksIdle = true };
        TablePane.Draw(canvas, pane, found?.Name ?? Tabs.NameOf(screen.Which), screen.Focus == 0, table, Hint(screen));
    }

    /// <summary>How many columns fit, from the first one on.</summary>
    private static int Fitting(IReadOnlyList<StudyColumn> columns, int width)
    {
        var (shown, needed) = (0, Before);
        while (shown < columns.Count
            && (needed += 1 + (columns[shown].Width > 0 ? columns[shown].Width : Least)) <= width + 1)
        {
            shown++;
        }

        return shown;
    }

    private static Field Field(StudyRow row, int column) => column == 0
        ? new(Duty.Mark(row.Sign), Themes.RoleOf(row.Sign))
        : new(row.Cells[column - 1],
            row.Sign == Sign.Fine ? Role.Text : column == 1 ? Role.Text : Themes.RoleOf(row.Sign));

    private static void ChartPane(StudyScreen screen, Canvas canvas, Rect pane)
    {
        if (pane.IsEmpty)
        {
            return;
        }

        var chart = screen.Chart;
        var inner = Frame.Draw(canvas, pane, chart?.Title ?? "Chart", screen.Focus == (int)StudyPane.Chart);
        var room = new Rect(inner.X + 1, inner.Y, inner.Width - 2, inner.Height);
        if (chart is null)
        {
            canvas.Text(room.X, room.Y, screen.Found is null ? Hint(screen) : "There is nothing to draw.", room.Width,
                Role.Dim);
        }
        else if (screen.AsTable)
        {
            var width = Math.Max(6, ((inner.Width - 2) / chart.Numbers.Headings.Count) - 1);
            new Table(
                [.. chart.Numbers.Headings.Select(heading => new Column(heading, width))],
                chart.Numbers.Rows.Count,
                default,
                (row, column) => new(chart.Numbers.Rows[row][column] ?? "–")).Draw(canvas, pane, focused: false);
        }
        else
        {
            ChartCells.Draw(canvas, room, chart);
        }
    }
}
