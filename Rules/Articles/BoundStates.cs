using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Articles;

/// <summary>Articles 17 and 20: a State is bound from entry into force until its withdrawal takes effect.</summary>
[Name("BoundWhileInForce")]
[Cite("CCM", "17")]
[Cite("CCM", "20(3)")]
public sealed class BoundWhileInForce : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AsOfDay today = null!;
        EntryIntoForce entry = null!;

        When()
            .Match(() => today)
            .Match(() => entry, e => e.On <= today.Day)
            .Not<WithdrawalEffect>(w => w.State == entry.State, w => w.On <= today.Day);

        Then()
            .Yield(_ => new Bound(entry.State, entry.On));
    }
}
