using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using NodaTime;
using static CcmPlanner.Tests.Procedures.InventedWorld;

namespace CcmPlanner.Tests.Procedures;

/// <summary>States Parties counted in both ways, and majorities of them.</summary>
public sealed class CountingTests
{
    [Theory]
    [InlineData("2010-02-16", 30, 0)]
    [InlineData("2010-07-31", 38, 0)]
    [InlineData("2010-08-01", 38, 30)]
    [InlineData("2025-03-05", 112, 112)]
    [InlineData("2025-03-06", 111, 111)]
    [InlineData("2026-02-03", 112, 111)]
    [InlineData("2026-02-28", 112, 111)]
    [InlineData("2026-03-01", 112, 112)]
    public void Deposits_run_ahead_of_those_bound_and_a_withdrawal_leaves_both(string day, int byDeposit, int inForce)
    {
        var count = RealWorld.Ask(day).Query<PartyCount>().Single();
        (count.ByDeposit, count.InForce).ShouldBe((byDeposit, inForce));
    }

    [Theory]
    [InlineData("2025-03-05", 57, 75)]
    [InlineData("2025-03-06", 56, 74)]
    public void Majorities_are_of_those_in_force(string day, int majority, int twoThirds)
    {
        var needed = RealWorld.Ask(day).Query<MajoritiesNeeded>().Single();
        (needed.Majority, needed.TwoThirds).ShouldBe((majority, twoThirds));
    }

    [Fact]
    public void On_every_first_of_a_month_the_counts_keep_their_order_and_majorities_are_the_least_that_suffice()
    {
        var world = RealWorld.Ask(RealWorld.Today, RealWorld.Today);
        world.InsertAll(
            Enumerable.Range(0, 12 * 16).Select(m => new CountDay(new LocalDate(2010, 9, 1).PlusMonths(m))));
        world.Fire();
        var counts = world.Query<PartyCount>().ToList();
        counts.Count.ShouldBeGreaterThan(190);
        counts.ShouldAllBe(c => c.InForce <= c.ByDeposit && c.InForce >= 30);
        world.Query<MajoritiesNeeded>().ShouldAllBe(m =>
            m.Majority * 2 > m.Parties && (m.Majority - 1) * 2 <= m.Parties
            && m.TwoThirds * 3 >= m.Parties * 2 && (m.TwoThirds - 1) * 3 < m.Parties * 2);
    }

    [Fact]
    public void The_target_of_130_by_2020_was_missed_with_110() =>
        RealWorld.Ask("2026-11-22").Query<UniversalisationOutcome>().Single()
            .ShouldBe(new UniversalisationOutcome(130, Day("2020-12-31"), 110, false));

    [Theory]
    [InlineData("2020-12-30", 0)]
    [InlineData("2020-12-31", 1)]
    public void The_target_is_judged_on_its_last_day(string asOf, int judged) =>
        RealWorld.Ask(asOf).Query<UniversalisationOutcome>().Count().ShouldBe(judged);

    [Theory]
    [InlineData(98, false)]
    [InlineData(99, true)]
    public void The_target_is_reached_with_exactly_130(int joiners, bool reached)
    {
        var more = Enumerable.Range(0, joiners).Select(n => new Instrument(
            new Engine.Values.StateCode($"B{(char)('A' + (n / 26))}{(char)('A' + (n % 26))}"), InstrumentKind.Accession,
            Day("2015-01-01"), Source));
        Ask("2021-01-01", [.. more]).Query<UniversalisationOutcome>().Single().Reached.ShouldBe(reached);
    }
}
