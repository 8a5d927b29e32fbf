using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>Supposed facts and changes of the law in the scenario editor.</summary>
public sealed class SupposedTests
{
    private static ScenarioDesk Desk(AppState state) => ((ScenariosScreen)state.Screens[ScreenId.Scenarios]).Desk;

    private static ScenarioRow Row(AppState state) => ((ScenariosScreen)state.Current).Row!;

    private static AppState Editor()
    {
        var state = Played.Start(120, 40).Story("DATA").Keys("4");
        var list = Desk(state).Names.ToList().IndexOf("minus10");
        return state.Keys(string.Join(' ', Enumerable.Repeat("j", list)) + " enter");
    }

    private static AppState To(AppState state, string path)
    {
        var at = Desk(state).Rows.ToList().FindIndex(one => one.Path == path);
        at.ShouldBeGreaterThanOrEqualTo(0, path);
        return state.Keys("g " + string.Join(' ', Enumerable.Repeat("j", at)));
    }

    private static AppState Fill(AppState state, string path, string value) =>
        To(state, path).Keys("enter C-u").After(new Message.Paste(value)).State.Keys("enter");

    private static AppState Completion() => Fill(
        Fill(Fill(To(Editor(), "facts").Keys("n a r t i c l e 4 enter"), "facts/0/facts/0/state", "ALP"),
            "facts/0/facts/0/remnants", "held"),
        "facts/0/facts/0/completed",
        "2028-06");

    [Fact]
    public void A_fact_is_supposed_by_its_kind_and_its_own_fields()
    {
        var asked = To(Editor(), "facts").Keys("enter");
        asked.Dialog.ShouldBeOfType<Dialog.PickKind>().Matching.Count.ShouldBeGreaterThan(30);
        var added = asked.Keys("a r t i c l e enter");

        Row(added).Path.ShouldBe("facts/0/facts/0/state");
        Desk(added).Rows.Single(row => row.Path == "facts/0/facts").Label.ShouldBe("article4");
        Desk(added).Rows.Where(row => row.IsMissing).Select(row => row.Path)
            .ShouldBe(["facts/0/facts/0/state", "facts/0/facts/0/remnants"]);
        Desk(added).Problems.Select(problem => problem.At.Path)
            .ShouldBe(["$.facts[0].facts[0]", "$.facts[0].facts[0]"]);
        added.Text().ShouldContain("required");
        var done = Completion();
        Desk(done).Problems.ShouldBeEmpty();
        ScenarioText.Words(ScenarioText.At(ScenarioText.Read(Desk(done).Text), "facts/0/facts/0/confidence"))
            .ShouldBe("none");
        done.Asked("s").ShouldBeOfType<Request.SaveScenario>().Text.ShouldContain("\"completed\": \"2028-06\"");
    }

    [Fact]
    public void The_choice_of_a_kind_left_by_escape_adds_nothing_and_one_that_is_none_neither()
    {
        var asked = To(Editor(), "facts").Keys("n");

        Desk(asked.Keys("esc")).IsEdited.ShouldBeFalse();
        var none = asked.Keys("x x x enter");
        Desk(none).IsEdited.ShouldBeFalse();
        none.Text().ShouldContain("no kind of that name");
        asked.Keys("down down up e x t").Dialog.ShouldBeOfType<Dialog.PickKind>().Matching.ShouldBe(["extensions"]);
    }

    [Fact]
    public void A_second_fact_of_a_kind_stands_beside_the_first_and_another_kind_apart()
    {
        var two = To(Completion(), "facts/0/facts/0/state").Keys("n");
        Row(two).Path.ShouldBe("facts/0/facts/1/state");
        var picked = To(two, "facts").Keys("n a r t i c l e 4 enter");
        Row(picked).Path.ShouldBe("facts/0/facts/2/state");

        var other = To(two, "facts").Keys("n r e t e n t i o n enter");
        Row(other).Path.ShouldStartWith("facts/1/facts/0/");
        Desk(other).Rows.Single(row => row.Path == "facts").Own.ShouldBe("2");
        Desk(other).Rows.Single(row => row.Path == "facts/0/facts").Own.ShouldBe("2");
    }

