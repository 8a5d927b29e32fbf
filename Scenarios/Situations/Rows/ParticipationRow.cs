using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>A State that is not a party and takes part in a meeting.</summary>
internal sealed class ParticipationRow : FactRow
{
    private readonly string? meeting;

    public ParticipationRow(ObjectReader fields)
        : base(fields)
    {
        State = fields.Code("state");
        meeting = fields.Text("meeting", required: true);
    }

    public override string? Key => State is null || meeting is null ? null : $"participation {State} {meeting}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings)
    {
        facts.Add(new Participation(State!, meeting!, From(KnownOn)));
    }
}
