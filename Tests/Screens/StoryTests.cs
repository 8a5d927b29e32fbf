using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>Stories of the timeline, the rule book, commands and exports.</summary>
public sealed class StoryTests
{
    [Fact]
    public void The_timeline_moves_and_stretches_and_becomes_a_table()
    {
        var usual = Played.Start(120, 40).Keys("3");

        usual.Text().ShouldContain("2021    2022");
        usual.Keys("h h h").Text().ShouldContain("2018    2019");
        usual.Keys("- -").Text().ShouldContain("2030");
        usual.Keys("d").Text().ShouldContain("Asked for");
        usual.Keys("d d").Text().ShouldBe(usual.Text());
    }

    [Fact]
    public void A_line_of_the_timeline_explains_itself_and_opens_its_state()
    {
        var line = Played.Start().Keys("3 j j j j");

        line.After(new Message.Key("w")).Request.ShouldBeOfType<Request.Explain>().Obligation.State.Value.ShouldBe(
            "BET");
        line.Keys("enter").Text().ShouldContain("[2 States]");
        line.Keys("enter esc esc").Screen.ShouldBe(ScreenId.Timeline);
    }

    [Fact]
    public void A_period_only_asked_for_is_never_drawn_as_granted()
    {
        var detail =
            ((TimelineScreen)Played.Start(120, 40).Keys("3 j j j j").Current).Detail.Select(line => line.Text).ToList();

        detail.ShouldContain("2021-03-01 to 2026-01-01  extension");
        detail.ShouldContain("2026-01-01 to 2028-01-01  asked for");
        detail.ShouldContain("2026-01-01 to 2026-04-18  past the date");
    }

    [Fact]
    public void The_rule_book_says_whom_a_provision_binds_now_and_leads_there()
    {
        var found = Played.Start(120, 40).Keys("9 / 4 ( 1 ) ( a ) enter");
        var screen = (RulesScreen)found.Current;

        screen.Row!.Id.ShouldBe("CCM-4.1.a");
        screen.Detail.ShouldContain(line => line.Text == "binds now: 4 open or unsettled, 0 met or lapsed");
        var bound = found.Keys("enter G enter");
        bound.Screen.ShouldBe(ScreenId.States);
        ((StatesScreen)bound.Current).Row!.State.Code.Value.ShouldBe("DEL");
    }

    [Fact]
    public void Every_pane_of_every_screen_gives_reasons_for_its_selection()
    {
        foreach (var keys in new[] { "", "tab", "S-tab", "S-tab S-tab", "2", "2 tab", "2 G", "3", "3 j j j", "9",
            "9 tab" })
        {
            var asked = Played.Start().Keys(keys).Keys("w");
            asked.Dialog.ShouldBeOfType<Dialog.Why>(keys);
        }
    }

    [Fact]
    public void The_palette_completes_runs_and_remembers()
    {
        var typed = Played.Start().Keys(": c a l e tab");

        typed.Dialog.ShouldBeOfType<Dialog.Palette>().Field.Text.ShouldBe("calendar ");
        var run = typed.Keys("A L P").After(new Message.Key("enter"));
        run.Request.ShouldBe(new Request.RunCommand(1, "ccm calendar ALP --as-of 2026-04-18"));
        var answered = run.State.After(new Message.CommandDone(1, 0, "what it gave\n", "a note\n", false)).State;
        answered.Text().ShouldContain("what it gave");
        answered.Text().ShouldContain("a note");
        answered.Keys("esc : up").Dialog.ShouldBeOfType<Dialog.Palette>().Field.Text.ShouldBe("calendar ALP");
    }

    [Fact]
    public void An_answer_to_another_command_is_not_shown()
    {
        var run = Played.Start().Keys(": l i n t enter");

        run.After(new Message.CommandDone(7, 0, "stale", "", false)).State.Text().ShouldNotContain("stale");
    }

    [Fact]
    public void A_command_that_opens_the_screens_leads_to_its_place()
    {
        var led = Played.Start().After(new Message.RunLine("ccm tui --screen 3 --theme dark")).State;

        (led.Screen, led.Theme, led.Dialog).ShouldBe((ScreenId.Timeline, ThemeName.Dark, null));
    }

