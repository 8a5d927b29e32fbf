using System.Globalization;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>What falls due: the next 90 days in full strength, the rest of twelve months after it.</summary>
internal static class AheadPane
{
    /// <summary>From this width on a table has a column for the status in words.</summary>
    private const int Roomy = 70;

    /// <summary>Wider than this a table does not become, so that a row stays one for the eye.</summary>
    private const int Widest = 140;

    /// <summary>Draws it.</summary>
    public static void Draw(Canvas canvas, OverviewScreen screen, Digest digest, Rect pane)
    {
        var width = pane.Inner.Width;
        Column[] columns =
        [
            new("Date", 10),
            new("State", width >= 100 ? 28 : 13),
            new("What", width > Widest ? Widest - 60 : 0),
            new("Days", 4, Right: true),
            width >= Roomy ? new("Status", 11) : new("", 1),
        ];
        var cursor = screen.Cursors[(int)OverviewPane.Ahead];
        TablePane.Draw(
            canvas,
            pane,
            $"Next {Digest.Ahead} days  ({digest.WithinAhead})  ·  12 months  ({digest.Upcoming.Count})",
            screen.Focus == (int)OverviewPane.Ahead,
            new Table(columns, digest.Upcoming.Count, cursor, (row, column) =>
                Field(digest.Upcoming[row], column, width >= Roomy)),
            none: "Nothing falls due in twelve months.");
    }

    private static Field Field(Upcoming row, int column, bool isRoomy)
    {
        var role = row.Days <= Digest.Ahead ? Role.Text : Role.Dim;
        return column switch
        {
            0 => new(Duty.IsoDate(row.Event.Date), role),
            1 => new(row.Who, row.Event.State is null ? Role.Dim : role),
            2 => new(row.What, role, row.Event.Assumed ? " (assumed)" : ""),
            3 => new(row.Days.ToString(CultureInfo.InvariantCulture), role),
            _ when isRoomy => Status(row),
            _ => row.Duty is { } duty ? new(Duty.Mark(duty.Sign), Themes.RoleOf(duty.Sign)) : new(""),
        };
    }

    private static Field Status(Upcoming row) => row.Duty is not { } duty
        ? new(row.Event.Kind == "obligation" ? "" : row.Event.Kind, Role.Dim)
        : duty.Sign == Sign.DueSoon ? new("~ due", Role.Due)
        : new($"{Duty.Mark(duty.Sign)} {duty.Status}", Themes.RoleOf(duty.Sign));
}
