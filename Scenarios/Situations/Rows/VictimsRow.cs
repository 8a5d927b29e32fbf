using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;
using NodaTime;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>Whether a State has cluster munition victims, and its focal point for them.</summary>
internal sealed class VictimsRow : FactRow
{
    private readonly Holding? victims;
    private readonly LocalDate? focalPoint;

    public VictimsRow(ObjectReader fields)
        : base(fields)
    {
        State = fields.Code("state");
        victims = fields.Choice("victims", Holdings.Words, required: true);
        focalPoint = fields.Date("focalPoint");
    }

    public override string? Key => State is null ? null : $"victims {State}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings)
    {
        facts.Add(new Victims(State!, victims!.Value, From(null)));
        if (focalPoint is { } day)
        {
            facts.Add(new FocalPoint(State!, day, From(KnownOn ?? day)));
        }
    }
}