    [Fact]
    public void Why_not_is_asked_of_the_duty_under_the_cursor()
    {
        var asked = Played.Start().Keys("2 j").After(new Message.Key("W"));

        asked.Request.ShouldBe(new Request.RunCommand(1, "ccm whynot BET CCM-4.1.a met --as-of 2026-04-18"));
    }

    [Fact]
    public void A_running_command_is_stopped_by_leaving_it()
    {
        var running = Played.Start().Keys(": f o r e c a s t enter");

        running.Asked("c").ShouldBe(new Request.Cancel());
        running.Asked("esc").ShouldBe(new Request.Cancel());
        running.Keys("esc").Dialog.ShouldBeNull();
    }

    [Fact]
    public void A_fact_recorded_makes_everything_be_worked_out_anew()
    {
        var run = Played.Start().Keys(": r e c o r d space u n d o enter");

        var answered = run.After(new Message.CommandDone(1, 0, "", "", Changes: true));

        answered.Request.ShouldBe(new Request.Compute(Played.Today, Anew: true));
    }

    [Fact]
    public void Another_day_of_knowledge_is_asked_for_beside_the_day_of_the_facts()
    {
        var asked = Played.Start().Keys("@ tab C-u 2 0 2 1 - 0 7 - 0 1").After(new Message.Key("enter"));

        var days = new Days(Invented.Day, new(2021, 7, 1));
        asked.Request.ShouldBe(new Request.Compute(days, Anew: false));
        var answered = asked.State.After(new Message.OutlookReady(days, Invented.On(days))).State;
        answered.Text().ShouldContain("known 2021-07-01");
        CommandLines.Here(answered).ShouldBe("ccm tui --screen 1 --as-of 2026-04-18 --known-at 2021-07-01");
    }

    [Fact]
    public void An_export_writes_what_is_shown_and_asks_before_it_replaces()
    {
        var filtered = Played.Start().Keys("2 / s t a t u s : o v e r d u e enter e");

        var save = filtered.Asked("enter").ShouldBeOfType<Request.Save>();
        save.ShouldBe(new Request.Save("ccm-states-status-overdue-2026-04-18.csv", ExportKind.Csv, Overwrite: false));
        Tui.Shell.ExportText.Of(filtered, save.Kind).Split('\n')[..3].ShouldBe(
        [
            "state,name,provision,year,due,days,status,because,confidence,assumed",
            "ALP,Alphaland,CCM-4.1.a,,2025-08-01,-260,overdue,the date 2025-08-01 has passed and no decision is "
            + "outstanding,medium,false",
            "BET,Betaria,CCM-4.1.a,,2026-01-01,-107,overdue,the date 2026-01-01 has passed and no decision is "
            + "outstanding,high,false",
        ]);
        var there = filtered.After(new Message.Saved(save.Path, "there already", Exists: true)).State;
        there.Asked("enter").ShouldBeOfType<Request.Save>().Overwrite.ShouldBeTrue();
        filtered.After(new Message.Saved(save.Path, null, false)).State.Notice.ShouldBe($"written: {save.Path}");
    }

    [Fact]
    public void Whatever_can_be_exported_makes_a_text()
    {
        foreach (var keys in new[] { "", "tab", "S-tab", "2", "3", "9" })
        {
            var state = Played.Start().Keys(keys);
            Exports.Of(state).ShouldAllBe(choice => Tui.Shell.ExportText.Of(state, choice.Kind).Length > 20);
        }
    }

    [Fact]
    public void A_request_is_chosen_looked_into_and_explained()
    {
        var chosen = Played.Start().Keys("8 n b e t").After(new Message.Key("enter"));

        chosen.Request.ShouldBe(
            new Request.Study(new(ScreenId.Request, "betaria-2025", Played.Today, IsDayGiven: false, 1)));
        chosen.State.Text().ShouldContain("betaria-2025 · running …");
        var found = chosen.State.Story("STUDIED");
        found.IsRunning.ShouldBeFalse();
        found.Keys("w").Text().ShouldContain("Why was the request filed late?");
        CommandLines.Study(found).ShouldBe("ccm request betaria-2025 --seed 1 --as-of 2026-04-18");
    }

