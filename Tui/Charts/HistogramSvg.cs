namespace CcmPlanner.Tui.Charts;

/// <summary>A histogram on paper.</summary>
internal static class HistogramSvg
{
    private const string Plain = "#3f79a6";
    private const string Trouble = "#d55e00";
    private const double Height = 220;

    /// <summary>Draws it under a place and gives the place below.</summary>
    public static double Draw(SvgPaper paper, HistogramChart chart, double top)
    {
        if (chart.Bins.Count == 0)
        {
            paper.Text(24, top + 20, "No trials.", ChartSvg.Small, colour: SvgPaper.Grey);
            return top + 30;
        }

        var plot = PlotSvg.Under(top + 20, Height, Axis.Over(0, Math.Max(1e-300, chart.Bins.Max(bin => bin.Count)), 5));
        plot.DrawScale(paper);
        var each = (plot.Right - plot.Left) / chart.Bins.Count;
        for (var i = 0; i < chart.Bins.Count; i++)
        {
            var bin = chart.Bins[i];
            var gap = Math.Min(1.5, each / 8);
            var height = plot.Bottom - plot.Y(bin.Count);
            paper.Box(plot.Left + (i * each) + gap, plot.Bottom - height, each - (2 * gap), height,
                chart.IsTrouble(bin) ? Trouble : Plain);
        }

        DrawMark(paper, plot, chart);
        DrawEnds(paper, plot, chart, each);
        return plot.Bottom + 24;
    }

    private static void DrawMark(SvgPaper paper, PlotSvg plot, HistogramChart chart)
    {
        var (low, high) = (chart.Bins[0].From, chart.Bins[^1].To);
        if (chart.Mark is not { } mark || mark.Value < low || mark.Value > high)
        {
            return;
        }

        var x = plot.X((mark.Value - low) / (high - low));
        var half = SvgPaper.WidthOf(mark.Label, ChartSvg.Small) / 2;
        paper.Line(x, plot.Top - 4, x, plot.Bottom, "#b23a08", 1.5, "6 4");
        paper.Text(Math.Clamp(x, half + 2, SvgPaper.Width - half - 2), plot.Top - 8, mark.Label, ChartSvg.Small,
            Anchor.Middle, "#b23a08");
    }

    /// <summary>The bounds of the bins, as many as have room.</summary>
    private static void DrawEnds(SvgPaper paper, PlotSvg plot, HistogramChart chart, double each)
    {
        var bounds = chart.Bins.Select(bin => bin.From).Append(chart.Bins[^1].To).Select(chart.Write).ToList();
        var widest = bounds.Max(bound => SvgPaper.WidthOf(bound, ChartSvg.Small)) + 12;
        var step = Math.Max(1, (int)Math.Ceiling(widest / each));
        paper.Line(plot.Left, plot.Bottom, plot.Right, plot.Bottom, SvgPaper.Black);
        for (var i = 0; i < bounds.Count; i += step)
        {
            var x = plot.Left + (i * each);
            var half = SvgPaper.WidthOf(bounds[i], ChartSvg.Small) / 2;
            paper.Line(x, plot.Bottom, x, plot.Bottom + 4, SvgPaper.Black);
            paper.Text(Math.Clamp(x, half + 2, SvgPaper.Width - half - 2), plot.Bottom + 18, bounds[i], ChartSvg.Small,
                Anchor.Middle);
        }
    }
}
