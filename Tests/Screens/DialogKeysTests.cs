using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>What the keys do in what lies over a screen.</summary>
public sealed class DialogKeysTests
{
    [Fact]
    public void Escape_in_a_filter_begun_anew_brings_the_one_before_back() =>
        Played.Start().Keys("2 / b e t enter / x x esc").Text().ShouldContain("States  1/26 · /bet");

    [Fact]
    public void In_a_date_up_is_a_day_later_and_down_a_day_earlier()
    {
        Day(Played.Start().Keys("@ up")).ShouldBe("2026-04-19");
        Day(Played.Start().Keys("@ down")).ShouldBe("2026-04-17");
    }

    [Theory]
    [InlineData("2099-12-31", "up")]
    [InlineData("2008-12-03", "down")]
    public void A_date_stops_at_the_first_and_the_last_day_that_can_be_asked_about(string day, string key)
    {
        var asked = Played.Start() with
        {
            Dialog = new Dialog.AsOf(TextField.Of(day), TextField.Of("2026-04-18"), InKnown: false, null),
        };

        Day(asked.Keys(key)).ShouldBe(day);
    }

    [Theory]
    [InlineData("2100-01-01")]
    [InlineData("2008-12-02")]
    public void A_day_outside_what_can_be_asked_about_is_refused(string day)
    {
        var asked = Played.Start() with
        {
            Dialog = new Dialog.AsOf(TextField.Of("2026-04-18"), TextField.Of(day), InKnown: true, null),
        };

        var refused = asked.After(new Message.Key("enter"));

        refused.Request.ShouldBeNull();
        refused.State.Text().ShouldContain("write a day from 2008-12-03 to 2099-12-31");
    }

    [Fact]
    public void A_file_name_follows_the_choice_until_it_is_typed_over()
    {
        var export = Played.Start().Keys("2 e");

        Path(export).ShouldBe("ccm-states-2026-04-18.csv");
        Path(export.Keys("down")).ShouldBe("ccm-states-2026-04-18.json");
        Path(export.Keys("tab C-u m i n e down down")).ShouldBe("mine");
    }

    [Fact]
    public void Only_a_file_that_is_there_may_be_written_over_and_only_under_the_name_asked_about()
    {
        var export = Played.Start().Keys("2 e");
        var path = Path(export);

        export.After(new Message.Saved(path, "no such folder", Exists: false)).State.Asked("enter")
            .ShouldBe(new Request.Save(path, ExportKind.Csv, Overwrite: false));
        var asked = export.After(new Message.Saved(path, "it is there already; enter again", Exists: true)).State;
        asked.Asked("enter").ShouldBe(new Request.Save(path, ExportKind.Csv, Overwrite: true));
        asked.Keys("tab backspace").Asked("enter").ShouldBe(new Request.Save(path[..^1], ExportKind.Csv, false));
    }

    [Fact]
    public void A_completion_in_the_middle_of_a_line_keeps_what_stands_behind_it()
    {
        var palette = new Dialog.Palette(new TextField("rulebo --json", 6), 0, -1);

        var completed = palette.After(Played.Start(), new Message.Key("tab")).State.Dialog;

        completed.ShouldBeOfType<Dialog.Palette>().Field.ShouldBe(new TextField("rulebook --json", 9));
    }

    [Fact]
    public void Lines_run_before_come_back_the_last_one_first_each_once_and_down_leads_out_again()
    {
        var state = Line(Line(Line(Played.Start(), "lint"), "meetings"), "lint").Keys(":");

        Typed(state.Keys("up")).ShouldBe("lint");
        Typed(state.Keys("up up")).ShouldBe("meetings");
        Typed(state.Keys("up up up")).ShouldBe("meetings");
        Typed(state.Keys("up down")).ShouldBeEmpty();
    }

    [Fact]
    public void The_end_of_a_long_reason_stands_at_the_foot_of_its_box()
    {
        var why = Dialog.Why.Of(new Reason(
            "many", [.. Enumerable.Range(1, 60).Select(i => new InfoLine(LineKind.Text, $"line {i}"))], "ccm lint"));
        var last = (Played.Start() with { Dialog = why }).Keys("G");

        var page = Dialog.Why.Place(last.Size).Inner.Height;
        last.Dialog.ShouldBeOfType<Dialog.Why>().Top.ShouldBe(why.Folded(last.Size).Count - page);
        last.Text().ShouldContain("  ccm lint");
        last.Text().ShouldContain("line 60");
    }

    [Fact]
    public void An_action_with_nothing_to_do_it_to_is_not_run_from_the_list()
    {
        var chosen = Played.Start().Keys("? t a k e space t h e space l a s t enter");

        chosen.Dialog.ShouldBeOfType<Dialog.ActionList>();
        chosen.Text().ShouldContain("take the last fact back (nothing recorded yet)");
    }

    [Fact]
    public void The_word_before_the_cursor_goes_with_the_blanks_behind_it() =>
        TextField.Of("record  completion  ").After(new Message.Key("C-w")).ShouldBe(TextField.Of("record  "));

