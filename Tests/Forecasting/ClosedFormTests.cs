using CcmPlanner.Engine.Chance;
using CcmPlanner.Scenarios.Forecasting;
using NodaTime;

namespace CcmPlanner.Tests.Forecasting;

/// <summary>Cases whose answer can be worked out by hand.</summary>
public sealed class ClosedFormTests
{
    private const long Many = 20_000;

    [Fact]
    public void A_steady_rate_without_chance_ends_in_the_month_that_arithmetic_gives()
    {
        // 7.1 km² at 2 km² a year from the end of 2025: 3.55 years, in July 2029; by July 2027, 3 km² are done.
        var data = Lands.Case("ALP", 7.1m, releases: [.. Years(2019, 5).Select(year => Lands.Cleared("ALP", year, 2))]);

        var forecast = Lands.Forecast(data, Lands.Settings(priors: Lands.Certain));

        forecast.Completion.Quantiles!.All.ShouldAllBe(
            figure => figure == new Figure<YearMonth>(new YearMonth(2029, 7), 0, false, false));
        forecast.RemainingAtDue.Mean!.Value.Value!.Value.ShouldBe(4.1, 1e-6);
        forecast.RemainingAtDue.Mean!.Value.Error!.Value.ShouldBe(0, 1e-9);
        forecast.Completion.ProbabilityByDue!.Value.Value.ShouldBe(0);
        forecast.Completion.ProbabilityByHorizon!.Value.Value.ShouldBe(1);
    }

    [Fact]
    public void The_last_quarter_of_the_whole_workload_goes_at_half_speed()
    {
        // Workload 10 + 7.1; its quarter 4.275 at 1 km² a year, the 2.825 before at 2: 5.6875 years, September 2031.
        var data = Lands.Case("ALP", 7.1m, releases: [.. Years(2019, 5).Select(year => Lands.Cleared("ALP", year, 2))]);

        var forecast = Lands.Forecast(data, Lands.Settings(priors: Lands.Certain.With("tail.slowdown", 0.5)));

        forecast.Completion.Quantiles!.P50.Value.ShouldBe(new YearMonth(2031, 9));
    }

    [Fact]
    public void Records_from_the_slow_last_quarter_are_read_as_half_of_a_full_rate()
    {
        // Released 9 + 9 + 1 of 20: 1 km² a year is slow work (2 before it), so 0.99 km² take a year, not half.
        LocalDate end = new(2025, 12, 31);
        var data = Lands.Case(
            "ALP",
            0.99m,
            baseline: end,
            releases: [Lands.Cleared("ALP", 2013, 9), Lands.Cleared("ALP", 2014, 9), Lands.Cleared("ALP", 2025, 1)]);

        var forecast = Lands.Forecast(data, Lands.Settings(priors: Lands.Certain.With("tail.slowdown", 0.5)
            .With("rate.betweenStates.sd", 10).With("rate.records.most", 1)));

        forecast.Completion.Quantiles!.P50.Value.ShouldBe(new YearMonth(2026, 12));
    }

    [Theory]
    [InlineData("2027-06-30", 3.0)]
    [InlineData("2027-07-01", 3.0)]
    [InlineData("2027-07-30", 3.0)]
    [InlineData("2027-07-31", 3.0 + (2 / 12.0))]
    public void A_due_date_counts_the_months_that_are_over_by_then(string due, double done)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(due).Value;
        var data = Lands.Case("ALP", 7.1m, due: day, releases: [Lands.Cleared("ALP", 2024, 2)]);

        var forecast = Lands.Forecast(data, Lands.Settings(priors: Lands.Certain.With("rate.betweenStates.sd", 10)));

