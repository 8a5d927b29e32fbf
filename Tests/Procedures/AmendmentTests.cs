using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using NodaTime;
using static CcmPlanner.Tests.Procedures.InventedWorld;

namespace CcmPlanner.Tests.Procedures;

/// <summary>Article 13 among 31 States Parties: a majority is 16.</summary>
public sealed class AmendmentTests
{
    private static readonly AmendmentProposal Proposal = new("A1", Day("2020-01-01"), Source);

    [Theory]
    [InlineData(15, "2020-03-31", 0)]
    [InlineData(16, "2020-03-31", 1)]
    [InlineData(16, "2020-04-01", 0)]
    public void A_majority_within_90_days_calls_a_conference(int supporters, string lastOn, int called)
    {
        var world =
            Ask("2021-01-01", [Proposal, .. Support(supporters - 1, "2020-02-01"), Supports(Founder(29), lastOn)]);
        world.Query<AmendmentSupportDue>().Single().On.ShouldBe(Day("2020-03-31"));
        world.Query<AmendmentConferenceDue>().Count().ShouldBe(called);
    }

    [Fact]
    public void Support_of_a_State_that_is_no_party_or_is_given_twice_does_not_count() =>
        Ask(
            "2021-01-01",
            [Proposal, .. Support(15, "2020-02-01"), Supports(Founder(0), "2020-02-02"),
                Supports(Betaria, "2020-02-01")])
            .Query<AmendmentConferenceDue>().ShouldBeEmpty();

    [Theory]
    [InlineData(15, "1AP")]
    [InlineData(16, null)]
    public void The_conference_follows_the_next_meeting_unless_a_majority_wants_it_earlier(int early, string? after)
    {
        var supporters = Enumerable.Range(0, 20)
            .Select(n => new AmendmentSupport("A1", Founder(n), Day("2020-02-01"), n < early, Source));
        Ask(
            "2021-01-01",
            [Proposal, .. supporters, Meeting("0AP", "2020-03-31", "2020-04-02"),
                Meeting("1AP", "2020-09-07", "2020-09-09"), Meeting("2AP", "2021-09-07", "2021-09-09")])
            .Query<AmendmentConferenceTiming>().Single()
            .ShouldBe(new AmendmentConferenceTiming("A1", after, after is null ? null : Day("2020-09-09")));
    }

    [Theory]
    [InlineData(20, 10, 1, true, 20)]
    [InlineData(19, 10, 2, false, 20)]
    [InlineData(2, 1, 28, true, 2)]
    [InlineData(0, 0, 31, false, 0)]
    public void Two_thirds_of_those_voting_adopt(int inFavour, int against, int abstaining, bool adopted, int needed)
    {
        var outcome = Ask("2021-01-01", Vote(inFavour, against, abstaining)).Query<AmendmentVoteOutcome>().Single();
        (outcome.Adopted, outcome.Needed).ShouldBe((adopted, needed));
    }

    [Fact]
    public void It_enters_into_force_on_the_acceptance_that_makes_a_majority_of_those_who_were_parties()
    {
        var world = Ask("2030-01-01", [Vote(31, 0, 0), .. Acceptances(16)]);
        world.Query<PartyAtAdoption>().Count().ShouldBe(31);
        world.Query<AmendmentInForce>().Single().ShouldBe(new AmendmentInForce("A1", Day("2021-01-16"), 16));
        world.Query<AmendmentBinds>().ShouldAllBe(b => b.On == Day("2021-01-16"));
    }

    [Fact]
    public void One_acceptance_less_leaves_it_without_force() =>
        Ask("2030-01-01", [Vote(31, 0, 0), .. Acceptances(15)]).Query<AmendmentInForce>().ShouldBeEmpty();

    [Fact]
    public void A_State_that_joined_after_adoption_is_bound_by_its_own_acceptance_and_makes_no_majority()
    {
        object[] joined =
        [
            new Instrument(Betaria, InstrumentKind.Accession, Day("2021-01-01"), Source),
            new AmendmentAcceptance("A1", Betaria, Day("2021-02-01"), Source),
        ];
        Ask("2030-01-01", [Vote(31, 0, 0), .. joined, .. Acceptances(15)]).Query<AmendmentInForce>().ShouldBeEmpty();
        Ask("2030-01-01", [Vote(31, 0, 0), .. joined, .. Acceptances(16)]).Query<AmendmentBinds>()
            .Single(b => b.State == Betaria).On.ShouldBe(Day("2021-02-01"));
    }

    [Fact]
    public void A_State_that_had_withdrawn_was_no_party_at_adoption()
    {
        var world = Ask("2030-01-01", Vote(30, 0, 0), new WithdrawalNotice(Alphaland, Day("2020-01-01"), Source));
        world.Query<PartyAtAdoption>().Count().ShouldBe(30);
    }

    [Fact]
    public void Whoever_does_not_accept_is_not_bound() =>
        Ask("2030-01-01", [Vote(31, 0, 0), .. Acceptances(16)]).Query<AmendmentBinds>()
            .ShouldNotContain(b => b.State == Alphaland);

    private static AmendmentVote Vote(int inFavour, int against, int abstaining) =>
        new("A1", Day("2020-12-01"), inFavour, against, abstaining, Source);

    private static AmendmentSupport Supports(StateCode state, string on) => new("A1", state, Day(on), false, Source);

    private static IEnumerable<object> Support(int count, string on) =>
        Enumerable.Range(0, count).Select(n => Supports(Founder(n), on));

    private static IEnumerable<object> Acceptances(int count) => Enumerable.Range(0, count)
        .Select(n => new AmendmentAcceptance("A1", Founder(n), new LocalDate(2021, 1, 1 + n), Source));
}
