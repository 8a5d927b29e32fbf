using CcmPlanner.Tests.Screens;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.CommandLine;

/// <summary>Mistakes on the command line: a code, a message on stderr, nothing on stdout, no stack trace.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("states --as-of 2026-02-30", ExitCode.Usage, "2026-02-30")]
    [InlineData("states --as-of yesterday", ExitCode.Usage, "YYYY-MM-DD")]
    [InlineData("states --colour", ExitCode.Usage, "--colour")]
    [InlineData("stats", ExitCode.Usage, "stats")]
    [InlineData("states --json --csv", ExitCode.Usage, "write one")]
    [InlineData("forecast --trials 0", ExitCode.Usage, "--trials")]
    [InlineData("forecast --seed minus", ExitCode.Usage, "--seed")]
    [InlineData("forecast --threads none", ExitCode.Usage, "--threads")]
    [InlineData("forecast --horizon 2031-10-15", ExitCode.Usage, "--horizon")]
    [InlineData("forecast --horizon 0", ExitCode.Usage, "1 to 200")]
    [InlineData("forecast --precision half", ExitCode.Usage, "--precision")]
    [InlineData("explain --trial last", ExitCode.Usage, "--trial")]
    [InlineData("explain --trial -1", ExitCode.Usage, "--trial")]
    [InlineData("states --color sometimes", ExitCode.Usage, "sometimes")]
    [InlineData("calendar --from 2027-01-01 --to 2026-01-01", ExitCode.Usage, "--to")]
    [InlineData("states --data no-such-folder", ExitCode.NotFound, "no-such-folder")]
    [InlineData("check no-such-file.json", ExitCode.NotFound, "no-such-file.json")]
    [InlineData("status XXX", ExitCode.NotFound, "XXX")]
    [InlineData("status LAO --provision CCM-99", ExitCode.NotFound, "CCM-99")]
    [InlineData("why LAO CCM-99", ExitCode.NotFound, "CCM-99")]
    public void A_mistake_is_named_with_its_exit_code(string commandLine, int code, string named)
    {
        var run = Ccm.Run(commandLine);
        run.Code.ShouldBe(code, run.Error);
        run.Error.ShouldContain(named);
        run.Error.ShouldNotContain("   at ");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_terminal_the_help_goes_to_stderr()
    {
        var run = Ccm.Run("");
        run.Code.ShouldBe(ExitCode.Usage);
        run.Error.ShouldContain("Usage:");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void The_help_says_what_kind_of_word_is_wanted_and_does_not_list_them_all()
    {
        var help = Ccm.Run("--help").Output.Split('\n');

        help.ShouldContain(line => line.TrimStart().StartsWith("status <ISO> ", StringComparison.Ordinal));
        help.Max(line => line.Length).ShouldBeLessThan(240);
    }

    [Fact]
    public void The_README_names_every_command()
    {
        var readme = File.ReadAllText(Path.Combine(Goldens.Root, "README.md"));

        foreach (var command in Cli.Root().Subcommands.Where(command => !command.Hidden))
        {
            readme.ShouldContain($"`ccm {command.Name}", customMessage: command.Name);
        }
    }

    [Theory]
    [InlineData("states")]
    [InlineData("status")]
    [InlineData("meetings")]
    [InlineData("calendar")]
    public void Comma_separated_rows_are_as_wide_as_their_heading(string command)
    {
        var run = Ccm.Run($"{command} --as-of 2026-11-22 --plain");
        var lines = run.Output.TrimEnd('\n').Split('\n');
        lines.Length.ShouldBeGreaterThan(2);
        lines.Select(line => line.Split('\t').Length).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void The_same_question_gives_the_same_bytes() =>
        Ccm.Run("status --as-of 2026-11-22 --known-at 2026-11-22 --json").Output
            .ShouldBe(Ccm.Run("status --as-of 2026-11-22 --known-at 2026-11-22 --json").Output);
}
