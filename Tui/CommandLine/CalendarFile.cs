using CcmPlanner.Scenarios.Standing;
using Ical.Net;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// Calendar events as an iCalendar file (RFC 5545): all-day events with stable ids, so that a second import updates the
/// first.
/// </summary>
internal static class CalendarFile
{
    /// <summary>The file's text. The stamp is the known-at day, so the same question gives the same file.</summary>
    public static string Text(IReadOnlyList<CalendarEvent> events, LocalDate knownAt)
    {
        var calendar = new Calendar { ProductId = "-//CcmPlanner//CcmPlanner//EN" };
        foreach (var e in events)
        {
            calendar.Events.Add(new Ical.Net.CalendarComponents.CalendarEvent
            {
                Uid = Uid(e),
                DtStamp = new CalDateTime(knownAt.Year, knownAt.Month, knownAt.Day, 0, 0, 0, "UTC"),
                Start = new CalDateTime(e.Date.Year, e.Date.Month, e.Date.Day),
                Summary = e.Title,
                Description =
                    $"{e.Provision}; {(e.Assumed ? "rests on an assumption" : "from recorded facts")}; confidence "
                    + $"{Words.Of(e.Confidence)}. Not a legal opinion.",
                Categories = [e.Kind],
                Transparency = "TRANSPARENT",
            });
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static string Uid(CalendarEvent e) =>
        $"{e.Kind}-{e.State?.Value ?? "CCM"}-{e.Provision}-{e.Subject}@ccmplanner"
        .Replace(' ', '-');
}
