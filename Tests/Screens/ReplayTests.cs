using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

public sealed class ReplayTests
{
    [Fact]
    public void A_log_is_run_line_by_line()
    {
        using var folder = new TemporaryFolder();
        var log = Path.Combine(folder.Path, "session.log");
        File.WriteAllText(log, """
            # session of 2026-04-18
            ccm tui --screen 3
            ccm states LBN --as-of 2026-04-18 --plain
            ccm states LAO --as-of 2026-04-18 --plain  # written to states.csv

            """);

        var (code, output, error) = Ccm.Run($"replay {log}");

        code.ShouldBe(0);
        output.Split('\n').Where(line => line.StartsWith('L')).Select(line => line[..3]).ShouldBe(["LBN", "LAO"]);
        error.Split('\n').Count(line => line.StartsWith("$ ccm", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public void A_log_stops_at_a_line_that_fails_unless_told_to_go_on()
    {
        using var folder = new TemporaryFolder();
        var log = Path.Combine(folder.Path, "session.log");
        File.WriteAllText(log, "ccm states XXX\nccm states LBN --plain\n");

        Ccm.Run($"replay {log}").Code.ShouldBe(4);
        Ccm.Run($"replay {log}").Output.ShouldBeEmpty();
        Ccm.Run($"replay {log} --keep-going").Output.ShouldContain("LBN");
    }

    [Fact]
    public void A_log_that_is_none_is_an_input_file_that_is_wrong()
    {
        using var folder = new TemporaryFolder();
        var log = Path.Combine(folder.Path, "session.log");
        File.WriteAllText(log, "rm -rf /\n");

        Ccm.Run($"replay {log}").Code.ShouldBe(3);
        Ccm.Run($"replay {log}x").Code.ShouldBe(4);
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _ccm ccm")]
    [InlineData("zsh", "compdef _ccm ccm")]
    [InlineData("fish", "complete -c ccm")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void Each_shell_has_a_script_that_asks_the_program(string shell, string expected)
    {
        var script = Ccm.Run($"completion {shell}").Output;

        script.ShouldContain(expected);
        script.ShouldContain("ccm complete -- ");
    }

    [Theory]
    [InlineData("cal", "calendar")]
    [InlineData("chart ti", "timeline")]
    [InlineData("record ext", "extension")]
    [InlineData("tui --theme d", "dark")]
    [InlineData("status --prov", "--provision")]
    public void A_word_begun_is_completed(string line, string expected) =>
        CommandsWithin.Complete(line).ShouldBe([expected]);

    [Theory]
    [InlineData("ccm record x --source 'Report of 2026, §3' --note \"a 'b' \\\"c\\\"\"",
        "ccm|record|x|--source|Report of 2026, §3|--note|a 'b' \"c\"")]
    [InlineData("  a\tb  ''  c\\ d", "a|b||c d")]
    [InlineData("\"a\\b\" \"c\\\\d\" e\\f", "a\\b|c\\d|e\\f")]
    [InlineData("open 'quote runs on", "open|quote runs on")]
    [InlineData(@"ccm --data C:\Users\me\facts status", @"ccm|--data|C:\Users\me\facts|status")]
    [InlineData(@"-o ""C:\My papers\laos.md"" end", @"-o|C:\My papers\laos.md|end")]
    [InlineData(@"-o '\\server\share\a.md' C:\", @"-o|\\server\share\a.md|C:\")]
    public void A_line_is_split_as_a_shell_splits_it(string line, string expected) =>
        string.Join('|', ShellWords.Split(line)).ShouldBe(expected);

    [Fact]
    public void What_is_quoted_comes_back_as_it_was()
    {
        var noise = new Noise(3);
        for (var i = 0; i < 2000; i++)
        {
            var words = Enumerable.Range(0, 1 + noise.Below(4))
                .Select(_ => string.Concat(
                    Enumerable.Range(0, noise.Below(8)).Select(_ => noise.Pick([.. " '\"\\$`ab-é西=#"])))).ToList();

            ShellWords.Split(string.Join(' ', words.Select(ShellWords.Quote))).ShouldBe(words);
        }
    }
}
