using System.Text.Json;
using CcmPlanner.Scenarios.Requests;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.Requests;

/// <summary><c>ccm request</c> on the worked files and on invented ones.</summary>
public sealed class RequestCommandTests : IDisposable
{
    private const string Checks =
        "complete timely in-force cap necessary areas-agree milestones-cover teams-agree teams pace unit-cost funded "
        + "credible";

    private readonly RequestFile file = new();

    [Fact]
    public void Six_worked_requests_come_with_the_program() => RequestLibrary.Names.ShouldBe(
        ["alphaland-excellent", "bosnia-2020", "chile-2022", "deltaland-hopeless", "iraq-2022", "lebanon-2020"]);

    [Fact]
    public void The_excellent_request_passes_every_check_and_leaves_nothing_to_ask()
    {
        var analysis = Ccm.Json("request alphaland-excellent --trials 400");
        foreach (var check in Checks.Split(' '))
        {
            analysis.Passed(check).ShouldBe(true, analysis.Because(check));
        }

        analysis.GetProperty("verdicts").GetArrayLength().ShouldBe(Checks.Split(' ').Length);
        analysis.Questions().ShouldBeEmpty();
        analysis.Figure("probabilityWithinRequested")!.Value.ShouldBeGreaterThan(0.8);
    }

    [Fact]
    public void The_hopeless_request_fails_the_named_checks()
    {
        var analysis = Ccm.Json("request deltaland-hopeless --trials 200");
        foreach (var check in Checks.Split(' '))
        {
            analysis.Passed(check).ShouldBe(false, analysis.Because(check));
        }

        analysis.Because("cap").ShouldContain("72 months");
        analysis.Cites("cap").ShouldContain("CCM 4(5)");
        analysis.Item("h").ShouldBe("missing");
        analysis.Questions().ShouldContain("Would the State revise its request to at most 60 months?");
    }

    [Fact]
    public void Chile_filed_late_in_2022()
    {
        var analysis = Ccm.Json("request chile-2022 --trials 200");
        analysis.Passed("timely").ShouldBe(false);
        analysis.GetProperty("timeliness").GetProperty("late").GetBoolean().ShouldBeTrue();
        analysis.GetProperty("timeliness").GetProperty("opens").GetString().ShouldBe("2022-08-30");
        analysis.GetProperty("timeliness").GetProperty("fileBy").GetString().ShouldBe("2021-11-30");
        analysis.GetProperty("cap").GetProperty("dueInForce").GetString().ShouldBe("2023-06-01");
        analysis.Cites("timely").ShouldBe(["CCM 4(6)"]);
    }

    [Fact]
    public void Whether_Lebanon_filed_in_time_is_not_known()
    {
        var analysis = Ccm.Json("request lebanon-2020 --trials 200");
        analysis.Passed("timely").ShouldBeNull();
        analysis.GetProperty("timeliness").GetProperty("late").ValueKind.ShouldBe(JsonValueKind.Null);
        analysis.Passed("cap").ShouldBe(true);
    }

    [Fact]
    public void Iraq_filed_in_time_and_its_two_statements_disagree()
    {
        var analysis = Ccm.Json("request iraq-2022 --trials 200");
        analysis.Passed("timely").ShouldBe(true);
        analysis.Passed("teams-agree").ShouldBe(false);
        analysis.Because("teams-agree")
            .ShouldContain(
                "11.3 years with the 15 teams there are; the request says 16 years (1.18 against 0.83 km² a team and "
                + "year)");
        analysis.Passed("on-record").ShouldBe(true);
        analysis.Passed("complete").ShouldBeNull();
        analysis.Item("h").ShouldBe("unknown");
    }

    [Fact]
    public void Bosnia_asked_for_months_that_the_meeting_could_grant()
    {
        var analysis = Ccm.Json("request bosnia-2020 --trials 200");
        analysis.Passed("cap").ShouldBe(true);
        analysis.GetProperty("cap").GetProperty("dueRequested").GetString().ShouldBe("2022-09-01");
        analysis.Passed("timely").ShouldBe(false);
    }