        forecast.RemainingAtDue.Mean!.Value.Value!.Value.ShouldBe(7.1 - done, 1e-6);
    }

    [Fact]
    public void Records_after_the_baseline_take_the_place_of_draws()
    {
        // 10 km² in mid-2023; half of 2023's 2 km², all of 2024's 0 and of 2025's 3 are on record, 1 km² was found.
        var found = Lands.Cleared("ALP", 2024, 0) with { NewlyFound = Lands.Km2(1) };
        var data = Lands.Case(
            "ALP",
            10,
            due: new LocalDate(2026, 2, 1),
            baseline: new LocalDate(2023, 6, 30),
            releases: [Lands.Cleared("ALP", 2023, 2), found, Lands.Cleared("ALP", 2025, 3)]);

        var forecast = Lands.Forecast(data, Lands.Settings(priors: Lands.Certain
            .With("rate.atOneSquareKilometre.median", 1e-6)
            .With("rate.records.years", 1)
            .With("discovery.decay", 1e-6)));

        forecast.RemainingAtDue.Mean!.Value.Value!.Value.ShouldBe(10 - 1 + 1 - 3, 0.01);
    }

    [Fact]
    public void A_programme_that_never_reported_release_starts_with_one_fifth_a_year()
    {
        // Once it starts it is done at once, so by the end of 2031 it has had six chances.
        var data = Lands.Case("ALP", 5, releases: [Lands.Cleared("ALP", 2024, 0)]);
        var settings = Lands.Settings(trials: Many, priors: Lands.Certain.With("rate.atOneSquareKilometre.median", 1e6))
            with
        { Horizon = new LocalDate(2031, 12, 31) };

        var probability = Lands.Forecast(data, settings).Completion.ProbabilityByHorizon!.Value;

        var expected = 1 - Math.Pow(0.8, 6);
        probability.Value!.Value.ShouldBe(expected, 4 * Math.Sqrt(expected * (1 - expected) / Many));
        probability.Error!.Value.ShouldBe(1.96 * Math.Sqrt(expected * (1 - expected) / Many), 1e-4);
    }

    [Fact]
    public void Interruptions_take_their_stationary_share_of_the_years()
    {
        // Starts at 0.08, ends at 0.5: after many years 0.08 / 0.58 of the years stand still.
        var data = Lands.Case("ALP", 1000, due: new LocalDate(2126, 1, 1), releases: [Lands.Cleared("ALP", 2025, 1)]);
        var priors = Lands.Certain.With("gate.interruption.probability", 0.08).With("rate.betweenStates.sd", 10);
        var settings = Lands.Settings(trials: 4_000, priors: priors) with { Horizon = new LocalDate(2127, 1, 1) };

        var mean = Lands.Forecast(data, settings).RemainingAtDue.Mean!.Value;

        // Deviation from the stationary share dies out by 0.42 a year; the work starts out working.
        var share = 0.08 / 0.58;
        var idle = Years(1, 100).Sum(year => share * (1 - Math.Pow(0.42, year)));
        mean.Value!.Value.ShouldBe(1000 - (100 - idle), 4 / 1.96 * mean.Error!.Value);
    }

    [Fact]
    public void The_hidden_area_is_found_by_a_fixed_share_a_year()
    {
        // First year 5 % of 100 km², then falling by 15 % a year: after three years 5 (1 + 0.85 + 0.7225).
        var data = Lands.Case("ALP", 100, due: new LocalDate(2029, 1, 1));
        var priors = Lands.Certain.With("rate.atOneSquareKilometre.median", 1e-6).With("discovery.median", 0.05);

        var mean = Lands.Forecast(data, Lands.Settings(priors: priors)).RemainingAtDue.Mean!.Value;

        mean.Value!.Value.ShouldBe(100 + (5 * (1 + 0.85 + 0.7225)), 1e-3);
    }

    [Fact]
    public void What_was_found_is_a_share_of_what_was_known_then_not_of_what_is_left_now()
    {
        // 0.8 km² found in 2022, when 8 were known: a tenth, so the first year, without work, finds a tenth of the 2
        // left.
        var found = Lands.Cleared("ALP", 2022, 6) with { NewlyFound = Lands.Km2(0.8m) };
        var data =
            Lands.Case("ALP", 2, due: new LocalDate(2027, 1, 1), releases: [found, Lands.Cleared("ALP", 2026, 0)]);
        var priors = Lands.Certain.With("discovery.betweenStates.sd", 10).With("discovery.noise.sd", 1e-6);

        var mean = Lands.Forecast(data, Lands.Settings(priors: priors)).RemainingAtDue.Mean!.Value;

        mean.Value!.Value.ShouldBe(2.2, 1e-3);
    }

    [Fact]
    public void Suspected_area_shrinks_to_a_beta_share_of_itself()
    {
        var data = Lands.Case("ALP", 10, due: new LocalDate(2027, 1, 1), suspected: 10);
        var priors = Lands.Certain.With("rate.atOneSquareKilometre.median", 1e-6);
        var share = new Beta(3, 7);

        var left = Lands.Forecast(data, Lands.Settings(trials: Many, priors: priors)).RemainingAtDue;

        left.Mean!.Value.Value!.Value.ShouldBe(3, 4 * 10 * share.StandardDeviation / Math.Sqrt(Many));
        left.Mean!.Value.Error!.Value.ShouldBe(1.96 * 10 * share.StandardDeviation / Math.Sqrt(Many), 1e-3);
        left.Quantiles!.P90.Value!.Value.ShouldBe(10 * share.Quantile(0.9), 2 * left.Quantiles.P90.Error!.Value);
        left.Quantiles!.P05.Value!.Value.ShouldBe(10 * share.Quantile(0.05), 2 * left.Quantiles.P05.Error!.Value);
    }

    [Fact]
    public void The_worlds_funding_moves_output_by_its_elasticity()
    {
        var data = Lands.Case("ALP", 100, due: new LocalDate(2027, 1, 1), releases: [Lands.Cleared("ALP", 2024, 10)]);
        var priors = Lands.Certain.With("rate.betweenStates.sd", 10).With("funding.world.sd", 0.8)
            .With("funding.elasticity", 0.5);

        var mean = Lands.Forecast(data, Lands.Settings(trials: Many, priors: priors)).RemainingAtDue.Mean!.Value;

        var output = new LogNormal(10, 0.4);
        mean.Value!.Value.ShouldBe(100 - output.Mean, 4 * output.StandardDeviation / Math.Sqrt(Many));
        mean.Error!.Value.ShouldBe(1.96 * output.StandardDeviation / Math.Sqrt(Many), 0.004);
    }

    [Fact]
    public void Few_records_are_drawn_towards_what_the_area_suggests_and_many_are_not()
    {
        // The area suggests 0.32 · 8^0.66 = 1.26 km² a year, the records say 4.
        double MedianDone(int count)
        {
            var releases = Years(2025 - count, count).Select(year => Lands.Cleared("ALP", year, 4)).ToList();
            var data = Lands.Case("ALP", 8, due: new LocalDate(2027, 1, 1), releases: releases);
            var priors = Lands.Certain.With("rate.noise.sd", 0.75).With("rate.betweenStates.sd", 0.75)
                .With("rate.noise.weight", 1000);
            return 8 - Lands.Forecast(data, Lands.Settings(trials: 4_000, priors: priors))
                .RemainingAtDue.Quantiles!.P50.Value!.Value;
        }

        MedianDone(0).ShouldBe(0.32 * Math.Pow(8, 0.66), 0.06);
        MedianDone(1).ShouldBe(Math.Sqrt(4 * 0.32 * Math.Pow(8, 0.66)), 0.1);
        MedianDone(5).ShouldBeInRange(2.9, 3.7);
    }

    private static IEnumerable<int> Years(int first, int count) => Enumerable.Range(first, count);
}
