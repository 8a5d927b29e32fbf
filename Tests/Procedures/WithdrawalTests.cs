using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using static CcmPlanner.Tests.Procedures.InventedWorld;

namespace CcmPlanner.Tests.Procedures;

/// <summary>Article 20(3): notice received on 1 January 2022, so that the six months end on 1 July.</summary>
public sealed class WithdrawalTests
{
    [Theory]
    [InlineData("2022-06-01", "2022-06-30", "2022-07-01")]
    [InlineData("2022-06-01", "2022-07-01", "2022-07-01")]
    [InlineData("2022-06-01", "2022-07-02", "2022-07-02")]
    [InlineData("2022-07-01", "2024-03-15", "2024-03-15")]
    [InlineData("2022-07-02", "2024-03-15", "2022-07-01")]
    public void A_conflict_on_the_day_the_period_ends_puts_it_off_to_the_end_of_the_conflict(
        string began, string ended, string effect) =>
        World(new ArmedConflict(Alphaland, Day(began), Day(ended), Source))
            .Query<WithdrawalEffect>().Single().On.ShouldBe(Day(effect));

    [Fact]
    public void A_conflict_without_an_end_suspends_it()
    {
        var world = World(new ArmedConflict(Alphaland, Day("2022-06-01"), null, Source));
        world.Query<WithdrawalEffect>().ShouldBeEmpty();
        world.Query<WithdrawalSuspended>().Single().Expiry.ShouldBe(Day("2022-07-01"));
    }

    [Fact]
    public void Of_several_conflicts_the_last_to_end_counts() =>
        World(
            new ArmedConflict(Alphaland, Day("2022-05-01"), Day("2022-08-01"), Source),
            new ArmedConflict(Alphaland, Day("2022-06-01"), Day("2023-08-01"), Source))
            .Query<WithdrawalEffect>().Single().On.ShouldBe(Day("2023-08-01"));

    [Fact]
    public void One_of_several_without_an_end_suspends_it() =>
        World(
            new ArmedConflict(Alphaland, Day("2022-05-01"), Day("2022-08-01"), Source),
            new ArmedConflict(Alphaland, Day("2022-06-01"), null, Source))
            .Query<WithdrawalEffect>().ShouldBeEmpty();

    [Fact]
    public void Another_States_conflict_changes_nothing() =>
        World(new ArmedConflict(Founder(3), Day("2022-05-01"), null, Source))
            .Query<WithdrawalEffect>().Single().On.ShouldBe(Day("2022-07-01"));

    [Theory]
    [InlineData("2022-07-01", 31)]
    [InlineData("2022-08-01", 31)]
    [InlineData("2023-01-01", 30)]
    public void A_State_whose_withdrawal_is_put_off_remains_a_party(string asOf, int parties) =>
        Ask(
            asOf,
            new WithdrawalNotice(Alphaland, Day("2022-01-01"), Source),
            new ArmedConflict(Alphaland, Day("2022-06-01"), Day("2023-01-01"), Source))
            .Query<PartyCount>().Single().InForce.ShouldBe(parties);

    [Fact]
    public void Lithuania_left_on_6_March_2025() =>
        RealWorld.Ask("2025-03-06").Query<WithdrawalEffect>().Single().On.ShouldBe(Day("2025-03-06"));

    private static Engine.Inference.Session World(params object[] conflicts) =>
        Ask("2025-01-01", [new WithdrawalNotice(Alphaland, Day("2022-01-01"), Source), .. conflicts]);
}
