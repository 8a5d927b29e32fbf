using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.Shell;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

public sealed class SessionTests
{
    private const int Nobody = 999_999_999;

    [Fact]
    public void A_session_comes_back_as_it_was_left()
    {
        var left =
            Played.Start().Story("DATA 3 / a r t : 4 enter - 2 / s t a t u s : o v e r d u e enter o j space T T");

        var back = Session.Of(left).Onto(Played.Start(), withDraft: false).State;

        back.Text().ShouldBe((left with { Notice = null }).Text());
        Session.Of(back).ShouldBe(Session.Of(left));
    }

    [Fact]
    public void The_turned_order_the_words_looked_for_and_the_lines_run_come_back_too()
    {
        var left = Played.Start().Keys("2 o O 9 / r e p o r t enter : l i n t enter esc : m e e t i n g s enter esc");

        var back = Session.Of(left).Onto(Played.Start(), withDraft: false).State;

        ((StatesScreen)back.Screens[ScreenId.States]).Reversed.ShouldBeTrue();
        back.Current.Narrowed!.Text.ShouldBe("report");
        back.Current.Lines.Count.ShouldBe(left.Current.Lines.Count);
        back.Past.ShouldBe(["meetings", "lint"]);
    }

    [Fact]
    public void A_theme_kept_does_not_colour_a_terminal_without_colours()
    {
        var kept = Session.Of(Played.Start() with { Theme = ThemeName.Dark });
        var colourless = Played.Start() with { Theme = ThemeName.Mono, Colourless = true };

        kept.Onto(colourless, withDraft: false).State.Theme.ShouldBe(ThemeName.Mono);
        kept.Onto(Played.Start(), withDraft: false).State.Theme.ShouldBe(ThemeName.Dark);
    }

    [Fact]
    public void After_a_session_that_broke_off_the_draft_and_the_days_come_back_too()
    {
        var left = Played.Start().Story("DATA 2 j a j enter tab tab 2 0 2 6") with { KnownAt = new(2021, 7, 1) };
        var asked = Played.Start().After(new Message.Show(new Dialog.AskRestore(Session.Of(left)))).State;

        asked.Text().ShouldContain("(completion)");
        var taken = asked.After(new Message.Key("enter"));
        taken.State.Draft.ShouldNotBeNull().CommandLine.ShouldBe("record completion BET --article 4 --on 2026");
        taken.Request.ShouldBe(new Request.Compute(new(Invented.Day, new(2021, 7, 1)), Anew: false));
        asked.Keys("esc").Draft.ShouldBeNull();
    }

    [Fact]
    public void What_a_session_left_is_kept_until_the_question_about_it_is_answered()
    {
        var left = Session.Of(Played.Start().Story("DATA 2 j a j enter tab tab 2 0 2 6"));
        var asked = Played.Start().After(new Message.Show(new Dialog.AskRestore(left))).State;

        Session.Of(asked).ShouldBe(left);
        Session.Of(asked.Keys("esc")).DraftKind.ShouldBe("");
    }

    [Fact]
    public void A_session_on_the_rule_book_comes_back_with_the_law_of_its_day()
    {
        Days days = new(new(2026, 5, 1), Invented.Day);
        var left = Session.Of(Played.Start().Keys("9") with { AsOf = days.AsOf });

        var back = left.Onto(Played.Start(), withDraft: true);

        back.Request.ShouldBe(new Request.Compute(days, Anew: false));
        back.State.After(new Message.OutlookReady(days, Invented.On(days.AsOf))).Request
            .ShouldBe(new Request.ReadLaw(days.AsOf));
    }

    [Fact]
    public void A_session_kept_is_found_again_and_says_how_it_ended()
    {
        using var folder = new TemporaryFolder();
        var session = Session.Of(Played.Start().Keys("3"));
        var first = new SessionKeeper(folder.Path, Nobody, "session");
        first.Found.ShouldBeNull();

        first.Keep(session);
        Waited(() => File.Exists(SessionKeeper.FileIn(folder.Path)));
        SessionKeeper.Open(folder.Path, "session").ShouldNotBeNull().Found.ShouldBe(session with { OpenBy = Nobody });
        first.End(session);

        SessionKeeper.Open(folder.Path, "session").ShouldNotBeNull().Found.ShouldBe(session);
    }

    [Fact]
    public void What_changes_after_the_first_writing_is_written_as_well()
    {
        using var folder = new TemporaryFolder();
        var keeper = new SessionKeeper(folder.Path, Nobody, "session");
        keeper.Keep(new Session { Screen = ScreenId.States });
        Waited(() => File.Exists(SessionKeeper.FileIn(folder.Path)));

        keeper.Keep(new Session { Screen = ScreenId.Rules });

        Waited(() => new SessionKeeper(folder.Path, Nobody, "").Found?.Screen == ScreenId.Rules);
    }

