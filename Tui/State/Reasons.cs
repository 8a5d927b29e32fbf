using CcmPlanner.Rules.Facts;
using CcmPlanner.Rules.Provisions;
using CcmPlanner.Scenarios.Standing;

namespace CcmPlanner.Tui.State;

/// <summary>Reasons for what is no obligation: meetings, events, counts, how a State stands.</summary>
internal static class Reasons
{
    private const int MostNames = 40;

    /// <summary>Why a meeting has the days it has.</summary>
    public static Reason Of(MeetingDates dates, Digest digest)
    {
        var meeting = dates.Meeting;
        var lines = new List<InfoLine>();
        AddMeeting(lines, meeting);
        lines.Add(new(LineKind.Text, ""));
        lines.Add(new(LineKind.Text, $"requests to extend a deadline until {Duty.IsoDate(dates.RequestsDue)}"));
        AddLaw(lines, "CCM-4.6.time");
        lines.Add(new(LineKind.Text, $"work plan and budget of the Unit until {Duty.IsoDate(dates.WorkPlanDue)}"));
        AddLaw(lines, "ISU-plan-60");
        foreach (var e in digest.Outlook.Events.Where(e => e.Subject == meeting.Id))
        {
            lines.Add(new(LineKind.Text, ""));
            AddEvent(lines, e);
        }

        return new($"the days of {meeting.Id}", lines, "ccm meetings");
    }

    /// <summary>Why something falls due: what sets its day, and the meeting it is counted from.</summary>
    public static Reason Of(CalendarEvent e, Digest digest)
    {
        var lines = new List<InfoLine>();
        AddEvent(lines, e);
        if (digest.Outlook.Meetings.FirstOrDefault(dates => dates.Meeting.Id == e.Subject) is { Meeting: var meeting })
        {
            lines.Add(new(LineKind.Text, ""));
            AddMeeting(lines, meeting);
        }

        return new(e.Title, lines, $"ccm calendar --from {Duty.IsoDate(e.Date)} --to {Duty.IsoDate(e.Date)}");
    }

    /// <summary>What was counted.</summary>
    public static Reason Of(Count count, Digest digest)
    {
        var filter = Filter.Parse(count.Filter);
        var counted = digest.Duties.Where(filter.Lets).ToList();
        var lines = counted.Take(MostNames)
            .Select(duty =>
                new InfoLine(LineKind.Text, $"{duty.State.Name}  {duty.Article}  {duty.Status} {duty.Due}".TrimEnd()))
            .ToList();
        if (counted.Count > MostNames)
        {
            lines.Add(new(LineKind.Dim, $"and {counted.Count - MostNames} more"));
        }

        lines.Insert(0, new(LineKind.Dim, $"counted by the filter {count.Filter}; enter lists them"));
        return new($"{count.Number} {count.Title}", lines, "ccm status");
    }

    /// <summary>How a State stands towards the Convention.</summary>
    public static Reason Of(StateStanding state, Digest digest)
    {
        List<InfoLine> lines = [.. Dossier.Of(digest, state), new(LineKind.Text, "")];
        AddLaw(lines, "CCM-17.1");
        return new($"{state.Name}, {Duty.StandingWords(state.Status)}", lines, $"ccm states {state.Code}");
    }

    private static void AddMeeting(List<InfoLine> lines, Meeting meeting)
    {
        lines.Add(new(LineKind.Heading, $"{meeting.Name} ({meeting.Id})"));
        lines.Add(new(LineKind.Text,
            $"opens {Duty.IsoDate(meeting.Opens)}, closes {Duty.IsoDate(meeting.Closes)}{Place(meeting)}"));
        lines.Add(new(LineKind.Text, meeting.Status == MeetingStatus.Assumed
            ? "its days are assumed: nobody has announced them" : $"status: {Word(meeting.Status)}"));
        lines.Add(new(LineKind.Dim, Dossier.Source(meeting.From)));
    }

    private static void AddEvent(List<InfoLine> lines, CalendarEvent e)
    {
        lines.Add(new(LineKind.Heading, $"{Duty.IsoDate(e.Date)}  {e.Title}"));
        lines.Add(
            new(LineKind.Text,
            $"kind: {e.Kind}; confidence "
            + $"{Duty.ConfidenceWord(e.Confidence)}{(e.Assumed ? "; rests on an assumption" : "")}"));
        AddLaw(lines, DaySetBy(e.Provision));
    }

    /// <summary>Of an article with several provisions, and of the Unit's plans, the one that sets the day.</summary>
    private static string DaySetBy(string id) => id switch
    {
        "CCM-4.6" => "CCM-4.6.time",
        "CCM-11" => "CCM-11.2.annual",
        "CCM-12" => "CCM-12.1",
        "ISU-work-plan" => "ISU-plan-60",
        _ => id,
    };

    /// <summary>A provision in our words; nothing for one that the register does not have.</summary>
    private static void AddLaw(List<InfoLine> lines, string id)
    {
        if (ProvisionRegister.Shipped.Find(id) is { } provision)
        {
            lines.Add(new(LineKind.Rule, $"because {provision.Citation}: {provision.Summary}"));
        }
    }

    private static string Place(Meeting meeting) => meeting.Place is null ? "" : $", {meeting.Place}";

    private static string Word(MeetingStatus status) => status == MeetingStatus.Held ? "held" : "announced";
}
