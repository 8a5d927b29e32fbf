using System.Globalization;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>Draws the overview.</summary>
internal static class OverviewView
{
    /// <summary>From this width on a table has a column for the status in words.</summary>
    private const int Roomy = 70;

    /// <summary>Wider than this a table does not become, so that a row stays one for the eye.</summary>
    private const int Widest = 140;

    /// <summary>Draws its panes.</summary>
    public static void Draw(AppState state, OverviewScreen screen, Surface surface, Theme theme)
    {
        var panes = screen.Panes(state.Size);
        if (screen.Digest is not { } digest)
        {
            Empty(state, surface, theme, panes);
            return;
        }

        Counts(surface, theme, screen, panes, OverviewPane.States, $"States  ({digest.Outlook.States.Count})", digest.StandingCounts);
        Counts(surface, theme, screen, panes, OverviewPane.Obligations, $"Obligations  ({digest.Outlook.Obligations.Count})", digest.DutyCounts);
        Ahead(surface, theme, screen, digest, panes[(int)OverviewPane.Ahead]);
        Attention(surface, theme, screen, digest, panes[(int)OverviewPane.Attention]);
        Meetings(surface, theme, screen, digest, panes[(int)OverviewPane.Meetings]);
    }

    private static void Empty(AppState state, Surface surface, Theme theme, IReadOnlyList<Rect> panes)
    {
        string[] titles = ["States", "Obligations", "Next 90 days", "Overdue or unknown", "Meetings and filing windows"];
        for (var i = 0; i < panes.Count; i++)
        {
            if (!panes[i].IsEmpty)
            {
                var inner = Frame.Draw(surface, theme, panes[i], titles[i], state.Current.Focus == i);
                surface.Text(inner.X + 1, inner.Y, TextWidth.Fit("working it out …", inner.Width - 2), theme[Role.Dim]);
            }
        }
    }

    private static void Counts(
        Surface surface, Theme theme, OverviewScreen screen, IReadOnlyList<Rect> panes, OverviewPane which, string title, IReadOnlyList<Count> counts)
    {
        var pane = panes[(int)which];
        if (pane.IsEmpty)
        {
            return;
        }

        var focused = screen.Focus == (int)which;
        Frame.Draw(surface, theme, pane, title, focused);
        var cursor = screen.Cursors[(int)which];
        Column[] columns = [new("", 1), new("", 17), new("", 4, Right: true), new("", 0)];
        Table.Draw(surface, theme, pane, columns, counts.Count, cursor, focused, (row, column) => Field(counts[row], column));
        Share(surface, theme, pane, cursor, focused, counts);
    }

    private static Field Field(Count count, int column)
    {
        var role = count is { IsTrouble: true, Number: > 0 } ? Themes.RoleOf(count.Sign) : Role.Text;
        return column switch
        {
            0 => new(Duty.Mark(count.Sign), role),
            1 => new(count.Title, role),
            2 => new(count.Number.ToString(CultureInfo.InvariantCulture), role),
            _ => new(""),
        };
    }

    private static void Share(Surface surface, Theme theme, Rect pane, Cursor cursor, bool focused, IReadOnlyList<Count> counts)
    {
        const int Before = 28;
        var inner = pane.Inner;
        var most = counts.Max(count => count.Number);
        for (var i = 0; i < inner.Height && cursor.Top + i < counts.Count; i++)
        {
            var count = counts[cursor.Top + i];
            var selected = focused && cursor.Top + i == cursor.Selected;
            var role = selected ? Role.Selected : count.IsTrouble ? Themes.RoleOf(count.Sign) : Role.Bar;
            var width = Math.Min(40, inner.Width - Before - 1);
            if (width < 6)
            {
                return;
            }

            Bars.Draw(surface, inner.X + Before, inner.Y + i, width, most == 0 ? 0 : (double)count.Number / most, theme[role]);
        }
    }

    private static void Ahead(Surface surface, Theme theme, OverviewScreen screen, Digest digest, Rect pane)
    {
        if (pane.IsEmpty)
        {
            return;
        }

        var focused = screen.Focus == (int)OverviewPane.Ahead;
        var inner = Frame.Draw(surface, theme, pane, $"Next {Digest.Ahead} days  ({digest.WithinAhead})  ·  12 months  ({digest.Upcoming.Count})", focused);
        Column[] columns =
        [
            new("Date", 10),
            new("State", inner.Width >= 100 ? 28 : inner.Width >= Roomy ? 16 : 13),
            new("What", inner.Width > Widest ? Widest - 60 : 0),
            new("Days", 4, Right: true),
            inner.Width >= Roomy ? new("Status", 11) : new("", 1),
        ];
        var room = columns[2].Width > 0 ? columns[2].Width : inner.Width - 6 - columns.Sum(column => column.Width);
        Table.Draw(surface, theme, pane, columns, digest.Upcoming.Count, screen.Cursors[(int)OverviewPane.Ahead], focused, (row, column) =>
            Field(digest.Upcoming[row], column, room));
        if (digest.Upcoming.Count == 0)
        {
            surface.Text(inner.X + 2, inner.Y + 1, "Nothing falls due in twelve months.", theme[Role.Dim]);
        }
    }

