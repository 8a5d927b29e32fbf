using System.Text;

namespace CcmPlanner.Tui.Screen;

/// <summary>
/// A grid of cells that views draw into. It keeps wide glyphs whole: whatever overwrites one half blanks the other,
/// and a wide glyph that would stick out of the clip becomes a blank.
/// </summary>
internal sealed class Surface
{
    private readonly Cell[] cells;
    private readonly Dictionary<int, string> glyphs = [];

    /// <summary>Makes an empty surface. Range: both sides at least 1.</summary>
    public Surface(int width, int height)
    {
        Width = Math.Max(1, width);
        Height = Math.Max(1, height);
        cells = new Cell[Width * Height];
        Clear();
    }

    /// <summary>Columns.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>The whole of it.</summary>
    public Rect Bounds => new(0, 0, Width, Height);

    /// <summary>Drawing outside of this has no effect.</summary>
    public Rect Clip { get; set; }

    /// <summary>Where the terminal's cursor is put: on the selected row, for screen readers and magnifiers.</summary>
    public Spot Caret { get; set; }

    /// <summary>True when the cursor is to be seen, which is in a text field.</summary>
    public bool CaretShown { get; set; }

    /// <summary>The cell in a column and row.</summary>
    public Cell this[int x, int y] => cells[(y * Width) + x];

    /// <summary>Blanks all cells and opens the clip.</summary>
    public void Clear()
    {
        Array.Fill(cells, Cell.Blank);
        Clip = Bounds;
        Caret = default;
        CaretShown = false;
    }

    /// <summary>Writes text from a column on and returns the column after it. Control characters never pass.</summary>
    public int Text(int x, int y, ReadOnlySpan<char> text, Style style)
    {
        while (text.Length > 0)
        {
            var length = TextWidth.NextCluster(text);
            var width = TextWidth.OfCluster(text[..length]);
            if (width > 0)
            {
                Write(x, y, GlyphOf(text[..length]), width, style);
                x += width;
            }

            text = text[length..];
        }

        return x;
    }

    /// <summary>Fills a rectangle with one narrow glyph.</summary>
    public void Fill(Rect area, Style style, string glyph = " ")
    {
        for (var y = area.Y; y < area.Bottom; y++)
        {
            for (var x = area.X; x < area.Right; x++)
            {
                Write(x, y, glyph, 1, style);
            }
        }
    }

    /// <summary>Draws a border along the inside of a rectangle, thin or heavy.</summary>
    public void Box(Rect area, Style style, bool heavy)
    {
        if (area.Width < 2 || area.Height < 2)
        {
            return;
        }

        var (across, down, corners) = heavy ? ("━", "┃", "┏┓┗┛") : ("─", "│", "┌┐└┘");
        Fill(area with { Height = 1 }, style, across);
        Fill(area with { Y = area.Bottom - 1, Height = 1 }, style, across);
        Fill(area with { Width = 1 }, style, down);
        Fill(area with { X = area.Right - 1, Width = 1 }, style, down);
        Text(area.X, area.Y, corners.AsSpan(0, 1), style);
        Text(area.Right - 1, area.Y, corners.AsSpan(1, 1), style);
        Text(area.X, area.Bottom - 1, corners.AsSpan(2, 1), style);
        Text(area.Right - 1, area.Bottom - 1, corners.AsSpan(3, 1), style);
    }

    /// <summary>Replaces each glyph by the narrow one <paramref name="change"/> gives for it; null keeps it.</summary>
    public void Replace(Func<string, string?> change)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (change(cells[i].Glyph) is { } other)
            {
                cells[i] = cells[i] with { Glyph = other };
                if (i + 1 < cells.Length && cells[i + 1].IsRightHalf)
                {
                    cells[i + 1] = cells[i + 1] with { Glyph = " " };
                }
            }
        }
    }

    /// <summary>Changes the look of a rectangle, keeping its text.</summary>
    public void Restyle(Rect area, Func<Style, Style> change)
    {
        var inside = area.Intersect(Bounds);
        for (var y = inside.Y; y < inside.Bottom; y++)
        {
            for (var x = inside.X; x < inside.Right; x++)
            {
                ref var cell = ref cells[(y * Width) + x];
                cell = cell with { Style = change(cell.Style) };
            }
        }
    }

    /// <summary>Takes over every cell of a surface of the same size.</summary>
    public void CopyFrom(Surface other)
    {
        other.cells.CopyTo(cells, 0);
        Caret = other.Caret;
        CaretShown = other.CaretShown;
    }

    /// <summary>The rows as text, without blanks at their ends, each ended by a line feed.</summary>
    public string ToText()
    {
        var text = new StringBuilder(cells.Length + Height);
        for (var y = 0; y < Height; y++)
        {
            var row = new StringBuilder(Width);
            for (var x = 0; x < Width; x++)
            {
                row.Append(this[x, y].Glyph);
            }

            text.Append(row.ToString().TrimEnd(' ')).Append('\n');
        }

        return text.ToString();
    }

    private void Write(int x, int y, string glyph, int width, Style style)
    {
        var clip = Clip.Intersect(Bounds);
        if (y < clip.Y || y >= clip.Bottom || x >= clip.Right || x + width <= clip.X)
        {
            return;
        }

        if (x < clip.X || x + width > clip.Right)
        {
            Set(x < clip.X ? clip.X : x, y, " ", style);
            return;
        }

        Set(x, y, glyph, style);
        if (width == 2)
        {
            Set(x + 1, y, "", style);
        }
    }

    /// <summary>
    /// Puts one cell and blanks the other half of a wide glyph it cuts; a right half follows its left half at once.
    /// </summary>
    private void Set(int x, int y, string glyph, Style style)
    {
        var at = (y * Width) + x;
        if (glyph.Length > 0 && cells[at].IsRightHalf && x > 0)
        {
            cells[at - 1] = cells[at - 1] with { Glyph = " " };
        }

        if (x + 1 < Width && cells[at + 1].IsRightHalf)
        {
            cells[at + 1] = cells[at + 1] with { Glyph = " " };
        }

        cells[at] = new Cell(glyph, style);
    }

    private string GlyphOf(ReadOnlySpan<char> cluster)
    {
        if (cluster.Length > 1)
        {
            return cluster.ToString();
        }

        int key = char.IsControl(cluster[0]) ? (cluster[0] is '\t' or '\n' or '\r' ? ' ' : '\uFFFD') : cluster[0];
        if (!glyphs.TryGetValue(key, out var glyph))
        {
            glyph = ((char)key).ToString();
            glyphs.Add(key, glyph);
        }

        return glyph;
    }
}
