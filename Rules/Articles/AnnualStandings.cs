using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Articles;

/// <summary>The report for the year came certainly on or before the date due.</summary>
[Name("UpdateFiledInTime")]
[Cite("CCM", "7(2)")]
public sealed class UpdateFiledInTime : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnnualReportFiled filed = null!;
        AnnualDuty duty = null!;

        When()
            .Match(() => filed)
            .Match(() => duty, d => d.State == filed.State, d => d.Year == filed.Year)
            .Having(() => Chronology.CertainlyBy(filed.On, duty.Due));

        Then()
            .Yield(_ => new AnnualStanding(
                duty.State, duty.Provision, duty.Year, ObligationStatus.Met, Reason.Fulfilled(filed.On, duty.Due)));
    }
}

/// <summary>The report for the year came certainly after the date due.</summary>
[Name("UpdateFiledLate")]
[Cite("CCM", "7(2)")]
public sealed class UpdateFiledLate : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnnualReportFiled filed = null!;
        AnnualDuty duty = null!;

        When()
            .Match(() => filed)
            .Match(() => duty, d => d.State == filed.State, d => d.Year == filed.Year)
            .Having(() => Chronology.CertainlyAfter(filed.On, duty.Due));

        Then()
            .Yield(_ => new AnnualStanding(
                duty.State, duty.Provision, duty.Year, ObligationStatus.MetLate,
                Reason.FulfilledLate(filed.On, duty.Due)));
    }
}

/// <summary>
/// The report for the year came on a day that is not known well enough to say whether it was in time.
/// </summary>
[Name("UpdateFiledOnUnknownDay")]
[Cite("CCM", "7(2)")]
public sealed class UpdateFiledOnUnknownDay : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnnualReportFiled filed = null!;
        AnnualDuty duty = null!;

        When()
            .Match(() => filed)
            .Match(() => duty, d => d.State == filed.State, d => d.Year == filed.Year)
            .Having(() => Chronology.Open(filed.On, duty.Due));

        Then()
            .Yield(_ => new AnnualStanding(
                duty.State, duty.Provision, duty.Year, ObligationStatus.Unknown,
                Reason.FulfilledSometime(filed.On, duty.Due)));
    }
}

/// <summary>The report for the year is not yet due; the date itself still belongs to the period.</summary>
[Name("UpdateNotYetDue")]
[Cite("CCM", "7(2)")]
public sealed class UpdateNotYetDue : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AsOfDay today = null!;
        AnnualDuty duty = null!;

        When()
            .Match(() => today)
            .Match(() => duty, d => d.Due >= today.Day)
            .Not<AnnualReportFiled>(f => f.State == duty.State, f => f.Year == duty.Year)
            .Not<WithdrawalEffect>(w => w.State == duty.State, w => w.On <= today.Day, w => w.On <= duty.Due);

        Then()
            .Yield(_ => new AnnualStanding(
                duty.State, duty.Provision, duty.Year, ObligationStatus.Open, Reason.NotYetDue(duty.Due)));
    }
}

/// <summary>Article 20(3): the State had left before the report for the year fell due.</summary>
[Name("UpdateLapsed")]
[Cite("CCM", "20(3)")]
public sealed class UpdateLapsed : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AsOfDay today = null!;
        WithdrawalEffect withdrawal = null!;
        AnnualDuty duty = null!;

        When()
            .Match(() => today)
            .Match(() => withdrawal, w => w.On <= today.Day)
            .Match(() => duty, d => d.State == withdrawal.State, d => d.Due >= withdrawal.On)
            .Not<AnnualReportFiled>(f => f.State == duty.State, f => f.Year == duty.Year);

        Then()
            .Yield(_ => new AnnualStanding(
                duty.State, duty.Provision, duty.Year, ObligationStatus.Lapsed, Reason.Withdrawn(withdrawal.On)));
    }
}

/// <summary>A source of that very day says that the report for the year had not come.</summary>
[Name("UpdateSaidMissing")]
[Cite("CCM", "7(2)")]
public sealed class UpdateSaidMissing : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AsOfDay today = null!;
        AnnualReportMissing missing = null!;
        AnnualDuty duty = null!;

        When()
            .Match(() => today)
            .Match(() => missing, m => m.On == today.Day)
            .Match(
                () => duty,
                d => d.State == missing.State,
                d => d.Year == missing.Year,
                d => d.Due < today.Day)
            .Not<AnnualReportFiled>(f => f.State == duty.State, f => f.Year == duty.Year);

        Then()
            .Yield(_ => new AnnualStanding(
                duty.State, duty.Provision, duty.Year, ObligationStatus.Overdue, Reason.UpdateMissing(missing.On)));
    }
}

/// <summary>
/// No source says whether the report for the year, which is past its date, came by the day asked about.
/// </summary>
/// <remarks>
/// Interpretation: silence of the sources is not a missing report; only a source that speaks of the day shows one.
/// </remarks>
[Name("UpdateNotTraced")]
[Cite("CCM", "7(2)")]
public sealed class UpdateNotTraced : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AsOfDay today = null!;
        AnnualDuty duty = null!;

        When()
            .Match(() => today)
            .Match(() => duty, d => d.Due < today.Day)
            .Not<AnnualReportFiled>(f => f.State == duty.State, f => f.Year == duty.Year)
            .Not<AnnualReportMissing>(m => m.State == duty.State, m => m.Year == duty.Year, m => m.On == today.Day)
            .Not<WithdrawalEffect>(w => w.State == duty.State, w => w.On <= duty.Due);

        Then()
            .Yield(_ => new AnnualStanding(
                duty.State, duty.Provision, duty.Year, ObligationStatus.Unknown, Reason.UpdateNotTraced(duty.Due)));
    }
}
