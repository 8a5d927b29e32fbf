using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;
using NodaTime;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>A request to extend a deadline, and what a meeting made of it.</summary>
internal sealed class ExtensionRow : FactRow
{
    private const int MostMonths = 600;

    private static readonly (string, RequestOutcome)[] Outcomes =
    [
        ("granted", RequestOutcome.Granted), ("refused", RequestOutcome.Refused),
        ("considered", RequestOutcome.Considered), ("requested", RequestOutcome.Requested),
    ];

    private readonly string? provision;
    private readonly UncertainDate? requested;
    private readonly UncertainDate? decided;
    private readonly int? monthsRequested;
    private readonly LocalDate? dueRequested;
    private readonly RequestOutcome? outcome;

    public ExtensionRow(ObjectReader fields)
        : base(fields)
    {
        State = fields.Code("state");
        provision = RequestProvisions.In(fields);
        Number = fields.Int("number", 1, 20, required: true);
        requested = fields.Uncertain("requested");
        MeetingId = fields.Text("meeting", required: true);
        decided = WhenHappened("decided");
        outcome = fields.Choice("outcome", Outcomes, required: true);
        Months = fields.Int("months", 1, MostMonths);
        NewDue = fields.Date("newDue");
        monthsRequested = fields.Int("monthsRequested", 1, MostMonths);
        dueRequested = fields.Date("dueRequested");
        fields.Text("evidence");
        if (fields.IsSound)
        {
            CheckOutcome(fields);
        }
    }

    /// <summary>The duty to be extended; of an unreadable row nothing.</summary>
    public string Provision => provision ?? "";

    public int? Number { get; }

    public string? MeetingId { get; }

    public int? Months { get; }

    public LocalDate? NewDue { get; }

    /// <summary>True when a meeting granted or refused it.</summary>
    public bool IsDecided => outcome is RequestOutcome.Granted or RequestOutcome.Refused;

    /// <summary>What the requests of one State under one provision have in common; null when unreadable.</summary>
    public string? Series => State is null || provision is null ? null : $"extension {State} {Provision}";

    public override IEnumerable<string> MeetingKeys => ["meeting"];

    public override string? Key => Series is null || Number is null ? null : $"{Series} {Number}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings)
    {
        var meeting = meetings[MeetingId!];
        var settledBy = IsDecided ? DecisionPublic(meeting) : meeting.Closes!.Value;

        // Whatever was considered or decided had been filed by then, even where the source names only a year.
        var filedBy = outcome == RequestOutcome.Requested ? requested?.Latest : Earlier(requested?.Latest, settledBy);
        facts.Add(new ExtensionRequest(
            State!,
            Provision,
            Number!.Value,
            requested,
            MeetingId!,
            monthsRequested,
            dueRequested,
            outcome != RequestOutcome.Requested,
            From((IsDecided ? null : KnownOn) ?? filedBy ?? settledBy)));
        if (IsDecided)
        {
            facts.Add(new ExtensionDecision(
                State!,
                Provision,
                Number.Value,
                MeetingId!,
                decided ?? meeting.Days,
                outcome == RequestOutcome.Granted ? DecisionOutcome.Granted : DecisionOutcome.Refused,
                Months,
                NewDue,
                From(KnownOn ?? settledBy)));
        }
    }

    // Decided at the meeting: public at its close. Decided after it, by silence procedure: when that was surely over.
    private LocalDate DecisionPublic(MeetingRow meeting) =>
        decided is { Latest: { } latest } && decided.Earliest > meeting.Closes ? latest : meeting.Closes!.Value;

    private static LocalDate Earlier(LocalDate? day, LocalDate other) =>
        day is { } known && known < other ? known : other;

    private void CheckOutcome(ObjectReader fields)
    {
        if (outcome == RequestOutcome.Granted && NewDue is null)
        {
            fields.Error(
                "newDue",
                "an extension granted without a new deadline",
                "the deadline granted, or outcome considered until it is known");
        }
        else if (outcome != RequestOutcome.Granted && (Months is not null || NewDue is not null))
        {
            fields.Error(
                NewDue is not null ? "newDue" : "months",
                "a period granted where nothing is known to be granted",
                "monthsRequested and dueRequested for what was asked, and null here");
        }
        else if (outcome is RequestOutcome.Considered or RequestOutcome.Requested && decided is not null)
        {
            fields.Error(
                "decided",
                "a day of decision without a decision",
                "granted or refused as the outcome, or null here");
        }
        else if (decided?.Latest < requested?.Earliest)
        {
            fields.Error(
                "decided",
                $"a decision on {decided}, before the request of {requested}",
                "the day of the decision, or mend the request's");
        }
    }
}
