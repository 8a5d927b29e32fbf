using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.Recording;

/// <summary>What is not recorded, and how that is said.</summary>
public sealed class RecordRefusalTests : IDisposable
{
    private const string Grant = "extension ALP --article 4 --decided 13MSP --months 60";
    private readonly Alphaland alphaland = new();

    public void Dispose() => alphaland.Dispose();

    [Fact]
    public void All_mistakes_are_told_at_once_in_the_words_of_the_command_line_and_nothing_is_written()
    {
        var run = alphaland.Run(
            "record extension ALQ --article 4 --decided 13MPS --months many --decided-on 2025-02-30 --known-on soon "
            + "--source Invented --confidence hihg");
        run.Code.ShouldBe(ExitCode.WrongInput);
        run.Output.ShouldBeEmpty();
        var lines = run.Error.TrimEnd('\n').Split('\n');
        foreach (var option in new[] { "ISO", "--decided", "--months", "--decided-on", "--known-on", "--confidence" })
        {
            lines.ShouldContain(line => line.StartsWith($"ccm: {option}: found ", StringComparison.Ordinal), run.Error);
        }

        lines.Length.ShouldBe(6);
        alphaland.Lines.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("extension ALP --article 4 --decided 13MSP --months 61", "--months", "at most 60")]
    [InlineData("extension ALP --article 4 --decided 13MSP --new-due 2031-02-02", "--new-due", "more than 60 months")]
    [InlineData(
        "extension ALP --article 4 --decided 13MSP --new-due 2026-02-01", "--new-due", "not after the one it extends")]
    [InlineData(
        "extension ALP --article 4 --decided 13MSP --months 12 --new-due 2029-02-01", "--months", "36 months after")]
    [InlineData("extension ALP --article 4 --decided 13MSP", "--months", "neither --months nor --new-due")]
    [InlineData("extension ALP --article 4 --decided 9MSP --number 4 --months 2", "--number", "no number 3 before it")]
    [InlineData("completion ALP --on 2026-13", "--on", "a month from 01 to 12")]
    [InlineData("land-release ALP --year 2025 --cleared -3", "--cleared", "negative area")]
    [InlineData("withdrawal BET --received 2026-01-01", "ISO", "no State")]
    [InlineData("meeting 14MSP --opens 2027-09-09 --closes 2027-09-06", "--closes", "before it opens")]
    [InlineData("meeting 99MSP --opens 2027-09-06 --closes 2027-09-09", "--name", "found nothing")]
    public void What_the_readers_and_the_law_refuse_is_not_written(string fact, string option, string part)
    {
        var run = alphaland.Run($"record {fact} --source Invented --confidence low");
        run.Code.ShouldBe(ExitCode.WrongInput, run.Error);
        run.Error.ShouldContain($"ccm: {option}: ");
        run.Error.ShouldContain(part);
        run.Error.ShouldNotContain("quotes");
        alphaland.Lines.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("record completion LAO --on 2026-01-01 --source s --confidence low", ExitCode.Usage, "--data")]
    [InlineData("record undo", ExitCode.Usage, "--data")]
    [InlineData("record completion LAO --on 2026-01-01 --data no-such-folder --source s --confidence low",
        ExitCode.NotFound, "no-such-folder")]
    [InlineData("record completion LAO --on 2026-01-01 --data .", ExitCode.Usage, "see: ccm record completion --help")]
    [InlineData("record extension LAO --article 5 --decided 13MSP --data . --source s --confidence low", ExitCode.Usage,
        "write 3, 4, or 4.1.b")]
    [InlineData("record extension LAO --article 4 --data . --source s --confidence low", ExitCode.Usage, "--decided")]
    [InlineData("record report LAO --data . --source s --confidence low", ExitCode.Usage, "--filed")]
    public void A_command_that_cannot_be_meant_is_a_usage_error(string commandLine, int code, string part)
    {
        var run = Ccm.Run(commandLine);
        run.Code.ShouldBe(code, run.Error);
        run.Error.ShouldContain(part);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_mistake_already_in_the_journal_stops_recording_and_names_its_line_and_undoing_it_mends_it()
    {
        alphaland.Record(Grant);
        File.WriteAllText(alphaland.Journal,
            File.ReadAllText(alphaland.Journal).Replace("2031-02-01", "2032-02-01", StringComparison.Ordinal));

        var run = alphaland.Run("record completion ALP --on 2026-01-05 --source Invented --confidence low");
        run.Code.ShouldBe(ExitCode.WrongInput);
        run.Error.ShouldContain($"{alphaland.Journal}:1:");
        run.Error.ShouldContain("$.fact.newDue");

        alphaland.Run("record undo").Code.ShouldBe(ExitCode.Done);
        alphaland.Run("check").Code.ShouldBe(ExitCode.Done);
    }

    [Fact]
    public void What_others_rest_on_cannot_be_taken_back_before_them()
    {
        alphaland.Record("state BET --name Betaria --region Invented");
        alphaland.Record("instrument BET --kind accession --deposited 2026-01-31");
        var run = alphaland.Run("record undo 1");
        run.Code.ShouldBe(ExitCode.WrongInput);
        run.Error.ShouldContain($"{alphaland.Journal}:2:");
        alphaland.Lines.Length.ShouldBe(2);
    }
}
