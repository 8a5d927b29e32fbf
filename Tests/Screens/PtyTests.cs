using System.Diagnostics;
using Xunit.Abstractions;

namespace CcmPlanner.Tests.Screens;

/// <summary>The program as a person meets it: in a terminal, with keys, signals and other sizes.</summary>
[Trait("Category", "pty")]
public sealed class PtyTests(ITestOutputHelper output)
{
    /// <summary>Longer than the program takes to tidy up once nobody presses a key.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    [PtyFact]
    public void It_opens_answers_keys_and_leaves_the_terminal_as_it_was()
    {
        using var terminal = new Terminal(80, 24);
        var start = Stopwatch.StartNew();
        terminal.Start();
        terminal.WaitFor("[1 Overview]");
        output.WriteLine($"start to first frame as tmux sees it: {start.ElapsedMilliseconds} ms");
        terminal.WaitFor("as of 2026-04-18");
        terminal.Keys("2");
        terminal.WaitFor("[2 States]");
        terminal.Keys("/");
        terminal.Type("days<90");
        terminal.WaitFor("/days<90");
        terminal.Keys("Escape");
        terminal.Keys("q");
        terminal.EndsWith(0);
    }

    [PtyFact]
    public void What_tmux_shows_is_what_the_frame_says()
    {
        using var terminal = new Terminal(80, 24);
        terminal.Start();
        terminal.WaitFor("as of 2026-04-18");
        terminal.Keys("?");
        terminal.WaitFor("Actions · type to search");
        terminal.Keys("Escape");
        terminal.Keys("2");
        terminal.WaitFor("[2 States]");

        var rows = terminal.Screen.TrimEnd('\n').Split('\n');

        rows.Length.ShouldBe(24);
        rows[1].ShouldStartWith("┏━ States ");
        rows[22].ShouldStartWith("┗━");
        rows.Skip(2).Take(20).ShouldAllBe(row => row.StartsWith('┃'));
        terminal.Modes.ShouldStartWith("0 1");
        terminal.Keys("q");
        terminal.EndsWith(0);
    }

    [PtyFact]
    public void It_is_small_when_it_rests_whatever_ran_before()
    {
        using var terminal = new Terminal(120, 40);
        terminal.Start();
        terminal.WaitFor("as of 2026-04-18");
        Thread.Sleep(Rest);
        output.WriteLine($"resident at rest after the start: {terminal.Resident:0} MB (aim 80)");
        terminal.Keys(":");
        terminal.Type("forecast --only clearance --trials 20000");
        terminal.Keys("Enter");
        terminal.WaitFor("P50");
        terminal.Keys("Escape");
        Thread.Sleep(Rest);
        output.WriteLine($"resident at rest after a forecast: {terminal.Resident:0} MB (aim 80)");

        terminal.Resident.ShouldBeLessThan(120);
        terminal.Keys("q");
        terminal.EndsWith(0);
    }

    [PtyFact]
    public void Another_size_is_drawn_anew_and_too_small_a_one_says_so()
    {
        using var terminal = new Terminal(80, 24);
        terminal.Start();
        terminal.WaitFor("as of 2026-04-18");
        terminal.Resize(120, 40);
        terminal.WaitFor("Overdue or unknown");
        terminal.Resize(50, 12);
        terminal.WaitFor("Terminal is 50x12; CcmPlanner needs 60x16");
        terminal.Resize(60, 16);
        terminal.WaitFor("[1 Overview]");
        terminal.Keys("C-c");
        terminal.EndsWith(130);
    }

    [PtyFact]
    public void Signals_end_it_with_their_codes()
    {
        foreach (var (signal, code) in new[] { ("TERM", 143), ("INT", 130), ("HUP", 129) })
        {
            using var terminal = new Terminal(80, 24);
            terminal.Start();
            terminal.WaitFor("[1 Overview]");
            terminal.Signal(signal);
            terminal.EndsWith(code);
        }
    }

    [PtyFact]
    public void Suspended_it_leaves_the_shell_clean_and_comes_back_whole()
    {
        using var terminal = new Terminal(80, 24);
        terminal.Type($"'{Terminal.Ccm}' --as-of 2026-04-18");
        terminal.Keys("Enter");
        terminal.WaitFor("as of 2026-04-18");
        terminal.Keys("M");
        terminal.WaitFor("mouse on");
        terminal.Mouse.ShouldBe("1");
        terminal.Keys("C-z");
        terminal.WaitFor("Stopped");
        terminal.Modes.ShouldBe("1 0 0");
        terminal.Mouse.ShouldBe("0");
        terminal.Type("fg");
        terminal.Keys("Enter");
        terminal.WaitFor("[1 Overview]");
        terminal.Mouse.ShouldBe("1");
        terminal.Keys("2");
        terminal.WaitFor("[2 States]");
        terminal.Keys("q");
        terminal.WaitFor("$");
        terminal.Modes.ShouldBe("1 0 0");
    }

    [PtyFact]
    public void What_is_copied_is_in_the_clipboard_of_the_terminal()
    {
        using var terminal = new Terminal(80, 24);
        terminal.Start();
        terminal.WaitFor("as of 2026-04-18");
        terminal.Keys("2");
        terminal.WaitFor("[2 States]");
        terminal.Keys("Y");
        terminal.WaitFor("copied: ");
        terminal.Keys("q");
        terminal.EndsWith(0);

        terminal.Clipboard.ShouldStartWith("state\tname\tprovision");
        terminal.Clipboard.ShouldContain("Côte d'Ivoire");
    }

