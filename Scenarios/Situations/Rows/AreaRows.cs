using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;
using NodaTime;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>Contaminated area of a State at one day.</summary>
internal sealed class ContaminationRow : FactRow
{
    private readonly LocalDate? asOf;
    private readonly SquareKilometres? confirmed;
    private readonly SquareKilometres? suspected;
    private readonly SquareKilometres? total;

    public ContaminationRow(ObjectReader fields)
        : base(fields)
    {
        State = fields.Code("state");
        asOf = fields.Date("asOf", required: true);
        confirmed = fields.Area("confirmedKm2");
        suspected = fields.Area("suspectedKm2");
        total = fields.Area("totalKm2");
        fields.Text("evidence");
    }

    public override string? Key => State is null || asOf is null ? null : $"contamination {State} {DateText.Iso(asOf)}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings) =>
        facts.Add(new Contamination(
            State!,
            asOf!.Value,
            confirmed,
            suspected,
            total,
            From(KnownOn ?? Figures.PublicOn(asOf.Value.Year))));
}

/// <summary>Land released by a State in one year.</summary>
internal sealed class LandReleaseRow : FactRow
{
    private readonly int? year;
    private readonly SquareKilometres? cleared;
    private readonly SquareKilometres? reduced;
    private readonly SquareKilometres? cancelled;
    private readonly SquareKilometres? newlyFound;

    public LandReleaseRow(ObjectReader fields)
        : base(fields)
    {
        State = fields.Code("state");
        year = fields.Int("year", DateText.FirstYear, DateText.LastYear, required: true);
        cleared = fields.Area("clearedKm2");
        reduced = fields.Area("reducedKm2");
        cancelled = fields.Area("cancelledKm2");
        newlyFound = fields.Area("newlyFoundKm2");
        fields.Count("submunitions");
        fields.Text("evidence");
    }

    public override string? Key => State is null || year is null ? null : $"land release {State} {year}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings) =>
        facts.Add(new LandRelease(
            State!,
            year!.Value,
            cleared,
            reduced,
            cancelled,
            newlyFound,
            From(KnownOn ?? Figures.PublicOn(year.Value))));
}

/// <summary>When yearly figures become public.</summary>
internal static class Figures
{
    /// <summary>Assumed: the yearly overviews come out by the end of August of the year after.</summary>
    public static LocalDate PublicOn(int year) => new(year + 1, 9, 1);
}
