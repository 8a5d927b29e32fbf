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
}
