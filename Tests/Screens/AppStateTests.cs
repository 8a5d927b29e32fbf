using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;
using NodaTime;

namespace CcmPlanner.Tests.Screens;

/// <summary>Stories: press these keys, expect these lines.</summary>
public sealed class AppStateTests
{
    [Fact]
    public void The_first_frame_needs_no_data_and_says_so()
    {
        var state = new AppState { Size = new(80, 24), AsOf = Invented.Day }.After(new Message.SetDays(Played.Today));

        state.Request.ShouldBe(new Request.Compute(Played.Today, Anew: false));
        state.State.Text().ShouldContain("working it out …");
        state.State.Text().ShouldContain("computing 2026-04-18");
    }

    [Fact]
    public void A_count_opens_the_states_it_counted_and_escape_leads_back()
    {
        var opened = Played.Start().Keys("S-tab enter");

        opened.Screen.ShouldBe(ScreenId.States);
        opened.Text().ShouldContain("States  2/26 · /status:overdue");
        opened.Keys("esc").Text().ShouldContain("States  26");
        opened.Keys("esc esc").Screen.ShouldBe(ScreenId.Overview);
    }

    [Fact]
    public void An_event_opens_its_state_with_the_cursor_on_the_duty()
    {
        var opened = Played.Start().Keys("j enter");

        var states = opened.Current.ShouldBeOfType<StatesScreen>();
        states.Row!.State.Code.Value.ShouldBe("RHO");
        states.Focus.ShouldBe((int)StatesPane.Detail);
        states.Selected!.Article.ShouldBe("3(2)");
    }

    [Fact]
    public void Why_asks_about_the_duty_under_the_cursor_and_shows_the_answer()
    {
        var asked = Played.Start().Keys("2 j").After(new Message.Key("w"));
        var obligation = asked.Request.ShouldBeOfType<Request.Explain>().Obligation;
        obligation.State.Value.ShouldBe("BET");
        asked.State.Text().ShouldContain("working it out …");

        var answered = asked.State.After(new Message.WhyReady(obligation, ["because of this"])).State;

        answered.Text().ShouldContain("because of this");
        answered.Text().ShouldContain("ccm why BET CCM-4.1.a --as-of 2026-04-18");
        answered.Keys("esc").Dialog.ShouldBeNull();
    }

    [Fact]
    public void An_answer_that_comes_too_late_changes_nothing()
    {
        var asked = Played.Start().Keys("2 j").After(new Message.Key("w"));
        var obligation = asked.Request.ShouldBeOfType<Request.Explain>().Obligation;
        var closed = asked.State.Keys("esc");

        closed.After(new Message.WhyReady(obligation, ["late"])).State.ShouldBe(closed);
        closed.After(new Message.OutlookReady(
            new(new(2030, 1, 1), Invented.Day), Invented.On(Invented.Day))).State.ShouldBe(closed);
    }

    [Fact]
    public void Another_day_keeps_the_old_picture_until_the_new_one_comes()
    {
        var day = new LocalDate(2026, 5, 1);
        var asked = Played.Start().Keys("@ C-u 2 0 2 6 - 0 5 - 0 1").After(new Message.Key("enter"));

        asked.Request.ShouldBe(new Request.Compute(new(day, Invented.Day), Anew: false));
        asked.State.Text().ShouldContain("computing 2026-05-01");
        asked.State.Text().ShouldContain("Alphaland");
        asked.State.After(new Message.OutlookReady(new(day, Invented.Day), Invented.On(day))).State.Text()
            .ShouldContain("as of 2026-05-01");
    }

    [Fact]
    public void Another_day_and_another_knowledge_have_the_law_read_anew()
    {
        AppState Asked(Days days) => Played.Start().Keys("9").After(new Message.SetDays(days)).State;
        Request? After(Days days) => Asked(days).After(new Message.OutlookReady(days, Invented.On(days))).Request;
        var day = new LocalDate(2011, 5, 1);

        After(new(day, Invented.Day)).ShouldBe(new Request.ReadLaw(day));
        After(new(Invented.Day, day)).ShouldBe(new Request.ReadLaw(Invented.Day));
    }

