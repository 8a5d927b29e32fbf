using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Articles;

/// <summary>
/// Article 4(1)(b): the active hostilities, during which remnants came after entry into force, have not ended.
/// </summary>
[Name("HostilitiesGoOn")]
[Cite("CCM", "4(1)(b)")]
public sealed class HostilitiesGoOn : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        EntryIntoForce entry = null!;
        HostilitiesLeftRemnants hostilities = null!;

        When()
            .Match(() => entry)
            .Match(
                () => hostilities,
                h => h.State == entry.State,
                h => Chronology.CertainlyAfter(h.RemnantsSince, entry.On))
            .Not<HostilitiesEnded>(e => e.State == entry.State, e => e.Number == hostilities.Number);

        Then()
            .Yield(_ => new HostilitiesLast(entry.State, hostilities.Number, hostilities.Began));
    }
}

/// <summary>
/// Article 4(1)(b): remnants that came after entry into force; the ten years begin when the active hostilities end.
/// </summary>
/// <remarks>
/// Interpretation: this duty stands beside that of Article 4(1)(a) for the same State, and each hostilities that leave
/// remnants begin one of their own. The other reading: one clock for all of a State's remnants, the latest of all.
/// </remarks>
[Name("NewRemnantsWhileHostilitiesLast")]
[Cite("CCM", "4(1)(b)")]
public sealed class NewRemnantsWhileHostilitiesLast : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        HostilitiesLast hostilities = null!;

        When()
            .Match(() => hostilities);

        Then()
            .Yield(_ => new OpenEndedDuty(hostilities.State, Provision.NewClearanceOf(hostilities.Number)));
    }
}

/// <summary>Article 4(1)(b): while the hostilities last, the duty is open and has no date.</summary>
[Name("HostilitiesHaveNotEnded")]
[Cite("CCM", "4(1)(b)")]
public sealed class HostilitiesHaveNotEnded : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        OpenEndedDuty duty = null!;
        HostilitiesLast hostilities = null!;

        When()
            .Match(() => duty)
            .Match(
                () => hostilities,
                h => h.State == duty.State,
                h => Provision.NewClearanceOf(h.Number) == duty.Provision)
            .Not<WithdrawalInEffect>(w => w.State == duty.State);

        Then()
            .Yield(_ => new DutyStanding(
                duty.State, duty.Provision, ObligationStatus.Open, Reason.HostilitiesLast(hostilities.Began)));
    }
}

/// <summary>Article 20(3): a duty whose period had not begun ends with the withdrawal.</summary>
[Name("WithdrawalEndsOpenEndedDuties")]
[Cite("CCM", "20(3)")]
public sealed class WithdrawalEndsOpenEndedDuties : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        OpenEndedDuty duty = null!;
        WithdrawalInEffect withdrawal = null!;

        When()
            .Match(() => duty)
            .Match(() => withdrawal, w => w.State == duty.State);

        Then()
            .Yield(_ => new DutyStanding(
                duty.State, duty.Provision, ObligationStatus.Lapsed, Reason.Withdrawn(withdrawal.On)));
    }
}

/// <summary>Article 20(3): the withdrawal has taken effect by the day asked about.</summary>
[Name("WithdrawalIsInEffect")]
[Cite("CCM", "20(3)")]
public sealed class WithdrawalIsInEffect : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AsOfDay today = null!;
        WithdrawalEffect withdrawal = null!;

        When()
            .Match(() => today)
            .Match(() => withdrawal, w => w.On <= today.Day);

        Then()
            .Yield(_ => new WithdrawalInEffect(withdrawal.State, withdrawal.On));
    }
}

/// <summary>Article 4(1)(b): clear them not later than ten years after the end of the active hostilities.</summary>
[Name("ClearNewRemnantsWithinTenYears")]
[Cite("CCM", "4(1)(b)")]
public sealed class ClearNewRemnantsWithinTenYears : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        EntryIntoForce entry = null!;
        HostilitiesLeftRemnants hostilities = null!;
        HostilitiesEnded ended = null!;
        Parameter years = null!;

        When()
            .Match(() => entry)
            .Match(
                () => hostilities,
                h => h.State == entry.State,
                h => Chronology.CertainlyAfter(h.RemnantsSince, entry.On))
            .Match(() => ended, e => e.State == entry.State, e => e.Number == hostilities.Number)
            .Not<HostilitiesEnded>(e => e.State == entry.State, e => e.Number == ended.Number, e => e.On > ended.On)
            .Match(() => years, p => p.Id == "CCM-4.1.b.years");

        Then()
            .Yield(_ => new OriginalDeadline(
                entry.State,
                Provision.NewClearanceOf(hostilities.Number),
                ended.On,
                LegalDate.Anniversary(ended.On, years.Value),
                true));
    }
}

/// <summary>
/// Article 4(1)(b): the duty is fulfilled when clearance is complete after the hostilities, and nothing was found
/// since.
/// </summary>
[Name("NewRemnantsCleared")]
[Cite("CCM", "4(1)(b)")]
public sealed class NewRemnantsCleared : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        HostilitiesEnded ended = null!;
        Fulfilment cleared = null!;

        When()
            .Match(() => ended)
            .Match(
                () => cleared,
                c => c.State == ended.State,
                c => c.Provision == Provision.Clearance,
                c => Chronology.CertainlyAfter(c.On, ended.On))
            .Not<HostilitiesEnded>(e => e.State == ended.State, e => e.Number == ended.Number, e => e.On > ended.On);

        Then()
            .Yield(_ => new Fulfilment(ended.State, Provision.NewClearanceOf(ended.Number), cleared.On));
    }
}
