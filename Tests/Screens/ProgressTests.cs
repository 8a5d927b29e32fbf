using System.Collections.Concurrent;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.Shell;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>What takes long says how far it is, and can be stopped.</summary>
public sealed class ProgressTests
{
    [Fact]
    public void A_line_at_a_terminal_goes_part_by_part_and_is_taken_away_at_the_end()
    {
        using var error = new StringWriter();
        using (var line = ProgressLine.OnTerminal(error))
        {
            line.Part("scenarios opened", 2)!.Report(1);
            var trials = line.Part("trials", 200)!;
            trials.Report(50);
            trials.Report(51);
            trials.Report(20);
            trials.Report(200);
        }

        error.ToString().Split('\r').Select(said => said.TrimEnd()).ShouldBe(
        [
            "", "  0 % of 2 scenarios opened", " 50 % of 2 scenarios opened", "  0 % of 200 trials",
            " 25 % of 200 trials", "100 % of 200 trials", "", "",
        ]);
    }

    [Fact]
    public void A_shorter_line_leaves_nothing_of_the_longer_one_before_it()
    {
        using var error = new StringWriter();
        using (var line = ProgressLine.OnTerminal(error))
        {
            line.Part("scenarios opened", 2)!.Report(1);
            line.Part("trials", 9)!.Report(9);
        }

        var lines = error.ToString().Split('\r')[2..^1];
        lines.Select(said => said.Length).Distinct().ShouldBe([" 50 % of 2 scenarios opened".Length]);
    }

    [Fact]
    public void Scenarios_opened_are_counted_before_their_futures()
    {
        var told = new ConcurrentQueue<RunProgress>();

        Studies.Of(Session(200), Compare("baseline funding-minus-20"), told.Enqueue, CancellationToken.None)
            .Found.ShouldNotBeNull();

        told.Select(far => far.What).Distinct().ShouldBe(["scenarios opened", "futures"]);
        told.Where(far => far.What == "scenarios opened").Select(far => far.Done).ShouldBe([0, 1, 2]);
    }

    [Fact]
    public void A_comparison_can_be_stopped_while_it_opens_its_scenarios()
    {
        using var stop = new CancellationTokenSource();
        var told = new ConcurrentQueue<RunProgress>();

        var (found, problems) = Studies.Of(
            Session(200),
            Compare("baseline funding-minus-20 geneva-squeeze"),
            far =>
            {
                told.Enqueue(far);
                if (far.Done == 1)
                {
                    stop.Cancel();
                }
            },
            stop.Token);

        found.ShouldBeNull();
        problems.ShouldBeEmpty();
        told.Max(far => far.Done).ShouldBe(1);
    }