    [Theory]
    [InlineData(4, 60, true, "CCM 4(5)")]
    [InlineData(4, 61, false, "CCM 4(5)")]
    [InlineData(4, 72, false, "CCM 4(5)")]
    [InlineData(3, 48, true, "CCM 3(3)")]
    [InlineData(3, 49, false, "CCM 3(3)")]
    public void A_length_beyond_the_cap_is_a_failed_check_and_no_mistake(
        int article, int months, bool passed, string cite)
    {
        var text = $"{{ {RequestFile.Epsilonia}, \"monthsRequested\": {months} }}"
            .Replace("\"article\": 4", $"\"article\": {article}", StringComparison.Ordinal);
        var run = file.RunText(text, "request FILE --trials 100 --json");
        run.Code.ShouldBe(ExitCode.Done, run.Error);
        var analysis = JsonDocument.Parse(run.Output).RootElement;
        analysis.Passed("cap").ShouldBe(passed);
        analysis.Cites("cap").ShouldContain(cite);
        analysis.Because("cap").ShouldContain($"at most {(article == 4 ? 60 : 48)} months");
    }

    [Theory]
    [InlineData("2024-12-16", true)]
    [InlineData("2024-12-17", false)]
    [InlineData("2024-12", null)]
    [InlineData("2024-11", true)]
    public void The_day_nine_months_before_the_opening_is_the_last_one(string filed, bool? inTime) =>
        file.Json($"\"filed\": \"{filed}\"", "--trials 100").Passed("timely").ShouldBe(inTime);

    [Fact]
    public void What_is_not_in_a_request_that_was_read_is_missing_and_asked_for()
    {
        var analysis =
            file.Json("\"monthsRequested\": 24, \"reasons\": \"Rain.\", \"implications\": { \"social\": \"Some.\" }",
            "--trials 100");
        analysis.Item("a").ShouldBe("present");
        analysis.Item("b").ShouldBe("doubtful");
        analysis.Item("g").ShouldBe("missing");
        analysis.Item("h").ShouldBe("doubtful");
        analysis.Passed("complete").ShouldBe(false);
        analysis.Questions().ShouldContain("What does the plan cost, year by year?");
        analysis.Questions().ShouldNotContain("What does the extension mean socially?");
        analysis.GetProperty("completeness").EnumerateArray().Select(item => item.GetProperty("item").GetString())
            .ShouldBe(["a", "b", "c", "d", "e", "f", "g", "h", "i"]);
    }

    [Fact]
    public void What_is_not_known_of_a_request_that_was_not_read_is_unknown()
    {
        var analysis = file.Json("\"text\": \"not-read\"", "--trials 100");
        analysis.GetProperty("completeness").EnumerateArray()
            .ShouldAllBe(item => item.GetProperty("status").GetString() == "unknown");
        analysis.Passed("complete").ShouldBeNull();
        analysis.Passed("cap").ShouldBeNull();
    }

    [Theory]
    [InlineData(4, "previous")]
    [InlineData(3, "exceptional")]
    public void A_second_request_has_to_contain_one_thing_more(int article, string item)
    {
        var text = $"{{ {RequestFile.Epsilonia} }}"
            .Replace("\"number\": 1", "\"number\": 2", StringComparison.Ordinal)
            .Replace("\"article\": 4", $"\"article\": {article}", StringComparison.Ordinal);
        var run = file.RunText(text, "request FILE --trials 100 --json");
        JsonDocument.Parse(run.Output).RootElement.Item(item).ShouldBe("missing");
    }

    [Fact]
    public void Stockpiles_are_not_forecast_and_the_command_says_so()
    {
        var text = $"{{ {RequestFile.Epsilonia}, \"monthsRequested\": 12 }}".Replace(
            "\"article\": 4", "\"article\": 3", StringComparison.Ordinal);
        var analysis = JsonDocument.Parse(file.RunText(text, "request FILE --trials 100 --json").Output).RootElement;
        analysis.GetProperty("credibility").GetProperty("because").GetString()
            .ShouldBe("the destruction of stockpiles is not forecast");
        analysis.Figure("probabilityWithinRequested").ShouldBeNull();
        analysis.Passed("credible").ShouldBeNull();
    }

    [Fact]
    public void A_request_without_any_area_is_not_forecast_and_the_command_says_why() =>
        file.Json("\"monthsRequested\": 24", "--trials 100").Because("credible")
            .ShouldBe("no public record gives the contaminated area");

