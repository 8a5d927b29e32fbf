using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;
using NodaTime;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>A Meeting of States Parties or a Review Conference.</summary>
internal sealed class MeetingRow : FactRow
{
    private static readonly (string, MeetingKind)[] Kinds =
        [("msp", MeetingKind.MeetingOfStatesParties), ("rc", MeetingKind.ReviewConference)];

    private static readonly (string, MeetingStatus)[] Statuses =
        [("held", MeetingStatus.Held), ("announced", MeetingStatus.Announced), ("assumed", MeetingStatus.Assumed)];

    private static readonly (string, bool)[] Decisions = [("recorded", true), ("unknown", false)];

    private readonly string? name;
    private readonly MeetingKind? kind;
    private readonly string? place;
    private readonly MeetingStatus? status;
    private readonly bool? decisions;

    public MeetingRow(ObjectReader fields)
        : base(fields)
    {
        Id = fields.Text("id", required: true);
        name = fields.Text("name", required: true);
        kind = fields.Choice("kind", Kinds, required: true);
        Opens = fields.Date("opens", required: true);
        Closes = fields.Date("closes", required: true);
        place = fields.Text("place");
        status = fields.Choice("status", Statuses, required: true);
        decisions = fields.Choice("decisions", Decisions, required: true);
        if (Closes < Opens)
        {
            fields.Error(
                "closes",
                $"a meeting that closes on {DateText.Iso(Closes)}, before it opens",
                $"{DateText.Iso(Opens)} or later");
        }
    }

    public string? Id { get; }

    public LocalDate? Opens { get; }

    public LocalDate? Closes { get; }

    public override string? Key => Id is null ? null : "meeting " + Id;

    /// <summary>All its days, for a decision of which no more is known.</summary>
    public UncertainDate Days => UncertainDate.Parse($"{DateText.Iso(Opens)}/{DateText.Iso(Closes)}");

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings) =>
        facts.Add(new Meeting(
            Id!,
            name!,
            kind!.Value,
            Opens!.Value,
            Closes!.Value,
            place,
            status!.Value,
            decisions!.Value,
            From(KnownOn, assumption: status == MeetingStatus.Assumed)));
}