    [Theory]
    [InlineData("2 0 2 6 - 0 2 - 3 0", "is not a day")]
    [InlineData("1 9 9 9 - 0 1 - 0 1", "write a day from")]
    [InlineData("s o o n", "write YYYY-MM-DD")]
    public void A_day_that_does_not_exist_is_refused_with_what_to_write(string keys, string expected)
    {
        var refused = Played.Start().Keys("@ C-u " + keys).After(new Message.Key("enter"));

        refused.Request.ShouldBeNull();
        refused.State.Text().ShouldContain(expected);
    }

    [Fact]
    public void The_filter_follows_typing_and_escape_brings_the_old_one_back()
    {
        var typing = Played.Start().Keys("2 / b e t");

        typing.Text().ShouldContain("States  1/26 · /bet");
        typing.Keys("esc").Text().ShouldContain("States  26");
        typing.Keys("enter").Dialog.ShouldBeNull();
        typing.Keys("enter").Text().ShouldContain("States  1/26 · /bet");
    }

    [Fact]
    public void A_paste_into_the_filter_is_one_edit_without_its_line_break()
    {
        var pasted = Played.Start().Keys("2 /").After(new Message.Paste("Beta\u0007ria\n")).State;

        pasted.Text().ShouldContain("States  1/26 · /Betaria");
    }

    [Fact]
    public void The_selected_state_stays_selected_when_filter_and_order_change()
    {
        var chosen = Played.Start().Keys("2 j j");
        var code = ((StatesScreen)chosen.Current).Row!.State.Code;

        ((StatesScreen)chosen.Keys("o o").Current).Row!.State.Code.ShouldBe(code);
        ((StatesScreen)chosen.Keys("/ g a m enter esc").Current).Row!.State.Code.ShouldBe(code);
    }

    [Fact]
    public void Sorting_goes_through_the_columns_and_turns_round()
    {
        var byCode = Played.Start().Keys("2 o g");

        ((StatesScreen)byCode.Current).Row!.State.Code.Value.ShouldBe("ALP");
        byCode.Text().ShouldContain("ISO▲");
        ((StatesScreen)byCode.Keys("O g").Current).Row!.State.Code.Value.ShouldBe("ZET");
        byCode.Keys("O").Text().ShouldContain("ISO▼");
    }

    [Fact]
    public void Quitting_asks_only_where_marks_would_be_lost()
    {
        Played.Start().Asked("q").ShouldBe(new Request.Quit(0));
        var marked = Played.Start().Keys("2 space");

        marked.Asked("q").ShouldBeNull();
        marked.Keys("q").Text().ShouldContain("The mark on 1 State is not kept.");
        marked.Keys("q").Asked("enter").ShouldBe(new Request.Quit(0));
        marked.Keys("q esc").Dialog.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("2 /")]
    [InlineData("@")]
    [InlineData("2 w")]
    public void Control_c_ends_from_anywhere(string keys) =>
        Played.Start().Keys(keys).Asked("C-c").ShouldBe(new Request.Quit(130));

    [Fact]
    public void Control_c_stops_a_run_and_ends_the_program_when_pressed_again_before_the_run_has_stopped()
    {
        var running = Played.Start().Keys("5 r");

        running.Asked("C-c").ShouldBe(new Request.StopForecast());
        running.Keys("C-c").Asked("C-c").ShouldBe(new Request.Quit(130));
    }

    [Fact]
    public void A_run_that_begins_after_one_was_stopped_is_stopped_first_as_well()
    {
        var running = Played.Start().Keys("5 r C-c");
        var run = ((ForecastScreen)running.Screens[ScreenId.Forecast]).Run;
        var stopped = running.After(new Message.ForecastEnded(run)).State;

        stopped.Keys("r").Asked("C-c").ShouldBe(new Request.StopForecast());
    }

    [Fact]
    public void The_list_of_actions_runs_what_is_chosen()
    {
        var run = Played.Start().Keys("? s t a t e s enter");

        run.Screen.ShouldBe(ScreenId.States);
        run.Dialog.ShouldBeNull();
    }

    [Fact]
    public void Copy_takes_the_row_and_says_so()
    {
        var copied = Played.Start().Keys("2 j").After(new Message.Key("y"));

        copied.Request.ShouldBe(new Request.Copy("BET\tBetaria\t4(1)(a)\t2026-01-01\t-107\toverdue\thigh"));
        copied.State.Text().ShouldContain("copied: BET Betaria 4(1)(a)");
    }

