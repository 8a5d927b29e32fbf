using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.Charts;
using NodaTime;

namespace CcmPlanner.Tui.State;

/// <summary>A line of the timeline: a duty with its extensions, or a meeting with its filing window.</summary>
/// <param name="Duty">The duty; null for a meeting.</param>
/// <param name="Meeting">The meeting; null for a duty.</param>
/// <param name="Line">What is drawn.</param>
internal sealed record TimelineRow(Duty? Duty, MeetingDates? Meeting, GanttRow Line)
{
    private const int NextMeetings = 3;

    /// <summary>Heads of its cells.</summary>
    public static IReadOnlyList<string> Heads { get; } =
        ["what", "provision", "from", "first due", "due", "asked for", "status", "confidence"];

    /// <summary>What tells it from the others.</summary>
    public string Key => Line.Label;

    /// <summary>True where it rests on an assumption.</summary>
    public bool IsAssumed => Duty?.Obligation?.Assumed ?? Meeting?.Meeting.Status == MeetingStatus.Assumed;

    /// <summary>Its cells as a table has them.</summary>
    public IReadOnlyList<string?> Cells => (Duty?.Obligation, Meeting) switch
    {
        ({ } owed, _) => (string?[])
        [
            Duty!.State.Name, owed.Provision, Iso(owed.TriggeredOn), Iso(owed.OriginalDue), Iso(owed.Due),
            Iso(AskedFor(owed)), Duty.Status, Duty.ConfidenceWord(owed.Confidence),
        ],
        (_, { } dates) => (string?[])
        [
            dates.Meeting.Id, null, Iso(dates.RequestsDue), Iso(dates.WorkPlanDue), Iso(dates.Meeting.Opens), null,
            dates.Meeting.Status.ToString().ToLowerInvariant(), Duty.ConfidenceWord(dates.Meeting.From.Confidence),
        ],
        _ => [],
    };

    /// <summary>
    /// The next meetings first, then the duties a filter lets through, most pressing first, then later meetings.
    /// </summary>
    public static List<TimelineRow> Of(Digest digest, Filter filter) =>
    [
        .. digest.Meetings.Take(NextMeetings).Select(dates => new TimelineRow(null, dates, LineOf(dates))),
        .. digest.Duties.Where(filter.Lets)
            .Where(duty => duty.Obligation is { Year: null } owed && (owed.Due ?? owed.OriginalDue) is not null)
            .Select(duty => new TimelineRow(duty, null, LineOf(duty, duty.Obligation!, digest.Outlook.AsOf))),
        .. digest.Meetings.Skip(NextMeetings).Select(dates => new TimelineRow(null, dates, LineOf(dates))),
    ];

    /// <summary>Its days in order, with what each is.</summary>
    public IReadOnlyList<InfoLine> Describe() =>
    [
        new(LineKind.Heading, Line.Label),
        .. Duty?.Obligation is { } owed
            ? (InfoLine[])[new(LineKind.Text, $"{owed.Duty}; {Duty.Status} because {owed.StatusBecause}", Duty)]
            : [],
        .. Line.Spans.Select(
            span => (span.From, Text: $"{Duty.IsoDate(span.From)} to {Duty.IsoDate(span.To)}  {WordOf(span)}"))
            .Concat(Line.Days.Select(day => (From: day.Day, Text: $"{Duty.IsoDate(day.Day)}  {day.Words}")))
            .OrderBy(pair => pair.From)
            .Select(pair => new InfoLine(LineKind.Text, pair.Text, Duty)),
    ];

    private string WordOf(GanttSpan span) =>
        span.Kind != SpanKind.Window ? GanttChart.Word(span.Kind) : Duty is null
            ? "requests filed by then are on its agenda" : "asked for";

    private static GanttRow LineOf(MeetingDates dates) => new(
        dates.Meeting.Id + (dates.Meeting.Status == MeetingStatus.Assumed ? " (assumed)" : ""),
        [new(dates.RequestsDue, dates.Meeting.Opens, SpanKind.Window)],
        [
            new(dates.RequestsDue, DayKind.Due, "last day to file a request with it"),
            new(dates.WorkPlanDue, DayKind.Due, "last day to circulate the work plan and budget"),
            new(dates.Meeting.Opens, DayKind.Event, "opens"),
            new(dates.Meeting.Closes, DayKind.Event, "closes"),
        ]);

    private static GanttRow LineOf(Duty duty, Obligation owed, LocalDate asOf)
    {
        var first = owed.OriginalDue ?? owed.Due!.Value;
        var spans = new List<GanttSpan> { new(
            owed.TriggeredOn is { } start && start < first ? start : first, first, SpanKind.Period) };
        var days = new List<GanttDay>();
        var end = first;
        foreach (var step in owed.Extensions)
        {
            if (step is { Outcome: "granted", NewDue: { } granted } && granted > end)
            {
                spans.Add(new(end, granted, SpanKind.Extension));
                end = granted;
            }
            else if (step is { Outcome: not "granted", DueRequested: { } asked } && asked > end)
            {
                spans.Add(new(end, asked, SpanKind.Window));
                days.Add(new(asked, DayKind.Requested, $"date asked for of {step.DecidedAt}, {step.Outcome}"));
            }
        }

        AddEnd(duty, owed, asOf, end, spans, days);
        return new GanttRow($"{duty.State.Code} {duty.Article,-7} {duty.State.Name}", spans, days);
    }

    private static void AddEnd(
        Duty duty, Obligation owed, LocalDate asOf, LocalDate end, List<GanttSpan> spans, List<GanttDay> days)
    {
        if (owed.Status == ObligationStatus.Overdue && end < asOf)
        {
            spans.Add(new(end, asOf, SpanKind.Late));
        }

        days.Add(owed.Status switch
        {
            ObligationStatus.Overdue => new(end, DayKind.Missed, "date passed"),
            ObligationStatus.Unknown => new(end, DayKind.Due, "last date known to be in force"),
            _ => new(end, DayKind.Due, "date in force"),
        });
        if (owed.SatisfiedOn is { } done && (done.Latest ?? done.Earliest) is { } day)
        {
            days.Add(new(day, DayKind.Done, $"{duty.Status} {Duty.InWords(done)}"));
        }
    }

    private static LocalDate? AskedFor(Obligation owed) =>
        owed.Extensions.LastOrDefault(step => step.Outcome != "granted")?.DueRequested;

    private static string? Iso(LocalDate? day) => day is { } known ? Duty.IsoDate(known) : null;
}
