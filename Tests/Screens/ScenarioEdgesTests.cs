using CcmPlanner.Scenarios.Intake.Shapes;
using CcmPlanner.Tui.State;
using static CcmPlanner.Tests.Screens.ScenariosTests;

namespace CcmPlanner.Tests.Screens;

/// <summary>The editor of scenarios at its edges.</summary>
public sealed class ScenarioEdgesTests
{
    [Fact]
    public void An_edit_that_was_undone_is_nothing_to_save()
    {
        var undone = At("minus10", "finance/voluntary").Keys("enter C-u " + Typed("0.5") + " enter u");

        Desk(undone).Drafts.ShouldNotBeEmpty();
        Desk(undone).Unsaved.ShouldBeEmpty();
        undone.Asked("q").ShouldBe(new Request.Quit(0));
        undone.Keys("s").Notice.ShouldBe("nothing is edited");
    }

    [Fact]
    public void A_scenario_of_the_library_is_none_of_the_workspace()
    {
        var desk = Desk(At("minus10", "finance/voluntary"));

        desk.IsKept("minus10").ShouldBeTrue();
        desk.IsKept("growth").ShouldBeFalse();
        desk.IsKept("nowhere").ShouldBeFalse();
    }

    [Fact]
    public void A_flag_is_written_as_one_and_a_word_for_it_as_a_mistake()
    {
        var field = new Field("everyonePays", FieldKind.Flag, "Everyone pays.");
        const string text = "{ \"kind\": \"scenario\", \"name\": \"x\" }";

        ScenarioText.With(text, "everyonePays", field, "true").ShouldContain("\"everyonePays\": true\n");
        ScenarioText.With(text, "everyonePays", field, "perhaps").ShouldContain("\"everyonePays\": \"perhaps\"");
    }

    [Fact]
    public void Of_several_mistakes_that_of_the_field_being_typed_is_told_first()
    {
        var wrong = At("minus10", "efforts/0/teams").Keys("enter C-u " + Typed("many") + " enter");
        var row = Desk(wrong).Rows.ToList().FindIndex(one => one.Path == "finance/voluntary");
        var other = wrong.Keys("g " + string.Join(' ', Enumerable.Repeat("j", row)) + " enter C-u " + Typed("much"));

        var box = other.Text()[other.Text().IndexOf("▸ much", StringComparison.Ordinal)..];

        box.ShouldContain("voluntary");
        box[..box.IndexOf("voluntary", StringComparison.Ordinal)].ShouldNotContain("teams");
    }

    [Fact]
    public void A_value_said_again_as_the_base_says_it_is_said_and_does_not_differ()
    {
        var before = At("minus10", "finance/voluntary");
        var same = before.Keys("enter C-u " + Typed("0.9") + " enter");

        var row = Desk(same).Rows.Single(one => one.Path == "finance/voluntary");

        (row.IsSaid, row.Differs).ShouldBe((true, false));
        Desk(same).Differing.ShouldBe(Desk(before).Differing - 1);
    }

    [Fact]
    public void A_scenario_is_compared_with_its_own_base() =>
        At("minus10", "finance/voluntary").Asked("c").ShouldBeOfType<Request.Study>().Ask.Subject
            .ShouldBe("geneva-squeeze minus10");

    [Fact]
    public void A_file_of_that_name_that_is_there_already_is_said_to_be_and_the_edit_stays()
    {
        var edited = At("minus10", "finance/voluntary").Keys("enter C-u " + Typed("0.5") + " enter");
        var save = edited.Asked("s").ShouldBeOfType<Request.SaveScenario>();

        var refused = edited.After(new Message.ScenarioSaved(save, "exists", Exists: true)).State;

        refused.Notice.ShouldBe("facts/minus10.json is there already; its scenario is not replaced");
        Desk(refused).IsEdited.ShouldBeTrue();
    }
}
