using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;
using NodaTime;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>
/// A State's update of its transparency report for one year: when it was filed, and the last source that missed it.
/// </summary>
internal sealed class AnnualReportRow : FactRow
{
    private readonly int? year;
    private readonly UncertainDate? filed;
    private readonly LocalDate? missingOn;

    public AnnualReportRow(ObjectReader fields)
        : base(fields)
    {
        State = fields.Code("state");
        year = fields.Int("year", DateText.FirstYear, DateText.LastYear, required: true);
        filed = WhenHappened("filed");
        missingOn = fields.Date("missingOn");
        if (filed?.Latest < missingOn)
        {
            fields.Error(
                "missingOn",
                $"a report missed on {DateText.Iso(missingOn)} but filed by {DateText.Iso(filed.Latest)}",
                "the source's own day, or null");
        }
        else if (filed is null && missingOn is null && fields.IsSound)
        {
            fields.Error("filed", "neither a report nor a source that misses it", "the day it was filed, or missingOn");
        }
    }

    public override string? Key => State is null || year is null ? null : $"annual report {State} {year}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings)
    {
        if (filed is not null)
        {
            facts.Add(new AnnualReportFiled(State!, year!.Value, filed, Happened(filed)));
        }

        if (missingOn is { } day)
        {
            facts.Add(new AnnualReportMissing(State!, year!.Value, day, From(filed is null ? KnownOn ?? day : day)));
        }
    }
}
