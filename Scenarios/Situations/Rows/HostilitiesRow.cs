using System.Collections.ObjectModel;
using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;
using NodaTime;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>Hostilities that left remnants on a State's territory, and when they ended.</summary>
internal sealed class HostilitiesRow : FactRow
{
    private readonly int number;
    private readonly UncertainDate? began;
    private readonly UncertainDate? remnantsSince;
    private readonly LocalDate? ended;

    public HostilitiesRow(ObjectReader fields)
        : base(fields)
    {
        State = fields.Code("state");
        number = fields.Int("number", 1, Provision.MostHostilities) ?? 1;
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

    public override string? Key => State is null ? null : KeyOf(State, number);

    /// <summary>What rows say of the hostilities on a State's territory.</summary>
    public static IReadOnlyList<IFact> Among(IReadOnlyDictionary<string, FactRow> rows, StateCode state)
    {
        var facts = new List<IFact>();
        for (var each = 1; each <= Provision.MostHostilities; each++)
        {
            if (rows.GetValueOrDefault(KeyOf(state, each)) is { Fields.IsSound: true } row)
            {
                row.AddFacts(facts, ReadOnlyDictionary<string, MeetingRow>.Empty);
            }
        }

        return facts;
    }

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings)
    {
        facts.Add(new HostilitiesLeftRemnants(State!, number, began!, remnantsSince!, Happened(remnantsSince!)));
        if (ended is { } day)
        {
            facts.Add(new HostilitiesEnded(State!, number, day, From(KnownOn > day ? KnownOn : day)));
        }
    }

    private static string KeyOf(StateCode state, int number) => $"hostilities {state} {number}";
}
