using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using static CcmPlanner.Tests.Treaty.Worlds;

namespace CcmPlanner.Tests.Treaty;

/// <content>Requests, plans, and what is asked of others.</content>
public sealed partial class ArticlePeriodTests
{
    [Fact]
    public void A_further_extension_of_a_stockpile_deadline_without_exceptional_circumstances_is_a_warning_and_stands()
    {
        var world = World(
            "2011-07-15",
            "2021-01-01",
            new Stockpile(Alphaland, Holding.Held, null, null, Invented),
            Request(1),
            Request(2),
            Grant(1, "2021-07-01"),
            Grant(2, "2022-01-01"));
        world.Query<RequestWarning>().Select(w => $"{w.Number} {w.Item}").ShouldBe(["2 exceptional"]);
        world.Query<LastKnownDeadline>()
            .Single(d => d.Provision == Provision.StockpileDestruction && d.State == Alphaland)
            .Due.ShouldBe(Day("2022-01-01"));
    }

    [Fact]
    public void An_examined_request_lacks_what_it_does_not_contain()
    {
        object[] contents =
            [.. "abcdef".Where(item => item != 'c').Select(item => Contains($"{item}")), Contains("exceptional")];
        World("2011-07-15", "2021-01-01",
            [Request(2), new RequestExamined(Alphaland, Provision.StockpileDestruction, 2, Invented), .. contents])
            .Query<RequestWarning>().Select(w => w.Item).ShouldBe(["c"]);
    }

    [Fact]
    public void A_renewal_under_Article_4_says_what_was_done_before()
    {
        var first = new ExtensionRequest(Alphaland, Provision.Clearance, 1, null, "A", null, null, false, Invented);
        var world = World("2011-07-15", "2021-01-01", first, first with { Number = 2 });
        world.Query<RequestItem>().Count(i => i.Number == 1).ShouldBe(9);
        world.Query<RequestItem>().Where(i => i.Number == 2).Select(i => i.Item).Order().Last().ShouldBe("previous");
    }

    [Fact]
    public void A_former_user_is_encouraged_not_obliged()
    {
        var world = World(
            "2011-07-15",
            "2015-01-01",
            new Remnants(Alphaland, Holding.Held, Invented),
            new Instrument(Betaria, InstrumentKind.Accession, Day("2012-01-15"), Invented),
            new FormerUse(Betaria, Alphaland, Invented));
        world.Query<Duty>().Single(d => d.Provision == "CCM-4.4").ShouldSatisfyAllConditions(
            d => d.State.ShouldBe(Betaria),
            d => d.Kind.ShouldBe(DutyKind.Encouragement));
    }

    [Theory]
    [InlineData("2015-09-11", 3)]
    [InlineData("2015-09-12", 2)]
    [InlineData("2021-09-22", 0)]
    public void Plans_bind_politically_for_their_own_span(string asOf, int commitments)
    {
        var world = World("2011-07-15", asOf, new Victims(Alphaland, Holding.Held, Invented));
        world.Query<Duty>().Count(d => d.Kind == DutyKind.Commitment
            && (d.Provision.StartsWith("VAP", StringComparison.Ordinal) ? asOf == "2015-09-11" : asOf != "2015-09-11"))
            .ShouldBe(commitments);
    }

    [Fact]
    public void A_State_not_party_shares_the_costs_of_the_meeting_it_takes_part_in() =>
        World("2011-07-15", "2015-01-01", new Participation(Betaria, "A", Invented)).Query<CostSharer>()
            .Where(c => c.State == Betaria).ShouldBe([new CostSharer(Betaria, "CCM-14.1", "A")]);
}
