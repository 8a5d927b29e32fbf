using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Procedures;

/// <summary>States Parties on a day: by deposit, as published counts go, and in force, as the law goes.</summary>
/// <remarks>
/// Interpretation: published counts take instruments deposited, so they run up to seven months ahead of those bound; a
/// State that withdrew leaves both counts on the day its withdrawal takes effect.
/// </remarks>
[Name("PartiesCounted")]
[Cite("CCM", "17(1)")]
[Cite("CCM", "17(2)")]
[Cite("CCM", "20(3)")]
public sealed class PartiesCounted : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CountDay day = null!;
        IEnumerable<Instrument> deposits = null!;
        IEnumerable<EntryIntoForce> entries = null!;
        IEnumerable<WithdrawalEffect> withdrawals = null!;

        When()
            .Match(() => day)
            .Query(() => deposits, q => q.Match<Instrument>(i => i.Deposited <= day.Day).Collect())
            .Query(() => entries, q => q.Match<EntryIntoForce>(e => e.On <= day.Day).Collect())
            .Query(() => withdrawals, q => q.Match<WithdrawalEffect>(w => w.On <= day.Day).Collect());

        Then()
            .Yield(_ => new PartyCount(
                day.Day,
                deposits.Count() - withdrawals.Count(),
                entries.Count() - withdrawals.Count(),
                withdrawals.Count()));
    }
}

/// <summary>Articles 13(1), 13(3), 13(4) and 13(5): majorities of those for whom the Convention is in force.</summary>
/// <remarks>
/// Interpretation: a State that has deposited and is not yet bound is no State Party in the sense of Article 13.
/// </remarks>
[Name("MajoritiesOfTheParties")]
[Cite("CCM", "13(1)")]
[Cite("CCM", "13(4)")]
public sealed class MajoritiesOfTheParties : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        PartyCount count = null!;
        Parameter numerator = null!;
        Parameter denominator = null!;

        When()
            .Match(() => count)
            .Match(() => numerator, p => p.Id == "CCM-13.4.numerator")
            .Match(() => denominator, p => p.Id == "CCM-13.4.denominator");

        Then()
            .Yield(_ => new MajoritiesNeeded(
                count.Day,
                count.InForce,
                Majority.Of(count.InForce),
                Majority.AtLeast(count.InForce, numerator.Value, denominator.Value)));
    }
}

/// <summary>The Dubrovnik Action Plan aimed at 130 States Parties by 2020, the year of the 2RC.</summary>
/// <remarks>Interpretation: counted by deposit, as all published counts are, at the end of that year.</remarks>
[Name("TargetOfUniversalisation")]
[Cite("DAP", "130 States Parties")]
public sealed class TargetOfUniversalisation : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        MachineryDay today = null!;
        Parameter target = null!;
        Parameter year = null!;
        IEnumerable<Instrument> deposits = null!;
        IEnumerable<WithdrawalEffect> withdrawals = null!;

        When()
            .Match(() => today)
            .Match(() => target, p => p.Id == "DAP.parties")
            .Match(() => year, p => p.Id == "DAP.year", p => MeetingCalendar.LastDayOfYear(p.Value) <= today.Day)
            .Query(() => deposits, q => q
                .Match<Instrument>(i => i.Deposited <= MeetingCalendar.LastDayOfYear(year.Value))
                .Collect())
            .Query(() => withdrawals, q => q
                .Match<WithdrawalEffect>(w => w.On <= MeetingCalendar.LastDayOfYear(year.Value))
                .Collect());

        Then()
            .Yield(_ => new UniversalisationOutcome(
                target.Value,
                MeetingCalendar.LastDayOfYear(year.Value),
                deposits.Count() - withdrawals.Count(),
                deposits.Count() - withdrawals.Count() >= target.Value));
    }
}
