using CcmPlanner.Rules.Articles;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Procedures;

/// <summary>Article 20(3): from the day a withdrawal takes effect the State owes nothing further.</summary>
[Name("WithdrawalEndsDuties")]
[Cite("CCM", "20(3)")]
public sealed class WithdrawalEndsDuties : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AsOfDay today = null!;
        WithdrawalEffect withdrawal = null!;
        OriginalDeadline duty = null!;

        When()
            .Match(() => today)
            .Match(() => withdrawal, w => w.On <= today.Day)
            .Match(() => duty, o => o.State == withdrawal.State)
            .Not<NoStockpileShown>(
                s => s.State == duty.State,
                s => duty.Provision == Provision.StockpileDestruction);

        Then()
            .Yield(_ => new DutyEnded(duty.State, duty.Provision, Reason.Withdrawn(withdrawal.On)));
    }
}

/// <summary>The duty ended and was not, as far as is known, fulfilled before.</summary>
[Name("DutyLapsed")]
public sealed class DutyLapsed : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        LastKnownDeadline deadline = null!;
        DutyEnded ended = null!;

        When()
            .Match(() => deadline)
            .Match(
                () => ended,
                e => e.State == deadline.State,
                e => e.Provision == deadline.Provision)
            .Not<Fulfilment>(
                f => f.State == deadline.State,
                f => f.Provision == deadline.Provision,
                f => !Chronology.Open(f.On, deadline.Due));

        Then()
            .Yield(_ => new DutyStanding(
                deadline.State, deadline.Provision, ObligationStatus.Lapsed, ended.Because));
    }
}
