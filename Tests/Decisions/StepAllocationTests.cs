using CcmPlanner.Engine.Chance;
using CcmPlanner.Scenarios.Forecasting.Decisions;

namespace CcmPlanner.Tests.Decisions;

public sealed class StepAllocationTests
{
    private const int Steps = 9;

    [Fact]
    public void The_best_equals_brute_force_whatever_the_curves()
    {
        for (var world = 0; world < 50; world++)
        {
            var allocation = Random(world, receivers: 4);

            var best = allocation.Best(Steps);

            var tried = Enumerable.Range(0, Steps + 1).SelectMany(allocation.All).Min(allocation.Sum);
            allocation.Sum(best).ShouldBe(tried, 1e-12);
            best.Sum().ShouldBeLessThanOrEqualTo(Steps);
        }
    }

    [Fact]
    public void Every_way_to_give_the_steps_is_tried_once()
    {
        var ways = Random(1, receivers: 3).All(Steps).Select(way => string.Join(' ', way)).ToList();

        ways.Count.ShouldBe(55, "nine steps over three receivers: 11 over 2");
        ways.Distinct().Count().ShouldBe(55);
    }

    [Fact]
    public void What_pays_only_in_one_piece_is_seen_by_the_best_and_missed_step_by_step()
    {
        var allocation = new StepAllocation([[1, 0.9, 0.8, 0.7], [1, 1, 1, 0]], [0, 0], [3, 3]);

        allocation.Best(3).ShouldBe([0, 3]);
        allocation.Greedy(3).ShouldBe([3, 0]);
        allocation.Sum(allocation.Best(3)).ShouldBeLessThan(allocation.Sum(allocation.Greedy(3)));
    }

    [Fact]
    public void Floors_and_caps_hold_even_where_they_cost()
    {
        var allocation = new StepAllocation([[1, 0, 0, 0], [1, 1, 1, 1]], [0, 2], [3, 3]);

        allocation.Best(3).ShouldBe([1, 2]);
        Should.Throw<ArgumentOutOfRangeException>(() => allocation.Best(1));
    }

    [Fact]
    public void The_least_regret_lies_between_worlds_that_want_opposite_things()
    {
        StepAllocation[] worlds =
        [
            new([[6, 4, 2, 0], [0, 0, 0, 0]], [0, 0], [3, 3]),
            new([[0, 0, 0, 0], [3, 2, 1, 0]], [0, 0], [3, 3]),
        ];

        var (chosen, regrets) = StepAllocation.LeastRegret(worlds, worlds[0].All(3), 3);

        chosen.ShouldBe(
            [2, 1], "one step away from the best of the first costs 2, two from the best of the second costs 2");
        regrets.ShouldBe([2, 2]);
    }

    private static StepAllocation Random(int world, int receivers)
    {
        double Draw(int receiver, int step) =>
            Draws.Unit(Philox.Block(5, (uint)world, (uint)receiver, (uint)step, 0).First);
        return new StepAllocation(
            [.. Enumerable.Range(0, receivers)
                .Select(at => Enumerable.Range(0, Steps + 1).Select(step => Draw(at, step)).ToArray())],
            [.. Enumerable.Repeat(0, receivers)],
            [.. Enumerable.Repeat(Steps, receivers)]);
    }
}