    [Theory]
    [InlineData("y", "2026-04-30\tAlphaland\tArticle 7(2) annual report\t12")]
    [InlineData("tab y", "3RC\t2026-09-14\t2025-12-14\t2026-07-16")]
    [InlineData("S-tab y", "overdue\t2")]
    public void Each_pane_of_the_overview_copies_its_row(string keys, string expected)
    {
        var before = Played.Start().Keys(keys[..^1]);

        before.Asked("y").ShouldBe(new Request.Copy(expected));
    }

    [Fact]
    public void The_mouse_is_off_until_asked_for()
    {
        var state = Played.Start();

        state.Mouse.ShouldBeFalse();
        state.After(new Message.Key("M")).Request.ShouldBe(new Request.UseMouse(true));
        var tab = Tabs.Of(state, 80).Single(tab => tab.Screen == ScreenId.States);
        state.After(new Message.Click(tab.X + 1, 0)).State.Screen.ShouldBe(ScreenId.States);
        state.Keys("2").After(new Message.Click(10, 5)).State.Current.Selected!.State.Code.Value.ShouldBe("GAM");
        state.Keys("2").After(new Message.Wheel(1)).State.Current.Selected!.State.Code.Value.ShouldBe("ZET");
    }

    [Fact]
    public void A_late_state_stands_beside_how_sure_we_are()
    {
        static string RowOfAlphaland(AppState state) =>
            state.Text().Split('\n').First(line => line.Contains(" ALP ", StringComparison.Ordinal));

        RowOfAlphaland(Played.Start(200, 50).Keys("2")).ShouldMatch("! +-260 overdue +medium");
        RowOfAlphaland(Played.Start().Keys("2")).ShouldMatch("! +-260 med");
    }

    [Fact]
    public void A_period_only_asked_for_never_reads_as_granted()
    {
        var lines = ((StatesScreen)Played.Start().Keys("2 j").Current).Detail.Select(line => line.Text).ToList();

        lines.Where(line => line.Contains("2028-01-01", StringComparison.Ordinal)).ShouldBe(
            ["  extension 2: requested, not granted (13MSP), asked for 24 months to 2028-01-01, filed late"]);
    }

    [Fact]
    public void Years_without_a_figure_say_so()
    {
        var area = ((StatesScreen)Played.Start(120, 40).Keys("2 j").Current).Area;

        area.Where(line => line.Value == "no figure").Select(line => line.Text).ShouldBe(["2020", "2021", "2023"]);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(20, 5)]
    [InlineData(59, 16)]
    [InlineData(60, 16)]
    [InlineData(80, 22)]
    [InlineData(119, 23)]
    [InlineData(400, 120)]
    public void Every_screen_and_dialog_can_be_drawn_at_any_size(int width, int height)
    {
        foreach (var keys in new[] { "", "z", "tab", "2", "2 j tab", "2 tab tab z", "?", "@", "2 /", "2 j w",
            "2 space q" })
        {
            var state = Played.Start().Keys(keys).After(new Message.Resized(new(width, height))).State;
            Should.NotThrow(() => state.Text());
            Should.NotThrow(() => Played.Start(width, height).Keys(keys + " j j G C-u").Text());
        }
    }

    [Fact]
    public void No_key_on_no_screen_makes_it_fail()
    {
        var noise = new Noise(99);
        List<string> keys =
            [.. Actions.All.SelectMany(action => action.Keys).Except(["q", "C-c"]), "x", "left", "C-w", "西"];
        var state = Played.Start();
        for (var i = 0; i < 4000; i++)
        {
            state = i % 97 == 0
                ? state.After(new Message.Resized(new(50 + noise.Below(120), 14 + noise.Below(40)))).State
                : state.Keys(noise.Pick(keys));
            state.Frame();
        }
    }

    [Fact]
    public void The_cursor_of_the_terminal_stands_on_the_selected_row()
    {
        var frame = Played.Start().Keys("2 j j").Frame();

        frame.Caret.ShouldBe(new Spot(1, 5));
        frame[1, 5].Glyph.ShouldBe("▶");
        frame.CaretShown.ShouldBeFalse();
        Played.Start().Keys("2 /").Frame().CaretShown.ShouldBeTrue();
    }
}
