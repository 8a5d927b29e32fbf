using CcmPlanner.Engine.Inference;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>
/// Everything with a day: duties not fulfilled, filing and circulation days, meetings. One event per State and duty.
/// </summary>
internal sealed class CalendarAssembly(Session session, FactText text, Dictionary<string, Meeting> meetings)
{
    public List<CalendarEvent> All(List<Obligation> obligations, List<MeetingDates> dates)
    {
        var events = new List<CalendarEvent>();
        events.AddRange(obligations.Where(o => o.Due is not null && IsOwed(o)).Select(o => Due(o, o.Due!.Value)));
        events.AddRange(session.Query<LatestFiling>().Select(Filing));
        foreach (var meeting in dates)
        {
            AddMeeting(events, meeting);
        }

        return InOrder(events);
    }

    /// <summary>By day, then kind, State and provision.</summary>
    public static List<CalendarEvent> InOrder(IEnumerable<CalendarEvent> events) =>
    [
        .. events.OrderBy(e => e.Date)
            .ThenBy(e => e.Kind, StringComparer.Ordinal)
            .ThenBy(e => e.State?.Value, StringComparer.Ordinal)
            .ThenBy(e => e.Provision, StringComparer.Ordinal)
            .ThenBy(e => e.Subject, StringComparer.Ordinal),
    ];

    private static bool IsOwed(Obligation obligation) =>
        obligation.Status is ObligationStatus.Open or ObligationStatus.Overdue or ObligationStatus.Unknown;

    private CalendarEvent Due(Obligation o, NodaTime.LocalDate day) => new(
        day,
        "obligation",
        o.State,
        $"{text.NameOf(o.State)}: "
        + $"{o.Duty}{ForYear(o)}{(o.Status == ObligationStatus.Unknown ? " (status unknown)" : "")}{Badge(o.Assumed)}",
        o.Provision,
        o.Year is { } year ? $"due-{year}" : "due",
        o.Assumed,
        o.Confidence);

    private static string ForYear(Obligation o) => o.Year is { } year ? $" for {year}" : "";

    private CalendarEvent Filing(LatestFiling filing)
    {
        var meeting = meetings[filing.MeetingId];
        var assumed = meeting.Status == MeetingStatus.Assumed;
        return new CalendarEvent(
            filing.FileBy,
            "filing",
            filing.State,
            $"{text.NameOf(filing.State)}: last day to ask {meeting.Id} to extend {Words(filing)}{Badge(assumed)}",
            filing.Provision,
            meeting.Id,
            assumed,
            meeting.From.Confidence);
    }

    private static string Words(LatestFiling filing) =>
        $"the deadline of {NodaTime.Text.LocalDatePattern.Iso.Format(filing.Due)}";

    private static void AddMeeting(List<CalendarEvent> events, MeetingDates dates)
    {
        var meeting = dates.Meeting;
        var assumed = meeting.Status == MeetingStatus.Assumed;
        var provision = meeting.Kind == MeetingKind.ReviewConference ? "CCM-12" : "CCM-11";
        CalendarEvent Event(NodaTime.LocalDate on, string kind, string title, string of) =>
            new(on, kind, null, title + Badge(assumed), of, meeting.Id, assumed, meeting.From.Confidence);

        events.Add(Event(meeting.Opens, "meeting", $"{meeting.Name} opens", provision));
        events.Add(
            Event(dates.RequestsDue, "filing", $"Last day to file extension requests with {meeting.Id}", "CCM-4.6"));
        events.Add(Event(
            dates.WorkPlanDue, "circulation", $"Last day to circulate the ISU work plan and budget for {meeting.Id}",
            "ISU-work-plan"));
    }

    private static string Badge(bool assumed) => assumed ? " (assumed)" : "";
}
