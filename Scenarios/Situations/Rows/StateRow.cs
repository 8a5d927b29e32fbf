using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>A State: code, name, region.</summary>
internal sealed class StateRow : FactRow
{
    private readonly string? name;
    private readonly string? region;

    public StateRow(ObjectReader fields)
        : base(fields)
    {
        State = fields.Code("code");
        name = fields.Text("name", required: true);
        region = fields.Text("region", required: true);
    }

    public override string? Key => State is null ? null : $"state {State}";

    public string? Name => name;

    public State ToState() => new(State!, name!, region!, From(KnownOn));

    // A State is not a fact a rule asks for.
    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings)
    {
    }
}
