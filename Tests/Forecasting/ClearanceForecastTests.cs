using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Forecasting;
using NodaTime;

namespace CcmPlanner.Tests.Forecasting;

public sealed class ClearanceForecastTests
{
    [Fact]
    public void Another_State_moves_no_bit_of_the_others()
    {
        var two = ClearanceForecast.Run([Lands.Three[0], Lands.Three[1]], Lands.Settings());
        var more = ClearanceForecast.Run(
            [.. Lands.Three, Lands.Case("ZET", 900, baseline: new LocalDate(2019, 3, 31))], Lands.Settings());

        more.States[0].ShouldBe(two.States[0]);
        more.States[1].ShouldBe(two.States[1]);
        more.ResultHash.ShouldNotBe(two.ResultHash);
    }

    [Fact]
    public void Two_States_alike_in_all_but_name_have_futures_of_their_own()
    {
        var result = ClearanceForecast.Run([Lands.Case("ALP", 9), Lands.Case("DEL", 9)], Lands.Settings());

        result.States[0].Completion.ShouldNotBe(result.States[1].Completion);
        result.States[0].RemainingAtDue.Mean!.Value.Value!.Value.ShouldBe(
            result.States[1].RemainingAtDue.Mean!.Value.Value!.Value,
            3 * result.States[0].RemainingAtDue.Mean!.Value.Error!.Value);
    }

    [Fact]
    public void More_area_never_ends_earlier_in_any_future()
    {
        decimal[] areas = [2, 2.1m, 3, 10, 11, 60];
        var ends = areas.Select(area => EndsOf(
            Lands.Case("ALP", area, suspected: area / 2, releases: Lands.Three[0].Releases))).ToList();

        ends.Zip(ends.Skip(1)).ShouldAllBe(pair => pair.First.Zip(pair.Second).All(end => end.First <= end.Second));
    }

    [Fact]
    public void A_faster_rate_never_ends_later_in_any_future()
    {
        double[] rates = [0.2, 0.32, 0.33, 1, 5];
        var ends = rates.Select(rate => EndsOf(
            Lands.Case("ALP", 12, suspected: 4),
            ClearancePriorsReader.Shipped().With("rate.atOneSquareKilometre.median", rate))).ToList();

        ends.Zip(ends.Skip(1)).ShouldAllBe(pair => pair.First.Zip(pair.Second).All(end => end.First >= end.Second));
    }

    [Fact]
    public void A_State_without_a_defensible_figure_is_named_and_not_forecast()
    {
        var gammastan = ClearanceForecast.Run(Lands.Three, Lands.Settings()).States[2];

        gammastan.Because.ShouldBe("no public record gives the contaminated area");
        gammastan.Completion.ShouldBe(new CompletionForecast(null, null, null, null, gammastan.Because));
        gammastan.RemainingAtDue.ShouldBe(new RemainingForecast(null, null, gammastan.Because));
        gammastan.Baseline.ShouldBeNull();
    }

    [Fact]
    public void Without_a_date_in_force_only_the_last_known_one_has_a_probability()
    {
        var betaria = ClearanceForecast.Run(Lands.Three, Lands.Settings()).States[1];

        betaria.Completion.ProbabilityByDue.ShouldBeNull();
        betaria.Completion.ProbabilityByLastKnownDue.ShouldNotBeNull();
        betaria.Completion.Because.ShouldBe("the date due in force is not known");
        betaria.RemainingAtDue.Because.ShouldBe("the date due in force is not known");
    }

    [Fact]
    public void A_date_already_past_has_probability_zero_for_certain_and_no_area()
    {
        var forecast = Lands.Forecast(Lands.Case("ALP", 5, due: new LocalDate(2025, 8, 1)), Lands.Settings());

        forecast.Completion.ProbabilityByDue.ShouldBe(new Figure<double>(0, 0));
        forecast.RemainingAtDue.Because.ShouldBe("the date due in force lies before the day of the forecast");
    }

    [Fact]
    public void A_date_beyond_the_horizon_has_no_figures()
    {
        var forecast = Lands.Forecast(Lands.Case("ALP", 5, due: new LocalDate(2070, 8, 1)), Lands.Settings());

        forecast.Completion.ProbabilityByDue.ShouldBeNull();
        forecast.Completion.Because.ShouldBe(
            "the date due in force lies beyond the horizon; the last known date due lies beyond the horizon");
        forecast.RemainingAtDue.Because.ShouldBe("the date due in force lies beyond the horizon");
    }

    [Fact]
    public void Futures_that_would_have_ended_before_today_are_left_out()
    {
        var old = Lands.Case("ALP", 5, baseline: new LocalDate(2020, 12, 31));
        var some = Lands.Forecast(old, Lands.Settings());
        var none = Lands.Forecast(
            old, Lands.Settings(priors: Lands.Certain.With("rate.atOneSquareKilometre.median", 100)));

        some.Futures.ShouldBeInRange(50, 499);
        some.Completion.Quantiles!.P05.Value!.Value.ShouldBeGreaterThan(new YearMonth(2025, 12));
        none.Futures.ShouldBe(0);
        none.Because!.ShouldStartWith("in every future that the records allow the work ended before");
        none.Completion.Quantiles.ShouldBeNull();
    }

