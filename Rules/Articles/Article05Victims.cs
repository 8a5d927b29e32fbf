using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Articles;

/// <summary>Article 5: a State that has itself reported victims.</summary>
/// <remarks>
/// Interpretation: the duty rests on the State's own report. Where only others name it, nothing is concluded and a note
/// says who.
/// </remarks>
[Name("StateWithVictims")]
[Cite("CCM", "5(1)")]
public sealed class StateWithVictims : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Bound bound = null!;
        Victims victims = null!;

        When()
            .Match(() => bound)
            .Match(() => victims, v => v.State == bound.State, v => v.Holding == Holding.Held);

        Then()
            .Yield(_ => new HasVictims(bound.State, bound.Since));
    }
}
