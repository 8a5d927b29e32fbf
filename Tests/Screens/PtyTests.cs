using System.Diagnostics;
using Xunit.Abstractions;

namespace CcmPlanner.Tests.Screens;

/// <summary>The program as a person meets it: in a terminal, with keys, signals and other sizes.</summary>
[Trait("Category", "pty")]
public sealed class PtyTests(ITestOutputHelper output)
{
    [PtyFact]
    public void It_opens_answers_keys_and_leaves_the_terminal_as_it_was()
    {
        using var terminal = new Terminal(80, 24);
        var start = Stopwatch.StartNew();
        terminal.Start();
        terminal.WaitFor("CCM [1 Overview]");
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
        terminal.WaitFor("CCM [1 Overview]");
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
            terminal.WaitFor("CCM [1 Overview]");
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
        terminal.Keys("C-z");
        terminal.WaitFor("Stopped");
        terminal.Modes.ShouldBe("1 0 0");
        terminal.Type("fg");
        terminal.Keys("Enter");
        terminal.WaitFor("CCM [1 Overview]");
        terminal.Keys("2");
        terminal.WaitFor("[2 States]");
        terminal.Keys("q");
        terminal.WaitFor("$");
        terminal.Modes.ShouldBe("1 0 0");
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
}
