using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>Cluster munitions a State kept for training at one time.</summary>
internal sealed class RetentionRow : FactRow
{
    private readonly UncertainDate? asOf;
    private readonly long? munitions;
    private readonly long? submunitions;

    public RetentionRow(ObjectReader fields)
        : base(fields)
    {
        State = fields.Code("state");
        asOf = fields.Uncertain("asOf", required: true);
        munitions = fields.Count("munitions");
        submunitions = fields.Count("submunitions");
        if (asOf is { Latest: null } or { Earliest: null })
        {
            fields.Error("asOf", $"\"{asOf}\" without a first and a last day", "a day, a month or a year");
        }
        else if (munitions is null && submunitions is null && fields.IsSound)
        {
            fields.Error("munitions", "neither munitions nor submunitions", "the number kept, zero where it is none");
        }
    }

    public override string? Key => State is null || asOf is null ? null : $"retention {State} {asOf}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings)
    {
        var known = KnownOn ?? Figures.PublicOn(asOf!.Latest!.Value.Year);
        facts.Add(new Retained(State!, asOf!, munitions, submunitions, From(known)));
    }
}
