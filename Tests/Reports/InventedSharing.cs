using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Forecasting.Decisions;
using NodaTime;

namespace CcmPlanner.Tests.Reports;

/// <summary>A pot shared out among invented States, with figures made up.</summary>
internal static class InventedSharing
{
    private static readonly StateCode Alphaland = new("ALP");
    private static readonly StateCode Deltaland = new("DEL");

    /// <summary>Alphaland gets most, at a cost that is assumed; knowing that cost is worth most.</summary>
    public static AllocationResult Of(LocalDate day) => new(
        AllocationQuestion.Example,
        [
            new AllocatedShare(
                Alphaland, 9_000_000, new LandCost(0.3, 3, "Rule of thumb", Confidence.Low, "assumed"), 2.35, 1.6),
            new AllocatedShare(Deltaland, 1_000_000,
                new LandCost(1.5, 1.5, "Invented request", Confidence.High, "derived"), 0.13, 1.1),
        ],
        [new LeftOutState(new StateCode("GAM"), "no public record gives the contaminated area")],
        [
            Way("optimised", 9_000_000, 1_000_000, 410, null),
            Way("none", 0, 0, 450, -40),
            Way("proRata", 7_000_000, 3_000_000, 409.9, 0.1),
            Way("equal", 5_000_000, 5_000_000, 420, -10),
            Way("greedy", 8_500_000, 1_500_000, 408, 2),
        ],
        -3.7,
        [],
        null,
        0.787m,
        day.Year,
        1000,
        1000,
        new AllocationWorth(
            900,
            new Estimate(12, 1.5),
            3_243_000,
            [
                Known("cost/ALP", Alphaland, "What a square metre costs to release", KnownBy.CostedPlan, 6.2, 0.4,
                    1_676_000),
                Known("discovery/DEL", Deltaland, "How much is hidden and will be found; high is much", KnownBy.Survey,
                    0.2, 0.3, 54_000),
                Known("hostilities/DEL", Deltaland, "When hostilities leave new remnants; high is soon",
                    KnownBy.Nothing, 0.1, 0.3, 27_000),
            ],
            [new CostTurn(Alphaland, 0.95, false)]),
        [new ForecastAssumption(
            "cost/ALP", 0.77, "USD/m²", "What a square metre costs", "Rule of thumb", Confidence.Low, "assumed")],
        []);

    private static PlayedAllocation Way(string name, decimal first, decimal second, double value, double? less) =>
        new(name, [first, second], new Figure<double>(value, 4),
            less is { } known ? new Figure<double>(known, 0.5) : null);

    private static KnowingWorth Known(
        string name, StateCode state, string meaning, KnownBy by, double value, double error, double money) =>
        new(name, state, meaning, by, new Estimate(value, error), money);
}
