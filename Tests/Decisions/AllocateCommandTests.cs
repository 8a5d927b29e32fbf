using System.Text.Json;
using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.Decisions;

/// <summary>
/// <c>ccm allocate</c>: better than simpler ways on fresh trials, and honest about what cannot be said.
/// </summary>
public sealed class AllocateCommandTests
{
    private const string When = " --as-of 2026-11-22 --known-at 2026-11-22 --seed 7 --trials 500 --horizon 20";
    private const string Pot = "allocate --pot 50000000 --currency USD --years 5 --steps 10";

    [Fact]
    public void On_the_shipped_data_it_beats_none_pro_rata_and_equal_and_says_that_greedy_is_as_good()
    {
        var document = Ccm.Json(Pot + When);
        var differences = document.GetProperty("differences").EnumerateArray()
            .ToDictionary(row => row.GetProperty("to").GetString()!);

        foreach (var simple in new[] { "none", "proRata", "equal" })
        {
            differences[simple].GetProperty("high").GetDouble().ShouldBeLessThan(0, simple);
        }

        differences["greedy"].GetProperty("moreThanChance").GetBoolean().ShouldBeFalse();
        differences["greedy"].GetProperty("verdict").GetString().ShouldBe("same");
        differences["greedy"].GetProperty("says").GetString()!.ShouldContain("the simpler way does as well");
        differences["proRata"].GetProperty("verdict").GetString().ShouldBe("better");
        differences["proRata"].GetProperty("says").GetString()!.ShouldContain("zero left out");
        document.GetProperty("shadowPrice").GetDouble().ShouldBeLessThan(0);
        document.GetProperty("rate").GetProperty("year").GetInt32().ShouldBe(2026);
        document.GetProperty("allocation").EnumerateArray().Sum(share => share.GetProperty("amount").GetDecimal())
            .ShouldBe(50_000_000);
    }

    [Fact]
    public void A_state_without_a_known_cost_is_left_out_by_name_until_somebody_states_one()
    {
        var without = Ccm.Json(Pot + " --only-known-costs" + When);
        var with = Ccm.Json(Pot + " --only-known-costs --cost CHL=2" + When);

        States(without, "leftOut").ShouldContain("CHL");
        States(without, "allocation").ShouldBe(["DEU", "LAO"]);
        States(with, "allocation").ShouldBe(["CHL", "DEU", "LAO"]);
        States(with, "leftOut").ShouldNotContain("CHL");
    }

    [Fact]
    public void A_cost_that_nobody_knows_is_taken_from_the_usual_range_and_badged()
    {
        var document = Ccm.Json(Pot + " --cost LAO=1.5" + When);
        var costs = document.GetProperty("allocation").EnumerateArray()
            .ToDictionary(row => row.GetProperty("state").GetString()!);
        var assumed = document.GetProperty("assumptions").EnumerateArray()
            .ToDictionary(row => row.GetProperty("id").GetString()!);

        costs["IRQ"].GetProperty("costLow").GetDouble().ShouldBe(0.3, 1e-12);
        costs["IRQ"].GetProperty("costHigh").GetDouble().ShouldBe(3, 1e-12);
        costs["IRQ"].GetProperty("costConfidence").GetString().ShouldBe("low");
        costs["DEU"].GetProperty("costStatus").GetString().ShouldBe("derived");
        assumed["cost/IRQ"].GetProperty("confidence").GetString().ShouldBe("low");
        assumed["cost/LAO"].GetProperty("value").GetDouble().ShouldBe(1.5);
        assumed["cost/LAO"].GetProperty("source").GetString().ShouldBe("stated by whoever asks");
        assumed["cost/LAO"].GetProperty("unit").GetString().ShouldBe("USD/m²");
        assumed["allocation/money-to-teams"].GetProperty("status").GetString().ShouldBe("assumed");
        assumed.ShouldNotContainKey("cost/DEU");
        document.GetProperty("caution").GetString()!.ShouldStartWith("Low confidence: ");

        var table = Ccm.Run(Pot + " --cost LAO=1.5" + When).Output;
        table.ShouldContain("Assumed (cost/LAO): What a square metre costs to release, as stated with the question");
        table.ShouldContain("Assumed (allocation/money-to-teams): Money buys teams");
    }

