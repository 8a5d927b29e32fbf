using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;
using NodaTime;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>A step in the life of a proposal to amend the Convention.</summary>
internal sealed class AmendmentRow : FactRow
{
    private const int MostVotes = 200;

    private static readonly (string, Step)[] Steps =
    [
        ("circulated", Step.Circulated), ("supported", Step.Supported), ("voted", Step.Voted),
        ("accepted", Step.Accepted),
    ];

    private readonly string? amendment;
    private readonly Step? step;
    private readonly LocalDate? on;
    private readonly bool earlier;
    private readonly int? inFavour;
    private readonly int? against;
    private readonly int? abstaining;

    public AmendmentRow(ObjectReader fields)
        : base(fields)
    {
        amendment = fields.Text("amendment", required: true);
        step = fields.Choice("step", Steps, required: true);
        on = fields.Date("on", required: true);
        var byState = step is Step.Supported or Step.Accepted;
        State = fields.Code("state", required: byState);
        earlier = fields.Flag("earlier");
        inFavour = fields.Int("inFavour", 0, MostVotes, required: step == Step.Voted);
        against = fields.Int("against", 0, MostVotes, required: step == Step.Voted);
        abstaining = fields.Int("abstaining", 0, MostVotes, required: step == Step.Voted);
    }

    private enum Step
    {
        Circulated,
        Supported,
        Voted,
        Accepted,
    }

    public override string? Key => amendment is null || step is null ? null : $"amendment {amendment} {step} {State}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings)
    {
        var from = From(KnownOn ?? on);
        facts.Add(step switch
        {
            Step.Circulated => new AmendmentProposal(amendment!, on!.Value, from),
            Step.Supported => new AmendmentSupport(amendment!, State!, on!.Value, earlier, from),
            Step.Voted =>
                new AmendmentVote(amendment!, on!.Value, inFavour!.Value, against!.Value, abstaining!.Value, from),
            _ => (IFact)new AmendmentAcceptance(amendment!, State!, on!.Value, from),
        });
    }
}
