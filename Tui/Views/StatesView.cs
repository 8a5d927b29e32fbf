using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>Draws the States.</summary>
internal static class StatesView
{
    private const int Wide = 80;

    /// <summary>Draws its panes.</summary>
    public static void Draw(AppState state, StatesScreen screen, Canvas canvas)
    {
        var panes = screen.Panes(state.Size);
        List(canvas, screen, panes[(int)StatesPane.List]);
        var detail = panes[(int)StatesPane.Detail];
        var area = panes[(int)StatesPane.Area];
        Text(canvas, screen, detail, StatesPane.Detail, screen.Row?.State.Name ?? "Detail", screen.Detail);
        Text(canvas, screen, area, StatesPane.Area, "Contaminated land", screen.Area);
    }

    private static void List(Canvas canvas, StatesScreen screen, Rect pane)
    {
        var none = screen.Digest is null ? "working it out …"
            : screen.Filter.IsEmpty ? "No States in the data."
            : "No State passes the filter; esc clears it.";
        var wide = pane.Inner.Width >= Wide;
        var table = new Table(Columns(screen, wide), screen.Rows.Count, screen.Cursors[0], (row, column) =>
            Field(screen, screen.Rows[row], column, wide))
        { MarksIdle = true };
        TablePane.Draw(canvas, pane, Title(screen), screen.Focus == (int)StatesPane.List, table, none);
    }

    private static string Title(StatesScreen screen)
    {
        var all = screen.Digest?.Outlook.States.Count ?? 0;
        var count = screen.Filter.IsEmpty
            ? $"States  {all}"
            : $"States  {screen.Rows.Count}/{all} · /{screen.Filter.Text}";
        return screen.Marks.Count == 0 ? count : $"{count} · {screen.Marks.Count} marked";
    }

    private static Column[] Columns(StatesScreen screen, bool wide)
    {
        string Head(string title, StatesOrder order) =>
            screen.Order != order ? title : title + (screen.Reversed ? "▼" : "▲");
        Column[] start =
        [
            new("", 1),
            new(Head("ISO", StatesOrder.Code), screen.Order == StatesOrder.Code ? 4 : 3),
            new(Head("State", StatesOrder.Name), 0),
            new(Head("Duty", StatesOrder.Duty), 7),
            new(Head("Date", StatesOrder.Date), 10),
        ];
        var days = screen.Reversed && screen.Order == StatesOrder.Urgency ? "Days▼" : "Days";
        return wide
            ? [.. start, new("", 1), new(days, 6, Right: true), new("Status", 9), new("Confid.", 7)]
            : [.. start, new("", 1), new(days, 10, Right: true)];
    }

    private static Field Field(StatesScreen screen, Duty duty, int column, bool wide)
    {
        var role = Themes.RoleOf(duty.Sign);
        return column switch
        {
            0 => new(screen.Marks.Contains(duty.State.Code.Value) ? "●" : " ", Role.Accent),
            1 => new(duty.State.Code.Value, Role.Dim),
            2 => new(duty.State.Name),
            3 => new(duty.Article, duty.Obligation is null ? Role.Dim : Role.Text),
            4 => duty.Obligation is null ? new(Short(duty.State.Status), Role.Dim) : new(duty.Due),
            5 => new(Duty.Mark(duty.Sign), role),
            6 => wide ? new(duty.DaysText, role) : new(DaysOrStatus(duty), duty.IsSettled ? Role.Dim : role),
            7 => new(StatusOf(duty), duty.IsSettled ? Role.Dim : role),
            _ => new(duty.Confidence, Role.Dim),
        };
    }

    /// <summary>
    /// Where there is no column for them, the status stands for missing days, and confidence beside a late one.
    /// </summary>
    private static string DaysOrStatus(Duty duty) => duty.Obligation is null ? ""
        : duty.DaysText.Length == 0 ? duty.Status
        : duty.Sign == Sign.Overdue ? $"{duty.DaysText} {(duty.Confidence == "medium" ? "med" : duty.Confidence)}"
        : duty.DaysText;

    private static string StatusOf(Duty duty) =>
        duty.Obligation is null ? "" : duty.Sign == Sign.DueSoon ? "due" : duty.Status;

    private static string Short(StandingStatus status) => status switch
    {
        StandingStatus.Party => "",
        StandingStatus.AccededNotInForce => "deposited",
        _ => Duty.StandingWords(status),
    };

    private static void Text(
        Canvas canvas, StatesScreen screen, Rect pane, StatesPane which, string title, IReadOnlyList<InfoLine> lines)
    {
        if (pane.IsEmpty)
        {
            return;
        }

        var focused = screen.Focus == (int)which;
        var inner = Frame.Draw(canvas, pane, title, focused);
        if (lines.Count > 0)
        {
            Prose.Draw(canvas, pane, lines, screen.Cursors[(int)which].Selected, focused);
        }
        else if (screen.Row is not null)
        {
            canvas.Text(inner.X + 1, inner.Y, "Nothing on record.", inner.Width - 2, Role.Dim);
        }
    }
}
