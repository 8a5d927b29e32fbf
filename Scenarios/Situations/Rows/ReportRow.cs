using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;
using NodaTime;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>A State's initial report under Article 7(1): when it was filed, and the last list that missed it.</summary>
internal sealed class ReportRow : FactRow
{
    private static readonly (string, int)[] Provisions = [("CCM-7.1", 0)];

    private readonly UncertainDate? filed;
    private readonly LocalDate? missingOn;
    private readonly bool readable;

    public ReportRow(ObjectReader fields)
        : base(fields)
    {
        State = fields.Code("state");
        readable = fields.Choice("provision", Provisions, required: true) is not null;
        filed = WhenHappened("filed");
        missingOn = fields.Date("missingOn");
        if (filed?.Latest < missingOn)
        {
            fields.Error(
                "missingOn",
                $"a report missed on {DateText.Iso(missingOn)} but filed by {DateText.Iso(filed.Latest)}",
                "the list's own day, or null");
        }
    }

    public override string? Key => State is null || !readable ? null : $"report {State} CCM-7.1";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings)
    {
        if (filed is not null)
        {
            facts.Add(new InitialReportFiled(State!, filed, Happened(filed)));
        }

        if (missingOn is { } day)
        {
            facts.Add(new InitialReportMissing(State!, day, From(filed is null ? KnownOn ?? day : day)));
        }
    }
}
