using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>The list of scenarios and the editor.</summary>
public sealed class ScenariosTests
{
    /// <summary>The editor with a field of a scenario under the cursor.</summary>
    internal static AppState At(string scenario, string path, string story = "DATA")
    {
        var state = Played.Start(120, 40).Story(story).Keys("4");
        var list = Desk(state).Names.ToList().IndexOf(scenario);
        state = state.Keys(string.Join(' ', Enumerable.Repeat("j", list)) + " enter");
        var row = Desk(state).Rows.ToList().FindIndex(one => one.Path == path);
        row.ShouldBeGreaterThanOrEqualTo(0, path);
        return state.Keys(string.Join(' ', Enumerable.Repeat("j", row)));
    }

    internal static ScenarioDesk Desk(AppState state) => ((ScenariosScreen)state.Screens[ScreenId.Scenarios]).Desk;

    internal static string Typed(string text) => string.Join(' ', text.Select(c => c == ' ' ? "space" : $"{c}"));

    [Fact]
    public void A_field_shows_what_the_bases_say_and_what_the_scenario_says()
    {
        var rows = Desk(At("minus10", "finance/voluntary")).Rows;

        var row = rows.Single(one => one.Path == "finance/voluntary");
        (row.Base, row.Own, row.Differs, row.Holds).ShouldBe(("0.9", "0.81", true, "0.81"));
        var delay = rows.Single(one => one.Path == "finance/delayMonths");
        (delay.Base, delay.Own, delay.Differs, delay.Holds).ShouldBe(("2", "", false, "2"));
        rows.Single(one => one.Path == "efforts/0/state").Own.ShouldBe("ALP");
    }

    [Fact]
    public void An_edit_is_kept_undone_and_brought_back()
    {
        var before = At("minus10", "finance/voluntary");
        var edited = before.Keys("enter C-u " + Typed("0.5") + " enter");

        Desk(edited).Rows.Single(row => row.Path == "finance/voluntary").Own.ShouldBe("0.5");
        Desk(edited).Standing("minus10").ShouldBe("workspace, edited");
        var undone = edited.Keys("u");
        Desk(undone).Text.ShouldBe(Desk(before).Text);
        Desk(undone).IsEdited.ShouldBeFalse();
        Desk(undone.Keys("C-r")).Text.ShouldBe(Desk(edited).Text);
    }

    [Fact]
    public void What_was_brought_back_can_be_undone_again()
    {
        var before = At("minus10", "finance/voluntary");

        var again = before.Keys("enter C-u " + Typed("0.5") + " enter u C-r u");

        Desk(again).Text.ShouldBe(Desk(before).Text);
        Desk(again).IsEdited.ShouldBeFalse();
    }

    [Fact]
    public void The_words_a_field_takes_go_round()
    {
        var editing = At("minus10", "finance/policies/cutTravel").Keys("enter");
        var words = editing.Dialog.ShouldBeOfType<Dialog.EditField>().Words(Desk(editing));
        words.Count.ShouldBeGreaterThan(1);

        var typed = Enumerable.Range(1, words.Count).Select(times => editing
            .Keys(string.Join(' ', Enumerable.Repeat("down", times))).Dialog.ShouldBeOfType<Dialog.EditField>().Typed.Text);

        typed.ShouldBe(words, ignoreOrder: true);
        editing.Keys("up down").Dialog.ShouldBeOfType<Dialog.EditField>().Typed.Text.ShouldBe(Desk(editing).Rows
            .Single(row => row.Path == "finance/policies/cutTravel").Own);
    }

    [Fact]
    public void A_scenario_with_a_mistake_is_not_run_even_where_nothing_was_edited()
    {
        var state = Played.Start().After(InventedScenarios.Shelf(
            ("wrong", "{ \"kind\": \"scenario\", \"name\": \"Wrong\", \"finance\": { \"voluntary\": \"much\" } }")))
            .State.Keys("4 G");
        Desk(state).Name.ShouldBe("wrong");

        var run = state.After(new Message.Key("r"));

        run.Request.ShouldBeNull();
        run.State.Notice!.ShouldContain("to mend first; w shows");
    }

    [Fact]
    public void The_lists_of_all_the_bases_are_supposed_together()
    {
        var shelf = InventedScenarios.Shelf(("more", """
            { "kind": "scenario", "name": "More", "base": "minus10", "efforts": [ { "state": "BET", "teams": 3 } ] }
            """)).Shelf;

        var under = ScenarioText.Beneath(ScenarioText.Read(ScenarioText.New("own", "more"))!, shelf);

        under["efforts"]!.AsArray().Select(one => ScenarioText.Words(one!["state"])).ShouldBe(["ALP", "BET"]);
    }

