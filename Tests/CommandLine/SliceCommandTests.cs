using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.CommandLine;

public sealed class SliceCommandTests : IDisposable
{
    private const string Asked = "forecast --as-of 2026-11-24 --known-at 2026-11-24 --seed 7 --only clearance";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Slices_of_separate_processes_merge_to_the_bytes_of_one_run()
    {
        var slices = new[] { (0, 299), (300, 301), (302, 899) };
        var processes = slices.Select((slice, at) => Start(
            $"{Asked} -q --threads 1 --trials {slice.Item1}..{slice.Item2} --part {Part(at)}")).ToList();
        foreach (var process in processes)
        {
            process.WaitForExit();
            process.ExitCode.ShouldBe(0);
            process.Dispose();
        }

        var merged = Ccm.Run($"merge {Part(2)} {Part(0)} {Part(1)} --json");
        var whole = Ccm.Run($"{Asked} --trials 900 --json");
        merged.Code.ShouldBe(ExitCode.Done, merged.Error);
        merged.Output.ShouldBe(whole.Output);
    }

    [Fact]
    public void Slices_of_a_scenario_whose_horizon_is_no_whole_number_of_years_ahead_merge_too()
    {
        folder.Write("mine.json", """{ "kind": "scenario", "name": "Mine", "horizon": "2040-12-31" }""");
        var asked = Asked.Replace("forecast", $"forecast mine --data {folder.Path}", StringComparison.Ordinal);
        Ccm.Run($"{asked} -q --trials 0..99 --part {Part(0)}").Code.ShouldBe(ExitCode.Done);
        Ccm.Run($"{asked} -q --trials 100..199 --part {Part(1)}").Code.ShouldBe(ExitCode.Done);

        var merged = Ccm.Run($"merge {Part(0)} {Part(1)} --data {folder.Path} --json");

        merged.Code.ShouldBe(ExitCode.Done, merged.Error);
        merged.Output.ShouldBe(Ccm.Run($"{asked} --trials 200 --json").Output);
    }

    [Fact]
    public void Merging_names_gaps_overlaps_other_questions_and_damage()
    {
        Write("0..99", 0);
        Write("200..299", 1);
        Write("50..149", 2);
        Ccm.Run($"{Asked.Replace("--seed 7", "--seed 8", StringComparison.Ordinal)} -q --trials 100..199 --part "
            + $"{Part(3)}");
        File.WriteAllText(
            Part(4), File.ReadAllText(Part(0)).Replace("\"sum\":", "\"sum\":1", StringComparison.Ordinal));

        Refused(0, 1).ShouldContain("none of 100..199");
        Refused(0, 2).ShouldContain("50..99");
        Refused(0, 3).ShouldContain("seed 8");
        Refused(0, 4).ShouldContain(Part(4));
    }

    [Fact]
    public void Slices_that_another_build_of_the_program_counted_are_refused_by_name()
    {
        Write("0..99", 0);
        Write("100..199", 1);
        var own = JsonDocument.Parse(File.ReadLines(Part(1)).First()).RootElement.GetProperty("program").GetString()!;
        File.WriteAllText(
            Part(1), File.ReadAllText(Part(1)).Replace(own, "0123456789abcdef", StringComparison.Ordinal));

        Refused(0, 1).ShouldBe(
            $"ccm: {Part(1)}: program: found build '0123456789abcdef'; write parts of the build at hand, '{own}', "
            + "or merge with the build that counted them\n");
    }

    [Fact]
    public void Verifying_agrees_and_after_a_change_says_which_input_changed()
    {
        var data = Directory.CreateDirectory(Inside("data")).FullName;
        const string fact = """
            {"kind":"contamination","facts":[{"state":"LAO","asOf":"2025-12-31","totalKm2":1000,
            "source":"supposed","confidence":"low"}]}
            """;
        File.WriteAllText(Path.Combine(data, "area.json"), fact);
        var result = Inside("result.json");
        var made = Ccm.Run($"{Asked} --trials 200 --json --data {data}");
        made.Code.ShouldBe(ExitCode.Done, made.Error);
        File.WriteAllText(result, made.Output);

        var same = Ccm.Run($"verify {result} --data {data}");
        same.Code.ShouldBe(ExitCode.Done, same.Output + same.Error);
        File.WriteAllText(Path.Combine(data, "area.json"), fact.Replace("1000", "1001", StringComparison.Ordinal));
        var changed = Ccm.Run($"verify {result} --data {data}");

        changed.Code.ShouldBe(ExitCode.No);
        changed.Output.ShouldContain("area.json: changed");
    }

    [Fact]
    public void A_slice_of_one_trial_keeps_its_outcomes()
    {
        var file = Inside("kept.csv");
        var run = Ccm.Run($"{Asked} -q --trials 5..6 --keep-trials {file}");
        run.Code.ShouldBe(ExitCode.Done, run.Error);

        var lines = File.ReadAllLines(file);
        lines.Length.ShouldBe(3);
        lines[0].ShouldStartWith("trial,completion/AFG (month),");
        lines[1].Split(',').Length.ShouldBe(lines[0].Split(',').Length);
        lines[1].ShouldStartWith("5,");
    }

    [Fact]
    public void The_result_names_what_was_asked()
    {
        using var json = JsonDocument.Parse(Ccm.Run($"{Asked} funding-minus-20 --trials 3..9 --json").Output);

        json.RootElement.GetProperty("scenario").GetString().ShouldBe("funding-minus-20");
        json.RootElement.GetProperty("question").GetProperty("firstTrial").GetInt64().ShouldBe(3);
        json.RootElement.GetProperty("provenance").GetProperty("trials").GetInt64().ShouldBe(7);
    }

    private void Write(string trials, int at) =>
        Ccm.Run($"{Asked} -q --trials {trials} --part {Part(at)}").Code.ShouldBe(ExitCode.Done);

    private string Refused(int one, int other)
    {
        var run = Ccm.Run($"merge {Part(one)} {Part(other)}");
        run.Code.ShouldBe(ExitCode.WrongInput);
        run.Output.ShouldBeEmpty();
        return run.Error;
    }

    private string Inside(string name) => Path.Combine(folder.Path, name);

    private string Part(int at) => Inside(string.Create(CultureInfo.InvariantCulture, $"slice-{at}.part"));

    private static Process Start(string arguments) => Process.Start(new ProcessStartInfo("dotnet")
    {
        Arguments = $"{typeof(Cli).Assembly.Location} {arguments}",
        RedirectStandardError = true,
        UseShellExecute = false,
    })!;
}
