using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>A State's use of cluster munitions in another before it was bound (Article 4(4)).</summary>
internal sealed class FormerUseRow : FactRow
{
    private readonly StateCode? inState;

    public FormerUseRow(ObjectReader fields)
        : base(fields)
    {
        State = fields.Code("state");
        inState = fields.Code("in");
    }

    public override string? Key => State is null || inState is null ? null : $"former use {State} {inState}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings)
    {
        facts.Add(new FormerUse(State!, inState!, From(KnownOn)));
    }
}
