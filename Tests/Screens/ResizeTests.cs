using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

public sealed class ResizeTests
{
    [Fact]
    public void The_focus_leaves_a_pane_that_has_no_room_any_more()
    {
        var wide = Played.Start(120, 40).Keys("tab");
        ((OverviewScreen)wide.Current).Focus.ShouldBe((int)OverviewPane.Attention);

        var narrow = wide.After(new Message.Resized(new(80, 24))).State;

        ((OverviewScreen)narrow.Current).Focus.ShouldBe((int)OverviewPane.Ahead);
        narrow.Current.Panes(narrow.Size)[narrow.Current.Focus].IsEmpty.ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("3")]
    [InlineData("9")]
    public void The_selected_row_stays_on_the_screen_when_that_gets_lower(string keys)
    {
        var low = Played.Start(80, 50).Keys(keys + " G").After(new Message.Resized(new(80, 24))).State;

        low.Text().ShouldContain("▶");
        low.Frame().Caret.Y.ShouldBeInRange(1, 22);
    }
}
