using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

public sealed class TabsTests
{
    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    public void Tabs_never_touch_and_a_click_on_each_leads_to_its_screen(int width)
    {
        foreach (var screen in Enum.GetValues<ScreenId>())
        {
            var state = Played.Start(width, 24).After(new Message.Go(screen)).State;
            var tabs = Tabs.Of(state, width);

            tabs.Select(tab => tab.Screen).ShouldBe(Enum.GetValues<ScreenId>());
            tabs.ShouldAllBe(
                tab => tab.X + tab.Text.TrimEnd().Length <= width && Tabs.At(state, tab.X + 1) == tab.Screen);
            state.Text().Split('\n')[0].ShouldContain($"[{(int)screen} {Tabs.NameOf(screen)}]");
            state.Text().Split('\n')[0].ShouldNotMatch("[a-z][1-9]");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("3")]
    public void What_rests_on_assumptions_is_said_once_at_every_width(string keys)
    {
        for (var width = 60; width <= 160; width++)
        {
            var lines = Played.Start(width, 24).Keys(keys).Text().TrimEnd('\n').Split('\n');

            new[] { lines[0], lines[^1] }.Count(line => line.Contains("assum", StringComparison.Ordinal)
                || line.Contains("rests on an", StringComparison.Ordinal)).ShouldBe(1, $"{width}: {lines[0]}");
        }
    }
}
