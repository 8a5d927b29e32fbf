using CcmPlanner.Scenarios.Forecasting.Decisions;

namespace CcmPlanner.Tests.Decisions;

public sealed class BreakingPointTests
{
    [Theory]
    [InlineData(0.005)]
    [InlineData(0.3712)]
    [InlineData(0.5)]
    [InlineData(0.9999)]
    public void A_planted_threshold_is_found_to_one_step(double threshold)
    {
        var point = BreakingPoint.Find(size => size >= threshold, 1, 0.01);

        point.End.ShouldBe(BreakingEnd.Found);
        point.Size!.Value.ShouldBeInRange(threshold - 1e-9, threshold + 0.01);
        point.Tolerance.ShouldBe(0.01);
    }

    [Fact]
    public void Every_whole_step_is_found_exactly()
    {
        for (var planted = 1; planted <= 100; planted++)
        {
            var least = planted;
            BreakingPoint.Find(size => size >= least, 100, 1)
                .ShouldBe(new BreakingPoint(BreakingEnd.Found, planted, 1));
        }
    }

    [Fact]
    public void It_takes_no_more_trials_than_halving_needs()
    {
        var tries = 0;
        BreakingPoint.Find(size => ++tries > 0 && size > 0.4, 1, 0.001);

        tries.ShouldBeLessThanOrEqualTo(12);
    }

    [Fact]
    public void What_fails_without_a_shock_needs_none() =>
        BreakingPoint.Find(_ => true, 24, 1).ShouldBe(new BreakingPoint(BreakingEnd.FailsAlready, 0, null));

    [Fact]
    public void What_withstands_everything_has_no_size() =>
        BreakingPoint.Find(_ => false, 24, 1).ShouldBe(new BreakingPoint(BreakingEnd.Withstands, null, null));
}
