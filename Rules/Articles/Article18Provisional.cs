using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Articles;

/// <summary>
/// Article 18: what a State declared to apply provisionally binds it until entry into force; it starts no clock.
/// </summary>
[Name("ProvisionalApplicationBinds")]
[Cite("CCM", "18")]
public sealed class ProvisionalApplicationBinds : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ProvisionalApplication declared = null!;
        EntryIntoForce entry = null!;

        When()
            .Match(() => declared)
            .Match(() => entry, e => e.State == declared.State, e => e.On > declared.Since);

        Then()
            .Yield(_ => new ProvisionallyBound(declared.State, declared.Since, entry.On, declared.Scope));
    }
}

/// <summary>Article 18: the duty on a day before entry into force.</summary>
[Name("ProvisionalDuty")]
[Cite("CCM", "18")]
public sealed class ProvisionalDuty : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AsOfDay today = null!;
        ProvisionallyBound bound = null!;

        When()
            .Match(() => today)
            .Match(() => bound, b => b.Since <= today.Day, b => b.Until > today.Day);

        Then()
            .Yield(_ => new Duty(bound.State, "CCM-18", DutyKind.Obligation, bound.Since, null));
    }
}