    [Theory]
    [InlineData("m i n enter", "baseline minus10")]
    [InlineData("t w o tab b a s e enter", "two-meetings baseline")]
    [InlineData("m i n tab t w o tab enter", "minus10 two-meetings")]
    [InlineData("b a s e tab m y . j s o n enter", "baseline my.json")]
    public void Scenarios_to_compare_are_taken_one_after_the_other(string keys, string expected)
    {
        var chosen = Played.Start().Keys("6 n " + keys[..^6]).After(new Message.Key("enter"));

        chosen.Request.ShouldBeOfType<Request.Study>().Ask.Subject.ShouldBe(expected);
    }

    [Fact]
    public void What_is_wrong_with_a_request_is_shown_whole()
    {
        var chosen = Played.Start().Keys("8 n x . j s o n enter");

        var wrong = chosen.After(
            new Message.StudyEnded(ScreenId.Request, ["x.json:1:2 $: found a; write b", "and another"])).State;

        wrong.Text().ShouldContain("x.json:1:2 $: found a; write b");
        wrong.Text().ShouldContain("and another");
        wrong.IsRunning.ShouldBeFalse();
    }

    [Fact]
    public void The_budget_runs_the_scenario_chosen_and_one_run_at_a_time()
    {
        var running = Played.Start().Keys("7").After(new Message.Key("r"));

        running.Request.ShouldBeOfType<Request.Study>().Ask.Subject.ShouldBe("baseline");
        running.State.Asked("r").ShouldBeNull();
        running.State.Asked("c").ShouldBe(new Request.StopForecast());
        var half = running.State.After(new Message.StudyProgress(ScreenId.Budget, new(53, 100))).State;
        half.Text().ShouldContain(" 53 % · c stop · baseline");
        half.After(new Message.StudyProgress(ScreenId.Budget, new(52, 100))).State.Text().ShouldContain(" 53 %");
        half.After(new Message.StudyEnded(ScreenId.Budget, [])).State.After(
            new Message.StudyProgress(ScreenId.Budget, new(99, 100)))
            .State.IsRunning.ShouldBeFalse("what a thread tells after the end begins no run");
        running.State.Keys("q").Text().ShouldContain("A run is not finished.");
    }

    [Fact]
    public void Real_plans_and_requests_come_laid_out_for_the_screen()
    {
        var session = new Tui.CommandLine.Question(
            new(2026, 4, 18), new(2026, 4, 18), new(2026, 4, 18), null, Tui.CommandLine.OutputFormat.Table, true, false,
            "never", 1, 400, 2);

        foreach (var (screen, subject) in new[] { (ScreenId.Budget, "baseline"), (ScreenId.Request, "lebanon-2020"),
            (ScreenId.Compare, "baseline funding-minus-20") })
        {
            var told = new System.Collections.Concurrent.ConcurrentBag<RunProgress>();
            var (found, problems) = Tui.CommandLine.Studies.Of(session,
                new(screen, subject, new(session.AsOf, session.KnownAt), false, 1), told.Add, CancellationToken.None);
            problems.ShouldBeEmpty();
            found!.Rows.ShouldAllBe(row => row.Cells.Count == found.Columns.Count && row.Detail.Count > 0);
            found.Charts.ShouldNotBeEmpty();
            told.Max(progress => progress.Share).ShouldBe(1, $"{screen} tells of its end");
            told.ShouldAllBe(progress => progress.All == 0 || progress.Done <= progress.All);
            foreach (var part in told.GroupBy(progress => progress.What))
            {
                part.Count(progress => progress.Share == 1).ShouldBe(1, $"{screen} {part.Key} is at its end once");
            }
            found.Assumed.ShouldBeGreaterThan(0);
            found.Numbers?.Rows.Select(row => row.Count).Distinct().ShouldBe([found.Numbers.Headings.Count]);
            found.Numbers?.Rows.Select(row => row[^1]).OfType<string>()
                .Select(cell => double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture))
                .ShouldAllBe(number => !double.IsNaN(number));
        }

        Tui.CommandLine.Studies.Of(session, new(ScreenId.Request, "nowhere", Played.Today, false, 1), _ => { },
            CancellationToken.None).Problems.ShouldNotBeEmpty();
    }
}