    [Theory]
    [InlineData("a👍")]
    [InlineData("ae\u0301")]
    [InlineData("a🇦🇺")]
    public void What_looks_like_one_letter_is_one_step_and_goes_at_one_stroke(string text)
    {
        TextField.Of(text).After(new Message.Key("backspace")).ShouldBe(TextField.Of("a"));
        TextField.Of(text).After(new Message.Key("left")).ShouldBe(new TextField(text, 1));
        new TextField(text, 1).After(new Message.Key("delete")).ShouldBe(TextField.Of("a"));
    }

    [Fact]
    public void No_colours_are_chosen_where_the_terminal_has_none()
    {
        var state = (Played.Start() with { Colourless = true, Theme = ThemeName.Mono }).Keys("T");

        state.Theme.ShouldBe(ThemeName.Mono);
        state.Text().ShouldContain("no colours here");
    }

    [Fact]
    public void Escape_on_a_screen_gone_to_by_its_number_leads_nowhere() =>
        Played.Start().Keys("S-tab enter 3 esc").Screen.ShouldBe(ScreenId.Timeline);

    [Fact]
    public void A_line_that_names_no_screen_stays_where_one_is() =>
        Line(Played.Start().Keys("3"), "tui --screen 77").Screen.ShouldBe(ScreenId.Timeline);

    [Fact]
    public void In_a_form_the_last_field_comes_before_the_first()
    {
        var form = Played.Start().Story("DATA 2 a enter");
        var count = form.Dialog.ShouldBeOfType<Dialog.Record>().Form.Kind.Fields.Count;

        form.Keys("S-tab").Dialog.ShouldBeOfType<Dialog.Record>().Form.At.ShouldBe(count - 1);
        form.Keys("S-tab tab").Dialog.ShouldBeOfType<Dialog.Record>().Form.At.ShouldBe(0);
    }

    [Fact]
    public void A_reason_is_copied_whole_and_only_a_duty_can_be_asked_why_not()
    {
        var why = Dialog.Why.Of(new Reason("the count", [new(LineKind.Text, "counted"), new(LineKind.Rule, "because")],
            "ccm status"));
        var shown = Played.Start().Keys("2 j") with { Dialog = why };

        shown.Asked("y").ShouldBe(new Request.Copy("counted\nbecause\n\nthe same in a shell:\n  ccm status"));
        shown.Keys("n").ShouldBe(shown);
        Played.Start().Story("2 j WHY").Asked("n").ShouldBeOfType<Request.RunCommand>().Line
            .ShouldStartWith("ccm whynot BET CCM-4.1.a met");
    }

    [Fact]
    public void An_answer_says_how_it_ended_and_what_went_wrong_stands_out()
    {
        Ended(0, "fine\n", "").Text().ShouldContain("done");
        Ended(1, "no\n", "").Text().ShouldContain("the answer is no (exit code 1)");
        Ended(3, "", "ccm: wrong\n").Text().ShouldContain("ended with exit code 3");

        Lines(Ended(3, "", "ccm: wrong\n")).ShouldBe([new(LineKind.Heading, "ccm: wrong")]);
        Lines(Ended(1, "no\n", "note\n")).ShouldBe([new(LineKind.Dim, "note"), new(LineKind.Text, "no")]);
    }

    [Fact]
    public void A_fact_that_was_refused_offers_no_key_to_record_it()
    {
        var refused = Ended(3, "", "ccm: wrong\n");
        var output = refused.Dialog.ShouldBeOfType<Dialog.Output>() with { Then = "record completion" };

        (refused with { Dialog = output }).Text().ShouldNotContain("enter record it");
        (refused with { Dialog = output with { Code = 0 } }).Text().ShouldContain("enter record it");
    }

    [Fact]
    public void A_table_moves_sideways_and_not_beyond_its_edge()
    {
        var table = Ended(0, "state  what\n-----  ----\nALP    clear\n", "");

        table.Keys("l l").Dialog.ShouldBeOfType<Dialog.Output>().Left.ShouldBe(32);
        table.Keys("l h h h l").Dialog.ShouldBeOfType<Dialog.Output>().Left.ShouldBe(16);
    }

    private static AppState Ended(int code, string output, string error)
    {
        var run = Played.Start().After(new Message.RunLine("status")).State;
        return run.After(new Message.CommandDone(run.Runs, code, output, error, Changes: false)).State;
    }

    private static IReadOnlyList<InfoLine> Lines(AppState state) =>
        state.Dialog.ShouldBeOfType<Dialog.Output>().Lines;

    private static AppState Line(AppState state, string line) =>
        state.After(new Message.RunLine(line)).State with { Dialog = null };

    private static string Day(AppState state) => state.Dialog.ShouldBeOfType<Dialog.AsOf>().Day.Text;

    private static string Path(AppState state) => state.Dialog.ShouldBeOfType<Dialog.Export>().Path.Text;

    private static string Typed(AppState state) => state.Dialog.ShouldBeOfType<Dialog.Palette>().Field.Text;
}
