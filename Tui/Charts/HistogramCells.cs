using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.Views;

namespace CcmPlanner.Tui.Charts;

/// <summary>A histogram in cells, to an eighth of a row.</summary>
internal static class HistogramCells
{
    private const string Eighths = " ▁▂▃▄▅▆▇█";

    /// <summary>Draws it.</summary>
    public static void Draw(Canvas canvas, Rect area, HistogramChart chart)
    {
        if (chart.Bins.Count == 0)
        {
            canvas.Text(area.X, area.Y, "no trials", area.Width, Role.Dim);
            return;
        }

        var plot = area with { Height = area.Height - 2 };
        var merged = Merged(chart.Bins, plot.Width);
        var each = Math.Max(1, plot.Width / merged.Count);
        var most = Math.Max(1e-300, merged.Max(bin => bin.Count));
        for (var i = 0; i < merged.Count; i++)
        {
            Column(canvas, plot with { X = plot.X + (i * each), Width = each }, merged[i].Count / most,
                RoleOf(chart, merged[i]));
        }

        Legend(canvas, plot with { Width = each * merged.Count }, chart, merged);
    }

    private static Role RoleOf(HistogramChart chart, Bin bin) => chart.IsTrouble(bin) ? Role.Bad : Role.Bar;

    /// <summary>Bins put together until there are no more of them than columns.</summary>
    private static IReadOnlyList<Bin> Merged(IReadOnlyList<Bin> bins, int columns)
    {
        var each = (bins.Count + columns - 1) / columns;
        return each == 1
            ? bins
            : [.. bins.Chunk(each).Select(some => new Bin(some[0].From, some[^1].To, some.Sum(bin => bin.Count)))];
    }

    private static void Column(Canvas canvas, Rect column, double share, Role role)
    {
        var eighths = share <= 0 ? 0 : Math.Max(1, (int)Math.Round(share * column.Height * 8));
        var full = eighths / 8;
        canvas.Fill(column with { Y = column.Bottom - full, Height = full }, role, "█");
        if (eighths % 8 > 0)
        {
            var top = column with { Y = column.Bottom - full - 1, Height = 1 };
            canvas.Fill(top, role, Eighths.Substring(eighths % 8, 1));
        }
    }

    private static void Legend(Canvas canvas, Rect plot, HistogramChart chart, IReadOnlyList<Bin> bins)
    {
        var row = plot with { Y = plot.Bottom, Height = 1 };
        canvas.Fill(row, Role.Border, "─");
        var ends = row with { Y = row.Y + 1 };
        var (low, high) = (bins[0].From, bins[^1].To);
        var taken = ends.Right;
        var free = ends.X;
        if (chart.Mark is { } mark && mark.Value >= low && mark.Value <= high)
        {
            var at = (mark.Value - low) / (high - low) * (row.Width - 1);
            AxisCells.Centred(canvas, row, at, "▲", Role.Due);
            AxisCells.Centred(canvas, ends, at, mark.Label, Role.Due);
            var half = (TextWidth.Of(mark.Label) / 2) + 2;
            (taken, free) = (ends.X + (int)at - half, ends.X + (int)at + half);
        }

        if (ends.X + TextWidth.Of(chart.Write(low)) <= taken)
        {
            AxisCells.Centred(canvas, ends, 0, chart.Write(low), Role.Dim);
        }

        if (ends.Right - TextWidth.Of(chart.Write(high)) >= free)
        {
            AxisCells.Centred(canvas, ends, ends.Width - 1, chart.Write(high), Role.Dim);
        }
    }
}
