using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>Land over time comes after the figures of a forecast and never in their way.</summary>
public sealed class LandScreenTests
{
    private static readonly AppState Figures = Played.Start().Story("5 r FIGURES");

    [Fact]
    public void The_figures_are_shown_before_any_land_is_played()
    {
        Figures.IsRunning.ShouldBeFalse();
        Figures.Text().ShouldContain("Alphaland       2025-08 2030-05");
        Figures.Text().ShouldContain("land over time: 0 of 3 States · c stop");
        Figures.Current.Chart.ShouldBeOfType<HistogramChart>();
    }

    [Fact]
    public void The_land_of_the_selected_State_takes_the_place_of_the_years_when_it_is_there()
    {
        var played = Figures.Story("LAND FOUND j");

        played.Current.Chart.ShouldBe(InventedLand.Betaria.Chart);
        ((ForecastScreen)played.Current).Detail.Select(line => line.Text).ShouldContain("2030  7 ± 0.14 (0 to 11.67)");
        played.Text().ShouldContain("result 0123456789ab");
        played.Keys("v").Current.Chart.ShouldBeOfType<HistogramChart>();
        played.Keys("v v").Current.Chart.ShouldBeOfType<GanttChart>();
        ((ForecastScreen)played.Keys("v v v").Current).View.ShouldBe(ForecastChart.Drivers);
        played.Keys("v v v v").Current.Chart.ShouldBe(InventedLand.Betaria.Chart);
        played.Keys("j j").Current.Chart.ShouldBeOfType<HistogramChart>("Deltaland has no figure to start from");
    }

    [Fact]
    public void While_it_is_played_it_can_be_stopped_and_leaving_asks_nothing()
    {
        Figures.Asked("c").ShouldBe(new Request.StopForecast());
        Figures.Asked("C-c").ShouldBe(new Request.StopForecast());
        Figures.Asked("q").ShouldBe(new Request.Quit(0));
        Figures.Story("LAND FOUND").Asked("c").ShouldBeNull();
        Figures.Story("LAND FOUND").Asked("C-c").ShouldBe(new Request.Quit(130));
    }

    /// <summary>A run begun while land is still played ends the one before, whose last words must not end it.</summary>
    [Fact]
    public void What_an_earlier_run_says_changes_nothing()
    {
        var again = Figures.Story("LAND").Keys("n").After(new Message.Key("r"));
        var asked = again.Request.ShouldBeOfType<Request.Forecast>();

        var late = again.State.After(new Message.ForecastEnded(asked.Run - 1)).State;
        ((ForecastScreen)late.Current).Running.ShouldBe(new RunProgress(0, 100_000));
        var other = late.After(
            new Message.ForecastReady(InventedForecast.Figures with { ResultHash = "fedcba9876543210" })).State
            .Story("LAND");
        ((ForecastScreen)other.Current).Lands.ShouldBeEmpty();
        ((ForecastScreen)other.After(new Message.ForecastEnded(asked.Run)).State.Current).PlayingLand.ShouldBeNull();
    }

    [Fact]
    public void Its_numbers_are_one_key_away_and_a_command_gives_the_same()
    {
        var played = Figures.Story("LAND FOUND j");

        played.Keys("d tab z").Text().ShouldContain("year P05   P25    P50   P75    P95    record ofDay");
        CommandLines.Table(played).ShouldBe(
            "ccm chart land BET --trials 10000 --seed 1 --as-of 2026-04-18 --csv");
        Tui.CommandLine.Cli.Root()
            .Parse([.. ShellWords.Split(CommandLines.Table(played)).Skip(1)]).Errors.ShouldBeEmpty();
        CommandLines.Table(played.Keys("v")).ShouldStartWith("ccm forecast --trials 10000");
    }

    [Fact]
    public void What_is_on_record_is_joined_by_a_line_only_where_nothing_is_missing()
    {
        var dots = InventedLand.Betaria.Chart.Recorded;

        dots.Select(dot => Math.Round(dot.At, 3)).ShouldBe([0, 1, 2, 4.496, 7]);
        dots.Zip(dots.Skip(1)).Select(pair => pair.First.Touches(pair.Second)).ShouldBe([true, true, false, false]);
        InventedLand.Betaria.Chart.Numbers.Rows[5].Skip(6).Take(3).ShouldBe(["16.25", "2022-06-30", "low"]);
    }
}
