using System.Globalization;
using System.Security;
using System.Text;

namespace CcmPlanner.Tui.Charts;

/// <summary>Where a text's place lies in it.</summary>
internal enum Anchor
{
    /// <summary>At its beginning.</summary>
    Start,

    /// <summary>In its middle.</summary>
    Middle,

    /// <summary>At its end.</summary>
    End,
}

/// <summary>A drawing in SVG 1.1: lines, areas and text, all as vectors, on white paper.</summary>
internal sealed class SvgPaper
{
    /// <summary>Colour of body text and axes.</summary>
    public const string Black = "#222222";

    /// <summary>Colour of what is of less weight.</summary>
    public const string Grey = "#5a6472";

    /// <summary>Colour of lines behind everything.</summary>
    public const string Light = "#d9dee4";

    private readonly StringBuilder body = new();

    /// <summary>Width in pixels of a screen, which is the whole width of a page when printed.</summary>
    public const double Width = 720;

    /// <summary>Draws a straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, string colour, double width = 1, string dash = "") =>
        body.Append(
            CultureInfo.InvariantCulture, $"  <line x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\" ")
            .Append(CultureInfo.InvariantCulture, $"stroke=\"{colour}\" stroke-width=\"{N(width)}\"{Dash(dash)}/>\n");

    /// <summary>Draws a filled rectangle.</summary>
    public void Box(double x, double y, double width, double height, string colour) =>
        body.Append(
            CultureInfo.InvariantCulture, $"  <rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(Math.Max(0, width))}\" ")
            .Append(CultureInfo.InvariantCulture, $"height=\"{N(Math.Max(0, height))}\" fill=\"{colour}\"/>\n");

    /// <summary>Draws a filled area between points.</summary>
    public void Area(IEnumerable<(double X, double Y)> points, string colour) =>
        body.Append(CultureInfo.InvariantCulture, $"  <polygon points=\"{Points(points)}\" fill=\"{colour}\"/>\n");

    /// <summary>Draws a line through points.</summary>
    public void Path(IEnumerable<(double X, double Y)> points, string colour, double width) =>
        body.Append(
            CultureInfo.InvariantCulture, $"  <polyline points=\"{Points(points)}\" fill=\"none\" stroke=\"{colour}\" ")
            .Append(CultureInfo.InvariantCulture, $"stroke-width=\"{N(width)}\" stroke-linejoin=\"round\"/>\n");

    /// <summary>Writes text on a base line.</summary>
    public void Text(double x, double y, string text, double size, Anchor anchor = Anchor.Start, string colour =
        Black, bool bold = false)
    {
        var place =
            anchor switch { Anchor.Middle => " text-anchor=\"middle\"", Anchor.End => " text-anchor=\"end\"", _ => "" };
        body.Append(CultureInfo.InvariantCulture,
            $"  <text x=\"{N(x)}\" y=\"{N(y)}\" font-size=\"{N(size)}\" fill=\"{colour}\"")
            .Append(place).Append(bold ? " font-weight=\"bold\"" : "")
            .Append(CultureInfo.InvariantCulture, $">{Escape(text)}</text>\n");
    }

    /// <summary>The document.</summary>
    /// <param name="height">Height in pixels.</param>
    /// <param name="title">What it shows; readers of screens say it.</param>
    /// <param name="description">Its numbers in words, for those who do not see it.</param>
    public string Document(double height, string title, string description) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{N(Width)}" height="{N(height)}" viewBox="0 0 {N(Width)} {N(height)}" role="img" font-family="Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif">
          <title>{Escape(title)}</title>
          <desc>{Escape(description)}</desc>
          <rect width="{N(Width)}" height="{N(height)}" fill="#ffffff"/>
        {body}</svg>

        """);

    /// <summary>
    /// How wide a text is at a font size, rather too much than too little: fonts differ from machine to machine.
    /// </summary>
    public static double WidthOf(string text, double size) => size * text.EnumerateRunes().Sum(rune => rune.Value switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or ' ' => 0.34,
        'm' or 'w' or 'M' or 'W' or '%' or '@' or '—' or '…' => 1.0,
        >= 'A' and <= 'Z' => 0.76,
        >= 0x1100 => Screen.TextWidth.Of(rune.ToString()) == 2 ? 1.05 : 0.9,
        _ => 0.62,
    });

    /// <summary>Breaks a text at blanks into lines no wider than given.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
        {
            var longer = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            if (WidthOf(longer, size) <= width || lines[^1].Length == 0)
            {
                lines[^1] = longer;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    private static string N(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Dash(string dash) => dash.Length == 0 ? "" : $" stroke-dasharray=\"{dash}\"";

    private static string Points(IEnumerable<(double X, double Y)> points) =>
        string.Join(' ', points.Select(point => $"{N(point.X)},{N(point.Y)}"));

    // What XML cannot say at all becomes the sign for it.
    private static string Escape(string text) => SecurityElement.Escape(string.Concat(text.Select(
        c => c < ' ' && c is not ('\n' or '\t') ? '\uFFFD' : c)));
}