    [Fact]
    public void The_last_fact_taken_away_takes_its_group_and_the_list_along_and_comes_back_by_undo()
    {
        var done = Completion();

        var less = To(done, "facts/0/facts/0").Keys("D");
        Desk(less).Text.ShouldNotContain("facts");
        Desk(less.Keys("u")).Text.ShouldBe(Desk(done).Text);
        Desk(less.Keys("u C-r")).Text.ShouldBe(Desk(less).Text);
        Desk(To(done, "facts/0/facts").Keys("D")).Text.ShouldBe(Desk(less).Text);
        Desk(To(done, "facts/0/facts/0/completed").Keys("D")).Text.ShouldNotContain("2028-06");
        var two = To(done, "facts/0/facts").Keys("n");
        Desk(To(two, "facts/0/facts/1").Keys("D")).Text.ShouldBe(Desk(done).Text);
    }

    [Fact]
    public void Every_step_of_a_form_is_one_step_of_undo()
    {
        var done = Completion();

        Desk(done).Draft!.Before.Count().ShouldBe(4);
        Desk(done.Keys("u u u u")).IsEdited.ShouldBeFalse();
    }

    [Fact]
    public void What_a_fact_says_is_a_difference_to_the_base()
    {
        var before = Desk(Editor()).Differing;

        Desk(Completion()).Differing.ShouldBe(before + 6, "kind, state, remnants, completed, source and confidence");
        Desk(Completion().Keys("t")).Rows.ShouldAllBe(row => row.IsSaid);
        Desk(Completion().Keys("t")).Rows.ShouldContain(row => row.Path == "facts/0/facts/0/completed");
    }

    [Theory]
    [InlineData("state", "down", "ALP")]
    [InlineData("state", "up", "GAM")]
    [InlineData("provision", "down", "CCM-3.2")]
    [InlineData("meeting", "M down", "13MSP")]
    [InlineData("meeting", "M down down", "14MSP")]
    [InlineData("outcome", "c down", "considered")]
    [InlineData("assumed", "down", "true")]
    [InlineData("number", "down", "")]
    public void What_may_stand_in_a_field_is_gone_through(string field, string keys, string expected)
    {
        var form = To(Editor(), "facts").Keys("n e x t e n s i o n s enter");

        To(form, $"facts/0/facts/0/{field}")
            .Keys($"enter {keys}").Dialog.ShouldBeOfType<Dialog.EditField>().Typed.Text.ShouldBe(expected);
    }

    [Fact]
    public void The_mistake_of_the_field_typed_comes_before_those_of_others()
    {
        var form = To(Editor(), "facts").Keys("n e x t e n s i o n s enter");

        var lines = To(form, "facts/0/facts/0/number").Keys("enter 9 9").Text().Split('\n');
        lines.First(line => line.Contains("facts/minus10.json:", StringComparison.Ordinal))
            .ShouldContain("facts[0].facts[0].nu");
    }

    [Fact]
    public void A_mistake_of_a_supposed_fact_is_told_while_it_is_typed()
    {
        var typing =
            To(Completion(), "facts/0/facts/0/completed").Keys("enter C-u").After(new Message.Paste("2028-13")).State;

        typing.Text().ShouldContain("$.facts[0].facts[0].completed: found \"2028-13\"");
        typing.Keys("enter").Asked("s").ShouldBeNull();
    }

    [Fact]
    public void What_the_data_say_against_it_is_asked_after_an_edit_and_holds_for_that_text_only()
    {
        var typed = To(Completion(), "facts/0/facts/0/state").Keys("enter C-u D E L");
        var step = typed.After(new Message.Key("enter"));
        var asked = step.Request.ShouldBeOfType<Request.CheckScenario>();
        (asked.Name, asked.Text).ShouldBe(("minus10", Desk(step.State).Text));

        var problem = new Problem(Severity.Error, new SourceText("facts/minus10.json", asked.Text).PlaceAt(0, "$"),
            "no such State", "another");
        var told = step.State.After(new Message.ScenarioChecked(asked.Text, [problem])).State;
        Desk(told).Problems.ShouldBe([problem]);
        told.Asked("s").ShouldBeNull();
        Desk(told.Keys("u")).Problems.ShouldBeEmpty();
        Desk(step.State.After(new Message.ScenarioChecked("an older text", [problem])).State).Problems.ShouldBeEmpty();
        typed.After(new Message.Key("tab")).Request.ShouldBe(asked, "tab accepts as enter does");
        To(To(Editor(), "facts").Keys("n a r t i c l e 4 enter"), "facts/0/facts/0/state").Keys("enter A L P")
            .Asked("enter")
            .ShouldBeNull("what does not stand by itself is not held against the data");
        To(Editor(), "finance/delayMonths").Keys("enter 3").Asked("enter")
            .ShouldBeNull("a scenario without facts asks nothing of the data");
    }