    [Theory]
    [InlineData(
        "outlook baseline funding-minus-20", "scenarios opened", "futures", "trials side by side", "States' dates",
        "States' land")]
    [InlineData("budget", "futures", "scenarios of money")]
    [InlineData("analysis lebanon-2020", "forecasts made")]
    [InlineData("state LBN", "futures")]
    public void A_paper_tells_its_parts(string paper, params string[] parts)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "paper.html");
        var told = new ConcurrentQueue<RunProgress>();

        CommandsWithin.Paper(Asked(paper, file), told.Enqueue, CancellationToken.None).Problem.ShouldBeNull();

        parts.ShouldBeSubsetOf(told.Select(far => far.What));
        told.ShouldAllBe(far => far.Done <= far.All || far.All == 0);
        File.Exists(file).ShouldBeTrue();
    }

    [Theory]
    [InlineData("outlook baseline funding-minus-20", "scenarios opened")]
    [InlineData("outlook baseline funding-minus-20", "futures")]
    [InlineData("budget", "scenarios of money")]
    [InlineData("analysis lebanon-2020", "forecasts made")]
    public void A_paper_stopped_before_any_of_it_is_complete_leaves_no_file(string paper, string part)
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        var file = Path.Combine(folder.Path, "paper.md");

        var said = CommandsWithin.Paper(
            Asked(paper, file),
            far =>
            {
                if (far.What == part)
                {
                    stop.Cancel();
                }
            },
            stop.Token);

        stop.IsCancellationRequested.ShouldBeTrue();
        said.Problem.ShouldBe("stopped; nothing is written");
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("fresh trials")]
    [InlineData("States' land")]
    public void An_outlook_stopped_later_is_written_whole_and_says_what_it_lacks(string part)
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        var file = Path.Combine(folder.Path, "paper.html");

        var said = CommandsWithin.Paper(
            Asked("outlook baseline funding-minus-20", file),
            far =>
            {
                if (far.What == part)
                {
                    stop.Cancel();
                }
            },
            stop.Token);

        said.Problem!.ShouldStartWith($"stopped early; {file} lacks: ");
        File.ReadAllText(file).ShouldEndWith("</html>\n");
        Directory.GetFileSystemEntries(folder.Path).ShouldBe([file]);
    }

    [Fact]
    public void A_command_run_within_the_screens_tells_how_far_it_is_and_writes_nothing_of_it()
    {
        var told = new ConcurrentQueue<RunProgress>();

        var said = CommandsWithin.Run(
            "ccm compare baseline funding-minus-20 --trials 200 --as-of 2026-04-18", told.Enqueue,
            CancellationToken.None);

        said.Code.ShouldBe(0);
        told.Select(far => far.What).Distinct().ShouldBe(["scenarios opened", "futures"]);
        said.Error.ShouldNotContain('\r');
        said.Error.ShouldNotContain(" % of ");
    }

    [Fact]
    public void The_answer_to_be_shows_how_far_its_command_is_and_takes_no_other_commands_word()
    {
        var running = Played.Start().Keys(": l i n t enter");
        var run = running.Dialog.ShouldBeOfType<Dialog.Output>().Run;

        var half = running.After(new Message.CommandProgress(run, new(3, 6) { What = "scenarios opened" })).State;
        half.Text().ShouldContain("running … 50 % of 6 scenarios opened");
        running.After(new Message.CommandProgress(run - 1, new(3, 6))).State.ShouldBe(running);
        var done = half.After(new Message.CommandDone(run, 0, "x\n", "", false)).State;
        done.After(new Message.CommandProgress(run, new(6, 6))).State.ShouldBe(done);
    }

    [Fact]
    public void The_paper_to_be_shows_how_far_it_is()
    {
        var writing = Played.Start().Keys("7 p enter");
        var path = writing.Dialog.ShouldBeOfType<Dialog.Export>().Path.Text;

        writing.After(new Message.PaperProgress(path, new(1, 4) { What = "scenarios of money" })).State.Text()
            .ShouldContain("writing … 25 % of 4 scenarios of money");
        writing.After(new Message.PaperProgress("another.xlsx", new(1, 4))).State.ShouldBe(writing);
    }

    [Theory]
    [InlineData("7 p enter")]
    [InlineData(": l i n t enter")]
    public void Control_c_stops_a_paper_or_a_command_and_ends_the_program_when_pressed_again(string keys)
    {
        var working = Played.Start().Keys(keys);

        working.Asked("C-c").ShouldBe(new Request.Cancel());
        working.Asked("c").ShouldBe(new Request.Cancel());
        working.Keys("C-c").Asked("C-c").ShouldBe(new Request.Quit(130));
    }

    [Fact]
    public void A_part_told_after_another_begins_anew_and_within_one_it_never_goes_back()
    {
        var running = Played.Start().Keys("7 r");
        AppState Told(AppState state, long done, string what) =>
            state.After(new Message.StudyProgress(ScreenId.Budget, new(done, 4) { What = what })).State;

        var third = Told(Told(running, 4, "scenarios opened"), 3, "futures");
        third.Text().ShouldContain("75 % of 4 futures · c stop · baseline");
        Told(third, 2, "futures").ShouldBe(third);
    }

    [Fact]
    public void Spoken_progress_is_silent_at_first_and_then_says_little()
    {
        var now = 0L;
        var said = new List<string>();
        var spoken = new SpokenProgress(said.Add, () => now);

        foreach (var (at, done) in new[] { (0, 1), (1999, 2), (2000, 3), (2500, 4), (6999, 5), (7000, 6), (7001, 7) })
        {
            now = at;
            spoken.Tell(new(done, 10) { What = "futures" });
        }

        said.ShouldBe(["30 % of 10 futures; control-C stops it", "60 % of 10 futures; control-C stops it"]);
    }

    private static Request.WritePaper Asked(string paper, string file) => new(
        $"ccm report {paper} --as-of 2026-04-18 --known-at 2026-04-18 --trials 100 -o {ShellWords.Quote(file)}", file,
        Overwrite: false);

    private static StudyAsk Compare(string names) => new(ScreenId.Compare, names, Played.Today, false, 1);

    private static Question Session(int trials) => new(
        new(2026, 4, 18), new(2026, 4, 18), new(2026, 4, 18), null, OutputFormat.Table, true, false, "never", 1, trials,
        2);
}
