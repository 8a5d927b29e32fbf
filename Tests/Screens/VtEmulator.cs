using System.Globalization;
using System.Text;
using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tests.Screens;

/// <summary>
/// As much of a terminal as our frames use: cursor addressing, colours and effects, clearing, wide glyphs, no wrap.
/// </summary>
internal sealed class VtEmulator(int width, int height)
{
    private readonly Cell[] cells = Blank(width, height);
    private Style look;
    private int x;
    private int y;

    public Cell this[int column, int row] => cells[(row * width) + column];

    public bool CaretShown { get; private set; } = true;

    public (int X, int Y) Caret => (x, y);

    public bool WroteCorner { get; private set; }

    public void Feed(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == '\e')
            {
                var end = at + 2;
                while (text[end] is < '@' or > '~')
                {
                    end++;
                }

                Control(text[(at + 2)..end], text[end]);
                at = end + 1;
            }
            else
            {
                var escape = text.IndexOf('\e', at);
                var run = text[at..(escape < 0 ? text.Length : escape)];
                var length = StringInfo.GetNextTextElementLength(run);
                Print(run[..length]);
                at += length;
            }
        }
    }

    private static Cell[] Blank(int width, int height) => [.. Enumerable.Repeat(Cell.Blank, width * height)];

    private void Print(string glyph)
    {
        var wide = TextWidth.OfCluster(glyph) == 2;
        WroteCorner |= y == height - 1 && x + (wide ? 2 : 1) >= width;
        Put(x, glyph);
        if (wide)
        {
            Put(x + 1, "");
        }

        x = Math.Min(width - 1, x + (wide ? 2 : 1));
    }

    private void Put(int column, string glyph)
    {
        var at = (y * width) + column;
        if (cells[at].IsRightHalf && glyph.Length > 0)
        {
            cells[at - 1] = cells[at - 1] with { Glyph = " " };
        }

        if (column + 1 < width && cells[at + 1].IsRightHalf)
        {
            cells[at + 1] = cells[at + 1] with { Glyph = " " };
        }

        cells[at] = new Cell(glyph, look);
    }

    private void Control(string parameters, char final)
    {
        switch (final)
        {
            case 'H':
                var place =
                    parameters.Split(';').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
                (y, x) = (place[0] - 1, place[1] - 1);
                break;
            case 'J':
                Array.Copy(Blank(width, height), cells, cells.Length);
                break;
            case 'm':
                look = Look(
                    [.. parameters.Split(';').Select(number => int.Parse(number, CultureInfo.InvariantCulture))]);
                break;
            case 'h' or 'l' when parameters == "?25":
                CaretShown = final == 'h';
                break;
        }
    }

    private static Style Look(int[] numbers)
    {
        var style = default(Style);
        for (var i = 0; i < numbers.Length; i++)
        {
            style = numbers[i] switch
            {
                1 => style.With(Effects.Bold),
                2 => style.With(Effects.Dim),
                4 => style.With(Effects.Underline),
                7 => style.With(Effects.Reverse),
                38 => style with { Fore = Colour(numbers, i) },
                48 => style with { Back = Colour(numbers, i) },
                _ => style,
            };
            i += numbers[i] is 38 or 48 ? 4 : 0;
        }

        return style;
    }

    private static Ink Colour(int[] numbers, int at) =>
        Ink.Of((numbers[at + 2] << 16) | (numbers[at + 3] << 8) | numbers[at + 4]);
}
