using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tests.Screens;

public sealed class SurfaceTests
{
    [Fact]
    public void Overwriting_half_of_a_wide_glyph_blanks_the_other_half()
    {
        var surface = new Surface(6, 1);
        surface.Text(0, 0, "西亚", default);

        surface.Text(1, 0, "x", default);

        surface.ToText().ShouldBe(" x亚\n");
    }

    [Fact]
    public void A_wide_glyph_across_the_clip_becomes_a_blank()
    {
        var surface = new Surface(6, 1);
        surface.Fill(surface.Bounds, default, ".");
        surface.Clip = new Rect(1, 0, 3, 1);

        surface.Text(0, 0, "西亚西", default);

        surface.ToText().ShouldBe(". 亚..\n");
    }

    [Fact]
    public void Nothing_is_drawn_outside_the_clip()
    {
        var surface = new Surface(8, 3) { Clip = new Rect(2, 1, 3, 1) };

        surface.Fill(surface.Bounds, default, "x");

        surface.ToText().ShouldBe("\n  xxx\n\n");
    }

    [Fact]
    public void Control_characters_of_data_never_reach_the_terminal()
    {
        var surface = new Surface(12, 1);

        surface.Text(0, 0, "a\e[31mb\tc\nd\u009B", default);

        Enumerable.Range(0, 12).SelectMany(x => surface[x, 0].Glyph).ShouldAllBe(c => !char.IsControl(c));
    }

    [Fact]
    public void In_ascii_every_sign_and_letter_has_one_plain_cell()
    {
        var surface = new Surface(20, 3);
        surface.Box(new Rect(0, 0, 20, 3), default, heavy: true);
        surface.Text(1, 1, "▶Côte 西 é· ▌km²…", default);

        surface.Replace(Ascii.InsteadOf);

        surface.ToText().ShouldBe("+==================+\n|>Cote ?  e. #km2. |\n+==================+\n");
    }
}
