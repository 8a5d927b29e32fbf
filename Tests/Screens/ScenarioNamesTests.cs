using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>Copies of scenarios, and other names for them.</summary>
public sealed class ScenarioNamesTests
{
    private static AppState At(string scenario, params (string, string)[] more)
    {
        var state = Played.Start(120, 40).Story("DATA").After(InventedScenarios.Shelf(more)).State.Keys("4 g");
        return state.Keys(string.Join(' ', Enumerable.Repeat("j", Desk(state).Names.ToList().IndexOf(scenario))));
    }

    private static ScenarioDesk Desk(AppState state) => ((ScenariosScreen)state.Screens[ScreenId.Scenarios]).Desk;

    private static string Typed(string text) => string.Join(' ', text.Select(c => $"{c}"));

    [Fact]
    public void A_copy_says_what_the_scenario_says_under_a_name_of_its_own()
    {
        var asked = At("minus10").Keys("d");
        asked.Dialog.ShouldBeOfType<Dialog.NameScenario>().Typed.Text.ShouldBe("minus10-2");
        var copied = asked.Keys("enter");

        Desk(copied).Name.ShouldBe("minus10-2");
        Desk(copied).Standing("minus10-2").ShouldBe("new, edited");
        Desk(copied).Text.ShouldContain("\"name\": \"minus10-2\"");
        Desk(copied).Text.ShouldContain("\"voluntary\": 0.81");
        Desk(copied).Standing("minus10").ShouldBe("workspace");
        var save = copied.Asked("s").ShouldBeOfType<Request.SaveScenario>();
        (save.Path, save.Overwrite).ShouldBe((Path.Combine("facts", "minus10-2.json"), false));
        At("growth").Keys("d enter").Text().ShouldContain("growth-2");
    }

    [Fact]
    public void A_copy_takes_the_edits_along_and_leaves_them_where_they_were()
    {
        var edited = At("minus10").Keys("enter enter C-u X enter esc");

        var copied = edited.Keys("d enter");
        Desk(copied).Text.ShouldContain("\"name\": \"minus10-2\"");
        Desk(copied).Drafts["minus10"].Text.ShouldBe(Desk(edited).Text);
    }

    [Theory]
    [InlineData("d", "minus10", "one of that name")]
    [InlineData("d", "growth", "library")]
    [InlineData("R", "minus10", "one of that name")]
    [InlineData("R", "other", "one of that name")]
    [InlineData("R", "baseline", "library")]
    [InlineData("R", "a/b", "letters")]
    [InlineData("n", "other", "one of that name")]
    public void A_name_that_is_taken_is_refused(string key, string name, string why)
    {
        var asked =
            At("minus10", ("other", ScenarioText.New("other", "growth"))).Keys($"{key} C-u {Typed(name)} enter");

        asked.Dialog.ShouldBeOfType<Dialog.NameScenario>().Problem!.ShouldContain(why);
    }

    [Fact]
    public void A_file_of_the_workspace_is_renamed_with_its_edits_and_their_undo()
    {
        var edited = At("minus10").Keys("enter enter C-u X enter esc");
        var asked = edited.Keys("R C-u " + Typed("less")).Asked("enter").ShouldBeOfType<Request.RenameScenario>();
        asked.ShouldBe(new("minus10", "less", "facts/minus10.json", Path.Combine("facts", "less.json")));

        var step = edited.Keys("R C-u " + Typed("less") + " enter").After(new Message.ScenarioRenamed(asked, null));
        step.Request.ShouldBe(new Request.ReadShelf("less", null));
        Desk(step.State).Name.ShouldBe("less");
        Desk(step.State).Drafts.ShouldNotContainKey("minus10");
        Desk(step.State).Text.ShouldBe(Desk(edited).Text);
        Desk(step.State.Keys("u")).Text.ShouldContain("Minus ten");
    }

    [Fact]
    public void What_was_renamed_without_edits_is_not_edited_afterwards_whatever_is_on_the_desk_by_then()
    {
        var state = At("minus10");
        var asked = new Request.RenameScenario("minus10", "less", "facts/minus10.json", "facts/less.json");

        var moved = state.Keys("g").After(new Message.ScenarioRenamed(asked, null)).State;
        Desk(moved).Drafts["less"].Text.ShouldContain("Minus ten");
        Desk(moved).Name.ShouldBe("less");
    }

    [Fact]
    public void A_file_that_cannot_be_renamed_stays_as_it_was_and_the_reason_is_said()
    {
        var state = At("minus10");

        var told =
            state.After(new Message.ScenarioRenamed(new("minus10", "less", "a", "b"), "b is there already")).State;
        told.Notice.ShouldBe("b is there already");
        Desk(told).Name.ShouldBe("minus10");
    }

    [Fact]
    public void A_base_of_others_keeps_its_name()
    {
        var refused = At("minus10", ("on-top", ScenarioText.New("on-top", "minus10"))).Keys("R C-u " + Typed("less"));

        refused.Asked("enter").ShouldBeNull();
        refused.Keys("enter").Notice.ShouldBe("on-top is based on it; another base there first");
    }

    [Fact]
    public void A_base_of_one_only_begun_keeps_its_name_too()
    {
        var begun = At("minus10").Keys("n " + Typed("zz") + " enter esc");
        var back =
            begun.Keys("g " + string.Join(' ', Enumerable.Repeat("j", Desk(begun).Names.ToList().IndexOf("minus10"))));

        Desk(back).Name.ShouldBe("minus10");
        back.Keys("R C-u " + Typed("less")).Asked("enter").ShouldBeNull();
        back.Keys("R C-u " + Typed("less") + " enter").Notice!.ShouldStartWith("zz is based on it");
    }

    [Fact]
    public void One_not_saved_yet_is_renamed_without_a_file_and_the_library_never()
    {
        var begun = At("growth").Keys("n " + Typed("mine") + " enter");

        var renamed = begun.Keys("R C-u " + Typed("ours") + " enter");
        Desk(renamed).Names.ShouldContain("ours");
        Desk(renamed).Names.ShouldNotContain("mine");
        At("growth").Keys("R").Dialog.ShouldBeNull();
    }

    [Fact]
    public void A_file_is_never_moved_over_another_one()
    {
        using var folder = new TemporaryFolder();
        var (one, other) = (Path.Combine(folder.Path, "one.json"), Path.Combine(folder.Path, "other.json"));
        File.WriteAllText(one, "1");
        File.WriteAllText(other, "2");

        AtomicFile.TryMove(one, other)!.ShouldContain("is there already");
        (File.ReadAllText(one), File.ReadAllText(other)).ShouldBe(("1", "2"));
        AtomicFile.TryMove(one, Path.Combine(folder.Path, "third.json")).ShouldBeNull();
        File.Exists(one).ShouldBeFalse();
        AtomicFile.TryMove(one, Path.Combine(folder.Path, "fourth.json")).ShouldNotBeNull();
    }
}
