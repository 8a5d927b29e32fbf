using CcmPlanner.Rules.Articles;
using CcmPlanner.Rules.Conclusions;

namespace CcmPlanner.Rules.Readings;

/// <summary>
/// Article 7(2): the first year to report on is that in which the initial report falls due; what came before, it tells.
/// </summary>
[Alternative]
[Name("UpdateFromTheYearOfTheInitialReport")]
[Cite("CCM", "7(2)")]
public sealed class UpdateFromTheYearOfTheInitialReport : Rule
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
                d => d.Due.Year <= year.Year)
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