    [Fact]
    public void A_mistaken_document_ends_with_every_mistake_at_its_place()
    {
        var run = file.Run("\"filed\": \"2025-09-20\",\n\"monthsRequested\": -1");
        run.Code.ShouldBe(ExitCode.WrongInput);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain($"{file.Path}:5:10 $.filed: found \"2025-09-20\", after 13MSP closed");
        run.Error.ShouldContain($"{file.Path}:6:20 $.monthsRequested: found -1; write a whole number from 1");
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Fact]
    public void Check_tells_the_mistakes_of_a_request_too()
    {
        var run = file.Run("\"filed\": \"2025-09-20\"", "check FILE");
        run.Code.ShouldBe(ExitCode.WrongInput);
        run.Output.ShouldContain("$.filed: found \"2025-09-20\", after 13MSP closed");
    }

    [Theory]
    [InlineData("request iraq-2023", "did you mean iraq-2022?")]
    [InlineData("request nowhere/iraq.json", "no file nowhere/iraq.json")]
    public void What_is_not_there_is_said(string commandLine, string says)
    {
        var run = Ccm.Run(commandLine);
        run.Code.ShouldBe(ExitCode.NotFound);
        run.Error.ShouldContain(says);
    }

    [Fact]
    public void A_name_is_looked_up_in_the_workspace_after_the_library()
    {
        file.Run("\"monthsRequested\": 24").Code.ShouldBe(ExitCode.Done);
        var run = Ccm.Run($"request request --trials 100 --data {Path.GetDirectoryName(file.Path)}");
        run.Code.ShouldBe(ExitCode.Done, run.Error);
        run.Output.ShouldStartWith("Epsilonia");
    }

    [Fact]
    public void The_request_takes_the_place_of_what_is_on_record_of_it_and_counts_from_the_last_decision()
    {
        using var world = new Recording.Alphaland();
        File.WriteAllText(
            file.Path,
            """
            { "kind": "request", "name": "Alphaland again", "state": "ALP", "article": 4, "filed": "2025-01-10",
              "meeting": "13MSP", "monthsRequested": 60, "asOf": "2025-02-01", "source": "Invented",
              "confidence": "high" }
            """);
        var run = world.Run($"request {file.Path} --trials 100 --json");
        run.Code.ShouldBe(ExitCode.Done, run.Error);
        var analysis = JsonDocument.Parse(run.Output).RootElement;
        analysis.GetProperty("request").GetProperty("number").GetInt32().ShouldBe(2);
        analysis.GetProperty("cap").GetProperty("dueInForce").GetString().ShouldBe("2026-02-01");
        analysis.Passed("timely").ShouldBe(false, "on record it was filed in November, in the document in January");
        analysis.Item("previous").ShouldBe("missing");
        analysis.Passed("on-record").ShouldBe(false);
        analysis.Because("on-record").ShouldBe("on record it was filed 2024-11");
    }

    [Theory]
    [InlineData("USD", 299_000, false)]
    [InlineData("USD", 300_000, true)]
    [InlineData("USD", 9_000_000, true)]
    [InlineData("USD", 9_100_000, false)]
    [InlineData("EUR", 300_000, null)]
    public void The_cost_of_a_square_metre_is_set_against_known_ones(string currency, int cost, bool? passed) =>
        file.Json(
            $"\"areas\": {{ \"totalKm2\": 1 }}, \"currency\": \"{currency}\", \"costs\": [ {{ \"for\": \"all\", "
            + $"\"amount\": {cost} }} ]", "--trials 50")
            .Passed("unit-cost").ShouldBe(passed);

    [Fact]
    public void A_day_before_the_area_was_measured_is_refused() =>
        Ccm.Run("request alphaland-excellent --as-of 2024-10-30").Error.ShouldContain("write a day from 2024-10-31 on");

    [Fact]
    public void The_same_question_gives_the_same_bytes_whatever_the_threads()
    {
        var one = Ccm.Run("request alphaland-excellent --trials 300 --json --threads 1").Output;
        Ccm.Run("request alphaland-excellent --trials 300 --json --threads 2").Output.ShouldBe(one);
        Ccm.Run("request alphaland-excellent --trials 300 --json --threads 1 --seed 2").Output.ShouldNotBe(one);
    }

    [Fact]
    public void The_table_of_checks_is_whole_in_every_format()
    {
        var lines = Ccm.Run("request iraq-2022 --trials 100 --plain").Output.TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(15);
        lines[0].ShouldBe("check\tpassed\tbecause\tcites");
        Ccm.Run("request iraq-2022 --trials 100").Output.ShouldContain("its text was not read");
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
