using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Articles;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Readings;

/// <summary>Article 4(1)(a): ten years from entry into force for old remnants with a clock of their own.</summary>
[Alternative]
[Name("OldRemnantsAlone")]
[Cite("CCM", "4(1)(a)")]
public sealed class OldRemnantsAlone : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        EntryIntoForce entry = null!;
        Remnants remnants = null!;
        Parameter years = null!;

        When()
            .Match(() => entry)
            .Match(() => remnants, r => r.State == entry.State, r => r.Holding == Holding.Held)
            .Not<OneClearanceClock>(c => c.State == entry.State)
            .Match(() => years, p => p.Id == "CCM-4.1.a.years");

        Then()
            .Yield(_ => new OriginalDeadline(
                entry.State,
                Provision.Clearance,
                entry.On,
                LegalDate.Anniversary(entry.On, years.Value),
                true));
    }
}

/// <summary>Article 4(1)(b): while the hostilities last, new remnants alone are a duty without a date.</summary>
[Alternative]
[Name("NewRemnantsAloneWhileHostilitiesLast")]
[Cite("CCM", "4(1)(b)")]
public sealed class NewRemnantsAloneWhileHostilitiesLast : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        HostilitiesLast hostilities = null!;

        When()
            .Match(() => hostilities)
            .Not<OneClearanceClock>(c => c.State == hostilities.State);

        Then()
            .Yield(_ => new OpenEndedDuty(hostilities.State, Provision.NewClearanceOf(hostilities.Number)));
    }
}

/// <summary>Article 4(1)(b): ten years from the end of the hostilities for new remnants alone.</summary>
[Alternative]
[Name("NewRemnantsAlone")]
[Cite("CCM", "4(1)(b)")]
public sealed class NewRemnantsAlone : Rule
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
            .Not<OneClearanceClock>(c => c.State == entry.State)
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
