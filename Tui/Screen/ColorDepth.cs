using System.Globalization;

namespace CcmPlanner.Tui.Screen;

/// <summary>How many colours the terminal shows.</summary>
internal enum ColorDepth
{
    /// <summary>None: bold, dim and reverse carry what colour would.</summary>
    None,

    /// <summary>The sixteen of the palette.</summary>
    Sixteen,

    /// <summary>The 256 of xterm.</summary>
    Palette256,

    /// <summary>24 bits.</summary>
    TrueColor,
}

/// <summary>Brings a 24-bit colour down to what a terminal can show.</summary>
internal static class ColorSteps
{
    private static ReadOnlySpan<int> Steps => [0, 95, 135, 175, 215, 255];

    /// <summary>The depth an environment promises: NO_COLOR (when not empty) wins, then COLORTERM, then TERM.</summary>
    public static ColorDepth Detect(string? noColor, string? colorTerm, string? term)
    {
        var plain = term is null or "" or "dumb" || term.EndsWith("-m", StringComparison.Ordinal);
        if (plain || !string.IsNullOrEmpty(noColor))
        {
            return ColorDepth.None;
        }

        if (colorTerm is "truecolor" or "24bit" || term!.EndsWith("-direct", StringComparison.Ordinal))
        {
            return ColorDepth.TrueColor;
        }

        return term.Contains("256color", StringComparison.Ordinal) ? ColorDepth.Palette256 : ColorDepth.Sixteen;
    }

    /// <summary>Index 16 to 255 of the xterm palette nearest to 0xRRGGBB.</summary>
    public static int To256(int rgb)
    {
        var (r, g, b) = Split(rgb);
        int cr = Step(r), cg = Step(g), cb = Step(b);
        var cube = (Steps[cr] << 16) | (Steps[cg] << 8) | Steps[cb];
        var level = Math.Clamp((((r + g + b) / 3) - 3) / 10, 0, 23);
        var gray = (8 + (10 * level)) * 0x010101;
        return Distance(rgb, gray) < Distance(rgb, cube) ? 232 + level : 16 + (36 * cr) + (6 * cg) + cb;
    }

    /// <summary>
    /// Index 0 to 15 of the standard palette that says the same as 0xRRGGBB: by hue, since the palette has few
    /// lightnesses and the nearest one in distance would turn a warning into a grey; grey where there is little colour.
    /// </summary>
    public static int To16(int rgb)
    {
        var (r, g, b) = Split(rgb);
        var most = Math.Max(r, Math.Max(g, b));
        var range = most - Math.Min(r, Math.Min(g, b));
        if (range < 48)
        {
            return most < 64 ? 0 : most < 160 ? 8 : most < 224 ? 7 : 15;
        }

        var sector = most == r ? (double)(g - b) / range
            : most == g ? 2 + ((double)(b - r) / range)
            : 4 + ((double)(r - g) / range);
        var hue = ((sector * 60) + 360) % 360;
        var plain = hue switch
        {
            < 30 or >= 345 => 1,
            < 70 => 3,
            < 170 => 2,
            < 215 => 6,
            < 260 => 4,
            _ => 5,
        };
        return most >= 208 ? plain + 8 : plain;
    }

    /// <summary>
    /// The parameters of an SGR sequence for a colour, without separators at its ends; empty at depth none.
    /// </summary>
    public static string Parameters(ColorDepth depth, int rgb, bool background)
    {
        var (r, g, b) = Split(rgb);
        var start = background ? 48 : 38;
        return depth switch
        {
            ColorDepth.TrueColor => string.Create(CultureInfo.InvariantCulture, $"{start};2;{r};{g};{b}"),
            ColorDepth.Palette256 => string.Create(CultureInfo.InvariantCulture, $"{start};5;{To256(rgb)}"),
            ColorDepth.Sixteen => Of16(To16(rgb), background).ToString(CultureInfo.InvariantCulture),
            _ => "",
        };
    }

    private static int Of16(int index, bool background) =>
        (index < 8 ? 30 + index : 82 + index) + (background ? 10 : 0);

    private static (int R, int G, int B) Split(int rgb) => ((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255);

    private static int Step(int value) => value < 48 ? 0 : value < 115 ? 1 : Math.Min(5, (value - 35) / 40);

    private static int Distance(int one, int other)
    {
        var (r1, g1, b1) = Split(one);
        var (r2, g2, b2) = Split(other);
        int r = r1 - r2, g = g1 - g2, b = b1 - b2;
        return (3 * r * r) + (6 * g * g) + (b * b);
    }
}
