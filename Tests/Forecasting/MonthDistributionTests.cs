using CcmPlanner.Scenarios.Forecasting;
using NodaTime;

namespace CcmPlanner.Tests.Forecasting;

public sealed class MonthDistributionTests
{
    // Of eight futures one ends in March 2026, three in April, two in June, and two beyond.
    private static readonly MonthDistribution Eight = new(new YearMonth(2026, 3), [1, 3, 0, 2, 2]);

    [Theory]
    [InlineData(2026, 3, 30, 0)]
    [InlineData(2026, 3, 31, 0.125)]
    [InlineData(2026, 4, 30, 0.5)]
    [InlineData(2026, 5, 31, 0.5)]
    [InlineData(2026, 6, 30, 0.75)]
    [InlineData(2020, 1, 1, 0)]
    public void A_month_counts_once_it_is_over(int year, int month, int day, double share) =>
        Eight.By(new LocalDate(year, month, day))!.Value.Value.ShouldBe(share);

    [Fact]
    public void Beyond_the_last_month_nothing_is_said() => Eight.By(new LocalDate(2026, 7, 31)).ShouldBeNull();

    [Theory]
    [InlineData(125, 3)]
    [InlineData(126, 4)]
    [InlineData(750, 6)]
    public void A_quantile_is_the_month_by_whose_end_so_many_have_ended(int perMille, int month) =>
        Eight.Quantile(perMille).Value.ShouldBe(new YearMonth(2026, month));

    [Fact]
    public void A_quantile_may_lie_beyond_the_horizon()
    {
        Eight.Quantile(751).BeyondHorizon.ShouldBeTrue();
        Eight.Quantile(751).Value.ShouldBeNull();
    }

    [Fact]
    public void A_forecast_gives_the_same_quantile_and_probability_as_its_distribution()
    {
        var state = Lands.Forecast(Lands.Case("ALP", 3, releases: [Lands.Cleared("ALP", 2024, 1)]), Lands.Settings());
        var whole = state.Completion.Distribution.ShouldNotBeNull();
        whole.Futures.ShouldBe(state.Futures);
        whole.Quantile(500).ShouldBe(state.Completion.Quantiles!.P50);
        whole.By(state.DueInForce!.Value).ShouldBe(state.Completion.ProbabilityByDue);
    }
}
