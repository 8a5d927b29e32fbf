using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.Shell;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>The screens as a conversation.</summary>
public sealed class LinearTests
{
    [Fact]
    public void A_conversation_reads_as_approved() => Goldens.Compare("linear", Talk(
        "help", "list", "states", "/status:overdue", "list", "2", "why", "open", "/", "sort", "timeline", "5", "open",
        "overview", "pane", "why", "forecast", "run", "open", "rules", "/4(5)", "as of 2026-05-01", "known at soon",
        "nonsense", "99", "quit"));

    [Fact]
    public void No_line_has_an_ornament()
    {
        var said = Talk(
            "list", "states", "list", "open", "timeline", "list", "rules", "/clear", "open", "forecast", "run", "list");

        said.IndexOfAny([.. "─━│┃┌┐└┘┏┓┗┛░▒▓█▀▄▶●◆\u001b"]).ShouldBe(-1);
    }

    [Fact]
    public void A_command_is_run_and_its_answer_printed()
    {
        var said = Talk("states", "/bet", "ccm states LBN --plain", ": states LAO --plain");

        said.ShouldContain("LBN\t");
        said.ShouldContain("LAO\t");
    }

    [Fact]
    public void What_is_typed_or_done_on_a_screen_only_is_answered_with_what_to_say_instead()
    {
        var said = TalkOver("facts", "states", "copy", "mouse", "record", "budget", "choose", "as-of");

        said.ShouldContain("> ALP\tAlphaland\t4(1)(a)\t2025-08-01\t-260\toverdue\tmedium\n");
        said.ShouldNotContain("copied");
        said.ShouldContain("> there is no screen here to do that to\n");
        said.ShouldContain("> say it as a command: ccm record --help");
        said.ShouldContain("> say choose NAME: ");
        said.ShouldContain("> say as of 2026-12-31");
    }

    [Fact]
    public void What_is_listed_is_written_to_a_file()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "late.csv");

        Talk("states", "/status:overdue", $"export {file}").ShouldContain($"written: {file}");

        File.ReadAllLines(file).Length.ShouldBe(3);
        Talk("states", $"export {file}").ShouldContain("is there already");
        Talk("states", "export late.doc").ShouldContain("write a name that ends in");
    }

    [Fact]
    public void What_is_not_there_is_not_done_and_said()
    {
        Talk("budget", "why not").ShouldContain("nothing under the cursor has reasons");
        Talk("states", "27").ShouldContain("there are 26 rows");
        Talk("states", "26").ShouldContain("26 of 26");
        Talk("states", "list 99").ShouldContain("> 1. Alphaland");
    }

    [Fact]
    public void After_all_about_a_row_next_is_the_next_row() =>
        Talk("states", "open", "next").ShouldMatch("\n> 2 of 26: Betaria[^\n]*\n> $");

    [Fact]
    public void Another_scenario_is_run_when_it_is_chosen() =>
        Talk("forecast", "choose growth", "list").ShouldContain("Gammastan, median beyond the horizon");

    [Fact]
    public void A_long_list_goes_on_where_it_stopped()
    {
        var said = Talk("states", "list", "list");

        said.ShouldContain("\n6 more: list\n> 21. ");
        said.ShouldMatch("\n26\\. [^\n]+\n> $");
    }

    [Fact]
    public void A_day_on_which_less_was_known_is_said_beside_the_day_asked_about()
    {
        Talk("known at 2021-07-01").ShouldContain("as of 2026-04-18, known at 2021-07-01");
        Talk("as of 2025-01-01").ShouldContain("as of 2025-01-01");
    }

    [Fact]
    public void Land_over_time_is_told_with_the_figures_of_a_State() =>
        Talk("forecast", "run", "2", "why").ShouldContain("2030  7 ± 0.14 (0 to 11.67)");

    [Fact]
    public void What_drives_a_date_is_told_in_words_when_it_is_asked_for()
    {
        var told = Talk("forecast", "run", "2", "drivers", "next", "why");

        told.ShouldContain("what drives the date\ntrend of the rate  62 ±2 % of the spread; low 58.9 ±3.5 months");
        told.ShouldNotContain("trend/ALP");
        told.ShouldContain("trend of the rate (trend/GAM): Trend of the rate; high is growing");
    }

    [Fact]
    public void It_ends_with_its_input() => Talk().ShouldEndWith("> ");

    private static string Talk(params string[] lines) => TalkOver(null, lines);

    private static string TalkOver(string? workspace, params string[] lines)
    {
        using var input = new StringReader(string.Join('\n', lines));
        using var output = new StringWriter { NewLine = "\n" };
        var loop = new LinearLoop(input, output, new TuiOptions
        {
            AsOf = Invented.Day,
            KnownAt = Invented.Day,
            Outlook = (days, _) => new(days, Invented.On(days)),
            Why = Invented.Why,
            Workspace = workspace,
            Forms = CommandsWithin.Forms,
            Command = CommandsWithin.Run,
            Save = AtomicFile.TrySave,
            Forecast = (_, post, _) =>
            {
                post(new Message.ForecastReady(InventedForecast.Figures));
                InventedLand.Told.ToList().ForEach(post);
            },
            Drivers = (ask, _, _) => (InventedDrivers.Of(ask.Code), null),
        });
        loop.Run().ShouldBe(0);
        return output.ToString();
    }
}