    [Fact]
    public void What_was_undone_before_another_edit_does_not_come_back()
    {
        var undone = At("minus10", "finance/voluntary").Keys("enter C-u " + Typed("0.5") + " enter u");
        var another = undone.Keys("enter C-u " + Typed("0.7") + " enter");

        Desk(another.Keys("C-r")).Text.ShouldBe(Desk(another).Text);
        Actions.ForKey(another, "C-r").ShouldBeNull();
        Desk(another.Keys("u")).Text.ShouldBe(Desk(undone).Text);
    }

    [Fact]
    public void What_is_typed_and_left_by_escape_changes_nothing()
    {
        var before = At("minus10", "finance/voluntary");

        var left = before.Keys("enter C-u " + Typed("0.5") + " esc");
        Desk(left).Text.ShouldBe(Desk(before).Text);
        Desk(left).Draft.ShouldBeNull();
        left.Dialog.ShouldBeNull();
        Desk(before.Keys("enter enter")).Draft?.Before.IsEmpty.ShouldBeTrue("what is accepted unchanged is no edit");
    }

    [Fact]
    public void Mistakes_are_told_with_their_place_while_typing_and_all_at_once()
    {
        var typing = At("minus10", "finance/voluntary").Keys("enter C-u " + Typed("99"));

        typing.Text().ShouldContain("facts/minus10.json:");
        typing.Text().ShouldContain("$.finance.voluntary: found 99");
        var two = typing.Keys("enter j j enter " + Typed("x") + " enter");
        Desk(two).Problems.Count.ShouldBe(2);
        two.Asked("s").ShouldBeNull();
        two.Keys("s").Notice.ShouldBe("2 mistakes to mend first; w shows them");
        two.Keys("w").Dialog.ShouldBeOfType<Dialog.Why>().Lines!.Count(line => line.Kind == LineKind.Rule).ShouldBe(2);
    }

    [Fact]
    public void A_value_taken_away_falls_back_to_the_base_and_empty_parts_go_with_it()
    {
        var less = At("minus10", "finance/policies/cutTravel").Keys("D");

        Desk(less).Text.ShouldNotContain("policies");
        Desk(less).Text.ShouldContain("voluntary");
    }

    [Fact]
    public void An_entry_is_added_to_a_list_and_removed_from_it()
    {
        var added = At("minus10", "finance/payers").Keys("n");

        Desk(added).Rows.ShouldContain(row => row.Path == "finance/payers/0/factor");
        Desk(added).IsWrong.ShouldBeTrue();
        ((ScenariosScreen)added.Current).Row!.Path.ShouldBe("finance/payers/0/state");
        var filled = added.Keys("j enter 1 enter j enter 0 enter");
        Desk(filled).Problems.ShouldBeEmpty();
        Desk(filled.Keys("k k k D")).Text.ShouldNotContain("payers");
    }

    [Fact]
    public void A_scenario_is_saved_into_the_workspace_as_the_reader_reads_it()
    {
        var edited = At("minus10", "finance/voluntary").Keys("enter C-u " + Typed("0.5") + " enter");

        var save = edited.Asked("s").ShouldBeOfType<Request.SaveScenario>();
        (save.Path, save.Overwrite, save.Then).ShouldBe((Path.Combine("facts", "minus10.json"), true, null));
        var saved = edited.After(new Message.ScenarioSaved(save, null, false));
        saved.Request.ShouldBe(new Request.ReadShelf("minus10", null));
        var read = saved.State.After(InventedScenarios.Shelf()).State;
        Desk(read).IsEdited.ShouldBeTrue("the disk still holds the old text");
    }

    [Fact]
    public void The_library_is_never_written_over()
    {
        var edited = At("growth", "finance/voluntary").Keys("enter 2 enter");

        var asked = edited.Keys("s").Dialog.ShouldBeOfType<Dialog.NameScenario>();
        asked.Typed.Text.ShouldBe("my-growth");
        edited.Keys("s C-u " + Typed("growth")
            + " enter").Dialog.ShouldBeOfType<Dialog.NameScenario>().Problem.ShouldNotBeNull();
        var save = edited.Keys("s").Asked("enter").ShouldBeOfType<Request.SaveScenario>();
        (save.Path, save.Overwrite).ShouldBe((Path.Combine("facts", "my-growth.json"), false));
        var moved = edited.Keys("s enter").After(new Message.ScenarioSaved(save, null, false)).State;
        Desk(moved).Standing("growth").ShouldBe("library");
        Desk(moved).Name.ShouldBe("my-growth");
    }