    [Fact]
    public void The_stated_errors_hold_the_truth_in_nineteen_of_twenty_seeds()
    {
        const int Repeats = 100;
        var data = Lands.Three[0] with { DueInForce = new LocalDate(2031, 1, 1) };
        var truth = Lands.Forecast(data, Lands.Settings(seed: 1_000_000, trials: 200_000, split: new WorkSplit(2)));
        var hits = new int[4];
        for (ulong seed = 0; seed < Repeats; seed++)
        {
            var one = Lands.Forecast(data, Lands.Settings(seed, trials: 400));
            hits[0] += Holds(one.Completion.ProbabilityByDue!.Value, truth.Completion.ProbabilityByDue!.Value);
            hits[1] += Holds(one.RemainingAtDue.Mean!.Value, truth.RemainingAtDue.Mean!.Value);
            hits[2] += Holds(one.RemainingAtDue.Quantiles!.P90, truth.RemainingAtDue.Quantiles!.P90);
            hits[3] += Months(one) - Months(truth) is var off
                && Math.Abs(off) <= one.Completion.Quantiles!.P50.Error ? 1 : 0;
        }

        hits.ShouldAllBe(count => count > Repeats * (0.95 - (4 * Math.Sqrt(0.95 * 0.05 / Repeats))));
    }

    [Fact]
    public void A_cancelled_forecast_is_the_forecast_of_fewer_trials()
    {
        using var stop = new CancellationTokenSource();
        var settings = Lands.Settings(trials: 1_000_000, split: new WorkSplit(2, 50));

        var cut = ClearanceForecast.Run(Lands.Three, settings, new CallBack(() => stop.Cancel()), stop.Token);

        cut.Cancelled.ShouldBeTrue();
        cut.Provenance.Trials.ShouldBeInRange(50, 10_000);
        cut.ResultHash.ShouldBe(HashOf(Lands.Settings(trials: cut.Provenance.Trials)));
        Should.Throw<OperationCanceledException>(
            () => ClearanceForecast.Run(Lands.Three, settings, null, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Every_problem_is_named_and_nothing_starts()
    {
        var settings = new ForecastSettings(Lands.AsOf, 1, 0, new WorkSplit(0, 0))
        {
            Horizon = new LocalDate(2020, 1, 1),
            Priors = ClearancePriorsReader.Shipped().With("tail.share", double.NaN),
        };
        var late = Lands.Case("ZET", 3, baseline: new LocalDate(2026, 2, 1));

        var problems = settings.Problems([Lands.Three[0], Lands.Three[0], late]);

        problems.ShouldBe(
        [
            "trials: found 0; write 1 to 1000000000",
            "threads: found 0; write 1 to 1024",
            "chunk size: found 0; write 1 or more",
            "horizon: found 2020-01-01; write a day after 2026-01-15, at most 200 years after it",
            "tail.share: found NaN; write a number from 0 to 1",
            "cases: found 2 of ALP; write one",
            "ZET: found an area of 2026-02-01; write one of a day up to 2026-01-15",
        ]);
        Should.Throw<ArgumentException>(() => ClearanceForecast.Run([Lands.Three[0], Lands.Three[0]], settings))
            .Message.ShouldStartWith("trials: found 0; write 1 to 1000000000; also threads");
    }

    [Fact]
    public void Assumptions_are_the_priors_and_the_facts_that_are_assumed()
    {
        var data = Lands.Case("ALP", 5);
        var assumed = data with
        {
            Baseline = data.Baseline! with { From = Lands.From(assumed: true) },
            Releases = [Lands.Cleared("ALP", 2024, 2) with { From = Lands.From(assumed: true) }],
        };

        var assumptions = ClearanceForecast.Run([assumed], Lands.Settings()).Assumptions;

        assumptions.Count.ShouldBe(ClearancePriorsReader.Shipped().Priors.Count + 2);
        assumptions.ShouldAllBe(assumption => assumption.Status == "assumed");
        assumptions[^2].Id.ShouldBe("contamination/ALP/2025-12-31");
        assumptions[^2].Value.ShouldBe(5);
        assumptions[^1].Id.ShouldBe("release/ALP/2024");
    }

    private static string HashOf(ForecastSettings settings) =>
        ClearanceForecast.Run(Lands.Three, settings).ResultHash;

    /// <summary>
    /// The month in which each of five hundred futures ends; the first after the horizon where it does not.
    /// </summary>
    private static List<long> EndsOf(ClearanceCase data, ClearancePriors? priors = null)
    {
        var model =
            new ClearanceModel([data], Lands.Settings(priors: priors).Question, new Engine.Chance.WordSource(7));
        var batch = new OutcomeBatch(model.Outcomes);
        var kernel = model.NewKernel();
        List<long> ends = [];
        for (var first = 0; first < 500; first += 250)
        {
            batch.Begin(first, 250);
            kernel(batch);
            ends.AddRange(batch.Of(model.Outcomes.Named($"completion/{data.State}")));
        }

        return ends;
    }

    private static int Months(StateForecast forecast)
    {
        var month = forecast.Completion.Quantiles!.P50.Value!.Value;
        return (month.Year * 12) + month.Month;
    }

    private static int Holds(Figure<double> figure, Figure<double> truth) =>
        Math.Abs(figure.Value!.Value - truth.Value!.Value) <= figure.Error ? 1 : 0;

    private sealed class CallBack(Action action) : IProgress<long>
    {
        public void Report(long value) => action();
    }
}