    [PtyFact]
    public void Without_colours_there_is_no_colour_and_the_signs_remain()
    {
        using var terminal = new Terminal(80, 24);
        terminal.Start("NO_COLOR=1");
        terminal.WaitFor("as of 2026-04-18");
        terminal.WaitFor("! overdue");

        terminal.Colours.ShouldNotMatch("\e\\[[0-9;]*(3[0-8]|4[0-8]|9[0-7])[;m]");
        terminal.Keys("q");
        terminal.EndsWith(0);
    }

    [PtyFact]
    public void Without_a_terminal_it_says_how_it_is_used_and_ends_with_two()
    {
        using var process = Process.Start(new ProcessStartInfo(Terminal.Ccm)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardInput.Close();
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();

        process.ExitCode.ShouldBe(2);
        said.ShouldNotBeEmpty();
        process.StandardOutput.ReadToEnd().ShouldBeEmpty();
    }

    [PtyFact]
    public void A_story_from_filter_to_file_takes_less_than_thirty_keys_and_can_be_replayed()
    {
        using var terminal = new Terminal(120, 40);
        terminal.Start();
        terminal.WaitFor("as of 2026-04-18");
        terminal.Keys("2", "/");
        terminal.Type("art:4");
        terminal.Keys("Enter");
        terminal.WaitFor("/art:4");
        terminal.Keys("w");
        terminal.WaitFor("n why not otherwise");
        terminal.WaitFor("because ");
        terminal.Keys("n");
        terminal.WaitFor("done");
        terminal.Keys("Escape", "e");
        terminal.WaitFor("Export what is on the screen");
        terminal.Keys("Enter");
        terminal.WaitFor("written: ccm-states-art-4-2026-04-18.csv");
        terminal.Keys("q");
        terminal.EndsWith(0);

        File.ReadAllLines(terminal.File("ccm-states-art-4-2026-04-18.csv")).Length.ShouldBeGreaterThan(10);
        var log = File.ReadAllText(terminal.File(Path.Combine("ccm", "session.log")));
        log.ShouldContain("ccm whynot ");
        CommandLine.Ccm.Run($"replay {terminal.File(Path.Combine("ccm", "session.log"))}").Code.ShouldBe(0);
    }

    [PtyFact]
    public void A_fact_is_recorded_and_taken_back_from_the_screen()
    {
        using var terminal = new Terminal(100, 34);
        terminal.Type($"mkdir facts; '{Terminal.Ccm}' --as-of 2026-04-18 --data facts");
        terminal.Keys("Enter");
        terminal.WaitFor("as of 2026-04-18");
        terminal.Keys("2", "/");
        terminal.Type("Lebanon");
        terminal.Keys("Enter", "a", "j", "Enter", "Tab", "Tab");
        terminal.Type("2026-03");
        terminal.Keys("Tab", "Tab");
        terminal.Type("Report 5");
        terminal.Keys("Tab");
        terminal.Type("high");
        terminal.Keys("Enter");
        terminal.WaitFor("enter record it");
        terminal.Keys("Enter");
        terminal.WaitFor("recorded as line 1");
        terminal.Keys("Escape");
        terminal.WaitFor("as of 2026-04-18");
        terminal.Keys("u");
        terminal.WaitFor("recorded as line 2");
        terminal.Keys("Escape", "q");
        terminal.WaitFor("$");

        var journal = File.ReadAllLines(terminal.File(Path.Combine("facts", "facts.jsonl")));
        journal.Length.ShouldBe(2);
        journal[0].ShouldContain("\"source\":\"Report 5\"");
        journal[1].ShouldContain("\"undo\":1");
    }

    [PtyFact]
    public void After_a_kill_the_session_is_offered_again()
    {
        using var terminal = new Terminal(80, 24);
        terminal.Start();
        terminal.WaitFor("as of 2026-04-18");
        terminal.Keys("3");
        terminal.WaitFor("[3 Timeline]");
        Thread.Sleep(600);
        terminal.Signal("KILL");
        terminal.Type("stty sane; printf '\\033[?1049l\\033[?25h'; clear; echo ti''dy");
        terminal.Keys("C-j");
        terminal.WaitFor("tidy");
        terminal.Start();
        terminal.WaitFor("Go on where it broke off?");
        terminal.Keys("Enter");
        terminal.WaitFor("[3 Timeline]");
        terminal.Keys("q");
        terminal.EndsWith(0);
    }

    [PtyFact]
    public void Without_a_terminal_that_draws_it_talks_line_by_line()
    {
        using var terminal = new Terminal(80, 24);
        terminal.Type($"TERM=dumb '{Terminal.Ccm}' --as-of 2026-04-18");
        terminal.Keys("Enter");
        terminal.WaitFor("line by line");
        terminal.Type("states");
        terminal.Keys("Enter");
        terminal.WaitFor("1 of ");
        terminal.Type("quit");
        terminal.Keys("Enter");
        terminal.WaitFor("$");
    }
}