    [Theory]
    [InlineData("""{ "version": 1, "statesFilter": null }""")]
    [InlineData("""{ "version": 1, "theme": 99 }""")]
    [InlineData("""{ "version": 1, "screen": "cellar" }""")]
    [InlineData("""{ "version": 1, "theme": "dark", """)]
    [InlineData("""{ "version": 2 }""")]
    public void A_session_that_cannot_be_read_is_no_session(string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(SessionKeeper.FileIn(folder.Path), text);

        new SessionKeeper(folder.Path, Nobody, "session").Found.ShouldBeNull();
    }

    [Fact]
    public void While_another_program_has_it_open_the_session_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        using var other = System.Diagnostics.Process.Start("sleep", "30");
        var keeper = new SessionKeeper(folder.Path, other.Id, "session");
        keeper.Keep(new Session());
        Waited(() => File.Exists(SessionKeeper.FileIn(folder.Path)));

        SessionKeeper.Open(folder.Path, "session").ShouldBeNull();

        other.Kill();
        other.WaitForExit();
        SessionKeeper.Open(folder.Path, "session").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"version\": 1, \"screen\": ")]
    [InlineData("{ \"version\": 2 }")]
    [InlineData("{ \"version\": 1, \"screen\": \"nowhere\" }")]
    public void What_cannot_be_read_is_no_session(string text)
    {
        using var folder = new TemporaryFolder();
        folder.Write("session.json", text);

        new SessionKeeper(folder.Path, Nobody, "session").Found.ShouldBeNull();
    }

    [Fact]
    public void The_log_holds_the_commands_of_each_session_under_its_heading()
    {
        using var folder = new TemporaryFolder();
        var keeper = new SessionKeeper(folder.Path, Nobody, "session of 2026-04-18");
        keeper.Log("ccm states LBN");
        keeper.Log("ccm lint");

        File.ReadAllText(SessionKeeper.LogIn(folder.Path))
            .ShouldBe("# session of 2026-04-18\nccm states LBN\nccm lint\n");
    }

    [Fact]
    public void A_disk_that_refuses_costs_the_memory_only()
    {
        using var folder = new TemporaryFolder();
        folder.Write("taken", "");
        var keeper = new SessionKeeper(Path.Combine(folder.Path, "taken"), Nobody, "session");

        Should.NotThrow(() => keeper.Log("ccm lint"));
        Should.NotThrow(() => keeper.End(new Session()));
    }

    [Fact]
    public void The_loop_keeps_the_session_and_takes_it_up_again()
    {
        using var folder = new TemporaryFolder();
        Ended(folder.Path, "3", "q").ShouldBe("3");

        Ended(folder.Path, "q").ShouldBe("3");
    }

    [Fact]
    public void A_screen_asked_for_by_the_command_line_goes_before_the_one_left()
    {
        using var folder = new TemporaryFolder();
        Ended(folder.Path, "3", "q").ShouldBe("3");

        Ended(folder.Path, options => options with { Screen = ScreenId.Rules, IsPlaced = true }, "q").ShouldBe("9");
    }

    private static void Waited(Func<bool> until)
    {
        for (var i = 0; i < 500 && !until(); i++)
        {
            Thread.Sleep(10);
        }

        until().ShouldBeTrue();
    }

    /// <summary>Plays a session and gives the digit of the screen it ended on.</summary>
    private static string Ended(string folder, params string[] keys) => Ended(folder, options => options, keys);

    private static string Ended(string folder, Func<TuiOptions, TuiOptions> change, params string[] keys)
    {
        var typed = false;
        var host = new MemoryHost(120, 40)
        {
            Shown = screen =>
            {
                if (!typed && !screen.Frames[^1].Contains("working it out", StringComparison.Ordinal))
                {
                    typed = true;
                    foreach (var key in keys)
                    {
                        screen.Post(new Message.Key(key));
                    }
                }
            },
        };
        using var loop = new Loop(host, change(new TuiOptions
        {
            AsOf = Invented.Day,
            KnownAt = Invented.Day,
            Outlook = (days, _) => new(days, Invented.On(days)),
            Why = Invented.Why,
            Keeper = SessionKeeper.Open(folder, "session"),
        }));
        loop.Run().ShouldBe(0);
        var tabs = SessionKeeper.Open(folder, "session")!.Found!.Screen;
        return ((int)tabs).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
