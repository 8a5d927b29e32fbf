using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

public sealed class RecordFormTests
{
    private const string Filled = "DATA 2 j a j enter tab tab 2 0 2 6 - 0 3 tab tab R e p o r t space 5 tab h i g h";

    [Fact]
    public void The_form_knows_the_state_and_the_article_under_the_cursor()
    {
        var form = Played.Start().Story("DATA 2 j a enter").Dialog.ShouldBeOfType<Dialog.Record>().Form;

        form.Kind.Word.ShouldBe("extension");
        form.CommandLine.ShouldBe("record extension BET --article 4");
    }

    [Fact]
    public void What_is_missing_is_said_all_at_once_and_nothing_is_run()
    {
        var checkedForm = Played.Start().Story("DATA 2 j a j enter").After(new Message.Key("enter"));

        checkedForm.Request.ShouldBeNull();
        checkedForm.State.Text().ShouldContain("still to fill in: on, source, confidence");
    }

    [Fact]
    public void A_form_is_checked_first_and_recorded_only_after_a_look()
    {
        var tried = Played.Start().Story(Filled).After(new Message.Key("enter"));

        var line = "ccm record completion BET --article 4 --on 2026-03 --source 'Report 5' --confidence high";
        tried.Request.ShouldBe(new Request.RunCommand(1, line + " --dry-run --as-of 2026-04-18 --data facts"));
        var seen = tried.State.After(new Message.CommandDone(1, 0, "what follows\n", "", false)).State;
        seen.Text().ShouldContain("enter record it");
        seen.Asked("enter").ShouldBe(new Request.RunCommand(2, line + " --as-of 2026-04-18 --data facts"));
        seen.Keys("esc").Dialog.ShouldBeOfType<Dialog.Record>().Form.Values[0].Text.ShouldBe("BET");
    }

    [Fact]
    public void What_is_wrong_is_shown_and_the_form_comes_back_as_it_was()
    {
        var tried = Played.Start().Story(Filled).Keys("enter");

        var refused = tried.After(new Message.CommandDone(1, 3, "", "ccm: --on: found x; write a date\n", false)).State;

        refused.Text().ShouldContain("ccm: --on: found x; write a date");
        refused.Asked("enter").ShouldBeNull();
        refused.Keys("esc").Dialog.ShouldBe(new Dialog.Record(tried.Draft!, null));
    }

    [Fact]
    public void A_fact_begun_is_kept_until_it_is_recorded_or_thrown_away()
    {
        var left = Played.Start().Story(Filled + " esc");

        left.Draft.ShouldNotBeNull().CommandLine.ShouldContain("'Report 5'");
        left.Keys("q").Text().ShouldContain("A fact (completion) is begun and not recorded.");
        left.Keys("a").Dialog.ShouldBeOfType<Dialog.Record>().Form.ShouldBe(left.Draft);
        left.Keys("a C-x").Draft.ShouldBeNull();
        left.Keys("a").Keys("a").Draft.ShouldNotBeNull();
    }

    [Fact]
    public void Undo_takes_back_line_by_line_and_redo_brings_back()
    {
        var state =
            Recorded(Recorded(Played.Start().Story("DATA 2"), "record completion BET", 7), "record completion ALP", 8);

        state.Asked("u").ShouldBeOfType<Request.RunCommand>().Line.ShouldStartWith("ccm record undo 8 ");
        var once = Recorded(state, "record undo 8", 9);
        once.Asked("u").ShouldBeOfType<Request.RunCommand>().Line.ShouldStartWith("ccm record undo 7 ");
        once.Asked("C-r").ShouldBeOfType<Request.RunCommand>().Line.ShouldStartWith("ccm record undo 9 ");
        var back = Recorded(once, "record undo 9", 10);
        back.Asked("u").ShouldBeOfType<Request.RunCommand>().Line.ShouldStartWith("ccm record undo 8 ");
        back.Asked("C-r").ShouldBeNull();
    }

