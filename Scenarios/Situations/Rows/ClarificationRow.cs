using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;
using NodaTime;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>A request for clarification under Article 8(2), and the answer.</summary>
internal sealed class ClarificationRow : FactRow
{
    private readonly string? id;
    private readonly StateCode? by;
    private readonly LocalDate? received;
    private readonly LocalDate? given;

    public ClarificationRow(ObjectReader fields)
        : base(fields)
    {
        id = fields.Text("id", required: true);
        State = fields.Code("state");
        by = fields.Code("by");
        received = fields.Date("received", required: true);
        given = fields.Date("given");
        if (given < received)
        {
            fields.Error("given", $"an answer on {DateText.Iso(given)}, before the request", "the day of the answer");
        }
    }

    public override string? Key => id is null ? null : $"clarification {id}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings)
    {
        facts.Add(new ClarificationRequest(id!, State!, by!, received!.Value, From(KnownOn ?? received)));
        if (given is { } day)
        {
            facts.Add(new ClarificationGiven(id!, day, From(KnownOn > day ? KnownOn : day)));
        }
    }
}
