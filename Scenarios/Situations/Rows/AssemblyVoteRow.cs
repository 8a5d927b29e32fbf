using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>The General Assembly's vote on the yearly resolution.</summary>
internal sealed class AssemblyVoteRow : FactRow
{
    private const int MostStates = 300;

    private static readonly (string, AssemblyBody)[] Bodies =
        [("plenary", AssemblyBody.Plenary), ("first-committee", AssemblyBody.FirstCommittee)];

    private readonly AssemblyBody? body;
    private readonly UncertainDate? on;
    private readonly string? resolution;
    private readonly int? yes;
    private readonly int? no;
    private readonly int? abstain;

    public AssemblyVoteRow(ObjectReader fields)
        : base(fields)
    {
        body = fields.Choice("body", Bodies, required: true);
        on = WhenHappened("on");
        resolution = fields.Text("resolution");
        yes = fields.Int("yes", 0, MostStates, required: true);
        no = fields.Int("no", 0, MostStates, required: true);
        abstain = fields.Int("abstain", 0, MostStates, required: true);
        if (on is null && fields.IsSound)
        {
            fields.Error("on", "a vote without a day", "when it was taken");
        }
    }

    public override string? Key => body is null || on is null ? null : $"vote {body} {on}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings)
    {
        facts.Add(new AssemblyVote(body!.Value, on!, resolution, yes!.Value, no!.Value, abstain!.Value, Happened(on!)));
    }
}
