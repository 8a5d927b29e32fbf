namespace CcmPlanner.Tui.Charts;

/// <summary>A line in braille: two dots across and four down in each cell.</summary>
/// <param name="width">Cells across.</param>
/// <param name="height">Cells down.</param>
internal sealed class BrailleLine(int width, int height)
{
    private const int FirstGlyph = 0x2800;

    // The bit of each dot, by row and column.
    private static readonly byte[] Bits = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80];
    private readonly byte[] cells = new byte[width * height];
    private int? before;

    /// <summary>Dots across.</summary>
    public int Columns => width * 2;

    /// <summary>Dots down.</summary>
    public int Rows => height * 4;

    /// <summary>Goes on in the next column to a row, without a gap where it is steep; null begins anew.</summary>
    public void To(int column, int? row)
    {
        if (row is { } end)
        {
            var start = before is { } last && last != end ? last + Math.Sign(end - last) : end;
            for (var y = Math.Min(start, end); y <= Math.Max(start, end); y++)
            {
                cells[(y / 4 * width) + (column / 2)] |= Bits[(y % 4 * 2) + (column % 2)];
            }
        }

        before = row;
    }

    /// <summary>The glyph of a cell; null where the line does not pass.</summary>
    public string? this[int x, int y] =>
        cells[(y * width) + x] is not 0 and var dots ? ((char)(FirstGlyph + dots)).ToString() : null;
}
