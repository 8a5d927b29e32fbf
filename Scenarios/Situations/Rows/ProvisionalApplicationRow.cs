using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;
using NodaTime;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>A declaration of provisional application under Article 18.</summary>
internal sealed class ProvisionalApplicationRow : FactRow
{
    private readonly LocalDate? since;
    private readonly string? scope;

    public ProvisionalApplicationRow(ObjectReader fields)
        : base(fields)
    {
        State = fields.Code("state");
        since = fields.Date("since", required: true);
        scope = fields.Text("scope", required: true);
    }

    public override string? Key => State is null ? null : $"provisional application {State}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings)
    {
        facts.Add(new ProvisionalApplication(State!, since!.Value, scope!, From(KnownOn ?? since)));
    }
}
