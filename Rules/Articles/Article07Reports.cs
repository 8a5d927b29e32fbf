using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Articles;

/// <summary>
/// Article 7(1): initial report not later than 180 days after entry into force for the State; days, not six months.
/// </summary>
[Name("ReportWithin180Days")]
[Cite("CCM", "7(1)")]
public sealed class ReportWithin180Days : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        EntryIntoForce entry = null!;
        Parameter days = null!;

        When()
            .Match(() => entry)
            .Match(() => days, p => p.Id == "CCM-7.1.days");

        Then()
            .Yield(_ => new OriginalDeadline(
                entry.State,
                Provision.InitialReport,
                entry.On,
                LegalDate.DaysAfter(entry.On, days.Value),
                true));
    }
}

/// <summary>Article 7(1): the duty is fulfilled when the report has reached the Secretary-General.</summary>
[Name("InitialReportFulfilled")]
[Cite("CCM", "7(1)")]
public sealed class InitialReportFulfilled : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        InitialReportFiled filed = null!;

        When()
            .Match(() => filed);

        Then()
            .Yield(_ => new Fulfilment(filed.State, Provision.InitialReport, filed.On));
    }
}
