using System.Text.Json;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Extensions;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.Forecasting;

public sealed class ExplanationTests
{
    [Fact]
    public void What_is_explained_is_what_was_counted()
    {
        var model = ClearanceForecast.ModelOf(Lands.Three, Lands.Settings());
        var batch = new OutcomeBatch(model.Outcomes);
        batch.Begin(0, 40);
        model.NewKernel()(batch);

        for (var trial = 0; trial < 40; trial++)
        {
            foreach (var future in Explanation.Of(Lands.Three, Lands.Settings(), trial))
            {
                long Counted(string outcome) => batch.Of(model.Outcomes.Named($"{outcome}/{future.State}"))[trial];
                var month = future.Completion is { } done ? (done.Year * 12) + done.Month - 1
                    : model.Window.LastMonth + 1;
                if (future.IsLeftOut)
                {
                    Counted("completion").ShouldBe(Outcome.Absent);
                    continue;
                }

                Counted("completion").ShouldBe(month);
                Counted("requests").ShouldBe(future.Events.Count(entry =>
                    entry.Kind is PathEventKind.Requested or PathEventKind.RequestedLate));
                Counted("months").ShouldBe((long)future.Events.Where(entry => entry.Kind == PathEventKind.Granted)
                    .Sum(entry => entry.Amount!.Value));
            }
        }
    }

    [Fact]
    public void The_draws_told_move_the_date_by_as_much_as_is_said()
    {
        var settings = Lands.Settings();
        var future = Explanation.Of(Lands.Three, settings, 17, new StateCode("ALP")).ShouldHaveSingleItem();
        var model = ClearanceForecast.ModelOf(Lands.Three, settings);
        var replay = new TrialReplay(model, future.State, 17);
        var month = MonthTime.Containing(replay.Completion(model.Words));

        future.Draws.Count.ShouldBe(3);
        future.Draws.Select(draw => Math.Abs(draw.Months)).ShouldBeInOrder(SortDirection.Descending);
        foreach (var draw in future.Draws)
        {
            var address = NamedDraws.Of(model, replay.State, 2066).Single(named => named.Name == draw.Name).Address;
            var moved = MonthTime.Containing(replay.Completion(model.Words.With(address, _ => 1u << 31)));
            (month - moved).ShouldBe(draw.Months);
            MonthTime.YearMonthOf(moved).ShouldBe(draw.CompletionAtMedian!.Value);
        }
    }

    [Fact]
    public void The_order_of_events_is_the_order_of_days()
    {
        var events = Explanation.Of(Lands.Three, Lands.Settings(), 5, new StateCode("BET")).ShouldHaveSingleItem()
            .Events;

        events.Select(entry => entry.On).ShouldBeInOrder();
        events.Count.ShouldBeGreaterThan(5);
        events.ShouldAllBe(entry => entry.Words.Length > 5 && (entry.Amount == null) == (entry.Unit == null));
    }

    [Fact]
    public void The_command_tells_a_future_the_same_way_every_time()
    {
        const string ask = "explain --as-of 2026-11-22 --known-at 2026-11-22 --trial 4711 --state DEU";

        var (one, two) = (Ccm.Run(ask + " --json"), Ccm.Run(ask + " --json"));
        var document = JsonDocument.Parse(one.Output).RootElement;

        one.Output.ShouldBe(two.Output);
        document.GetProperty("events").GetArrayLength().ShouldBeGreaterThan(5);
        document.GetProperty("futures")[0].GetProperty("trial").GetInt64().ShouldBe(4711);
        Ccm.Run(ask).Output.ShouldContain("What moved the date most");
    }

    [Fact]
    public void A_State_that_is_not_forecast_is_not_found_and_the_reason_is_said()
    {
        var run = Ccm.Run("explain --as-of 2026-11-22 --known-at 2026-11-22 --trial 1 --state SOM");

        run.Code.ShouldBe(ExitCode.NotFound);
        run.Error.ShouldContain("no public record gives the contaminated area");
    }
}