    [Fact]
    public void Without_a_workspace_nothing_is_saved_and_the_reason_is_said()
    {
        var edited = At("growth", "finance/voluntary", "").Keys("enter 2 enter");

        edited.Asked("s").ShouldBeNull();
        edited.Keys("s").Notice!.ShouldContain("--data FOLDER");
    }

    [Fact]
    public void A_scenario_runs_where_its_levers_matter()
    {
        var chosen = At("growth", "finance/voluntary");

        var run = chosen.After(new Message.Key("r"));
        (run.State.Screen, run.Request.ShouldBeOfType<Request.Study>().Ask.Subject)
            .ShouldBe((ScreenId.Budget, "growth"));
        run.State.Keys("esc").Screen.ShouldBe(ScreenId.Scenarios);
        chosen.After(new Message.Key("c")).Request.ShouldBeOfType<Request.Study>().Ask.Subject.ShouldBe(
            "baseline growth");
        var forecast = chosen.After(new Message.Key("f")).Request.ShouldBeOfType<Request.Forecast>();
        forecast.Ask.Scenario.ShouldBe("growth");
    }

    [Fact]
    public void A_second_run_waits_until_the_first_has_ended()
    {
        var asked = At("growth", "finance/voluntary", "DATA 5 r").After(new Message.Key("b"));

        asked.Request.ShouldBeNull();
        asked.State.Notice.ShouldBe("a run is on; C-c stops it");
        asked.State.Screen.ShouldBe(ScreenId.Scenarios);
    }

    [Fact]
    public void What_was_found_for_a_scenario_before_its_edit_is_not_shown_as_the_answer()
    {
        var run = At("growth", "finance/voluntary", "7 r STUDIED").Keys("b");

        run.Screen.ShouldBe(ScreenId.Budget);
        ((StudyScreen)run.Current).Found.ShouldBeNull();
    }

    [Fact]
    public void An_edited_scenario_is_saved_before_it_is_run()
    {
        var edited = At("minus10", "finance/voluntary").Keys("enter C-u " + Typed("0.5") + " enter");

        var save = edited.Asked("r").ShouldBeOfType<Request.SaveScenario>();
        var read =
            edited.After(new Message.ScenarioSaved(save, null, false)).Request.ShouldBeOfType<Request.ReadShelf>();
        var run = edited.After(InventedScenarios.Shelf() with { Name = read.Saved, Then = read.Then });
        run.Request.ShouldBeOfType<Request.Study>().Ask.Subject.ShouldBe("minus10");
    }

    [Fact]
    public void Edits_not_saved_survive_a_session_that_broke_off()
    {
        var left = At("minus10", "finance/voluntary").Keys("enter C-u " + Typed("0.5") + " enter");
        var asked = Played.Start().After(new Message.Show(new Dialog.AskRestore(Session.Of(left)))).State;

        asked.Text().ShouldContain("minus10");
        Desk(asked.Keys("enter")).Drafts["minus10"].Text.ShouldBe(Desk(left).Text);
        Desk(asked.Keys("esc")).Drafts.ShouldBeEmpty();
    }

    [Fact]
    public void A_scenario_that_cannot_be_read_shows_its_mistakes_and_takes_no_edits()
    {
        var state = Played.Start()
            .After(InventedScenarios.Shelf(("broken", "{ \"kind\": \"scenario\", \"name\": "))).State.Keys("4 j j");

        Desk(state).Name.ShouldBe("broken");
        Desk(state).Problems.ShouldNotBeEmpty();
        Desk(state).Rows.ShouldBeEmpty();
        Desk(state.Keys("enter enter n D")).Text.ShouldBe(Desk(state).Text);
    }

    [Fact]
    public void A_scenario_written_to_disk_is_found_there_and_run_by_its_name()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "mine.json");
        var options = new Tui.Shell.TuiOptions
        {
            AsOf = Invented.Day,
            KnownAt = Invented.Day,
            Outlook = (days, _) => new(days, Invented.On(days)),
            Why = Invented.Why,
            Save = Tui.CommandLine.AtomicFile.TrySave,
        };
        var asked =
            new Request.SaveScenario("mine", "mine", path, ScenarioText.New("mine", "growth"), Overwrite: false, null);

        options.Written(asked).Problem.ShouldBeNull();
        options.Written(asked).Exists.ShouldBeTrue();
        File.ReadAllText(path).ShouldBe(asked.Text);
        Tui.CommandLine.ScenarioSource.Names(folder.Path).ShouldContain("mine");
    }
}
