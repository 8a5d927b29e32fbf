using System.Globalization;
using CcmPlanner.Tui.Views;

namespace CcmPlanner.Tui.Charts;

/// <summary>A heat map on paper, each field with its number.</summary>
internal static class HeatMapSvg
{
    private const double RowHeight = 26;

    /// <summary>Draws it under a place and gives the place below.</summary>
    public static double Draw(SvgPaper paper, HeatMapChart map, double top)
    {
        var labels = map.Rows.Count == 0 ? 0 : map.Rows.Max(row => SvgPaper.WidthOf(row.Label, ChartSvg.Small));
        var left = Math.Min(300, labels + 28);
        var each = Math.Min(120, (SvgPaper.Width - 20 - left) / Math.Max(1, map.Columns.Count));
        var widest =
            map.Columns.Count == 0 ? 0 : map.Columns.Max(column => SvgPaper.WidthOf(column, ChartSvg.Small)) + 6;
        var step = Math.Max(1, (int)Math.Ceiling(widest / each));
        for (var column = 0; column < map.Columns.Count; column += step)
        {
            paper.Text(left + ((column + 0.5) * each), top + 12, map.Columns[column], ChartSvg.Small, Anchor.Middle,
                SvgPaper.Grey);
        }

        for (var row = 0; row < map.Rows.Count; row++)
        {
            var y = top + 18 + (row * RowHeight);
            paper.Text(left - 8, y + 17, map.Rows[row].Label, ChartSvg.Small, Anchor.End);
            for (var column = 0; column < map.Rows[row].Values.Count; column++)
            {
                DrawField(paper, map, map.Rows[row].Values[column], left + (column * each), y, each);
            }
        }

        return top + 18 + (map.Rows.Count * RowHeight) + 6;
    }

    private static void DrawField(SvgPaper paper, HeatMapChart map, double? value, double x, double y, double width)
    {
        var style = value is { } known ? Ramps.Viridis[map.Step(known, Ramps.Viridis.Count)] : default;
        if (value is not null)
        {
            paper.Box(x + 0.5, y + 0.5, width - 1, RowHeight - 1, Hex(style.Back.Rgb));
        }

        var text = map.Write(value);
        var size = Math.Min(
            ChartSvg.Small, ChartSvg.Small * (width - 4) / Math.Max(1, SvgPaper.WidthOf(text, ChartSvg.Small)));
        paper.Text(
            x + (width / 2), y + 17, text, size, Anchor.Middle, value is null ? SvgPaper.Grey : Hex(style.Fore.Rgb));
    }

    private static string Hex(int rgb) => string.Create(CultureInfo.InvariantCulture, $"#{rgb:x6}");
}
