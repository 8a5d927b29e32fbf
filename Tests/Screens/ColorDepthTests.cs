using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tests.Screens;

public sealed class ColorDepthTests
{
    [Theory]
    [InlineData(0x000000, 16)]
    [InlineData(0xFF0000, 196)]
    [InlineData(0x00FF00, 46)]
    [InlineData(0x0000FF, 21)]
    [InlineData(0x5F8700, 64)]
    [InlineData(0x808080, 244)]
    public void Of_256_colours_the_nearest_is_taken(int rgb, int expected) => ColorSteps.To256(rgb).ShouldBe(expected);

    [Theory]
    [InlineData(0x800000, 1)]
    [InlineData(0xFF0000, 9)]
    [InlineData(0x9C6C00, 3)]
    [InlineData(0x008661, 2)]
    [InlineData(0x007BC0, 6)]
    [InlineData(0x0000FF, 12)]
    [InlineData(0xD000D0, 13)]
    [InlineData(0x000000, 0)]
    [InlineData(0x808080, 8)]
    [InlineData(0xC0C0C0, 7)]
    [InlineData(0xFFFFFF, 15)]
    public void Of_16_colours_the_hue_and_the_brightness_are_kept(int rgb, int expected) =>
        ColorSteps.To16(rgb).ShouldBe(expected);

    [Theory]
    [InlineData(0x800000, false, "31")]
    [InlineData(0x800000, true, "41")]
    [InlineData(0xFF0000, false, "91")]
    [InlineData(0xFF0000, true, "101")]
    public void Each_of_the_16_has_its_parameter_for_pen_and_paper(int rgb, bool background, string expected) =>
        ColorSteps.Parameters(ColorDepth.Sixteen, rgb, background).ShouldBe(expected);

    [Theory]
    [InlineData("vt100-m")]
    [InlineData("dumb")]
    [InlineData("")]
    public void A_terminal_without_colours_gets_none(string term) =>
        ColorSteps.Detect(noColor: null, colorTerm: "truecolor", term).ShouldBe(ColorDepth.None);
}
