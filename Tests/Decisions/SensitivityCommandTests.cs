using System.Text.Json;
using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.Decisions;

/// <summary>
/// <c>ccm sensitivity</c>: signs as the model has them, and nothing worth more than knowing everything.
/// </summary>
public sealed class SensitivityCommandTests
{
    private const string When = " --as-of 2026-11-22 --known-at 2026-11-22 --seed 7 --trials 2000 --horizon 20";

    [Fact]
    public void A_fast_state_is_done_earlier_and_one_that_finds_much_later()
    {
        var document = Ccm.Json(
            "sensitivity --of completion/DEU" + When.Replace("2000", "6000", StringComparison.Ordinal));
        var inputs = document.GetProperty("inputs").EnumerateArray()
            .ToDictionary(input => input.GetProperty("name").GetString()!);

        Number(inputs["trend/DEU"], "rankCorrelation").ShouldBeLessThan(-0.2);
        Number(inputs["discovery/DEU"], "rankCorrelation").ShouldBeGreaterThan(0.2);
        Number(inputs["discovery/DEU"], "swing").ShouldBeGreaterThan(0);
        Number(inputs["trend/DEU"], "st").ShouldBeGreaterThan(Number(inputs["noise/DEU"], "st"));
        inputs.Keys.ShouldNotContain("trend/LAO");
        document.GetProperty("worst").GetProperty("share").GetDouble().ShouldBe(0.1, 0.05);
        document.GetProperty("worst").GetProperty("sides").EnumerateArray()
            .ShouldContain(side => side.GetProperty("name").GetString() == "discovery/DEU" && Number(side, "low") > 0,
                "late means that much is found");
        document.GetProperty("worst").GetProperty("density").GetDouble()
            .ShouldBeGreaterThan(document.GetProperty("worst").GetProperty("share").GetDouble());
    }

    [Fact]
    public void No_input_is_worth_more_than_everything_and_a_choice_that_depends_on_a_state_is_worth_asking_about()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.json", Teams("CHL"));
        folder.Write("other.json", Teams("MRT"));

        var information = Ccm.Json(
            $"sensitivity {folder.Path}/one.json --against {folder.Path}/other.json --benefit completed-by-2035/ALL"
                + When)
            .GetProperty("information");

        var everything = Number(information, "everything");
        everything.ShouldBeGreaterThan(0);
        var inputs = information.GetProperty("inputs").EnumerateArray().ToList();
        inputs.ShouldAllBe(input => Number(input, "value") <= everything);
        inputs[0].GetProperty("name").GetString().ShouldBeOneOf(
            "trend/CHL", "trend/MRT", "level/CHL", "level/MRT", "discovery/CHL", "discovery/MRT");
        inputs[0].GetProperty("aboveNoise").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Without_another_scenario_it_ranks_what_to_find_out_before_money_is_shared_out()
    {
        var document = Ccm.Json(
            "sensitivity --of completion/DEU" + When.Replace("2000", "6000", StringComparison.Ordinal));
        var information = document.GetProperty("information");
        var inputs = information.GetProperty("inputs").EnumerateArray().ToList();

        information.GetProperty("decision").GetString().ShouldBe("who gets what of USD 10000000 over 5 years");
        inputs[0].GetProperty("name").GetString().ShouldBe("cost/IRQ");
        inputs[0].GetProperty("aboveNoise").GetBoolean().ShouldBeTrue();
        inputs.Select(input => Number(input, "value"))
            .ShouldBe(inputs.Select(input => Number(input, "value")).OrderDescending());
        var everything = Number(information, "everything") + Number(information, "everythingError");
        inputs.ShouldAllBe(input => Number(input, "value") - Number(input, "error") <= everything);
        document.GetProperty("assumptions").EnumerateArray().Select(one => one.GetProperty("id").GetString())
            .ShouldContain("allocation/pot");
    }

    [Fact]
    public void Where_no_input_is_worth_knowing_the_answer_says_why()
    {
        var run = Ccm.Run("sensitivity --of completion/DEU --against survey-first" + When);

        run.Output.ShouldContain("no single input is worth knowing: Baseline is no worse in ");
        run.Output.ShouldContain(" % of the futures, and no input marks out the others.");
    }

    [Fact]
    public void Stopped_early_it_keeps_what_the_futures_played_so_far_tell_and_says_what_is_missing()
    {
        using var stop = new CancellationTokenSource();
        var asked = Plans.Of("baseline", 1024, "clearance");
        var choice = new Choice(asked.Plan, "exposure/ALL");
        var result = new SensitivityStudy(asked.Plan, "completion/DEU")
            .Run(asked.Trials, choice, new Told<long>(done => new WhenFinished(256, stop.Cancel).Report(new("trials", done, 0))),
                stop.Token);
        var fewer = new SensitivityStudy(asked.Plan, "completion/DEU").Run(new(0, 255));

        result.Cancelled.ShouldBeTrue();
        result.Trials.ShouldBe(fewer.Trials);
        result.Inputs.ToDictionary(input => input.Name, input => input.Effect.RankCorrelation)
            .ShouldBe(fewer.Inputs.ToDictionary(input => input.Name, input => input.Effect.RankCorrelation),
                ignoreOrder: true);
        result.Missing.ShouldBe(
        [
            "256 of 1024 futures were played", "inputs were not moved one by one (screen)",
            "indices were not worked out",
            "what knowing more would be worth was not worked out",
        ]);
        fewer.Missing.ShouldBeEmpty();
        result.Worst!.Words.ShouldBe(fewer.Worst!.Words);
    }

    [Fact]
    public void An_output_that_is_none_is_not_found_and_a_near_one_is_offered()
    {
        var run = Ccm.Run("sensitivity --of completion/LAOS" + When);

        run.Code.ShouldBe(ExitCode.NotFound);
        run.Error.ShouldContain("did you mean completion/LAO?");
    }

    private static string Teams(string state) => $$"""
        { "kind": "scenario", "name": "Teams for {{state}}", "base": "baseline",
          "efforts": [ { "state": "{{state}}", "from": 2027, "teams": 2 } ] }
        """;

    private static double Number(JsonElement row, string name) => row.GetProperty(name).GetDouble();
}
