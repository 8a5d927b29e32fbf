using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;
using NodaTime;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>A number of States Parties that somebody published.</summary>
internal sealed class PublishedCountRow : FactRow
{
    private const int MostStates = 300;

    private readonly LocalDate? on;
    private readonly int? parties;

    public PublishedCountRow(ObjectReader fields)
        : base(fields)
    {
        on = fields.Date("on", required: true);
        parties = fields.Int("parties", 0, MostStates, required: true);
    }

    public override string? Key => on is null ? null : $"published count {DateText.Iso(on)}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings)
    {
        facts.Add(new PublishedCount(on!.Value, parties!.Value, From(KnownOn ?? on)));
    }
}
