using CcmPlanner.Rules.Articles;
using CcmPlanner.Rules.Conclusions;

namespace CcmPlanner.Rules.Readings;

/// <summary>
/// Article 7(2): the first update is due on the first 30 April after entry into force, whatever the initial report's
/// day.
/// </summary>
[Alternative]
[Name("UpdateFromEntryIntoForce")]
[Cite("CCM", "7(2)")]
public sealed class UpdateFromEntryIntoForce : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ReportingYear year = null!;
        EntryIntoForce entry = null!;

        When()
            .Match(() => year)
            .Match(() => entry, e => e.On < year.Due)
            .Not<WithdrawalEffect>(w => w.State == entry.State, w => w.On <= year.Begins);

        Then()
            .Yield(_ => new AnnualDuty(
                entry.State,
                Provision.AnnualReport,
                year.Year,
                Years.Later(year.Begins, entry.On),
                year.Due));
    }
}
