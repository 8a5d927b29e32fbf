using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.State;
using NodaTime;

namespace CcmPlanner.Tests.Screens;

/// <summary>Runs that begin, tell how far they are, end, are stopped and are run again.</summary>
public sealed class RunsTests
{
    [Theory]
    [InlineData(0, 0, 0, "  0 %")]
    [InlineData(999, 1000, 0.999, " 99 %")]
    [InlineData(1000, 1000, 1, "100 %")]
    [InlineData(1256, 1000, 1, "100 %")]
    public void A_run_is_never_further_than_its_end_nor_there_before_it(long done, long all, double share, string text)
    {
        var progress = new RunProgress(done, all);

        progress.Share.ShouldBe(share);
        progress.Percent.ShouldBe(text);
    }

    [Fact]
    public void A_study_run_after_one_was_stopped_is_stopped_first_as_well()
    {
        var stopped = Played.Start().Keys("7 r C-c").After(new Message.StudyEnded(ScreenId.Budget, [])).State;

        stopped.Keys("r").Asked("C-c").ShouldBe(new Request.StopForecast());
    }

    [Fact]
    public void Word_of_a_run_that_has_ended_does_not_set_it_going_again()
    {
        var forecast = Played.Start().Story("5 r FOUND HALF");
        var study = Played.Start().Story("7 r STUDIED HALF");

        forecast.IsRunning.ShouldBeFalse();
        study.IsRunning.ShouldBeFalse();
    }

    [Fact]
    public void New_figures_leave_the_selected_State_selected()
    {
        var chosen = Played.Start().Story("5 r FOUND j j");
        var code = ((ForecastScreen)chosen.Current).Row!.Code;

        var again = (ForecastScreen)chosen.Story("r FOUND").Current;

        again.Row!.Code.ShouldBe(code);
        again.Cursors[0].Selected.ShouldBe(2);
    }

    [Fact]
    public void The_figures_of_another_State_are_read_from_their_beginning()
    {
        var read = Played.Start(120, 40).Story("5 r FOUND tab tab j j j");
        read.Current.At.ShouldBe(3);

        read.Keys("S-tab S-tab j tab tab").Current.At.ShouldBe(0);
    }

    [Fact]
    public void The_rows_of_another_study_are_read_from_their_beginning()
    {
        var read = Played.Start().Story("7 r STUDIED j j");
        read.Current.At.ShouldBe(2);

        read.Story("r STUDIED").Current.At.ShouldBe(0);
    }

    [Fact]
    public void A_run_stopped_early_says_so_beside_its_figures()
    {
        var whole = Played.Start().Story("5 r FOUND");
        whole.Text().ShouldContain("10000 futures · seed 1");

        var partial = InventedForecast.Figures with { IsPartial = true };
        whole.With((ForecastScreen)whole.Current with { Figures = partial }).Text()
            .ShouldContain("10000 futures (stopped early) · seed 1");
    }

    [Fact]
    public void The_charts_of_a_study_are_gone_through_and_round()
    {
        var found = Played.Start().Story("7 r STUDIED");
        var charts = InventedStudies.Budget.Charts;

        found.Keys("v").Current.Chart.ShouldBe(charts[1]);
        found.Keys("v v").Current.Chart.ShouldBe(charts[0]);
        found.Keys("v v v").Current.Chart.ShouldBe(charts[1]);
    }

    [Fact]
    public void The_numbers_of_futures_are_gone_through_and_round()
    {
        long Trials(string keys) => ((ForecastScreen)Played.Start().Keys(keys).Current).Trials;

        new[] { "5", "5 n", "5 n n", "5 n n n" }.Select(Trials).ShouldBe([10_000, 100_000, 1_000, 10_000]);
    }

    [Fact]
    public void Only_another_day_than_today_goes_before_the_day_of_a_scenario()
    {
        var screen = new ForecastScreen();

        screen.AskOf(Played.Start()).IsDayGiven.ShouldBeFalse();
        screen.AskOf(Played.Start() with { AsOf = new(2025, 1, 1) }).IsDayGiven.ShouldBeTrue();
    }

    [Fact]
    public void Futures_that_end_beyond_the_horizon_are_counted_in_the_note_of_the_years()
    {
        var slow = InventedForecast.Figures.States.Single(state => state.Code == "GAM");

        ForecastText.Years(InventedForecast.Figures, slow).Note!
            .ShouldEndWith("97 % complete beyond 2066-04-18 and are not drawn.");
    }

    [Fact]
    public void Years_that_end_after_the_date_due_are_trouble_and_earlier_ones_are_not()
    {
        var slow = InventedForecast.Figures.States.Single(state => state.Code == "BET");
        var years = ForecastText.Years(
            InventedForecast.Figures, slow with { Due = new(2030, 7, 1) });

        years.Bins.Where(years.IsTrouble).Select(bin => bin.From).First().ShouldBe(2030);
        years.Bins.Where(bin => !years.IsTrouble(bin)).Select(bin => bin.From).Last().ShouldBe(2029);
    }

    [Fact]
    public void The_chart_of_all_States_never_goes_beyond_the_horizon()
    {
        var late = InventedForecast.Figures.States[0] with { Due = new LocalDate(2090, 1, 1) };

        ForecastText.Spread(InventedForecast.Figures, [late]).ShouldBeOfType<GanttChart>().To
            .ShouldBe(InventedForecast.Figures.Horizon);
    }
}
