using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.Shell;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>Scenarios of the workspace deleted, and brought back.</summary>
public sealed class ScenarioDeletingTests
{
    private static readonly byte[] Held = [0xEF, 0xBB, 0xBF, .. "{ \"name\": \"Minus ten\" }\r\n"u8];

    private static AppState At(string scenario, params (string, string)[] more)
    {
        var state = Played.Start(120, 40).Story("DATA").After(InventedScenarios.Shelf(more)).State.Keys("4 g");
        return state.Keys(string.Join(' ', Enumerable.Repeat("j", Desk(state).Names.ToList().IndexOf(scenario))));
    }

    private static ScenarioDesk Desk(AppState state) => ((ScenariosScreen)state.Screens[ScreenId.Scenarios]).Desk;

    private static string Typed(string text) => string.Join(' ', text.Select(c => $"{c}"));

    private static AppState Deleted(AppState state)
    {
        var asked = state.Keys("D").Asked("enter").ShouldBeOfType<Request.DeleteScenario>();
        return state.Keys("D enter").After(new Message.ScenarioDeleted(asked, Held, null)).State;
    }

    [Fact]
    public void A_scenario_is_deleted_only_after_a_yes()
    {
        var state = At("minus10");

        state.Asked("D").ShouldBeNull();
        state.Keys("D").Text().ShouldContain("Delete minus10?");
        state.Keys("D").Text().ShouldContain("facts/minus10.json is deleted. Nothing is based");
        state.Keys("D").Asked("esc").ShouldBeNull();
        state.Keys("D esc").Dialog.ShouldBeNull();
        state.Keys("D").Asked("j").ShouldBeNull();
        state.Keys("D").Asked("enter").ShouldBe(new Request.DeleteScenario("minus10", "facts/minus10.json"));
    }

    [Fact]
    public void The_question_names_the_edits_that_go_along_and_the_screens_that_ask_about_it()
    {
        var edited = At("minus10").Keys("enter enter C-u X enter esc");
        var asking = edited.With(((StudyScreen)edited.Screens[ScreenId.Budget]) with { Subject = "minus10" })
            .With(((StudyScreen)edited.Screens[ScreenId.Compare]) with { Subject = "baseline minus10" });

        var question = asking.Keys("D").Dialog.ShouldBeOfType<Dialog.AskDelete>().Question;

        question.ShouldContain("What is edited of it and not saved goes along.");
        question.ShouldContain("Compare and Budget ask about it.");
    }

    [Fact]
    public void Deleted_it_leaves_the_list_and_the_next_one_is_selected()
    {
        var state = At("minus10");
        var after = Desk(state).Names[Desk(state).Names.ToList().IndexOf("minus10") + 1];

        var asked = state.Keys("D").Asked("enter").ShouldBeOfType<Request.DeleteScenario>();
        var step = state.Keys("D enter").After(new Message.ScenarioDeleted(asked, Held, null));
        step.Request.ShouldBe(new Request.ReadShelf(null, null));
        step.State.Notice.ShouldBe("minus10 is deleted; u in the list brings it back");
        var read = step.State.After(new Message.ShelfReady(
            Scenarios.Documents.ScenarioShelf.OfLibrary, null)).State;
        Desk(read).Names.ShouldNotContain("minus10");
        Desk(read).Name.ShouldBe(after);
    }

    [Fact]
    public void It_comes_back_byte_for_byte_with_its_edits_and_their_undo()
    {
        var edited = At("minus10").Keys("enter enter C-u X enter esc");
        var deleted = Deleted(edited).After(new Message.ShelfReady(
            Scenarios.Documents.ScenarioShelf.OfLibrary, null)).State;

        var asked = deleted.Asked("u").ShouldBeOfType<Request.RestoreScenario>();
        asked.Deleted.Held.ToArray().ShouldBe(Held);
        asked.Deleted.Path.ShouldBe("facts/minus10.json");
        var back = deleted.After(new Message.ScenarioRestored(asked, null));
        back.Request.ShouldBe(new Request.ReadShelf(null, null));
        var read = back.State.After(InventedScenarios.Shelf()).State;
        Desk(read).Name.ShouldBe("minus10");
        Desk(read).Standing("minus10").ShouldBe("workspace, edited");
        Desk(read.Keys("u")).IsEdited.ShouldBeFalse("the edit is taken back as before");
        read.Keys("u").Asked("u").ShouldBeNull("nothing deleted is left to bring back");
    }

    [Fact]
    public void The_one_deleted_last_comes_back_first()
    {
        var two = At("minus10", ("other", ScenarioText.New("other", "growth")));
        var gone = Deleted(Deleted(two).Keys(
            "g " + string.Join(' ', Enumerable.Repeat("j", Desk(two).Names.ToList().IndexOf("other")))));
        gone = gone.After(new Message.ShelfReady(Scenarios.Documents.ScenarioShelf.OfLibrary, null)).State;

        gone.Asked("u").ShouldBeOfType<Request.RestoreScenario>().Deleted.Name.ShouldBe("other");
    }

    [Fact]
    public void One_of_the_library_stays_and_says_so()
    {
        At("baseline").Asked("D").ShouldBeNull();
        At("baseline").Keys("D").Dialog.ShouldBeNull();
        At("baseline").Keys("D").Notice.ShouldBe("baseline is of the library and stays");
    }

