using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

public sealed class ActionsTests
{
    private static readonly System.CommandLine.RootCommand Grammar = Cli.Root();

    [Fact]
    public void On_each_screen_a_key_means_one_action()
    {
        var twice = Enum.GetValues<ScreenId>().SelectMany(screen => Actions.Of(screen).SelectMany(action => action.Keys)
            .GroupBy(key => key, StringComparer.Ordinal).Where(group => group.Count() > 1)
                .Select(group => $"{screen} {group.Key}"));

        twice.ShouldBeEmpty();
    }

    [Fact]
    public void Every_action_has_a_name_of_its_own_a_title_and_a_key()
    {
        Actions.All.Select(action => action.Id).ShouldBeUnique();
        Actions.All.ShouldAllBe(action => action.Title.Length > 0 && action.Keys.Count > 0 && action.Screens.Count > 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("2 j")]
    [InlineData("2 space / b e t enter")]
    [InlineData("tab")]
    [InlineData("S-tab S-tab")]
    [InlineData("T T")]
    [InlineData("3")]
    [InlineData("3 j j j j")]
    [InlineData("5 r FOUND j")]
    [InlineData("9 tab")]
    [InlineData("6")]
    [InlineData("6 n m i n enter STUDIED")]
    [InlineData("4")]
    [InlineData("4 enter j j j")]
    [InlineData("4 enter j j j j j j j j n")]
    [InlineData("7")]
    [InlineData("7 r STUDIED")]
    [InlineData("8")]
    [InlineData("8 n b enter STUDIED")]
    [InlineData("DATA 2 j")]
    [InlineData("DATA 2 a j enter tab tab 2 0 2 6 esc")]
    public void Every_action_has_a_command_line_that_names_the_day(string keys)
    {
        var state = Played.Start().Story(keys);

        foreach (var action in Actions.Of(state.Screen).Where(action => action.Id != "actions"))
        {
            var line = action.CommandLine(state);
            line.ShouldStartWith("ccm ");
            Grammar.Parse([.. ShellWords.Split(line).Skip(1)]).Errors.Select(error => error.Message)
                .ShouldBeEmpty(line);
            line.ShouldContain("2026-04-18", Case.Sensitive, action.Id);
        }
    }

    [Fact]
    public void The_command_line_says_what_is_selected()
    {
        var state = Played.Start().Keys("2 j");

        Line(state, "why").ShouldBe("ccm why BET CCM-4.1.a --as-of 2026-04-18");
        Line(state, "open").ShouldBe("ccm status BET --as-of 2026-04-18");
        Line(state, "copy").ShouldBe("ccm status BET --provision CCM-4.1.a --as-of 2026-04-18 --plain");
        Line(state.Keys("/ a r t : 4 enter"), "filter").ShouldBe("ccm status ALP BET GAM DEL --as-of 2026-04-18");
    }

    [Fact]
    public void The_command_line_names_the_year_of_a_yearly_duty()
    {
        var state = Played.Start().Keys("2 j");
        var yearly = ((Obligation)state.Current.Selected!.Obligation!) with { Provision = "CCM-7.2", Year = 2025 };

        CommandLines.Why(state, yearly).ShouldBe("ccm why BET CCM-7.2 --year 2025 --as-of 2026-04-18");
    }

    [Fact]
    public void Every_hint_and_every_line_of_help_comes_from_the_table()
    {
        var list = Played.Start().Keys("2 ?").Dialog.ShouldBeOfType<Dialog.ActionList>();

        list.Matching(Played.Start().Keys("2")).ShouldBe(Actions.Of(ScreenId.States));
    }

    private static string Line(AppState state, string id) =>
        Actions.All.Single(action => action.Id == id).CommandLine(state);
}
