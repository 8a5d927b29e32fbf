using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Procedures;
using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Scenarios.Standing;
using NodaTime;

namespace CcmPlanner.Tests.Finance;

/// <summary>
/// Who is asked for what: shares sum to the budget to the centime, on the scale and the membership of the day.
/// </summary>
public sealed class SharesTests
{
    private const decimal Budget2026 = 514_753;

    private static readonly FinanceCase Real = RealCase();

    [Theory]
    [InlineData("2026-01-01", 111, 41.265, 50)]
    [InlineData("2026-03-01", 112, 41.266, 51)]
    public void The_membership_of_the_day_gives_the_published_sums(string day, int states, double sum, int below)
    {
        var sharers = Real.SharersOn(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, FinanceLevers.Neutral);
        var concentration = PayerTable.ConcentrationOf(sharers, Budget2026);
        concentration.States.ShouldBe(states);
        concentration.RateSumPercent.ShouldBe((decimal)sum);
        concentration.BelowHundred.ShouldBe(below);
        Math.Round(concentration.TopFivePercent, 1).ShouldBe(56.4m);
        Math.Round(concentration.TopTenPercent, 1).ShouldBe(78.0m);
    }

    [Fact]
    public void A_State_that_left_shares_until_its_day_and_one_that_joined_from_its_day()
    {
        IEnumerable<string> On(int year, int month, int day) =>
            Real.SharersOn(new LocalDate(year, month, day), FinanceLevers.Neutral).Select(state => state.State.Value);
        On(2025, 3, 5).ShouldContain("LTU");
        On(2025, 3, 6).ShouldNotContain("LTU");
        On(2026, 2, 28).ShouldNotContain("VUT");
        On(2026, 3, 1).ShouldContain("VUT");
    }

    [Theory]
    [InlineData(SharingScale.Adjusted, 0, 0, null)]
    [InlineData(SharingScale.Equal, 0, 0, null)]
    [InlineData(SharingScale.Mixed, 30, 0, null)]
    [InlineData(SharingScale.Adjusted, 0, 100, 10.0)]
    [InlineData(SharingScale.Mixed, 50, 250, 9.0)]
    public void Shares_sum_to_the_amount_to_the_centime_within_floor_and_cap(
        SharingScale scale, int equal, int floor, double? cap)
    {
        var sharers = Real.SharersOn(new LocalDate(2026, 3, 1), FinanceLevers.Neutral);
        var rule = new SharingRule(scale, equal, floor, (decimal?)cap);
        foreach (var amount in (decimal[])[514_753m, 205_901.2m, 99_999.99m])
        {
            var shares = ContributionShares.Of(amount, sharers, rule);
            shares.Sum(share => share.AmountChf).ShouldBe(amount);
            shares.Min(share => share.AmountChf).ShouldBeGreaterThanOrEqualTo(floor);
            shares.Max(share => share.AmountChf)
                .ShouldBeLessThanOrEqualTo(((decimal)(cap ?? 100) * amount / 100) + 0.01m);
        }
    }

    [Fact]
    public void The_centimes_left_over_go_to_the_largest_remainders_and_then_by_code()
    {
        RatedState[] three = [new(new StateCode("GAM"), 1), new(new StateCode("ALP"), 1), new(new StateCode("BET"), 1)];
        ContributionShares.Of(100m, three, new SharingRule(SharingScale.Adjusted)).Select(share => share.AmountChf)
            .ShouldBe([33.33m, 33.34m, 33.33m]);
    }

    [Fact]
    public void What_cannot_be_shared_is_said()
    {
        RatedState[] two = [new(new StateCode("ALP"), 1), new(new StateCode("BET"), 1)];
        ContributionShares.Problem(100, two, new SharingRule(SharingScale.Adjusted, CapPercent: 49))
            .ShouldBe("cap: found 49 % for 2 States, which cannot make 100 %; write 50 or more");
        ContributionShares.Problem(100, two, new SharingRule(SharingScale.Adjusted, FloorChf: 51))
            .ShouldBe("floor: found CHF 51 for 2 States, more than the CHF 100 to share; write 50 or less");
        ContributionShares.Problem(100, [], new SharingRule(SharingScale.Equal))
            .ShouldBe("found no State to share among; write at least one");
    }

    [Fact]
    public void Every_shipped_scale_gives_every_State_Party_a_rate_and_says_which_are_assumed()
    {
        foreach (var year in (int[])[2016, 2019, 2022, 2025, 2027, 2031])
        {
            Real.Members.Where(member => Real.Scale.Of(member.State, year) is null).ShouldBeEmpty();
        }

        Real.Scale.Rates.Where(rate => rate.From.Assumed).Select(rate => rate.State.Value).Distinct().Order()
            .ShouldBe(["COK", "NIU", "PSE", "VAT"]);
        Real.Scale.Rates.Count.ShouldBe(452);
    }

    private static FinanceCase RealCase()
    {
        var day = new LocalDate(2026, 11, 24);
        var situation = Situation.Shipped();
        return FinanceCase.Of(situation, Assessment.Of(situation, day, day, day));
    }
}
