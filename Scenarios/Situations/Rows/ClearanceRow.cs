using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>A State's clearance under Article 4: whether it had remnants, and when that ended.</summary>
internal sealed class ClearanceRow : FactRow
{
    // Remnants can be cleared before there was a Convention.
    private const int FirstYear = 1990;

    private readonly Holding? remnants;
    private readonly UncertainDate? completed;
    private readonly UncertainDate? declared;
    private readonly UncertainDate? reopened;

    public ClearanceRow(ObjectReader fields)
        : base(fields)
    {
        State = fields.Code("state");
        remnants = fields.Choice("remnants", Holdings.Words, required: true);
        completed = WhenHappened("completed", FirstYear);
        declared = WhenHappened("declared");
        reopened = WhenHappened("reopened");
        fields.Text("evidence");
        if (declared?.Latest < completed?.Earliest)
        {
            fields.Error(
                "declared",
                $"completion declared on {declared} but reached on {completed}",
                "the declaration's own day");
        }
    }

    public override string? Key => State is null ? null : $"clearance {State}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings)
    {
        facts.Add(new Remnants(State!, remnants!.Value, From(null)));
        if (completed is not null)
        {
            facts.Add(new ClearanceCompleted(State!, completed, Happened(completed)));
        }

        if (declared is not null)
        {
            facts.Add(new CompletionDeclared(State!, declared, Happened(declared)));
        }

        if (reopened is not null)
        {
            facts.Add(new ClearanceReopened(State!, reopened, Happened(reopened)));
        }
    }
}
