using System.Globalization;
using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;
using NodaTime;

namespace CcmPlanner.Tui.Views;

/// <summary>Meetings to come, and the last days to file requests and to circulate the work plan.</summary>
internal static class MeetingsPane
{
    /// <summary>From this width on the days until a date stand beside it.</summary>
    private const int Roomy = 66;

    /// <summary>Draws it.</summary>
    public static void Draw(Canvas canvas, OverviewScreen screen, Digest digest, Rect pane)
    {
        var roomy = pane.Inner.Width >= Roomy;
        Column[] columns =
        [
            new("", 6),
            new("Opens", 10),
            roomy ? new("Requests until", 16) : new("Requests", 10),
            roomy ? new("Work plan until", 16) : new("Work plan", 10),
            new("Status", 0),
        ];
        var cursor = screen.Cursors[(int)OverviewPane.Meetings];
        TablePane.Draw(
            canvas,
            pane,
            "Meetings and filing windows",
            screen.Focus == (int)OverviewPane.Meetings,
            new Table(columns, digest.Meetings.Count, cursor, (row, column) =>
                Field(digest.Meetings[row], column, digest.Outlook.AsOf, roomy)),
            none: "No meeting ahead is on record.");
    }

    private static Field Field(MeetingDates row, int column, LocalDate asOf, bool roomy) => column switch
    {
        0 => new(row.Meeting.Id),
        1 => new(Duty.IsoDate(row.Meeting.Opens)),
        2 => Until(row.RequestsDue, asOf, roomy),
        3 => Until(row.WorkPlanDue, asOf, roomy),
        _ => Status(row.Meeting),
    };

    private static Field Until(LocalDate day, LocalDate asOf, bool roomy)
    {
        var days = LegalDate.DaysBetween(asOf, day);
        var note = !roomy ? "" : days < 0 ? " past" : string.Create(CultureInfo.InvariantCulture, $" {days,4}d");
        return new(Duty.IsoDate(day) + note, days < 0 ? Role.Dim : days <= Digest.Ahead ? Role.Due : Role.Text);
    }

    private static Field Status(Meeting meeting)
    {
        var place = meeting.Place is null ? "" : $", {meeting.Place}";
        return meeting.Status switch
        {
            MeetingStatus.Assumed => new("", Badge: "(assumed)"),
            MeetingStatus.Held => new("held" + place),
            _ => new("announced" + place),
        };
    }
}