    [Theory]
    [InlineData("minus10")]
    [InlineData("minus10.json")]
    [InlineData("facts/minus10.json")]
    public void A_base_of_others_stays(string under)
    {
        var state = At("minus10", ("on-top", ScenarioText.New("on-top", under)));

        state.Keys("D").Dialog.ShouldBeNull();
        state.Keys("D").Notice.ShouldBe("on-top is based on it; another base there first");
    }

    [Fact]
    public void One_never_saved_goes_without_a_file_and_comes_back_without_one()
    {
        var begun = At("growth").Keys("n " + Typed("mine") + " enter esc");

        begun.Keys("D").Text().ShouldContain("It was never saved.");
        begun.Keys("D").Asked("enter").ShouldBeNull();
        var gone = begun.Keys("D enter");
        Desk(gone).Names.ShouldNotContain("mine");
        Desk(gone).Unsaved.ShouldBeEmpty();
        var back = gone.Keys("u");
        Desk(back).Name.ShouldBe("mine");
        Desk(back).Text.ShouldBe(Desk(begun).Text);
    }

    [Fact]
    public void Another_one_of_its_name_is_never_written_over()
    {
        var again = Deleted(At("minus10")).After(InventedScenarios.Shelf()).State;

        again.Asked("u").ShouldBeNull();
        again.Keys("u").Notice!.ShouldContain("there is a minus10 again");
    }

    [Fact]
    public void A_file_that_cannot_be_deleted_or_written_stays_as_it_was_and_the_reason_is_said()
    {
        var state = At("minus10");
        var told = state.After(new Message.ScenarioDeleted(new("minus10", "facts/minus10.json"), default, "no")).State;
        told.Notice.ShouldBe("no");
        Desk(told).Deleted.ShouldBeEmpty();

        var deleted = Deleted(state).After(new Message.ShelfReady(
            Scenarios.Documents.ScenarioShelf.OfLibrary, null)).State;
        var asked = deleted.Asked("u").ShouldBeOfType<Request.RestoreScenario>();
        var refused = deleted.After(new Message.ScenarioRestored(asked, "full")).State;
        refused.Notice.ShouldBe("full");
        refused.Asked("u").ShouldBe(asked, "it can be tried again");
    }

    [Fact]
    public void In_the_fields_the_same_keys_take_away_and_bring_back_what_a_field_says()
    {
        var deleted = Deleted(At("minus10", ("other", ScenarioText.New("other", "growth"))));
        var fields = deleted.Keys("g " + string.Join(' ', Enumerable.Repeat("j", Desk(deleted).Names.ToList()
            .IndexOf("other"))) + " enter");

        var less = fields.Keys("D");
        Desk(less).IsEdited.ShouldBeTrue();
        Desk(less.Keys("u")).IsEdited.ShouldBeFalse();
    }

    [Fact]
    public void A_file_deleted_is_gone_and_written_again_it_has_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "one.json");
        File.WriteAllBytes(file, Held);

        var (held, problem) = AtomicFile.TryDelete(file);
        problem.ShouldBeNull();
        File.Exists(file).ShouldBeFalse();
        AtomicFile.TryRestore(file, held).ShouldBeNull();
        File.ReadAllBytes(file).ShouldBe(Held);
        AtomicFile.TryRestore(file, [1]).ShouldBe($"{file} is there already; it is not replaced");
        File.ReadAllBytes(file).ShouldBe(Held);
        AtomicFile.TryDelete(Path.Combine(folder.Path, "none.json")).Problem.ShouldNotBeNull();
        AtomicFile.TryRestore(Path.Combine(folder.Path, "no", "one.json"), held).ShouldNotBeNull();
    }

    [Fact]
    public void Line_by_line_it_asks_for_a_yes_and_undo_brings_the_file_back()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "aa.json");
        var text = "\uFEFF" + ScenarioText.New("aa", "growth").Replace("\n", "\r\n");
        File.WriteAllText(file, text);
        var bytes = File.ReadAllBytes(file);

        var kept = Talk(folder.Path, "scenarios", "1", "delete", "no");
        kept.ShouldContain($"Delete aa? {file} is deleted. Nothing is based on it.");
        File.ReadAllBytes(file).ShouldBe(bytes);

        Talk(folder.Path, "scenarios", "1", "delete", "yes").ShouldContain("aa is deleted; u in the list brings it back");
        File.Exists(file).ShouldBeFalse();
        File.WriteAllBytes(file, bytes);

        Talk(folder.Path, "scenarios", "1", "delete", "yes", "undo").ShouldContain($"aa is back: {file}");
        File.ReadAllBytes(file).ShouldBe(bytes);
        Directory.GetFiles(folder.Path).ShouldBe([file]);
    }

    private static string Talk(string folder, params string[] lines)
    {
        using var input = new StringReader(string.Join('\n', lines));
        using var output = new StringWriter { NewLine = "\n" };
        var loop = new LinearLoop(input, output, new TuiOptions
        {
            AsOf = Invented.Day,
            KnownAt = Invented.Day,
            Workspace = folder,
            Outlook = (days, _) => new(days, Invented.On(days)),
            Why = Invented.Why,
            Shelf = () => new(ScenarioSource.Shelf(folder), null),
            Delete = AtomicFile.TryDelete,
            Restore = AtomicFile.TryRestore,
        });
        loop.Run().ShouldBe(0);
        return output.ToString();
    }
}
