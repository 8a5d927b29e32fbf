using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>What drives a date is looked into when it is shown, one State at a time, and after everything else.</summary>
public sealed class DriversScreenTests
{
    private static readonly AppState Found = Played.Start(120, 40).Story("5 r FIGURES LAND FOUND j");

    [Fact]
    public void It_is_looked_into_only_when_it_is_shown_and_once()
    {
        Found.Asked("j").ShouldBeNull();
        var asked = Found.After(new Message.Key("i")).Request.ShouldBeOfType<Request.Drivers>();

        asked.Ask.ShouldBe(new DriversAsk(InventedForecast.Figures.Ask, "BET", InventedForecast.Figures.InputHash));
        asked.ResultHash.ShouldBe(InventedForecast.Figures.ResultHash);
        var known = Found.Story("i DRIVEN");
        known.Current.Chart.ShouldBeOfType<BarChart>().Bars[0].Label.ShouldBe("trend of the rate");
        known.Asked("k").ShouldBeOfType<Request.Drivers>().Ask.Code.ShouldBe("ALP");
        known.Story("k DRIVEN").Asked("j").ShouldBeNull("Betaria's are kept");
        known.Keys("i").Current.Chart.ShouldBe(InventedLand.Betaria.Chart);
        known.Keys("i").Asked("i").ShouldBeNull();
    }

    [Fact]
    public void A_cursor_that_moves_on_begins_no_second_run_and_the_last_State_comes_next()
    {
        var running = Found.Keys("i");

        running.Text().ShouldContain("  0 % of what drives BET · c stop");
        running.Story("HALF").Text().ShouldContain(" 53 % of what drives BET · c stop");
        foreach (var keys in new[] { "j", "k", "k j j", "g", "v v" })
        {
            keys.Split(' ').Aggregate((State: running, Asked: 0), (now, key) =>
            {
                var step = now.State.After(new Message.Key(key));
                return (step.State, now.Asked + (step.Request is null ? 0 : 1));
            }).Asked.ShouldBe(0, keys);
        }

        var moved = running.Keys("j");
        moved.Text().ShouldContain("It comes after BET.");
        var next = moved.After(new Message.DriversEnded(((ForecastScreen)moved.Current).Run, null));
        next.Request.ShouldBeOfType<Request.Drivers>().Ask.Code.ShouldBe("GAM");
    }

    [Fact]
    public void It_waits_for_the_figures_and_the_land()
    {
        var early = Played.Start(120, 40).Story("5 r FIGURES").After(new Message.Key("i"));

        early.Request.ShouldBeNull();
        early.State.Text().ShouldContain("It comes after the land of all States.");
        var landed = early.State.Story("LAND");
        landed.After(new Message.ForecastEnded(((ForecastScreen)landed.Current).Run)).Request
            .ShouldBeOfType<Request.Drivers>().Ask.Code.ShouldBe("ALP");
    }

    [Fact]
    public void A_study_on_another_screen_is_not_ended_by_it()
    {
        var busy = Found.Story("7 r 5").After(new Message.Key("i"));

        busy.Request.ShouldBeNull();
        busy.State.Text().ShouldContain("It comes after what runs on another");
        busy.State.After(new Message.StudyEnded(ScreenId.Budget, [])).Request.ShouldBeOfType<Request.Drivers>();
    }

    [Fact]
    public void Stopped_it_stays_so_until_it_is_asked_for_again_and_keeps_what_there_is()
    {
        var running = Found.Keys("i");

        running.Asked("c").ShouldBe(new Request.StopForecast());
        running.Asked("C-c").ShouldBe(new Request.StopForecast());
        running.Asked("q").ShouldBe(new Request.Quit(0));
        var ended = running.Keys("c").After(new Message.DriversEnded(((ForecastScreen)running.Current).Run, null));
        ended.Request.ShouldBeNull();
        ended.State.Text().ShouldContain("Stopped: i works it out.");
        ended.State.Asked("i").ShouldBeOfType<Request.Drivers>();

        var partly = running.Keys("c").Story("STOPPED");
        partly.Text().ShouldContain("stopped early: indices were not");
        partly.Asked("i").ShouldBeOfType<Request.Drivers>();
    }

    [Fact]
    public void What_other_runs_say_changes_nothing()
    {
        var running = Found.Keys("i");
        var run = ((ForecastScreen)running.Current).Run;

        running.After(new Message.DriversReady("another forecast", InventedDrivers.Of("BET"))).State.Current.Chart
            .ShouldBeNull();
        var late = running.After(new Message.DriversEnded(run - 1, null)).State;
        ((ForecastScreen)late.Current).Driving.ShouldNotBeNull();
        var again = running.Keys("r");
        ((ForecastScreen)again.Current).Driving.ShouldBeNull("a new forecast ends it");
        again.After(new Message.DriversProgress(new(1, 2))).State.Text().ShouldNotContain("of what drives");
    }

    [Fact]
    public void A_State_that_is_not_forecast_and_data_that_have_changed_are_said()
    {
        var running = Found.Keys("i");

        running.Story("DRIVEN G").Text().ShouldContain("Not forecast: no public record gives");
        var changed = running.After(new Message.DriversEnded(
            ((ForecastScreen)running.Current).Run, "The data have changed since the forecast; r runs it anew."));
        changed.Request.ShouldBeNull();
        changed.State.Text().ShouldContain("The data have changed since");
        changed.State.Asked("j").ShouldBeNull("no State can be looked into then");
    }

    [Fact]
    public void Its_numbers_its_reasons_and_the_same_in_a_shell_are_one_key_away()
    {
        var known = Found.Story("i DRIVEN");

        known.Keys("d tab z").Text().ShouldContain("trend of the rate 0.620 0.021");
        CommandLines.Table(known).ShouldBe(
            "ccm chart drivers BET --trials 10000 --seed 1 --as-of 2026-04-18 --csv");
        Cli.Root().Parse([.. ShellWords.Split(CommandLines.Table(known)).Skip(1)]).Errors.ShouldBeEmpty();
        var why = known.Keys("w").Dialog.ShouldBeOfType<Dialog.Why>().Lines!.Select(line => line.Text).ToList();
        why.ShouldContain(
            "trend of the rate  62 ±2 % of the spread; low 58.9 ±3.5 months later, high 41.7 ±2.5 earlier");
        why.ShouldContain("not to be told from chance: interruptions, nothing missed");
        why.ShouldContain("trend of the rate (trend/BET): Trend of the rate; high is growing");
        why.ShouldContain(line => line.Contains("70 % of the worst futures share this", StringComparison.Ordinal));
        why.ShouldContain("1 assumptions");
        why[^1].ShouldBe(
            "  ccm sensitivity --of completion/BET --trials 10000 --seed 1 --as-of 2026-04-18");
        Cli.Root().Parse([.. ShellWords.Split(why[^1]).Skip(1)]).Errors.ShouldBeEmpty();
        Exports.Of(known).Where(choice => choice.Kind is ExportKind.Chart or ExportKind.Numbers)
            .Select(choice => Exports.NameFor(known, choice))
            .ShouldBe(["ccm-forecast-2026-04-18.svg", "ccm-forecast-chart-2026-04-18.csv"]);
        Tui.Shell.ExportText.Of(known, ExportKind.Numbers).ShouldBe(InventedDrivers.Of("BET").Chart.Numbers.ToCsv());
    }
}