    [Fact]
    public void What_was_taken_back_before_another_fact_does_not_come_back()
    {
        var undone = Recorded(Recorded(Played.Start().Story("DATA 2"), "record completion BET", 7), "record undo 7", 8);
        undone.Asked("C-r").ShouldNotBeNull();

        Recorded(undone, "record completion ALP", 9).Asked("C-r").ShouldBeNull();
    }

    [Fact]
    public void A_fact_that_is_recorded_is_no_draft_any_more()
    {
        var tried = Played.Start().Story(Filled).Keys("enter");
        var recording = tried.After(new Message.CommandDone(1, 0, "what follows\n", "", false)).State.Keys("enter");
        recording.Draft.ShouldNotBeNull();

        recording.After(new Message.CommandDone(2, 0, "", "", Changes: true) { Recorded = 1 }).State.Draft
            .ShouldBeNull();
    }

    [Fact]
    public void Only_a_command_that_changed_the_facts_has_everything_worked_out_anew()
    {
        var run = Played.Start().Story("DATA").After(new Message.RunLine("record undo")).State;

        run.After(new Message.CommandDone(1, 0, "", "", Changes: true)).Request
            .ShouldBe(new Request.Compute(Played.Today, Anew: true));
        run.After(new Message.CommandDone(1, 0, "", "", Changes: false)).Request.ShouldBeNull();
        run.After(new Message.CommandDone(1, 3, "", "", Changes: true)).Request.ShouldBeNull();
    }

    [Fact]
    public void The_article_on_stockpiles_is_known_to_the_form_as_well() =>
        Played.Start().Story("DATA 2 / r h o enter a enter").Dialog.ShouldBeOfType<Dialog.Record>().Form.CommandLine
            .ShouldBe("record extension RHO --article 3");

    [Fact]
    public void Without_a_workspace_nothing_can_be_recorded() => Played.Start().Keys("2 a").Dialog.ShouldBeNull();

    [Theory]
    [InlineData("completion")]
    [InlineData("extension")]
    [InlineData("report")]
    [InlineData("contribution")]
    public void The_facts_the_screens_must_record_are_among_the_kinds(string word) =>
        Played.Start().Forms.ShouldContain(form => form.Word == word);

    [Fact]
    public void A_contribution_recorded_is_in_the_workspace_and_can_be_taken_back()
    {
        using var folder = new TemporaryFolder();
        var line =
            $"ccm record contribution DEU --year 2026 --channel shared --amount 1200.50 --paid 2026-03-01 --source "
            + $"Test --confidence high --data {folder.Path}";

        var recorded = CommandsWithin.Run(line, _ => { }, CancellationToken.None);
        recorded.Code.ShouldBe(0, recorded.Error);
        (recorded.Changes, recorded.Recorded).ShouldBe((true, 1));
        CommandsWithin.Run($"ccm record undo 1 --data {folder.Path}", _ => { }, CancellationToken.None).Recorded
            .ShouldBe(2);
        CommandsWithin.Run(line + " --dry-run", _ => { }, CancellationToken.None).Changes.ShouldBeFalse();
    }

    [Fact]
    public void A_last_line_that_broke_off_is_said_and_kept_aside()
    {
        using var folder = new TemporaryFolder();
        folder.Write("facts.jsonl", "{\"sequence\":1,\"recordedOn\":\"2026-01-0");
        var line =
            $"ccm record report DEU --year 2024 --filed 2025-04-20 --source Test --confidence high --data "
            + $"{folder.Path}";

        var recorded = CommandsWithin.Run(line, _ => { }, CancellationToken.None);

        recorded.Code.ShouldBe(0, recorded.Error);
        recorded.Error.ShouldContain("kept aside in");
        Directory.GetFiles(folder.Path, "*.torn-*").ShouldHaveSingleItem();
    }

    private static AppState Recorded(AppState state, string line, int number)
    {
        var run = state.After(new Message.RunLine(line)).State;
        return run.After(new Message.CommandDone(run.Runs, 0, "", "", Changes: true) { Recorded = number }).State.Keys(
            "esc");
    }
}
