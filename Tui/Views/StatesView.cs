using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>Draws the States.</summary>
internal static class StatesView
{
    private const int Wide = 80;

    /// <summary>Draws its panes.</summary>
    public static void Draw(AppState state, StatesScreen screen, Surface surface, Theme theme)
    {
        var panes = screen.Panes(state.Size);
        List(surface, theme, screen, panes[(int)StatesPane.List]);
        Text(surface, theme, screen, panes, StatesPane.Detail, screen.Row?.State.Name ?? "Detail", screen.Detail, "");
        Text(surface, theme, screen, panes, StatesPane.Area, "Contaminated land", screen.Area, screen.Row is null ? "" : "Nothing on record.");
    }

    private static void List(Surface surface, Theme theme, StatesScreen screen, Rect pane)
    {
        if (pane.IsEmpty)
        {
            return;
        }

        var focused = screen.Focus == (int)StatesPane.List;
        var inner = Frame.Draw(surface, theme, pane, Title(screen), focused);
        if (screen.Rows.Count == 0)
        {
            var words = screen.Digest is null ? "working it out …"
                : screen.Filter.IsEmpty ? "No States in the data." : "No State passes the filter; esc clears it.";
            surface.Text(inner.X + 2, inner.Y + 1, TextWidth.Fit(words, inner.Width - 3), theme[Role.Dim]);
            return;
        }

        var wide = inner.Width >= Wide;
        Table.Draw(surface, theme, pane, Columns(screen, wide), screen.Rows.Count, screen.Cursors[0], focused, (row, column) =>
            Field(screen, screen.Rows[row], column, wide), marksIdle: true);
    }

    private static string Title(StatesScreen screen)
    {
        var all = screen.Digest?.Outlook.States.Count ?? 0;
        var count = screen.Filter.IsEmpty ? $"States  {all}" : $"States  {screen.Rows.Count}/{all} · /{screen.Filter.Text}";
        return screen.Marks.Count == 0 ? count : $"{count} · {screen.Marks.Count} marked";
    }

    private static Column[] Columns(StatesScreen screen, bool wide)
    {
        string Head(string title, StatesOrder order) => screen.Order != order ? title : title + (screen.Reversed ? "▼" : "▲");
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
            6 => wide ? new(duty.DaysText, role) : new(DaysOrStatus(duty), role),
            7 => new(duty.Obligation is null ? "" : duty.Sign == Sign.DueSoon ? "due" : duty.Status, role),
            _ => new(duty.Confidence, Role.Dim),
        };
    }

    /// <summary>Where there is no column for them, the status stands for missing days, and confidence beside a late one.</summary>
    private static string DaysOrStatus(Duty duty) => duty.Obligation is null ? ""
        : duty.DaysText.Length == 0 ? duty.Status
        : duty.Sign == Sign.Overdue ? $"{duty.DaysText} {(duty.Confidence == "medium" ? "med" : duty.Confidence)}"
        : duty.DaysText;

    private static string Short(StandingStatus status) => status switch
    {
        StandingStatus.Party => "",
        StandingStatus.AccededNotInForce => "deposited",
        _ => Duty.StandingWords(status),
    };

    private static void Text(
        Surface surface, Theme theme, StatesScreen screen, IReadOnlyList<Rect> panes, StatesPane which, string title, IReadOnlyList<InfoLine> lines, string empty)
    {
        var pane = panes[(int)which];
        if (pane.IsEmpty)
        {
            return;
        }

        var focused = screen.Focus == (int)which;
        var inner = Frame.Draw(surface, theme, pane, title, focused);
        if (lines.Count == 0)
        {
            surface.Text(inner.X + 1, inner.Y, TextWidth.Fit(empty, inner.Width - 2), theme[Role.Dim]);
            return;
        }

        Prose.Draw(surface, theme, pane, lines, screen.Cursors[(int)which].Selected, focused);
    }
}
