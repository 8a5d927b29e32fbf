using System.Text;
using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tests.Screens;

public sealed class FrameWriterTests
{
    private static readonly string[] Texts =
        ["a", "Zx", "é", "e\u0301", "西", "漢字", "👩‍👩‍👧", "🇦🇺", "❤\uFE0F", "━", "   ", "ﬀ", "한", "bc西d"];

    private static readonly Style[] Styles =
    [
        default, new(Ink.Of(0xFF6E4A)), new(Ink.Of(1), Ink.Of(0xFFFFFF)), new(Effects: Effects.Bold),
        new(default, Ink.Of(0), Effects.Reverse | Effects.Dim),
    ];

    [Fact]
    public void Six_thousand_random_differences_show_what_a_full_redraw_shows()
    {
        var noise = new Noise(20260418);
        var wrong = 0;
        for (var run = 0; run < 60; run++)
        {
            var surface = new Surface(1 + noise.Below(30), 1 + noise.Below(8));
            var writer = new FrameWriter(ColorDepth.TrueColor, synchronized: run % 2 == 0);
            var terminal = new VtEmulator(surface.Width, surface.Height);
            for (var frame = 0; frame < 100; frame++)
            {
                Scribble(surface, noise);
                terminal.Feed(writer.Write(surface).Span);
                wrong += Shows(terminal, surface) ? 0 : 1;
            }
        }

        wrong.ShouldBe(0);
    }

    [Fact]
    public void Nothing_changed_writes_nothing()
    {
        var surface = new Surface(10, 3);
        surface.Text(0, 0, "Alphaland", default);
        var writer = new FrameWriter(ColorDepth.TrueColor);
        writer.Write(surface);

        writer.Write(surface).Length.ShouldBe(0);
    }

    [Fact]
    public void The_corner_that_scrolls_is_never_written()
    {
        var surface = new Surface(6, 2);
        surface.Fill(surface.Bounds, default, "x");
        var terminal = new VtEmulator(6, 2);

        terminal.Feed(new FrameWriter(ColorDepth.TrueColor).Write(surface).Span);

        terminal.WroteCorner.ShouldBeFalse();
        terminal[4, 1].Glyph.ShouldBe("x");
    }

    [Fact]
    public void After_a_wide_glyph_the_place_is_given_anew()
    {
        var surface = new Surface(10, 2);
        surface.Text(0, 0, "西x", default);

        var text = Encoding.UTF8.GetString(new FrameWriter(ColorDepth.TrueColor).Write(surface).Span);

        text.ShouldContain("西\e[1;3Hx");
    }

    [Fact]
    public void A_frame_stands_between_the_marks_that_hold_a_terminal_back()
    {
        var surface = new Surface(4, 2);
        surface.Text(0, 0, "ab", default);

        var text = Encoding.UTF8.GetString(new FrameWriter(ColorDepth.None).Write(surface).Span);

        text.ShouldStartWith("\e[?2026h");
        text.ShouldEndWith("\e[?2026l");
    }

    [Fact]
    public void A_frame_leaves_the_terminal_in_its_own_colours()
    {
        var surface = new Surface(4, 2);
        surface.Text(0, 0, "ab", new(Effects: Effects.Reverse));

        var text = Encoding.UTF8.GetString(new FrameWriter(ColorDepth.None).Write(surface).Span);

        text.LastIndexOf("\e[0m", StringComparison.Ordinal)
            .ShouldBeGreaterThan(text.LastIndexOf("\e[0;7m", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ColorDepth.TrueColor, "\e[0;1;38;2;255;110;74;48;2;31;78;121m")]
    [InlineData(ColorDepth.Palette256, "\e[0;1;38;5;203;48;5;24m")]
    [InlineData(ColorDepth.Sixteen, "\e[0;1;7;91m")]
    [InlineData(ColorDepth.None, "\e[0;1;7m")]
    internal void A_bar_of_colour_is_brought_down_to_what_the_terminal_shows(ColorDepth depth, string expected)
    {
        var surface = new Surface(4, 2);
        surface.Text(0, 0, "a", new(Ink.Of(0xFF6E4A), Ink.Of(0x1F4E79), Effects.Bold | Effects.Bar));

        Encoding.UTF8.GetString(new FrameWriter(depth).Write(surface).Span).ShouldContain(expected);
    }

    [Theory]
    [InlineData(null, "truecolor", "xterm-256color", ColorDepth.TrueColor)]
    [InlineData("", "truecolor", "xterm", ColorDepth.TrueColor)]
    [InlineData("1", "truecolor", "xterm-256color", ColorDepth.None)]
    [InlineData(null, null, "xterm-256color", ColorDepth.Palette256)]
    [InlineData(null, null, "xterm", ColorDepth.Sixteen)]
    [InlineData(null, null, "dumb", ColorDepth.None)]
    internal void The_depth_follows_the_environment(
        string? noColor, string? colorTerm, string term, ColorDepth expected) =>
        ColorSteps.Detect(noColor, colorTerm, term).ShouldBe(expected);

    private static void Scribble(Surface surface, Noise noise)
    {
        if (noise.Below(12) == 0)
        {
            surface.Clear();
        }

        surface.Clip = noise.Below(3) > 0 ? surface.Bounds
            : new Rect(noise.Below(surface.Width), noise.Below(surface.Height), noise.Below(8), 1 + noise.Below(3));
        for (var i = noise.Below(6); i >= 0; i--)
        {
            surface.Text(
                noise.Below(surface.Width + 4) - 2, noise.Below(surface.Height), noise.Pick(Texts), noise.Pick(Styles));
        }

        surface.Caret = new(noise.Below(surface.Width), noise.Below(surface.Height));
        surface.CaretShown = noise.Below(2) == 0;
    }

    private static bool Shows(VtEmulator terminal, Surface surface)
    {
        var same = terminal.Caret == (surface.Caret.X, surface.Caret.Y) && terminal.CaretShown == surface.CaretShown;
        for (var y = 0; y < surface.Height; y++)
        {
            var last = y == surface.Height - 1 ? surface.Width - (surface[surface.Width - 1, y].IsRightHalf ? 2 : 1)
                : surface.Width;
            for (var x = 0; x < last; x++)
            {
                same &= terminal[x, y] == surface[x, y];
            }
        }

        return same;
    }
}
