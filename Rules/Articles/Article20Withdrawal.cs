using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Articles;

/// <summary>Article 20(3): six months after the Depositary received the instrument of withdrawal.</summary>
[Name("WithdrawalTakesEffect")]
[Cite("CCM", "20(3)")]
public sealed class WithdrawalTakesEffect : Rule
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
            .Yield(_ => new WithdrawalEffect(notice.State, LegalDate.MonthsAfter(notice.Received, months.Value)));
    }
}
