using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>A surface together with the theme it is drawn in: views say what a text is for, not how it looks.</summary>
internal readonly record struct Canvas(Surface Surface, Theme Theme)
{
    /// <summary>Signs the terminal's font has; charts choose theirs by it.</summary>
    public GlyphSet Glyphs { get; init; } = GlyphSet.Block;

    /// <summary>Writes text from a column on and returns the column after it.</summary>
    public int Text(int x, int y, ReadOnlySpan<char> text, Role role) => Surface.Text(x, y, text, Theme[role]);

    /// <summary>Writes what fits of a text; an ellipsis stands where something is cut away.</summary>
    public int Text(int x, int y, string text, int width, Role role) =>
        Surface.Text(x, y, TextWidth.Fit(text, width), Theme[role]);

    /// <summary>Fills a rectangle with one narrow glyph.</summary>
    public void Fill(Rect area, Role role, string glyph = " ") => Surface.Fill(area, Theme[role], glyph);
}
