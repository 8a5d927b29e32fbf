using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Forecasting.Decisions;

namespace CcmPlanner.Tests.Decisions;

/// <summary>A pot shared out, against its parts worked out another way.</summary>
public sealed class AllocationStudyTests
{
    private const long Trials = 256;
    private static readonly ForecastPlan Plan =
        Plans.Of("baseline", Trials, "clearance").Plan.Plan with { Money = null };

    private static readonly AllocationQuestion Exposure =
        new(20_000_000, "USD", 4, new AllocationObjective("exposure")) { Steps = 4, OnlyKnownCosts = true };

    [Fact]
    public void It_is_judged_on_futures_that_had_no_part_in_the_choice_and_each_is_told_as_the_forecast_tells_it()
    {
        var question =
            Exposure with { Objective = new AllocationObjective("completions-by-2035"), OnlyKnownCosts = false };
        var result = new AllocationStudy(question, Plan).Run(Trials);
        var receivers = result.Shares.Select(share => share.State).ToHashSet();
        var model =
            ClearanceForecast.ModelOf([.. Plan.Cases!.Where(data => receivers.Contains(data.State))], Plan.Settings);
        var outcome = model.Outcomes.Named("completed-by-2035/ALL");
        var fresh = KeptTrials.Of(model, new TrialRange(Trials, (2 * Trials) - 1), Plan.Settings.Split, [outcome])!;
        var told = fresh.Of(outcome).ToArray().Where(value => value != Outcome.Absent).ToList();

        result.Judged.ShouldBe(Trials);
        result.Played.Single(way => way.Name == "none").Value.Value!.Value.ShouldBe(told.Average(), 1e-9);
    }

    [Fact]
    public void Caps_and_floors_hold_in_every_way_to_share()
    {
        var question = Exposure with
        {
            Caps = new Dictionary<StateCode, decimal> { [new("LAO")] = 11_000_000 },
            Floors = new Dictionary<StateCode, decimal> { [new("DEU")] = 1_000_000 },
        };
        var result = new AllocationStudy(question, Plan).Run(Trials);
        var laos = result.Shares.Select(share => share.State.Value).ToList().IndexOf("LAO");

        result.Played.Single(way => way.Name == "optimised").Amounts[laos]
            .ShouldBe(10_000_000, "two whole steps lie under the cap");
        foreach (var way in result.Played.Where(way => way.Name != "none"))
        {
            way.Amounts[laos].ShouldBeLessThanOrEqualTo(11_000_000, way.Name);
            way.Amounts[1 - laos].ShouldBeGreaterThanOrEqualTo(1_000_000, way.Name);
        }

        result.Pareto.ShouldAllBe(point => point.Amounts[laos] <= 11_000_000);
    }

    [Fact]
    public void One_million_more_does_about_what_one_million_of_the_pot_does()
    {
        var result = new AllocationStudy(Exposure, Plan).Run(Trials);
        var gained =
            result.Played[0].Value.Value!.Value - result.Played.Single(way => way.Name == "none").Value.Value!.Value;

        result.ShadowPrice.ShouldBe(
            gained / 20, Math.Abs(0.2 * gained / 20), "land of this size is bought at one price");
    }

    [Fact]
    public void Money_buys_land_year_by_year_at_the_cost_in_its_own_currency()
    {
        var dollars =
            new AllocationStudy(Exposure, Plan).Run(Trials).Shares.Single(share => share.State.Value == "LAO");
        var francs = new AllocationStudy(Exposure with { Currency = "CHF" }, Plan).Run(Trials);
        var inFrancs = francs.Shares.Single(share => share.State.Value == "LAO");

        dollars.Cost.Low.ShouldBe(0.67, 1e-12);
        inFrancs.Cost.Low.ShouldBe(0.67 * 0.787, 1e-3, "the mean rate of 2026; a dollar is worth less than a franc");
        dollars.AreaPerYear.ShouldBe((double)dollars.Amount / 4 / dollars.Cost.Middle / 1_000_000, 1e-12);
        dollars.Teams.ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData(-40, 1, "better")]
    [InlineData(40, 1, "worse")]
    [InlineData(0.5, 1, "same")]
    [InlineData(0, 0, "same")]
    public void A_way_is_beaten_only_by_more_than_chance_and_in_the_right_direction(
        double less, double error, string verdict)
    {
        var way = new PlayedAllocation("equal", [], new Figure<double>(1, 1), new Figure<double>(less, error));
        var turned = way with { OptimisedLess = new Figure<double>(-less, error) };

        Tui.CommandLine.AllocationWords.VerdictWord(way, new AllocationObjective("exposure")).ShouldBe(verdict);
        Tui.CommandLine.AllocationWords.VerdictWord(turned, new AllocationObjective("completions-by-2035"))
            .ShouldBe(verdict);
    }
}
