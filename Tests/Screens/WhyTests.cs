using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>Reasons wherever the cursor can be.</summary>
public sealed class WhyTests
{
    private const int Rows = 12;

    [Theory]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("3")]
    [InlineData("4 enter")]
    [InlineData("5 r FOUND LAND")]
    [InlineData("6 n m i n enter STUDIED")]
    [InlineData("7 r STUDIED")]
    [InlineData("8 n b enter STUDIED")]
    [InlineData("9 / C C M - 9 enter")]
    public void Every_row_of_every_pane_has_reasons_and_the_command_that_gives_them(string story)
    {
        var grammar = Cli.Root();
        var pane = Played.Start(120, 40).Story(story);
        for (var i = 0; i < pane.Current.Panes(pane.Size).Count; i++)
        {
            var row = pane;
            for (var down = 0; down < Rows; down++, row = row.Keys("j"))
            {
                var asked = row.After(new Message.Key("w"));
                var why = asked.State.Dialog.ShouldBeOfType<Dialog.Why>($"pane {i}: {row.Current.RowText}");
                var line = why.Obligation is { } owed ? CommandLines.Why(row, owed) : why.Lines![^1].Text.Trim();

                why.Lines?.Count.ShouldBeGreaterThan(3);
                asked.Request.ShouldBe(why.Obligation is { } proved ? new Request.Explain(proved) : null);
                grammar.Parse([.. ShellWords.Split(line).Skip(1)]).Errors.ShouldBeEmpty(line);
            }

            pane = pane.Keys("tab");
        }
    }

    [Fact]
    public void Every_event_to_come_says_what_sets_its_day_and_which_meeting_it_is_counted_from()
    {
        var digest = new Digest(Invented.On(Invented.Day));

        foreach (var row in digest.Upcoming.Where(row => row.Event.Kind is "meeting" or "filing" or "circulation"))
        {
            var words = InfoLine.Words(Reasons.Of(row.Event, digest).Lines);
            words.ShouldContain(line => line.StartsWith("because ", StringComparison.Ordinal), row.Event.Title);
        }

        var last = digest.Upcoming.First(row => row.Event.Kind == "circulation");
        InfoLine.Words(Reasons.Of(last.Event, digest).Lines)
            .ShouldContain(line => line.Contains("opens 2026-09-14", StringComparison.Ordinal));
    }

    [Fact]
    public void Why_in_a_text_is_about_the_line_under_the_cursor_and_not_about_the_row_beside_it()
    {
        var detail = Played.Start(120, 40).Keys("2 j tab");
        var land = detail.Keys("tab j");

        detail.Keys("j j w").Dialog.ShouldBeOfType<Dialog.Why>().Title.ShouldBe("Why: Betaria, party");
        detail.Keys("j j w").Text().ShouldContain("party since 2011-03-01");
        land.Keys("w").Dialog.ShouldBeOfType<Dialog.Why>().Title.ShouldBe("Why: Betaria, area on 2018-12-31");
        land.Keys("w").Text().ShouldContain("source: ");
        land.Keys("w").Text().ShouldContain("ccm chart area BET --as-of 2026-04-18");
        land.Current.About!.Code.Value.ShouldBe("BET");
    }

    [Fact]
    public void The_rule_book_says_whom_a_provision_binds_with_a_date_without_one_and_as_a_prohibition()
    {
        var rules = Played.Start(120, 40).Keys("9");
        AppState At(string citation) => rules.After(new Message.Seek(citation)).State;

        rules.Text().ShouldContain("binds now: every State Party, 23 States");
        InfoLine.Words(((RulesScreen)At("CCM 4(1)(a)").Current).Detail)
            .ShouldContain("binds now: 4 open or unsettled, 0 met or lapsed");
        var laws = At("CCM-9 ");
        InfoLine.Words(((RulesScreen)laws.Current).Detail).ShouldContain("binds now, without a date: 2 States");
        laws.Keys("tab G").Keys("k w").Text().ShouldContain("shown: a law of 2012 [high]");
        laws.Keys("tab G").Keys("k w").Text().ShouldContain("ccm why BET CCM-9 --as-of 2026-04-18");
    }
}
