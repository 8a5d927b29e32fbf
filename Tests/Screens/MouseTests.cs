using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

public sealed class MouseTests
{
    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    public void The_first_and_the_last_cell_of_a_tab_lead_to_its_screen(int width)
    {
        var state = Played.Start(width, 24);

        foreach (var tab in Tabs.Of(state, width))
        {
            Tabs.At(state, tab.X).ShouldBe(tab.Screen);
            Tabs.At(state, tab.X + tab.Text.Length - 1).ShouldBe(tab.Screen);
        }
    }

    [Fact]
    public void A_click_on_a_row_selects_the_row_that_is_shown_there()
    {
        foreach (var keys in new[] { "", "2", "3", "9" })
        {
            var state = Played.Start().Keys(keys + " j j j");
            var (x, y) = (state.Frame().Caret.X + 1, state.Frame().Caret.Y);

            var clicked = Played.Start().Keys(keys).After(new Message.Click(x, y)).State;

            clicked.Current.At.ShouldBe(3, keys);
            clicked.Frame().Caret.ShouldBe(state.Frame().Caret, keys);
        }
    }

    [Fact]
    public void Beneath_a_dialog_nothing_is_clicked_and_nothing_is_wheeled()
    {
        var asked = Played.Start().Keys("2 w");

        asked.After(new Message.Click(10, 5)).State.ShouldBe(asked);
        asked.After(new Message.Wheel(1)).State.ShouldBe(asked);
    }

    [Fact]
    public void The_wheel_scrolls_the_text_that_lies_over_the_screen_and_back()
    {
        var why = Dialog.Why.Of(new Reason(
            "many", [.. Enumerable.Range(1, 60).Select(i => new InfoLine(LineKind.Text, $"line {i}"))], "ccm lint"));
        var shown = Played.Start().Keys("2") with { Dialog = why };

        var scrolled = shown.After(new Message.Wheel(1)).State;

        scrolled.Dialog.ShouldBeOfType<Dialog.Why>().Top.ShouldBe(3);
        scrolled.Current.At.ShouldBe(0);
        scrolled.After(new Message.Wheel(-1)).State.Dialog.ShouldBeOfType<Dialog.Why>().Top.ShouldBe(0);
    }
}
