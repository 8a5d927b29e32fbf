using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Forecasting;
using NodaTime;

namespace CcmPlanner.Tests.Forecasting;

/// <summary>What is left of land at the end of each year, as figures.</summary>
public sealed class LandForecastTests
{
    private static readonly ClearanceCase Alphaland = Lands.Case(
        "ALP", 7.1m, releases: [.. Enumerable.Range(2019, 5).Select(year => Lands.Cleared("ALP", year, 2))]);

    [Fact]
    public void A_steady_rate_without_chance_leaves_what_arithmetic_leaves()
    {
        // 7.1 km² at 2 km² a year from the end of 2025.
        var land = new LandForecast([Alphaland], Lands.Settings(priors: Lands.Certain)).Of(Alphaland.State);

        double Left(int year) => land.Years.Single(one => one.Year == year).Left.P50.Value!.Value;
        Left(2026).ShouldBe(5.1, 5.1 / 128);
        Left(2027).ShouldBe(3.1, 3.1 / 128);
        Left(2028).ShouldBe(1.1, 1.1 / 128);
        land.Years.Where(year => year.Year >= 2029)
            .ShouldAllBe(year => year.Left.All.All(figure => figure.Value == 0 && figure.Error == 0));
        (land.Years[0].Year, land.Years[^1].Year, land.Futures).ShouldBe((2026, 2065, 500));
    }

    [Fact]
    public void On_the_last_day_of_a_year_it_says_what_the_usual_forecast_says_of_that_day()
    {
        var data = Lands.Three[0] with { DueInForce = new LocalDate(2028, 12, 31) };
        var settings = Lands.Settings(trials: 4_000, priors: ClearancePriorsReader.Shipped()
            .With("conflict.new.probability", 0).With("reopening.probability", 0));

        var land = new LandForecast([data], settings).Of(data.State);

        var atDue = ClearanceForecast.Run([data], settings).States.Single();
        land.Years.Single(year => year.Year == 2028).Left.P25.ShouldBe(atDue.RemainingAtDue.Quantiles!.P25);
        land.Years.Single(year => year.Year == 2028).Left.P95.ShouldBe(atDue.RemainingAtDue.Quantiles!.P95);
        land.Futures.ShouldBe(atDue.Futures);
    }

    /// <summary>
    /// Half-widths of 95 %: the truth of ten times as many trials lies within two of them, in every year.
    /// </summary>
    [Fact]
    public void The_error_holds_what_many_more_trials_say()
    {
        var data = Lands.Three[1];
        var few = new LandForecast([data], Lands.Settings(seed: 3, trials: 2_000)).Of(data.State);
        var many = new LandForecast([data], Lands.Settings(seed: 4, trials: 40_000)).Of(data.State);

        foreach (var (one, other) in few.Years.Zip(many.Years))
        {
            foreach (var (figure, truth) in one.Left.All.Zip(other.Left.All))
            {
                Math.Abs(figure.Value!.Value - truth.Value!.Value)
                    .ShouldBeLessThanOrEqualTo(2 * (figure.Error!.Value + truth.Error!.Value), $"{one.Year}");
            }
        }

        few.Years.Any(year => year.Left.P50.Error > 0).ShouldBeTrue();
    }

    [Fact]
    public void Threads_chunks_and_other_States_change_no_bit()
    {
        var alone = new LandForecast([Lands.Three[0]], Lands.Settings()).Of(Lands.Three[0].State);
        var among =
            new LandForecast(Lands.Three, Lands.Settings(split: new WorkSplit(2, 64, Engine.Chance.LaneWidth.Scalar)))
            .Of(Lands.Three[0].State);

        among.ResultHash.ShouldBe(alone.ResultHash);
        among.Years.ShouldBe(alone.Years);
        new LandForecast([Lands.Three[0]], Lands.Settings(seed: 8))
            .Of(Lands.Three[0].State).ResultHash.ShouldNotBe(alone.ResultHash);
    }

    [Fact]
    public void A_State_without_a_figure_is_not_forecast_and_the_reason_is_given()
    {
        var land = new LandForecast(Lands.Three, Lands.Settings()).Of(new StateCode("GAM"));

        land.Because.ShouldBe("no public record gives the contaminated area");
        (land.Years.Count, land.Futures, land.ResultHash).ShouldBe((0, 0, null));
        Should.Throw<KeyNotFoundException>(
            () => new LandForecast(Lands.Three, Lands.Settings()).Of(new StateCode("ZET")));
    }

    [Fact]
    public void Cancelled_it_says_nothing()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Should.Throw<OperationCanceledException>(
            () => new LandForecast(Lands.Three, Lands.Settings()).Of(new StateCode("ALP"), null, stop.Token));
    }
}