    [Fact]
    public void Floors_that_whole_steps_cannot_keep_are_refused_and_not_a_fault()
    {
        var over = Ccm.Run(Pot + " --floor DEU=22500000 --floor LAO=27500000" + When);
        var between = Ccm.Run(Pot + " --floor DEU=1 --cap DEU=2" + When);

        over.Code.ShouldBe(ExitCode.WrongInput);
        over.Error.ShouldContain("over the pot in whole steps of 5000000; write --steps");
        between.Code.ShouldBe(ExitCode.WrongInput);
        between.Error.ShouldContain("between which no whole step of 5000000 lies");
    }

    [Fact]
    public void Stopped_early_it_keeps_what_is_complete_and_says_what_is_missing()
    {
        using var stop = new CancellationTokenSource();
        var asked = Plans.Of("baseline", 512, "clearance");
        var question = new AllocationQuestion(50_000_000, "USD", 5, new AllocationObjective("exposure")) { Steps = 4 };
        var whole = new AllocationStudy(question, asked.Plan.Plan).Run(128);
        var result = new AllocationStudy(question, asked.Plan.Plan)
            .Run(512, null, new WhenFinished(128, stop.Cancel), stop.Token);

        result.Cancelled.ShouldBeTrue();
        result.Trials.ShouldBe(128);
        result.Shares.Select(share => share.Amount)
            .ShouldBe(whole.Shares.Select(share => share.Amount), "the same futures chose");
        result.Played.ShouldBeEmpty();
        result.Worth.ShouldBeNull();
        result.Missing.ShouldBe(
        [
            "128 of 512 futures chose",
            "no fresh futures judged the choice, so nothing is said about other ways to share",
            "what knowing more would be worth was not worked out",
        ]);
        whole.Missing.ShouldBeEmpty();
        Should.Throw<OperationCanceledException>(() =>
            new AllocationStudy(question, asked.Plan.Plan).Run(512, null, null, new CancellationToken(true)));
    }

    [Fact]
    public void The_front_goes_from_the_best_to_an_even_split()
    {
        var front = Ccm.Json(Pot + " --only-known-costs --floor DEU=5000000" + When).GetProperty("pareto")
            .EnumerateArray().ToList();

        front.Count.ShouldBeGreaterThan(1);
        front[^1].GetProperty("inequality").GetDouble().ShouldBe(0, 1e-9);
        for (var at = 1; at < front.Count; at++)
        {
            front[at].GetProperty("objective").GetDouble()
                .ShouldBeGreaterThan(front[at - 1].GetProperty("objective").GetDouble());
            front[at].GetProperty("inequality").GetDouble()
                .ShouldBeLessThan(front[at - 1].GetProperty("inequality").GetDouble());
        }

        front[0].GetProperty("amounts")[0].GetDecimal().ShouldBe(5_000_000, "the floor holds on the whole front");
    }

    [Fact]
    public void Least_regret_is_no_worse_in_its_worst_world_than_the_best_of_one_world()
    {
        var regret = Ccm.Json(Pot + " --only-known-costs --scenarios survey-first donor-freeze-2027" + When)
            .GetProperty("regret");

        regret.GetProperty("exact").GetBoolean().ShouldBeTrue();
        regret.GetProperty("scenarios").EnumerateArray()
            .ShouldAllBe(row => row.GetProperty("regret").GetDouble() >= -1e-9);
    }

    [Fact]
    public void What_cannot_be_had_is_refused_with_every_reason()
    {
        var run =
            Ccm.Run("allocate --pot 10 --currency USD --years 0 --floor LAO=20 --cap LAO=15 --floor XXX=3 "
                + "--objective zeal" + When);

        run.Code.ShouldBe(ExitCode.WrongInput);
        foreach (var reason in new[] { "years: found 0", "\"zeal\"", "XXX", "over the pot", "above its cap" })
        {
            run.Error.ShouldContain(reason);
        }
    }

    private static List<string> States(JsonElement document, string list) =>
        [.. document.GetProperty(list).EnumerateArray().Select(row => row.GetProperty("state").GetString()!)];
}
