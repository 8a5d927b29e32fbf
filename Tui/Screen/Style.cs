namespace CcmPlanner.Tui.Screen;

/// <summary>A colour of 24 bits, or the terminal's own default colour, which is the zero value.</summary>
internal readonly record struct Ink
{
    private const int Given = 0x1000000;
    private readonly int code;

    private Ink(int code) => this.code = code;

    /// <summary>True for the terminal's own colour.</summary>
    public bool IsDefault => code == 0;

    /// <summary>0xRRGGBB; 0 for the default.</summary>
    public int Rgb => code & 0xFFFFFF;

    /// <summary>The colour 0xRRGGBB.</summary>
    public static Ink Of(int rgb) => new((rgb & 0xFFFFFF) | Given);
}

/// <summary>What a cell does besides its colours; these survive where there are no colours.</summary>
[Flags]
internal enum Effects : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Bold.</summary>
    Bold = 1,

    /// <summary>Dim.</summary>
    Dim = 2,

    /// <summary>Underlined.</summary>
    Underline = 4,

    /// <summary>Foreground and background exchanged.</summary>
    Reverse = 8,

    /// <summary>
    /// Its background matters: where it cannot be shown as it is (16 colours or none), it becomes reverse.
    /// </summary>
    Bar = 16,
}

/// <summary>How a cell looks; the zero value is the terminal's own look.</summary>
internal readonly record struct Style(Ink Fore = default, Ink Back = default, Effects Effects = Effects.None)
{
    /// <summary>The same look with more effects.</summary>
    public Style With(Effects more) => this with { Effects = Effects | more };
}

/// <summary>
/// One cell: a glyph (one grapheme cluster), or nothing where it is the right half of a wide glyph, and its look.
/// </summary>
internal readonly record struct Cell(string Glyph, Style Style)
{
    /// <summary>An empty cell in the terminal's own look.</summary>
    public static Cell Blank { get; } = new(" ", default);

    /// <summary>True for the right half of a wide glyph.</summary>
    public bool IsRightHalf => Glyph.Length == 0;
}
