using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Articles;

/// <summary>Article 4(2): a State with remnants that are not cleared, as far as is known.</summary>
[Name("AffectedByOldRemnants")]
[Cite("CCM", "4(1)(a)")]
[Cite("CCM", "4(2)")]
public sealed class AffectedByOldRemnants : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Bound bound = null!;
        Remnants remnants = null!;

        When()
            .Match(() => bound)
            .Match(() => remnants, r => r.State == bound.State, r => r.Holding == Holding.Held)
            .Not<Fulfilment>(f => f.State == bound.State, f => f.Provision == Provision.Clearance);

        Then()
            .Yield(_ => new Affected(bound.State, bound.Since));
    }
}

/// <summary>
/// Article 4(2): a State in which hostilities left new remnants that are not cleared, as far as is known.
/// </summary>
[Name("AffectedByNewRemnants")]
[Cite("CCM", "4(1)(b)")]
[Cite("CCM", "4(2)")]
public sealed class AffectedByNewRemnants : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Bound bound = null!;
        HostilitiesLeftRemnants hostilities = null!;

        When()
            .Match(() => bound)
            .Match(() => hostilities, h => h.State == bound.State)
            .Not<Fulfilment>(
                f => f.State == bound.State, f => f.Provision == Provision.NewClearanceOf(hostilities.Number));

        Then()
            .Yield(_ => new Affected(bound.State, bound.Since));
    }
}

/// <summary>
/// Article 4(4): a State that used or abandoned munitions before it was bound is encouraged, not obliged, to help
/// where they became remnants.
/// </summary>
[Name("FormerUserEncouraged")]
[Cite("CCM", "4(4)")]
public sealed class FormerUserEncouraged : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        FormerUse use = null!;
        Bound user = null!;
        Affected affected = null!;

        When()
            .Match(() => use)
            .Match(() => user, u => u.State == use.State)
            .Match(() => affected, a => a.State == use.In);

        Then()
            .Yield(_ => new Duty(user.State, "CCM-4.4", DutyKind.Encouragement, user.Since, null));
    }
}
