namespace CcmPlanner.Tests.Screens;

/// <summary>Faults and signals that meet the screens in a terminal: it is given back, and nothing is lost.</summary>
[Trait("Category", "pty")]
public sealed class PtyBreakTests
{
    private const string Little = "DOTNET_GCHeapHardLimit=0xC000000";

    [PtyFact]
    public void A_fault_in_what_comes_of_a_key() => Breaks("reducer", "AfterKey", "7", "n", "Enter");

    [PtyFact]
    public void A_fault_in_drawing() => Breaks("view", "ScreenView.Draw", "7", "n");

    [PtyFact]
    public void A_fault_on_a_worker() => Breaks("worker", "Loop.Guarded", ":", "x", "Enter");

    [PtyFact]
    public void A_fault_on_the_thread_that_reads_the_terminal() => Breaks("reader", "PosixScreen.ReadOn", "X");

    [PtyFact]
    public void Want_of_memory_on_a_worker_that_cannot_go_on() =>
        Breaks("memory", "OutOfMemoryException", ":", "x", "Enter");

    [PtyFact]
    public void Want_of_memory_in_a_run_ends_the_run_and_nothing_else()
    {
        using var terminal = new Terminal(100, 30);
        terminal.StartBreaking("run", Little);
        terminal.WaitFor("Alphaland");
        terminal.Keys("7", "r");
        terminal.WaitFor("there is not enough memory for it");
        terminal.Keys("Escape", "2");
        terminal.WaitFor("[2 States]");
        terminal.Keys("q");
        terminal.EndsWith(0);
    }

    [PtyFact]
    public void A_signal_while_a_fact_is_begun_loses_none_of_it()
    {
        foreach (var (signal, code) in new[] { ("TERM", 143), ("HUP", 129), ("INT", 130) })
        {
            using var terminal = new Terminal(100, 34);
            Directory.CreateDirectory(terminal.File("facts"));
            terminal.Start(arguments: "--data facts");
            terminal.WaitFor("as of 2026-04-18");
            terminal.Keys("a", "j", "Enter", "Tab", "Tab");
            terminal.Type("2026-03");
            terminal.WaitFor("2026-03");
            terminal.Signal(signal);
            terminal.EndsWith(code);

            File.ReadAllText(terminal.File(Path.Combine("ccm", "session.json"))).ShouldContain("2026-03");
            Directory.GetFiles(terminal.File("facts")).ShouldBeEmpty();
            terminal.Type("clear");
            terminal.Keys("Enter");
            terminal.Start(arguments: "--data facts");
            terminal.WaitFor("as of 2026-04-18");
            terminal.Keys("a");
            terminal.WaitFor("2026-03");
            terminal.Keys("C-c");
            terminal.EndsWith(130);
        }
    }

    [PtyFact]
    public void A_signal_while_a_paper_is_written_leaves_no_half_of_it()
    {
        foreach (var (signal, code) in new[] { ("TERM", 143), ("HUP", 129), ("INT", 130) })
        {
            using var terminal = new Terminal(80, 24);
            terminal.Start(arguments: "--trials 3000");
            terminal.WaitFor("as of 2026-04-18");
            terminal.Keys("7", "p", "Enter");
            terminal.WaitFor("writing …");
            terminal.Signal(signal);
            terminal.EndsWith(code);

            Directory.GetFiles(terminal.File(".")).Where(file => file.Contains("budget", StringComparison.Ordinal))
                .ShouldBeEmpty();
        }
    }

    [PtyFact]
    public void A_signal_while_a_fact_is_recorded_leaves_all_of_its_line_or_nothing()
    {
        foreach (var signal in new[] { "TERM", "HUP", "INT" })
        {
            using var terminal = new Terminal(100, 34);
            Directory.CreateDirectory(terminal.File("facts"));
            terminal.Start(arguments: "--data facts");
            terminal.WaitFor("as of 2026-04-18");
            terminal.Keys(":");
            terminal.Type("record completion LBN --article 4 --on 2026-03 --source R --confidence high");
            terminal.Keys("Enter");
            terminal.Signal(signal);
            terminal.WaitFor("done");
            terminal.Modes.ShouldBe("1 0 0");

            var journal = terminal.File(Path.Combine("facts", "facts.jsonl"));
            var text = File.Exists(journal) ? File.ReadAllText(journal) : "";
            (text.Length == 0 || (text.EndsWith('\n') && text.Count(c => c == '\n') == 1)).ShouldBeTrue(text);
            CommandLine.Ccm.Run($"check --data {terminal.File("facts")}").Code.ShouldBe(0);
        }
    }

    /// <summary>
    /// Breaks it on the second screen; the terminal must be as before, and the next start offers what was on.
    /// </summary>
    private static void Breaks(string place, string where, params string[] keys)
    {
        using var terminal = new Terminal(160, 60);
        terminal.StartBreaking(place, place == "memory" ? Little : "");
        terminal.WaitFor("Alphaland");
        terminal.Keys("2", "/");
        terminal.Type("art:4");
        terminal.Keys("Enter");
        terminal.WaitFor("/art:4");
        terminal.Keys(keys);
        terminal.EndsWith(70);
        var said = string.Concat(terminal.Screen.Split('\n'));
        said.ShouldContain("ccm: a fault of ours; please report it with what follows");
        said.ShouldContain(where);
        said.ShouldContain("session.json; the next start offers it");

        terminal.Type("clear");
        terminal.Keys("Enter");
        terminal.StartBreaking("none");
        terminal.WaitFor("Go on where it broke off?");
        terminal.Keys("Enter", "2");
        terminal.WaitFor("/art:4");
        terminal.Keys("q");
        terminal.EndsWith(0);
    }
}
