using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Articles;

/// <summary>Article 3(6): what a State kept at a time, it kept in the year of that time.</summary>
[Name("KeptInTheYear")]
[Cite("CCM", "3(6)")]
public sealed class KeptInTheYear : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CalendarYear year = null!;
        Retained kept = null!;

        When()
            .Match(() => kept, k => k.Some)
            .Match(() => year)
            .Having(() => Years.CertainlyWithin(kept.AsOf, year.Value));

        Then()
            .Yield(_ => new RetainedInYear(kept.State, year.Value));
    }
}

/// <summary>
/// Article 3(6): what a State kept at two times with nothing else said in between, it kept in the years between.
/// </summary>
/// <remarks>
/// Interpretation: stocks kept for training are used up, not replaced, so those there at the end were there throughout.
/// </remarks>
[Name("KeptInBetween")]
[Cite("CCM", "3(6)")]
public sealed class KeptInBetween : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Retained before = null!;
        Retained after = null!;
        CalendarYear year = null!;

        When()
            .Match(() => before, k => k.Some)
            .Match(
                () => after,
                k => k.State == before.State,
                k => k.Some,
                k => Chronology.Follows(k.AsOf, before.AsOf))
            .Not<Retained>(
                k => k.State == before.State,
                k => Chronology.Follows(k.AsOf, before.AsOf),
                k => Chronology.Follows(after.AsOf, k.AsOf))
            .Match(() => year)
            .Having(() => Years.LieBetween(before.AsOf, year.Value, after.AsOf));

        Then()
            .Yield(_ => new RetainedInYear(before.State, year.Value));
    }
}

/// <summary>
/// Article 3(8): for each year in which a State retained, acquired or transferred, a report by 30 April of the year
/// after.
/// </summary>
/// <remarks>
/// Interpretation: only years for which a source shows that something was kept; after the last figure nothing is
/// concluded. The report is part of the State's transparency report, so that report fulfils it.
/// </remarks>
[Name("ReportWhatIsKept")]
[Cite("CCM", "3(8)")]
public sealed class ReportWhatIsKept : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        RetainedInYear kept = null!;
        ReportingYear year = null!;
        EntryIntoForce entry = null!;

        When()
            .Match(() => kept)
            .Match(() => year, y => y.Year == kept.Year)
            .Match(() => entry, e => e.State == kept.State, e => e.On <= year.Due)
            .Not<WithdrawalEffect>(w => w.State == kept.State, w => w.On <= year.Begins);

        Then()
            .Yield(_ => new AnnualDuty(
                kept.State,
                Provision.RetentionReport,
                year.Year,
                Years.Later(year.Begins, entry.On),
                year.Due));
    }
}

/// <summary>Article 3(6): what is kept does not exceed the minimum number absolutely necessary.</summary>
[Name("KeepTheMinimum")]
[Cite("CCM", "3(6)")]
public sealed class KeepTheMinimum : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Bound bound = null!;
        Retained kept = null!;

        When()
            .Match(() => bound)
            .Match(() => kept, k => k.State == bound.State, k => k.Some)
            .Not<Retained>(k => k.State == bound.State, k => Chronology.Follows(k.AsOf, kept.AsOf));

        Then()
            .Yield(_ => new Duty(bound.State, "CCM-3.6", DutyKind.Obligation, bound.Since, null));
    }
}
