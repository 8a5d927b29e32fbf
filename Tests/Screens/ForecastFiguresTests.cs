using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Tests.Forecasting;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

public sealed class ForecastFiguresTests
{
    private static readonly Lazy<ForecastResult> Result = new(() => ClearanceForecast.Run(Lands.Three, Lands.Settings()));

    [Fact]
    public void Every_future_ends_in_one_of_the_years_or_beyond_them()
    {
        var figures = Of(Result.Value);

        figures.Ask.Trials.ShouldBe(Result.Value.Provenance.Trials);
        var forecast = figures.States.Where(state => state.Months.Count > 0).ToList();
        forecast.ShouldNotBeEmpty();
        forecast.ShouldAllBe(state => state.Years.Sum(year => year.Count) + state.Beyond == figures.Ask.Trials);
        forecast.ShouldAllBe(state => state.Years.Max(year => year.From) <= figures.Horizon.Year);
    }

    [Fact]
    public void A_result_that_was_cancelled_is_a_part_of_one()
    {
        Of(Result.Value with { Cancelled = true }).IsPartial.ShouldBeTrue();
        Of(Result.Value with { Cancelled = false }).IsPartial.ShouldBeFalse();
    }

    [Fact]
    public void What_is_due_first_comes_first_what_has_no_date_last_and_what_has_no_forecast_at_the_end() =>
        (InventedForecast.Figures with { States = [.. InventedForecast.Figures.States.Reverse()] }).BySoonest
            .Select(state => state.Code).ShouldBe(["ALP", "BET", "GAM", "DEL"]);

    private static ForecastFigures Of(ForecastResult result) =>
        ForecastFigures.Of(new(Played.Today, 5, 1), result, new Dictionary<string, string>(), isPartial: false);
}
