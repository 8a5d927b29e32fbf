using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Articles;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Readings;

/// <summary>A State has one clock for old and new remnants together.</summary>
/// <param name="State">The State.</param>
public sealed record OneClearanceClock(StateCode State);

/// <summary>
/// Article 4(1): new remnants join the duty to clear old ones, unless that was fulfilled before the new ones came.
/// </summary>
[Alternative]
[Name("NewRemnantsJoinTheOldDuty")]
[Cite("CCM", "4(1)")]
public sealed class NewRemnantsJoinTheOldDuty : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        EntryIntoForce entry = null!;
        Remnants remnants = null!;
        HostilitiesLeftRemnants hostilities = null!;

        When()
            .Match(() => entry)
            .Match(() => remnants, r => r.State == entry.State, r => r.Holding == Holding.Held)
            .Match(
                () => hostilities,
                h => h.State == entry.State,
                h => Chronology.CertainlyAfter(h.RemnantsSince, entry.On))
            .Not<Fulfilment>(
                f => f.State == entry.State,
                f => f.Provision == Provision.Clearance,
                f => f.On.Latest < hostilities.RemnantsSince.Earliest);

        Then()
            .Yield(_ => new OneClearanceClock(entry.State));
    }
}

/// <summary>Article 4(1): while the hostilities last, the one clock has not begun to run.</summary>
[Alternative]
[Name("OneClockWhileHostilitiesLast")]
[Cite("CCM", "4(1)")]
public sealed class OneClockWhileHostilitiesLast : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        OneClearanceClock clock = null!;

        When()
            .Match(() => clock)
            .Exists<HostilitiesLast>(h => h.State == clock.State);

        Then()
            .Yield(_ => new OpenEndedDuty(clock.State, Provision.Clearance));
    }
}

/// <summary>Article 4(1): while the hostilities last, the whole duty is open and has no date.</summary>
[Alternative]
[Name("OneClockHasNoDateYet")]
[Cite("CCM", "4(1)")]
public sealed class OneClockHasNoDateYet : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        OpenEndedDuty duty = null!;
        HostilitiesLast hostilities = null!;

        When()
            .Match(() => duty, d => d.Provision == Provision.Clearance)
            .Match(() => hostilities, h => h.State == duty.State)
            .Not<HostilitiesLast>(h => h.State == duty.State, h => h.Number > hostilities.Number)
            .Not<WithdrawalInEffect>(w => w.State == duty.State);

        Then()
            .Yield(_ => new DutyStanding(
                duty.State, duty.Provision, ObligationStatus.Open, Reason.HostilitiesLast(hostilities.Began)));
    }
}

/// <summary>Article 4(1): the one clock runs to the later of its two dates.</summary>
[Alternative]
[Name("OneClockFromTheEndOfHostilities")]
[Cite("CCM", "4(1)")]
public sealed class OneClockFromTheEndOfHostilities : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        OneClearanceClock clock = null!;
        EntryIntoForce entry = null!;
        HostilitiesLeftRemnants hostilities = null!;
        HostilitiesEnded ended = null!;
        Parameter old = null!;
        Parameter fresh = null!;

        When()
            .Match(() => clock)
            .Match(() => entry, e => e.State == clock.State)
            .Not<HostilitiesLast>(h => h.State == clock.State)
            .Match(
                () => hostilities,
                h => h.State == clock.State,
                h => Chronology.CertainlyAfter(h.RemnantsSince, entry.On))
            .Match(() => ended, e => e.State == clock.State, e => e.Number == hostilities.Number)
            .Not<HostilitiesEnded>(e => e.State == clock.State, e => e.On > ended.On)
            .Match(() => old, p => p.Id == "CCM-4.1.a.years")
            .Match(() => fresh, p => p.Id == "CCM-4.1.b.years");

        Then()
            .Yield(_ => new OriginalDeadline(
                clock.State,
                Provision.Clearance,
                ended.On,
                Years.Later(
                    LegalDate.Anniversary(entry.On, old.Value),
                    LegalDate.Anniversary(ended.On, fresh.Value)),
                true));
    }
}
