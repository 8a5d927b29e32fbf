using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>What is past its date or not known to be fulfilled, each beside how sure we are and why.</summary>
internal static class AttentionPane
{
    /// <summary>Draws it.</summary>
    public static void Draw(Canvas canvas, OverviewScreen screen, Digest digest, Rect pane)
    {
        Column[] columns =
        [
            new("", 1),
            new("State", pane.Inner.Width >= 100 ? 26 : 16),
            new("Duty", 7),
            new("Date", 10),
            new("Days", 6, Right: true),
            new("Conf.", 6),
            new("Because", 0),
        ];
        var cursor = screen.Cursors[(int)OverviewPane.Attention];
        TablePane.Draw(
            canvas,
            pane,
            $"Overdue or unknown  ({digest.Attention.Count})",
            screen.Focus == (int)OverviewPane.Attention,
            new Table(columns, digest.Attention.Count, cursor, (row, column) => Field(digest.Attention[row], column)),
            none: "Nothing is past its date, nothing is unknown.");
    }

    private static Field Field(Duty duty, int column) => column switch
    {
        0 => new(Duty.Mark(duty.Sign), Themes.RoleOf(duty.Sign)),
        1 => new(duty.State.Name),
        2 => new(duty.Article),
        3 => new(duty.Due),
        4 => new(duty.DaysText, Themes.RoleOf(duty.Sign)),
        5 => new(duty.Confidence, Role.Dim),
        _ => new(duty.Obligation?.StatusBecause ?? ""),
    };
}