    [Fact]
    public void The_data_are_read_with_all_a_scenario_and_its_bases_suppose()
    {
        var session = new Tui.CommandLine.Question(
            new(2026, 4, 18), new(2026, 4, 18), new(2026, 4, 18), null, Tui.CommandLine.OutputFormat.Table, true, false,
            "never", 1, 400, 2);

        static string Scenario(string state) => $$"""
            { "kind": "scenario", "name": "A", "facts": [ { "kind": "article4", "facts": [
              { "state": "{{state}}", "remnants": "held", "source": "supposed", "confidence": "none" } ] } ] }
            """;

        Tui.CommandLine.ScenarioSource.ProblemsIn(session, "a", Scenario("LBN")).ShouldBeEmpty();
        var problem = Tui.CommandLine.ScenarioSource.ProblemsIn(session, "a", Scenario("QQQ")).ShouldHaveSingleItem();
        (problem.At.File, problem.At.Path).ShouldBe(("a.json", "$.facts[0].facts[0].state"));
    }

    [Fact]
    public void A_change_of_the_law_is_chosen_by_its_name_and_undone()
    {
        var added = To(Editor(), "reform").Keys("n");
        Row(added).Path.ShouldBe("reform/0/parameter");
        var named = added.Keys("enter e x t e n s i o n down down");
        var edit = named.Dialog.ShouldBeOfType<Dialog.EditField>();
        edit.Words(Desk(named)).ShouldAllBe(word => word.Contains("extension", StringComparison.Ordinal));
        edit.Typed.Text.ShouldBe(edit.Words(Desk(named))[1]);
        named.Text().ShouldContain(edit.Typed.Text);

        var done = Fill(named.Keys("enter"), "reform/0/value", "2");
        Desk(done).Problems.ShouldBeEmpty();
        Desk(done).Rows.Single(row => row.Path == "reform/0/value").Own.ShouldBe("2");
        Desk(To(done, "reform/0").Keys("D")).Text.ShouldNotContain("reform");
        Desk(Fill(done, "reform/0/parameter", "nothing")).Problems.ShouldHaveSingleItem().At.Path.ShouldBe(
            "$.reform[0].parameter");
    }

    [Fact]
    public void Facts_that_are_not_well_formed_are_shown_with_their_mistake_and_can_be_taken_away()
    {
        const string text = """{ "kind": "scenario", "name": "A", "facts": [ 7, { "facts": [ 1 ] }, { "kind": "meetings" } ] }""";
        var state = Played.Start(120, 40).After(InventedScenarios.Shelf(("broken", text))).State.Keys("4 j j enter");

        Desk(state).Name.ShouldBe("broken");
        Desk(state).Problems.ShouldNotBeEmpty();
        Desk(state).Rows.Select(row => row.Label).ShouldContain("facts of no kind");
        Desk(state).Rows.ShouldContain(row => row.Path == "facts/2/facts" && row.Own == "0");
        Desk(To(state, "facts").Keys("D")).Problems.ShouldBeEmpty();
        Desk(To(state, "facts/2/facts").Keys("n")).Rows.ShouldContain(row => row.Path == "facts/2/facts/0");
    }

    [Fact]
    public void An_entry_added_while_only_differences_are_shown_is_seen()
    {
        var added = To(Editor().Keys("t"), "efforts").Keys("n");

        Row(added).Path.ShouldBe("efforts/1/state");
    }
}
