using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>No key is silent: what does nothing says why.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("u", "u: nothing recorded yet")]
    [InlineData("a", "a: there is no workspace to record into: ccm --data FOLDER")]
    [InlineData("x", "x does nothing here; ? lists what does")]
    [InlineData("7 d", "d: there is nothing yet: r runs it")]
    [InlineData("7 r r", "r: a run is on: c stops it")]
    [InlineData("5 c", "c: nothing runs")]
    [InlineData("8 s", "s: no request with a plan was looked into")]
    [InlineData("4 R", "R: scenarios of the library keep their names; d makes a copy")]
    public void A_key_that_does_nothing_says_why(string keys, string told) =>
        Played.Start().Keys(keys).Text().ShouldContain(told);

    [Theory]
    [InlineData("6", false)]
    [InlineData("2", true)]
    public void The_key_to_other_panes_is_hinted_at_only_where_there_are_some(string keys, bool isHinted) =>
        Played.Start(60, 16).Keys(keys).Text().Contains("tab pane", StringComparison.Ordinal).ShouldBe(isHinted);

    [Fact]
    public void The_next_key_takes_the_words_away() => Played.Start().Keys("x j").Notice.ShouldBeNull();

    [Fact]
    public void Every_action_that_can_be_refused_has_words_for_it()
    {
        var state = Played.Start();

        Actions.All.ShouldAllBe(action => Refusals.Of(state, action).Length > 0);
    }
}
