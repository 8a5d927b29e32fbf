using System.Text.Json;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.Decisions;

/// <summary><c>ccm sensitivity</c>: signs as the model has them, and nothing worth more than knowing everything.</summary>
public sealed class SensitivityCommandTests
{
    private const string When = " --as-of 2026-11-22 --known-at 2026-11-22 --seed 7 --trials 2000 --horizon 20";

    [Fact]
    public void A_fast_state_is_done_earlier_and_one_that_finds_much_later()
    {
        var document = Ccm.Json("sensitivity --of completion/DEU" + When);
        var inputs = document.GetProperty("inputs").EnumerateArray().ToDictionary(input => input.GetProperty("name").GetString()!);

        Number(inputs["trend/DEU"], "rankCorrelation").ShouldBeLessThan(-0.2);
        Number(inputs["discovery/DEU"], "rankCorrelation").ShouldBeGreaterThan(0.2);
        Number(inputs["discovery/DEU"], "swing").ShouldBeGreaterThan(0);
        Number(inputs["trend/DEU"], "st").ShouldBeGreaterThan(Number(inputs["noise/DEU"], "st"));
        inputs.Keys.ShouldNotContain("trend/LAO");
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
            $"sensitivity {folder.Path}/one.json --against {folder.Path}/other.json --benefit completed-by-2035/ALL" + When)
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
