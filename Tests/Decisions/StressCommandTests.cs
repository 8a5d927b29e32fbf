using System.Text.Json;
using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.Decisions;

/// <summary><c>ccm stress</c>: shocks singly and in pairs, and the smallest that breaks a target.</summary>
public sealed class StressCommandTests
{
    private const string When = " --as-of 2026-11-22 --known-at 2026-11-22 --seed 7 --trials 300 --horizon 20";

    [Fact]
    public void Every_shock_comes_alone_and_with_every_other_and_a_smallest_shock_breaks_its_target()
    {
        var document = Ccm.Json("stress" + When);
        var shocks = document.GetProperty("shocks").EnumerateArray().ToList();
        var singles = shocks.Count(shock => shock.GetProperty("of").GetArrayLength() == 1);
        singles.ShouldBeGreaterThanOrEqualTo(10);
        shocks.Count.ShouldBe(singles + (singles * (singles - 1) / 2));

        var reverse = document.GetProperty("reverse").EnumerateArray().ToList();
        reverse.Count(Is("found")).ShouldBeGreaterThan(3);
        foreach (var row in reverse.Where(Is("found")))
        {
            var limit = row.GetProperty("limit").GetDouble();
            var above = row.GetProperty("fails").GetString() == "above";
            (above ? Value(row, "at") > limit : Value(row, "at") < limit).ShouldBeTrue();
            (above ? Value(row, "below") > limit : Value(row, "below") < limit).ShouldBeFalse();
            row.GetProperty("size").GetDouble().ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void A_shock_to_the_land_leaves_the_unit_as_it_is()
    {
        var lost = Ccm.Json("stress --target missed/ALL>100" + When).GetProperty("shocks").EnumerateArray()
            .Single(shock => shock.GetProperty("name").GetString() == "lost-years");
        JsonElement Row(string name) => lost.GetProperty("differences").EnumerateArray()
            .Single(row => row.GetProperty("quantity").GetString() == name);

        Row("exposure/ALL").GetProperty("low").GetDouble().ShouldBeGreaterThan(0);
        Row("finance/shortfall").GetProperty("mean").GetDouble().ShouldBe(0);
    }

    [Fact]
    public void A_pair_is_both_shocks_at_once()
    {
        var shocks = Ccm.Json("stress --target missed/ALL>100" + When).GetProperty("shocks").EnumerateArray()
            .ToDictionary(shock => shock.GetProperty("name").GetString()!);
        double Mean(string shock, string name) => shocks[shock].GetProperty("differences").EnumerateArray()
            .Single(row => row.GetProperty("quantity").GetString() == name).GetProperty("mean").GetDouble();

        Mean("lost-years", "exposure/ALL").ShouldBeGreaterThan(0);
        Mean("late", "finance/leastCash").ShouldBeLessThan(0);
        Mean("lost-years + late", "exposure/ALL").ShouldBe(Mean("lost-years", "exposure/ALL"), 1e-9);
        Mean("lost-years + late", "finance/leastCash").ShouldBe(Mean("late", "finance/leastCash"), 1e-9);
        Mean("lost-years + slow-tail", "exposure/ALL").ShouldBeGreaterThan(Mean("slow-tail", "exposure/ALL"));
    }

    [Fact]
    public void A_target_that_is_none_is_a_usage_error_that_lists_what_there_is()
    {
        var run = Ccm.Run("stress --target sunshine>1" + When);

        run.Code.ShouldBe(ExitCode.Usage);
        run.Error.ShouldContain("finance/shortfall");
    }

    [Fact]
    public void Every_bad_target_is_refused_at_once_and_before_a_trial_is_run()
    {
        var run = Ccm.Run(
            "stress --target sunshine>1 exposure/AL>5 exposure/ALL>much finance/shortfall missed/ALL<NaN"
            + " --as-of 2026-11-22 --known-at 2026-11-22 --trials 10000000");

        run.Code.ShouldBe(ExitCode.Usage);
        run.Output.ShouldBeEmpty();
        foreach (var reason in new[]
        {
            "no quantity sunshine", "no quantity exposure/AL; did you mean exposure/ALL?", "found exposure/ALL>much",
            "found finance/shortfall; write", "found missed/ALL<NaN", "known: completed-by-2030/ALL",
        })
        {
            run.Error.ShouldContain(reason);
        }
    }

    [Fact]
    public void A_bad_target_and_a_scenario_that_is_not_there_are_said_together()
    {
        var run = Ccm.Run("stress baselin --target exposure/ALL" + When);

        run.Code.ShouldBe(ExitCode.NotFound);
        run.Error.ShouldContain("did you mean baseline?");
        run.Error.ShouldContain("--target: found exposure/ALL; write");
    }

    [Fact]
    public void Stopped_in_the_reverse_part_it_keeps_the_shocks_and_says_that_smallest_ones_are_missing()
    {
        using var stop = new CancellationTokenSource();
        var asked = Plans.Of("baseline", 64);
        var whole = StressTest.Run(asked.Plan, asked.Trials);
        var result = StressTest.Run(asked.Plan, asked.Trials, null, new WhenFinished(64, stop.Cancel), stop.Token);

        result.Cancelled.ShouldBeTrue();
        result.Comparison.Hash.ShouldBe(whole.Comparison.Hash, "the shocks themselves are complete");
        result.Reverse.Count.ShouldBeLessThan(whole.Reverse.Count);
        whole.Cancelled.ShouldBeFalse();
    }

    private static Func<JsonElement, bool> Is(string end) => row => row.GetProperty("end").GetString() == end;

    private static double Value(JsonElement row, string name) => row.GetProperty(name).GetProperty("value").GetDouble();
}
