using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tests.Screens;

public sealed class SurfaceSvgTests
{
    [Fact]
    public void What_is_reversed_on_the_screen_is_reversed_on_paper()
    {
        var surface = new Surface(2, 1);
        surface.Text(0, 0, "ab", new(Ink.Of(0x123456), Ink.Of(0xABCDEF), Effects.Reverse));

        var svg = SurfaceSvg.Text(surface);

        svg.ShouldContain("height=\"17.4\" fill=\"#123456\"");
        svg.ShouldContain("fill=\"#abcdef\">ab</text>");
    }
}
