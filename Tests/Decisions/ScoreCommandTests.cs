using System.Text.Json;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.Decisions;

/// <summary>
/// <c>ccm forecast --freeze</c> and <c>ccm score</c>: kept, and held against the facts when they arrive.
/// </summary>
public sealed class ScoreCommandTests
{
    private const string Then = " --as-of 2021-01-15 --known-at 2021-01-15 --seed 7 --trials 500 --horizon 20";

    [Fact]
    public void A_past_forecast_is_kept_and_scored_by_what_happened_since()
    {
        using var folder = new TemporaryFolder();
        var frozen = Ccm.Run($"forecast --freeze --data {folder.Path}{Then}");
        frozen.Code.ShouldBe(ExitCode.Done, frozen.Error);
        var file = Directory.GetFiles(Path.Combine(folder.Path, "forecasts")).ShouldHaveSingleItem();
        Path.GetFileName(file).ShouldStartWith("2021-01-15-");

        var scores = Ccm.Json($"score {file} --as-of 2026-11-22 --known-at 2026-11-22").GetProperty("scores")
            .EnumerateArray().ToList();

        var bosnia = scores.Single(Is("BIH", "completion"));
        bosnia.GetProperty("observed").GetString().ShouldBe("2023-08");
        bosnia.GetProperty("score").GetDouble().ShouldBeGreaterThan(0);
        var laos = scores.Single(Is("LAO", "completion"));
        laos.GetProperty("score").ValueKind.ShouldBe(JsonValueKind.Null);
        laos.GetProperty("because").GetString()!.ShouldContain("not complete");
        foreach (var score in scores.Where(row => row.GetProperty("score").ValueKind == JsonValueKind.Null))
        {
            score.GetProperty("because").GetString()!.Length.ShouldBeGreaterThan(10);
        }

        foreach (var row in scores.Where(row => row.GetProperty("rule")
            .GetString() == "brier" && row.GetProperty("score").ValueKind == JsonValueKind.Number))
        {
            var distance = row.GetProperty("forecast").GetDouble() - row.GetProperty("observed").GetDouble();
            row.GetProperty("score").GetDouble().ShouldBe(distance * distance, 1e-12);
        }
    }

    [Fact]
    public void On_the_day_it_is_made_nothing_can_be_scored_yet()
    {
        using var folder = new TemporaryFolder();
        Ccm.Run($"forecast --freeze --data {folder.Path} --as-of 2026-11-22 --known-at 2026-11-22 --trials "
            + $"300").Code.ShouldBe(ExitCode.Done);
        var file = Directory.GetFiles(Path.Combine(folder.Path, "forecasts")).Single();

        Ccm.Json($"score {file} --as-of 2026-11-22 --known-at 2026-11-22").GetProperty("scores").EnumerateArray()
            .ShouldAllBe(row => row.GetProperty("score").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public void One_digit_changed_by_hand_is_refused_and_verify_says_where_it_is()
    {
        using var folder = new TemporaryFolder();
        Ccm.Run($"forecast --freeze --data {folder.Path}{Then}").Code.ShouldBe(ExitCode.Done);
        var file = Directory.GetFiles(Path.Combine(folder.Path, "forecasts")).Single();
        var text = File.ReadAllText(file);
        var bosnia = text.IndexOf("\"BIH\"", StringComparison.Ordinal);
        var figure = text.IndexOf("\"p50\": {", bosnia, StringComparison.Ordinal) + "\"p50\": {\n".Length;
        var year = text.IndexOf("\"20", figure, StringComparison.Ordinal) + 4;
        var other = text[year] == '9' ? '8' : '9';
        const string asked = " --as-of 2026-11-22 --known-at 2026-11-22";
        File.WriteAllText(file, text.Replace("\n", "\n ", StringComparison.Ordinal));
        Ccm.Json($"score {file}{asked}").GetProperty("provenance").GetProperty("sealed").GetBoolean()
            .ShouldBeTrue("how it is laid out plays no part");
        File.WriteAllText(file, $"{text[..year]}{other}{text[(year + 1)..]}");

        var run = Ccm.Run($"score {file}{asked}");

        run.Code.ShouldBe(ExitCode.WrongInput);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldBe(
            $"{file}:1:1 $: found a forecast that differs from what was frozen; write it as ccm forecast --freeze "
            + "wrote it (ccm verify says where it differs)\n");
        var verified = Ccm.Run($"verify {file} --data {folder.Path}");
        verified.Code.ShouldBe(ExitCode.No);
        verified.Output.ShouldContain("but not all that it says\nstates.BIH.completion.p50.value: the file says \"20");
        File.WriteAllText(file, text);
        var whole = Ccm.Run($"verify {file} --data {folder.Path}");
        whole.Code.ShouldBe(ExitCode.Done, whole.Output);
    }

    [Fact]
    public void A_forecast_without_seal_is_scored_and_called_so()
    {
        using var folder = new TemporaryFolder();
        folder.Write("plain.json", Ccm.Run($"forecast --json{Then}").Output);

        var run = Ccm.Run($"score {folder.Path}/plain.json --as-of 2026-11-22 --known-at 2026-11-22");

        run.Code.ShouldBe(ExitCode.Done);
        run.Error.ShouldContain("bears no seal");
    }

    [Fact]
    public void Without_a_workspace_there_is_nowhere_to_keep_it() =>
        Ccm.Run("forecast --freeze --trials 100").Code.ShouldBe(ExitCode.Usage);

    [Fact]
    public void A_file_that_is_no_forecast_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("no.json", "{ \"kind\": \"scenario\" }");

        var run = Ccm.Run($"score {folder.Path}/no.json");

        run.Code.ShouldBe(ExitCode.WrongInput);
        run.Error.ShouldContain("no.json:1:1");
    }

    private static Func<JsonElement, bool> Is(string state, string quantity) => row =>
        row.GetProperty("state").GetString() == state && row.GetProperty("quantity").GetString() == quantity;
}
