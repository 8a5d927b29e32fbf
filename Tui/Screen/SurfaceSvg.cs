using System.Globalization;
using System.Security;
using System.Text;

namespace CcmPlanner.Tui.Screen;

/// <summary>A frame as a picture: every cell where the terminal has it, as vectors.</summary>
internal static class SurfaceSvg
{
    private const double CellWidth = 9.03;
    private const double CellHeight = 17.4;
    private const double FontSize = 15;
    private const int Paper = 0x11151C;
    private const int Pen = 0xE6EAF0;
    private const int PenDim = 0x9AA5B1;

    /// <summary>
    /// The frame as an SVG document on a dark ground, the terminal's own colours replaced by light on dark.
    /// </summary>
    public static string Text(Surface frame)
    {
        var body = new StringBuilder();
        for (var y = 0; y < frame.Height; y++)
        {
            for (var x = 0; x < frame.Width;)
            {
                var end = x + 1;
                while (end < frame.Width && frame[end, y].Style == frame[x, y].Style)
                {
                    end++;
                }

                Run(body, frame, x, end, y);
                x = end;
            }
        }

        var (width, height) = (frame.Width * CellWidth, frame.Height * CellHeight);
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{N(width + 16)}" height="{N(height + 16)}" font-family="'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="{FontSize}">
            <rect width="100%" height="100%" fill="{Hex(Paper)}" rx="6"/>
            <g transform="translate(8 8)" xml:space="preserve">
            {body}</g>
            </svg>

            """);
    }

    private static void Run(StringBuilder body, Surface frame, int from, int to, int y)
    {
        var style = frame[from, y].Style;
        var (ink, ground) = Colours(style);
        if (ground != Paper)
        {
            body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{N(from * CellWidth)}\" y=\"{N(y * CellHeight)}\" ")
                .Append(CultureInfo.InvariantCulture,
                    $"width=\"{N((to - from) * CellWidth)}\" height=\"{N(CellHeight)}\" fill=\"{Hex(ground)}\"/>\n");
        }

        var start = from;
        while (start < to)
        {
            // A glyph that is drawn, not written, fills its cell exactly; text goes out word by word, each at its
            // place.
            if (Block(body, frame[start, y].Glyph, start, y, ink))
            {
                start++;
                continue;
            }

            var end = start;
            while (end < to && frame[end, y].Glyph is not " " && !IsBlock(frame[end, y].Glyph))
            {
                end++;
            }

            if (end > start)
            {
                Word(body, frame, start, end, y, style, ink);
            }

            start = Math.Max(end, start + 1);
        }
    }

    private static void Word(StringBuilder body, Surface frame, int from, int to, int y, Style style, int ink)
    {
        var text = string.Concat(Enumerable.Range(from, to - from).Select(x => frame[x, y].Glyph));
        var looks = string.Concat(
            style.Effects.HasFlag(Effects.Bold) ? " font-weight=\"bold\"" : "",
            style.Effects.HasFlag(Effects.Underline) ? " text-decoration=\"underline\"" : "");
        body.Append(
            CultureInfo.InvariantCulture, $"<text x=\"{N(from * CellWidth)}\" y=\"{N((y * CellHeight) + 13.9)}\" ")
            .Append(CultureInfo.InvariantCulture,
                $"textLength=\"{N((to - from) * CellWidth)}\" lengthAdjust=\"spacingAndGlyphs\" ")
            .Append(CultureInfo.InvariantCulture,
                $"fill=\"{Hex(ink)}\"{looks}>{SecurityElement.Escape(text)}</text>\n");
    }

    private static bool IsBlock(string glyph) => Part(glyph) is not null;

    /// <summary>The part of its cell that a block glyph fills; null for another glyph.</summary>
    private static (double Left, double Top, double Width, double Height)? Part(string glyph) =>
        glyph.Length != 1 ? null : glyph[0] switch
        {
            '▀' => (0, 0, 1, 0.5),
            '▐' => (0.5, 0, 0.5, 1),
            >= '▁' and <= '█' => (0, 1 - ((glyph[0] - '▁' + 1) / 8.0), 1, (glyph[0] - '▁' + 1) / 8.0),
            >= '▉' and <= '▏' => (0, 0, ('▏' - glyph[0] + 1) / 8.0, 1),
            _ => null,
        };

    private static bool Block(StringBuilder body, string glyph, int x, int y, int ink)
    {
        if (Part(glyph) is not var (left, top, width, height))
        {
            return false;
        }

        // A little more than its part, so that neighbours leave no seam.
        body.Append(
            CultureInfo.InvariantCulture, $"<rect x=\"{N((x + left) * CellWidth)}\" y=\"{N((y + top) * CellHeight)}\" ")
            .Append(CultureInfo.InvariantCulture,
                $"width=\"{N((width * CellWidth) + 0.3)}\" height=\"{N((height * CellHeight) + 0.3)}\" "
                + $"fill=\"{Hex(ink)}\"/>\n");
        return true;
    }

    private static (int Ink, int Ground) Colours(Style style)
    {
        var ink = !style.Fore.IsDefault ? style.Fore.Rgb : style.Effects.HasFlag(Effects.Dim) ? PenDim : Pen;
        var ground = style.Back.IsDefault ? Paper : style.Back.Rgb;
        return style.Effects.HasFlag(Effects.Reverse) ? (ground, ink) : (ink, ground);
    }

    private static string Hex(int rgb) => string.Create(CultureInfo.InvariantCulture, $"#{rgb:x6}");

    private static string N(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
