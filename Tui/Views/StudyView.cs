using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>Draws a study: its answer, its rows, its charts, all about the selected row.</summary>
internal static class StudyView
{
    /// <summary>Cells before the first column: the selection's sign and that of the row.</summary>
    private const int Signs = 4;

    /// <summary>Draws its panes.</summary>
    public static void Draw(AppState state, StudyScreen screen, Canvas canvas)
    {
        Status(state, screen, canvas);
        var panes = screen.Panes(state.Size);
        List(screen, canvas, panes[(int)StudyPane.List]);
        PicturesPane.Draw(canvas, panes[(int)StudyPane.Chart], screen);
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
            var what = running.What.Length > 0 ? running.Words : "running …";
            canvas.Text(1, 1, $"{subject}{what} · c stop", state.Size.Width - 2, Role.Due);
        }
        else
        {
            Bars.Draw(canvas, new Rect(1, 1, Bars.Width, 1), running.Share, Role.Bar);
            canvas.Text(Bars.Width + 2, 1, $"{running.Words} · c stop · {screen.Subject}",
                state.Size.Width - Bars.Width - 3, Role.Text);
        }
    }

    private static void List(StudyScreen screen, Canvas canvas, Rect pane)
    {
        if (pane.IsEmpty)
        {
            return;
        }

        var focused = screen.Focus == (int)StudyPane.List;
        if (screen.Found is not { } found)
        {
            Frame.Draw(canvas, pane, Tabs.NameOf(screen.Which), focused);
            Prose.Draw(canvas, pane, StudyIntro.Of(screen), selected: 0, focused: false);
            return;
        }

        var columns = Fitting(found.Columns, pane.Inner.Width);
        var hidden = Enumerable.Range(0, found.Columns.Count)
            .Count(at => found.Columns[at].From == 0 && !columns.Contains(at));
        var table = new Table(
            [new("", 1), .. columns.Select(at => found.Columns[at])
                .Select(column => new Column(column.Title, column.Width, column.Right))],
            found.Rows.Count,
            screen.Cursors[0],
            (row, column) => Field(found.Rows[row], column == 0 ? 0 : columns[column - 1] + 1))
        { MarksIdle = true };
        var more = hidden == 0 ? "" : screen.Zoomed ? $" · {hidden} more" : $" · z: {hidden} more";
        var name = TextWidth.Fit(found.Name, pane.Width - 6 - more.Length);
        TablePane.Draw(canvas, pane, name + more, focused, table, "Nothing was found.");
    }

    /// <summary>Places of the columns that fit, from the left; those for wide panes only there.</summary>
    private static List<int> Fitting(IReadOnlyList<StudyColumn> columns, int width)
    {
        var fitting = new List<int>();
        var needed = Signs;
        for (var at = 0; at < columns.Count; at++)
        {
            if (columns[at].From > width)
            {
                continue;
            }

            needed += 1 + (columns[at].Width > 0 ? columns[at].Width : columns[at].Least);
            if (needed > width + 1)
            {
                break;
            }

            fitting.Add(at);
        }

        return fitting;
    }

    private static Field Field(StudyRow row, int column) => column == 0
        ? new(Duty.Mark(row.Sign), Themes.RoleOf(row.Sign))
        : new(row.Cells[column - 1],
            row.Sign == Sign.Fine ? Role.Text : column == 1 ? Role.Text : Themes.RoleOf(row.Sign));
}
