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
    private static ReadOnlySpan<int> Sixteen =>
    [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ];

    private static ReadOnlySpan<int> Steps => [0, 95, 135, 175, 215, 255];

    /// <summary>The depth an environment promises: NO_COLOR (when not empty) wins, then COLORTERM, then TERM.</summary>
    public static ColorDepth Detect(string? noColor, string? colorTerm, string? term)
    {
        if (!string.IsNullOrEmpty(noColor) || string.IsNullOrEmpty(term) || term is "dumb" || term.EndsWith("-m", StringComparison.Ordinal))
        {
            return ColorDepth.None;
        }

        if (colorTerm is "truecolor" or "24bit" || term.EndsWith("-direct", StringComparison.Ordinal))
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

    /// <summary>Index 0 to 15 of the standard palette nearest to 0xRRGGBB.</summary>
    public static int To16(int rgb)
    {
        var best = 0;
        for (var i = 1; i < Sixteen.Length; i++)
        {
            best = Distance(rgb, Sixteen[i]) < Distance(rgb, Sixteen[best]) ? i : best;
        }

        return best;
    }

    /// <summary>The parameters of an SGR sequence for a colour, without separators at its ends; empty at depth none.</summary>
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

    private static int Of16(int index, bool background) => (index < 8 ? 30 + index : 82 + index) + (background ? 10 : 0);

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
