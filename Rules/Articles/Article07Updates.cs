using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Articles;

/// <summary>Article 7(2): what a calendar year brought is reported by 30 April of the year after.</summary>
[Name("YearToReportOn")]
[Cite("CCM", "7(2)")]
public sealed class YearToReportOn : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CalendarYear year = null!;
        Parameter month = null!;
        Parameter day = null!;

        When()
            .Match(() => year)
            .Match(() => month, p => p.Id == "CCM-7.2.month")
            .Match(() => day, p => p.Id == "CCM-7.2.day");

        Then()
            .Yield(_ => new ReportingYear(
                year.Value,
                LegalDate.InYearAfter(year.Value - 1, 1, 1),
                LegalDate.InYearAfter(year.Value, month.Value, day.Value)));
    }
}

/// <summary>Article 7(2): an update each year, once the initial report has fallen due.</summary>
/// <remarks>
/// Interpretation: the first update is due on the first 30 April after the day the initial report is due, so that a
/// State whose initial report falls due on a 30 April (entry into force on 1 November) owes one document then, not two.
/// The other reading: the first 30 April after entry into force, whatever the initial report's day.
/// </remarks>
[Name("UpdateEachYear")]
[Cite("CCM", "7(2)")]
public sealed class UpdateEachYear : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ReportingYear year = null!;
        OriginalDeadline first = null!;

        When()
            .Match(() => year)
            .Match(
                () => first,
                d => d.Provision == Provision.InitialReport,
                d => d.Due < year.Due)
            .Not<WithdrawalEffect>(w => w.State == first.State, w => w.On <= year.Begins);

        Then()
            .Yield(_ => new AnnualDuty(
                first.State,
                Provision.AnnualReport,
                year.Year,
                Years.Later(year.Begins, first.TriggeredOn),
                year.Due));
    }
}