    /// <summary>A field of an event; what lies beyond the next days steps back.</summary>
    private static Field Field(Upcoming row, int column, int room) => column switch
    {
        0 => new(Duty.IsoDate(row.Event.Date), row.Days <= Digest.Ahead ? Role.Text : Role.Dim),
        1 => new(row.Who, row.Event.State is null || row.Days > Digest.Ahead ? Role.Dim : Role.Text),
        2 => Badged(row, room),
        3 => new(row.Days.ToString(CultureInfo.InvariantCulture)),
        _ => row.Duty is not { } duty ? new(row.Event.Kind == "obligation" ? "" : row.Event.Kind, Role.Dim)
            : duty.Sign == Sign.DueSoon ? new("~ due", Role.Due)
            : new($"{Duty.Mark(duty.Sign)} {duty.Status}", Themes.RoleOf(duty.Sign)),
    };

    /// <summary>The title cut so that its badge is never what is cut away.</summary>
    private static Field Badged(Upcoming row, int room)
    {
        const string Badge = " (assumed)";
        return row.Event.Assumed
            ? new(TextWidth.Fit(row.What, room - Badge.Length) + Badge, Role.Assumed)
            : new(row.What, row.Days <= Digest.Ahead ? Role.Text : Role.Dim);
    }

    private static void Attention(Surface surface, Theme theme, OverviewScreen screen, Digest digest, Rect pane)
    {
        if (pane.IsEmpty)
        {
            return;
        }

        var focused = screen.Focus == (int)OverviewPane.Attention;
        var inner = Frame.Draw(surface, theme, pane, $"Overdue or unknown  ({digest.Attention.Count})", focused);
        var roomy = inner.Width >= Roomy;
        Column[] columns =
        [
            new("", 1),
            new("State", inner.Width >= 100 ? 26 : 16),
            new("Duty", 7),
            new("Date", 10),
            new("Days", roomy ? 6 : 5, Right: true),
            new("Conf.", 6),
            new(roomy ? "Because" : "", 0),
        ];
        Table.Draw(surface, theme, pane, columns, digest.Attention.Count, screen.Cursors[(int)OverviewPane.Attention], focused, (row, column) =>
            Field(digest.Attention[row], column));
        if (digest.Attention.Count == 0)
        {
            surface.Text(inner.X + 2, inner.Y + 1, "Nothing is past its date, nothing is unknown.", theme[Role.Dim]);
        }
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

    private static void Meetings(Surface surface, Theme theme, OverviewScreen screen, Digest digest, Rect pane)
    {
        if (pane.IsEmpty)
        {
            return;
        }

        var focused = screen.Focus == (int)OverviewPane.Meetings;
        var inner = Frame.Draw(surface, theme, pane, "Meetings and filing windows", focused);
        var wide = inner.Width >= 66;
        var day = wide ? 16 : 10;
        Column[] columns =
            [new("", 6), new("Opens", 10), new(wide ? "Requests until" : "Requests", day), new(wide ? "Work plan until" : "Work plan", day), new("Status", 0)];
        Table.Draw(surface, theme, pane, columns, digest.Meetings.Count, screen.Cursors[(int)OverviewPane.Meetings], focused, (row, column) =>
            Field(digest.Meetings[row], column, digest.Outlook, wide));
        if (digest.Meetings.Count == 0)
        {
            surface.Text(inner.X + 2, inner.Y + 1, "No meeting ahead is on record.", theme[Role.Dim]);
        }
    }

    private static Field Field(MeetingDates row, int column, Outlook outlook, bool wide) => column switch
    {
        0 => new(row.Meeting.Id),
        1 => new(Duty.IsoDate(row.Meeting.Opens)),
        2 => Window(row.RequestsDue, outlook, wide),
        3 => Window(row.WorkPlanDue, outlook, wide),
        _ => row.Meeting.Status == MeetingStatus.Assumed ? new("(assumed)", Role.Assumed)
            : new($"{(row.Meeting.Status == MeetingStatus.Held ? "held" : "announced")}{(row.Meeting.Place is { } place ? ", " + place : "")}"),
    };

    private static Field Window(NodaTime.LocalDate until, Outlook outlook, bool wide)
    {
        var days = Engine.Time.LegalDate.DaysBetween(outlook.AsOf, until);
        var note = !wide ? "" : days < 0 ? " past" : string.Create(CultureInfo.InvariantCulture, $" {days,4}d");
        return new(Duty.IsoDate(until) + note, days < 0 ? Role.Dim : days <= Digest.Ahead ? Role.Due : Role.Text);
    }
}
