using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using static CcmPlanner.Tests.Procedures.InventedWorld;

namespace CcmPlanner.Tests.Procedures;

/// <summary>Contributions to the Unit, by channel and age.</summary>
public sealed class ContributionTests
{
    private const ContributionChannel Shared = ContributionChannel.Shared;

    private static readonly ContributionInvoiced Invoice =
        new(Alphaland, 2024, Shared, 1000m, Day("2024-03-31"), Source);

    [Theory]
    [InlineData("2024-03-31", null)]
    [InlineData("2024-04-01", 0)]
    [InlineData("2025-03-30", 0)]
    [InlineData("2025-03-31", 1)]
    [InlineData("2026-03-30", 1)]
    [InlineData("2026-03-31", 2)]
    [InlineData("2027-03-30", 2)]
    [InlineData("2027-03-31", 3)]
    [InlineData("2031-03-31", 3)]
    public void Arrears_age_by_whole_years_from_the_last_day_to_pay(string asOf, int? years) =>
        Ask(asOf, Invoice).Query<Arrears>().Select(a => (int?)a.WholeYears).SingleOrDefault().ShouldBe(years);

    [Theory]
    [InlineData("999.99", "0.01")]
    [InlineData("400", "600")]
    public void What_was_paid_is_no_longer_owed(string paid, string left) =>
        Ask("2025-01-01", Invoice, Paid(Francs(paid), "2024-06-01")).Query<Arrears>()
            .Single().AmountChf.ShouldBe(Francs(left));

    [Theory]
    [InlineData("1000")]
    [InlineData("1500")]
    public void Paid_in_full_or_more_there_are_none(string paid) =>
        Ask("2025-01-01", Invoice, Paid(Francs(paid), "2024-06-01")).Query<Arrears>().ShouldBeEmpty();

    [Fact]
    public void Paying_more_never_raises_arrears()
    {
        var owed = Enumerable.Range(0, 60)
            .Select(n => Ask("2025-01-01", Invoice, Paid(n * 20m + 0.01m, "2024-06-01")).Query<Arrears>()
                .Sum(a => a.AmountChf))
            .ToList();
        owed.ShouldBe(owed.OrderDescending());
    }

    [Fact]
    public void A_payment_for_another_year_or_by_another_channel_pays_nothing_here() =>
        Ask(
            "2025-01-01",
            Invoice,
            new ContributionPaid(Alphaland, 2023, Shared, 1000m, Day("2024-06-01"), Source),
            new ContributionPaid(Alphaland, 2024, ContributionChannel.Voluntary, 1000m, Day("2024-06-01"), Source),
            new ContributionPaid(Betaria, 2024, Shared, 1000m, Day("2024-06-01"), Source))
            .Query<Arrears>().Single().AmountChf.ShouldBe(1000m);

    [Fact]
    public void Payments_are_summed_by_year_and_channel() =>
        Ask(
            "2025-01-01",
            Paid(100m, "2024-06-01"),
            Paid(50m, "2024-07-01"),
            new ContributionPaid(Betaria, 2024, Shared, 7m, Day("2024-06-01"), Source),
            new ContributionPaid(Betaria, 2024, ContributionChannel.Reserve, 3m, Day("2024-06-01"), Source))
            .Query<ChannelReceived>().OrderBy(r => r.Channel)
            .ShouldBe(
                [new ChannelReceived(2024, Shared, 157m), new ChannelReceived(2024, ContributionChannel.Reserve, 3m)]);

    [Fact]
    public void Shares_sum_to_the_budget_to_the_centime_and_say_that_they_are_assumed()
    {
        var targets = RealWorld.Ask("2026-11-22").Query<ChannelTarget>().ToList();
        targets.ShouldAllBe(t => t.Assumed);
        targets.Where(t => t.Year == 2026 && t.Channel != ContributionChannel.Reserve).Sum(t => t.AmountChf)
            .ShouldBe(514753m);
        targets.Single(t => t.Year == 2026 && t.Channel == ContributionChannel.Reserve).AmountChf.ShouldBe(400000m);
    }

    [Fact]
    public void No_real_State_is_in_arrears_because_no_source_shows_an_invoice() =>
        RealWorld.Ask("2026-11-22").Query<Arrears>().ShouldBeEmpty();

    private static decimal Francs(string text) =>
        decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static ContributionPaid Paid(decimal amount, string on) =>
        new(Alphaland, 2024, Shared, amount, Day(on), Source);
}
