using System.Text.Json;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.Decisions;

/// <summary><c>ccm allocate</c>: better than simpler ways on fresh trials, and honest about what cannot be said.</summary>
public sealed class AllocateCommandTests
{
    private const string When = " --as-of 2026-11-22 --known-at 2026-11-22 --seed 7 --trials 500 --horizon 20";
    private const string Pot = "allocate --pot 50000000 --currency USD --years 5 --steps 10";

    [Fact]
    public void On_the_shipped_data_it_beats_none_pro_rata_and_equal_and_says_that_greedy_is_as_good()
    {
        var document = Ccm.Json(Pot + When);
        var differences = document.GetProperty("differences").EnumerateArray().ToDictionary(row => row.GetProperty("to").GetString()!);

        foreach (var simple in new[] { "none", "proRata", "equal" })
        {
            differences[simple].GetProperty("high").GetDouble().ShouldBeLessThan(0, simple);
        }

        differences["greedy"].GetProperty("moreThanChance").GetBoolean().ShouldBeFalse();
        document.GetProperty("shadowPrice").GetDouble().ShouldBeLessThan(0);
        document.GetProperty("rate").GetProperty("year").GetInt32().ShouldBe(2026);
        document.GetProperty("allocation").EnumerateArray().Sum(share => share.GetProperty("amount").GetDecimal()).ShouldBe(50_000_000);
    }

    [Fact]
    public void A_state_without_a_known_cost_is_left_out_by_name_until_somebody_states_one()
    {
        var without = Ccm.Json(Pot + When);
        var with = Ccm.Json(Pot + " --cost CHL=2" + When);

        States(without, "leftOut").ShouldContain("CHL");
        States(without, "allocation").ShouldBe(["DEU", "LAO"]);
        States(with, "allocation").ShouldBe(["CHL", "DEU", "LAO"]);
        States(with, "leftOut").ShouldNotContain("CHL");
    }

    [Fact]
    public void The_front_goes_from_the_best_to_an_even_split()
    {
        var front = Ccm.Json(Pot + " --floor DEU=5000000" + When).GetProperty("pareto").EnumerateArray().ToList();

        front.Count.ShouldBeGreaterThan(1);
        front[^1].GetProperty("inequality").GetDouble().ShouldBe(0, 1e-9);
        for (var at = 1; at < front.Count; at++)
        {
            front[at].GetProperty("objective").GetDouble().ShouldBeGreaterThan(front[at - 1].GetProperty("objective").GetDouble());
            front[at].GetProperty("inequality").GetDouble().ShouldBeLessThan(front[at - 1].GetProperty("inequality").GetDouble());
        }

        front[0].GetProperty("amounts")[0].GetDecimal().ShouldBe(5_000_000, "the floor holds on the whole front");
    }

    [Fact]
    public void Least_regret_is_no_worse_in_its_worst_world_than_the_best_of_one_world()
    {
        var regret = Ccm.Json(Pot + " --scenarios survey-first donor-freeze-2027" + When).GetProperty("regret");

        regret.GetProperty("exact").GetBoolean().ShouldBeTrue();
        regret.GetProperty("scenarios").EnumerateArray().ShouldAllBe(row => row.GetProperty("regret").GetDouble() >= -1e-9);
    }

    [Fact]
    public void What_cannot_be_had_is_refused_with_every_reason()
    {
        var run = Ccm.Run("allocate --pot 10 --currency USD --years 0 --floor LAO=20 --cap LAO=15 --floor XXX=3 --objective zeal" + When);

        run.Code.ShouldBe(ExitCode.WrongInput);
        foreach (var reason in new[] { "years: found 0", "\"zeal\"", "XXX", "over the pot", "above its cap" })
        {
            run.Error.ShouldContain(reason);
        }
    }

    private static List<string> States(JsonElement document, string list) =>
        [.. document.GetProperty(list).EnumerateArray().Select(row => row.GetProperty("state").GetString()!)];
}
