using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Articles;

/// <summary>
/// Article 20(3): the period of six months after the Depositary received the instrument of withdrawal.
/// </summary>
[Name("WithdrawalPeriodRuns")]
[Cite("CCM", "20(3)")]
public sealed class WithdrawalPeriodRuns : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        WithdrawalNotice notice = null!;
        Parameter months = null!;

        When()
            .Match(() => notice)
            .Match(() => months, p => p.Id == "CCM-20.3.months");

        Then()
            .Yield(_ => new WithdrawalPeriod(notice.State, LegalDate.MonthsAfter(notice.Received, months.Value)));
    }
}

/// <summary>
/// Article 20(2): the notice goes to all States Parties and the Security Council too, with the reasons in full; until
/// the withdrawal is in effect.
/// </summary>
[Name("WithdrawalNoticeGoesToAll")]
[Cite("CCM", "20(2)")]
public sealed class WithdrawalNoticeGoesToAll : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        WithdrawalNotice notice = null!;

        When()
            .Match(() => notice)
            .Not<WithdrawalInEffect>(w => w.State == notice.State);

        Then()
            .Yield(_ => new Duty(notice.State, "CCM-20.2", DutyKind.Obligation, notice.Received, null));
    }
}

/// <summary>Article 20(3): the withdrawal takes effect when the period ends in peace.</summary>
[Name("WithdrawalTakesEffect")]
[Cite("CCM", "20(3)")]
public sealed class WithdrawalTakesEffect : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        WithdrawalPeriod period = null!;

        When()
            .Match(() => period)
            .Not<ArmedConflict>(c => c.State == period.State, c => Conflicts.Covers(c, period.Expiry));

        Then()
            .Yield(_ => new WithdrawalEffect(period.State, period.Expiry));
    }
}

/// <summary>
/// Article 20(3): for a State engaged in armed conflict when the period ends, not before the end of the conflict.
/// </summary>
/// <remarks>
/// Interpretation: it takes effect on the last day of the conflict, the last of them where there are several; a
/// conflict that only begins after the period has ended delays nothing.
/// </remarks>
[Name("WithdrawalTakesEffectAfterTheConflict")]
[Cite("CCM", "20(3)")]
public sealed class WithdrawalTakesEffectAfterTheConflict : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        WithdrawalPeriod period = null!;
        ArmedConflict conflict = null!;

        When()
            .Match(() => period)
            .Match(
                () => conflict,
                c => c.State == period.State,
                c => c.Ended != null,
                c => Conflicts.Covers(c, period.Expiry))
            .Not<ArmedConflict>(
                c => c.State == period.State,
                c => Conflicts.Covers(c, period.Expiry),
                c => Conflicts.OutlastsOther(c, conflict));

        Then()
            .Yield(_ => new WithdrawalEffect(period.State, Conflicts.LastDay(conflict)));
    }
}

/// <summary>
/// Article 20(3): while a conflict that was going on when the period ended has no end, nothing takes effect.
/// </summary>
[Name("WithdrawalIsSuspended")]
[Cite("CCM", "20(3)")]
public sealed class WithdrawalIsSuspended : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        WithdrawalPeriod period = null!;

        When()
            .Match(() => period)
            .Exists<ArmedConflict>(
                c => c.State == period.State,
                c => c.Ended == null,
                c => Conflicts.Covers(c, period.Expiry));

        Then()
            .Yield(_ => new WithdrawalSuspended(period.State, period.Expiry));
    }
}
