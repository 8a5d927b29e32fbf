using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Forecasting.Decisions;

namespace CcmPlanner.Tests.Decisions;

/// <summary>What knowing one thing is worth before a pot is shared out, against cases worked out by hand.</summary>
public sealed class WorthOfKnowingTests
{
    private const int Trials = 4000;
    private static readonly LandCost Sure = new(1, 1, "known", Confidence.High, "read");
    private static readonly AllocationQuestion Question =
        new(100, "USD", 1, new AllocationObjective("exposure")) { Steps = 10 };

    [Fact]
    public void Knowing_a_cost_is_worth_what_the_closed_form_says()
    {
        // Alphaland does as much as Betaria for the same money, at the middle of a cost between 0.5 and 2, each
        // doubling
        // as likely. Known, the pot goes to whoever does more: E max(e, 1) - 1, e being the middle over the cost.
        var range = new LandCost(0.5, 2, "a range", Confidence.Low, "assumed");
        var policies = Of([range, Sure], (_, _) => 1);
        var best = range.Middle / range.Low;
        var exact = ((best - 1) - Math.Log(best)) / Math.Log(4);

        var worth = policies.OfCost(Receivers([range, Sure])[0]);

        worth.Value.ShouldBe(exact, 0.02 * exact);
        policies.OfEverything(7).Value.ShouldBe(
            exact, 4 * policies.OfEverything(7).Error!.Value / 1.96 + (0.02 * exact));
    }

    [Fact]
    public void The_split_turns_on_a_cost_where_both_do_the_same()
    {
        var range = new LandCost(0.5, 2, "a range", Confidence.Low, "assumed");
        var receivers = Receivers([range, Sure]);

        Of([range, Sure], (_, _) => 1).TurnOf(receivers[0]).GetsUpTo!.Value.ShouldBe(range.Middle, 0.02);
        Of([range, Sure], (at, _) => at == 0 ? 10 : 1).TurnOf(receivers[0]).IsAlways.ShouldBeTrue();
        Of([range, Sure], (at, _) => at == 0 ? 0.1 : 1).TurnOf(receivers[0]).GetsUpTo.ShouldBeNull();
    }

    [Fact]
    public void Knowing_an_input_that_decides_is_worth_half_and_one_that_does_not_is_worth_nothing()
    {
        // Alphaland does 0 or 2 for the whole pot, as a coin falls; Betaria does 1. Knowing the coin, half of the
        // futures gain 1.
        var policies = Of([Sure, Sure], (at, trial) => at == 1 ? 1 : 2 * (Coin(trial) ? 1 : 0));
        var coin = policies.OfInput([.. Enumerable.Range(0, Trials).Select(trial => Coin(trial) ? 1 : 0)], 2);
        var other = policies.OfInput([.. Enumerable.Range(0, Trials).Select(trial => trial / 7 % 8)], 8);

        coin.Value.ShouldBe(0.5, 4 * coin.Error!.Value / 1.96);
        Math.Abs(other.Value).ShouldBeLessThan(4 * other.Error!.Value / 1.96);
        policies.OfEverything(7).Value.ShouldBeGreaterThan(other.Value);
    }

    [Fact]
    public void What_has_nothing_to_do_with_the_choice_is_not_flattered()
    {
        // Judged on the futures that found it, a split by any division whatever would look better; never worse.
        var policies = Of([Sure, Sure], (at, trial) => at == 1 ? 1 : 2 * (Coin(trial) ? 1 : 0));
        var worths = Enumerable.Range(2, 40)
            .Select(division => policies.OfInput(
                [.. Enumerable.Range(0, Trials).Select(trial => trial * 31 / division % 8)], 8).Value).ToList();

        worths.Count(worth => worth < 0).ShouldBeGreaterThan(5);
        worths.Average().ShouldBeLessThan(0.01);
    }

    [Fact]
    public void Where_one_is_best_whatever_is_known_nothing_is_worth_knowing()
    {
        var range = new LandCost(0.5, 2, "a range", Confidence.Low, "assumed");
        var policies = Of([range, Sure], (at, _) => at == 0 ? 0.1 : 1);

        policies.OfCost(Receivers([range, Sure])[0]).Value.ShouldBe(0);
        policies.OfEverything(7).Value.ShouldBe(0);
    }

    [Fact]
    public void The_middle_of_a_cost_buys_as_much_land_as_the_range_on_average()
    {
        var range = new LandCost(0.3, 3, "a range", Confidence.Low, "assumed");
        var bought = Enumerable.Range(0, 10_000).Average(part => 1 / range.At((part + 0.5) / 10_000));

        (1 / range.Middle).ShouldBe(bought, 1e-6);
        range.At(0).ShouldBe(0.3, 1e-12);
        range.At(1).ShouldBe(3, 1e-12);
        Sure.Middle.ShouldBe(1);
    }

    [Fact]
    public void A_grid_reaches_what_the_pot_is_worth_at_the_lowest_cost_and_is_straight_in_between()
    {
        var grid = AmountGrid.For(Receivers([new LandCost(0.3, 3, "a range", Confidence.Low, "assumed"), Sure]));

        grid.Amounts[^1].ShouldBeGreaterThanOrEqualTo(0.7677 / 0.3);
        grid.Weights(0.25).Select((weight, at) => weight * grid.Amounts[at]).Sum().ShouldBe(0.25, 1e-12);
        grid.Weights(1.2).Select((weight, at) => weight * grid.Amounts[at]).Sum().ShouldBe(1.2, 1e-12);
        grid.Weights(99).Select((weight, at) => weight * grid.Amounts[at]).Sum().ShouldBe(grid.Amounts[^1], 1e-12);
    }

    private static bool Coin(int trial) => unchecked((uint)(trial * 2654435761)) >> 31 == 1;

    private static IReadOnlyList<Receiver> Receivers(IReadOnlyList<LandCost> costs) =>
        [.. costs.Select((cost, at) => new Receiver(new StateCode(at == 0 ? "ALP" : "BET"), cost, 1, 1))];

    /// <summary>What the whole pot does for a receiver in a future; in proportion for less or more.</summary>
    private static KnowingPolicies Of(IReadOnlyList<LandCost> costs, Func<int, int, double> gain)
    {
        var receivers = Receivers(costs);
        var grid = AmountGrid.For(receivers);
        return new KnowingPolicies(Question, receivers, new KeptAmounts(
            grid,
            [.. Enumerable.Range(0, Trials).Select(trial => (long)trial)],
            [.. receivers.Select((_, at) => Enumerable.Range(0, Trials)
                .Select(trial => grid.Amounts.Select(amount => -gain(at, trial) * amount).ToArray()).ToArray())]));
    }
}
