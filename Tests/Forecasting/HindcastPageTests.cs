using System.Text.RegularExpressions;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tests.Screens;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.Forecasting;

/// <summary>The page of past forecasts is what the program makes today, every row of it.</summary>
public sealed partial class HindcastPageTests
{
    [Fact]
    public void The_page_is_what_the_command_at_its_head_makes()
    {
        var page = Path.Combine(Goldens.Root, "docs", "hindcast.md");
        var kept = File.ReadAllText(page);
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "hindcast.md");
        var command = Command().Match(kept).Groups["arguments"].Value;
        command.ShouldContain("--as-of ");

        var run = Ccm.Run($"{command} {file} -q");

        run.Code.ShouldBe(ExitCode.Done, run.Error);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            File.Copy(file, page, overwrite: true);
            return;
        }

        var (now, lines) = (File.ReadAllLines(file), kept.Split('\n'));
        now.Length.ShouldBeGreaterThan(500);
        now.Except(lines).ShouldBeEmpty("run with UPDATE_GOLDENS=1 and read what changed");
        File.ReadAllText(file).ShouldBe(kept);
    }

    [GeneratedRegex("Made by `ccm (?<arguments>hindcast .* -o) docs/hindcast.md`", RegexOptions.None, 1000)]
    private static partial Regex Command();
}
