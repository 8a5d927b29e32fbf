using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;
using NodaTime;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>A coordinator's time in office, or a time in which the seat is vacant (no State).</summary>
internal sealed class CoordinatorRow : FactRow
{
    private static readonly (string, CommitteeTheme)[] Themes =
    [
        ("general-status", CommitteeTheme.GeneralStatus), ("universalization", CommitteeTheme.Universalization),
        ("stockpiles", CommitteeTheme.Stockpiles), ("clearance", CommitteeTheme.Clearance),
        ("risk-education", CommitteeTheme.RiskEducation), ("victim-assistance", CommitteeTheme.VictimAssistance),
        ("cooperation", CommitteeTheme.Cooperation), ("transparency", CommitteeTheme.Transparency),
        ("national-measures", CommitteeTheme.NationalMeasures),
    ];

    private readonly CommitteeTheme? theme;
    private readonly string? since;
    private readonly string? until;

    public CoordinatorRow(ObjectReader fields)
        : base(fields)
    {
        theme = fields.Choice("theme", Themes, required: true);
        State = fields.Code("state", required: false);
        since = fields.Text("since", required: true);
        until = fields.Text("until");
        if (fields.IsSound && State is not null && until is null)
        {
            fields.Error(
                "until", "a coordinator without the meeting up to which it is known in office", "that meeting's id");
        }
    }

    public override string? Key =>
        theme is null || since is null ? null : $"coordinator {theme} {State?.Value ?? "vacant"} {since}";

    public override IEnumerable<string> MeetingKeys => ["since", "until"];

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings)
    {
        var from = From(KnownOn ?? meetings[since!].Closes);
        facts.Add(State is null
            ? new SeatVacant(theme!.Value, since!, until, from)
            : new Coordinator(theme!.Value, State, since!, until!, from));
    }
}

/// <summary>Who presides over a meeting.</summary>
internal sealed class PresidencyRow : FactRow
{
    private readonly string? meeting;

    public PresidencyRow(ObjectReader fields)
        : base(fields)
    {
        meeting = fields.Text("meeting", required: true);
        State = fields.Code("state");
    }

    public override string? Key => meeting is null ? null : "presidency " + meeting;

    public override IEnumerable<string> MeetingKeys => ["meeting"];

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings) =>
        facts.Add(new Presidency(meeting!, State!, From(KnownOn)));
}

/// <summary>An observer in the Coordination Committee.</summary>
internal sealed class ObserverRow : FactRow
{
    private readonly string? organisation;

    public ObserverRow(ObjectReader fields)
        : base(fields) => organisation = fields.Text("organisation", required: true);

    public override string? Key => organisation is null ? null : "observer " + organisation;

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings) =>
        facts.Add(new CommitteeObserver(organisation!, From(KnownOn)));
}

/// <summary>An armed conflict a State was engaged in.</summary>
internal sealed class ConflictRow : FactRow
{
    private readonly LocalDate? began;
    private readonly LocalDate? ended;

    public ConflictRow(ObjectReader fields)
        : base(fields)
    {
        State = fields.Code("state");
        began = fields.Date("began", required: true);
        ended = fields.Date("ended");
        if (ended < began)
        {
            fields.Error(
                "ended",
                $"a conflict that ended on {DateText.Iso(ended)}, before it began",
                $"{DateText.Iso(began)} or later, or null while it lasts");
        }
    }

    public override string? Key =>
        State is null || began is null ? null : $"armed conflict {State} {DateText.Iso(began)}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings) =>
        facts.Add(new ArmedConflict(State!, began!.Value, ended, From(KnownOn)));
}
