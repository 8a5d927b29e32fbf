using System.Text.Json;
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
    public void A_target_that_is_none_is_a_usage_error_that_lists_what_there_is()
    {
        var run = Ccm.Run("stress --target sunshine>1" + When);

        run.Code.ShouldBe(ExitCode.Usage);
        run.Error.ShouldContain("finance/shortfall");
    }

    private static Func<JsonElement, bool> Is(string end) => row => row.GetProperty("end").GetString() == end;

    private static double Value(JsonElement row, string name) => row.GetProperty(name).GetProperty("value").GetDouble();
}
