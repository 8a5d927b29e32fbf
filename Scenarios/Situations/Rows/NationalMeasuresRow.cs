using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>What a State did to implement the Convention in its own law.</summary>
internal sealed class NationalMeasuresRow : FactRow
{
    // Some laws are older than the Convention.
    private const int FirstYear = 1990;

    private static readonly (string, MeasureKind)[] Kinds =
    [
        ("specific-law", MeasureKind.SpecificLaw),
        ("existing-law-sufficient", MeasureKind.ExistingLawSufficient),
        ("existing-law-reported", MeasureKind.ExistingLawReported),
        ("in-process", MeasureKind.InProcess),
        ("none-reported", MeasureKind.NoneReported),
    ];

    private readonly MeasureKind? kind;
    private readonly int? year;

    public NationalMeasuresRow(ObjectReader fields)
        : base(fields)
    {
        State = fields.Code("state");
        kind = fields.Choice("measures", Kinds, required: true);
        year = fields.Int("year", FirstYear, DateText.LastYear);
    }

    public override string? Key => State is null ? null : $"national measures {State}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings)
    {
        facts.Add(new NationalMeasures(State!, kind!.Value, year, From(KnownOn)));
    }
}
