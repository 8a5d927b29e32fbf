using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.CommandLine;

/// <summary><c>ccm forecast</c>: the same question gives the same bytes, another question another hash.</summary>
public sealed class ForecastCommandTests
{
    private const string Usual = "forecast --as-of 2026-11-22 --known-at 2026-11-22 --seed 7 --trials 2000";

    [Theory]
    [InlineData("")]
    [InlineData(" --threads 1")]
    [InlineData(" --threads 2")]
    [InlineData(" --threads 5")]
    public void Neither_another_run_nor_another_thread_count_changes_a_byte(string more) =>
        Ccm.Run(Usual + more + " --json").Output.ShouldBe(Ccm.Run(Usual + " --json").Output);

    [Theory]
    [InlineData("forecast --as-of 2026-11-22 --known-at 2026-11-22 --seed 8 --trials 2000")]
    [InlineData("forecast --as-of 2026-11-22 --known-at 2026-11-22 --seed 7 --trials 2001")]
    [InlineData("forecast --as-of 2026-12-22 --known-at 2026-11-22 --seed 7 --trials 2000")]
    [InlineData("forecast --as-of 2026-11-22 --known-at 2026-11-22 --seed 7 --trials 2000 --horizon 30")]
    public void Another_question_has_another_hash(string other) => Hash(other).ShouldNotBe(Hash(Usual));

    [Fact]
    public void One_changed_area_gives_another_hash()
    {
        using var folder = new TemporaryFolder();
        folder.Write("contamination.json", """
            { "kind": "contamination", "facts": [
              { "state": "DEU", "asOf": "2025-08-31", "confirmedKm2": null, "suspectedKm2": 2.76, "totalKm2": 2.76,
                "source": "supposed for this test", "confidence": "low" } ] }
            """);
        Hash($"{Usual} --data {folder.Path}").ShouldNotBe(Hash(Usual));
    }

    [Fact]
    public void Every_figure_carries_its_error_and_what_is_assumed_is_listed()
    {
        var document = Ccm.Json(Usual);
        var median = document.GetProperty("states").GetProperty("DEU").GetProperty("completion").GetProperty("p50");
        median.GetProperty("value").GetString()!.Length.ShouldBe("2032-06".Length);
        median.GetProperty("error").GetDouble().ShouldBeGreaterThan(0);
        document.GetProperty("assumptions").GetArrayLength().ShouldBeGreaterThan(10);
        document.GetProperty("provenance").GetProperty("seed").GetUInt64().ShouldBe(7ul);
        document.GetProperty("provenance").GetProperty("trials").GetInt64().ShouldBe(2000);
        document.GetProperty("provenance").GetProperty("rulesHash").GetString()!.Length.ShouldBe(64);
    }

    [Theory]
    [InlineData("SOM")]
    [InlineData("TCD")]
    [InlineData("SSD")]
    public void A_State_without_a_defensible_figure_is_not_forecast_and_the_reason_is_said(string state)
    {
        var forecast = Ccm.Json(Usual).GetProperty("states").GetProperty(state);
        forecast.GetProperty("completion").GetProperty("p50").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        forecast.GetProperty("because").GetString()!.Length.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void The_table_says_how_many_trials_and_that_the_error_is_not_the_models()
    {
        var run = Ccm.Run(Usual);
        run.Code.ShouldBe(ExitCode.Done);
        run.Output.ShouldContain("2000 trials, seed 7; it says nothing about the model");
    }

    private static string Hash(string commandLine) => Ccm.Json(commandLine).GetProperty("resultHash").GetString()!;
}
