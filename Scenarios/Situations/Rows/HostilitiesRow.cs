using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;
using NodaTime;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>Hostilities that left remnants on a State's territory, and when they ended.</summary>
internal sealed class HostilitiesRow : FactRow
{
    private readonly UncertainDate? began;
    private readonly UncertainDate? remnantsSince;
    private readonly LocalDate? ended;

    public HostilitiesRow(ObjectReader fields)
        : base(fields)
    {
        State = fields.Code("state");
        began = fields.Uncertain("began", required: true);
        remnantsSince = WhenHappened("remnantsSince");
        ended = fields.Date("ended");
        if (began is not null && remnantsSince is null && fields.IsSound)
        {
            fields.Error("remnantsSince", "hostilities without remnants", "when munitions became remnants, or no row");
        }

        if (ended < began?.Earliest)
        {
            fields.Error("ended", $"an end on {DateText.Iso(ended)}, before the beginning in {began}", "a later day");
        }
    }

    public override string? Key => State is null || began is null ? null : $"hostilities {State} {began}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings)
    {
        facts.Add(new HostilitiesLeftRemnants(State!, began!, remnantsSince!, Happened(remnantsSince!)));
        if (ended is { } day)
        {
            facts.Add(new HostilitiesEnded(State!, day, From(KnownOn > day ? KnownOn : day)));
        }
    }
}
