namespace CcmPlanner.Tui.Charts;

/// <summary>Bars and tornadoes on paper.</summary>
internal static class BarSvg
{
    private const string LowColour = "#e69f00";
    private const string HighColour = "#3f79a6";
    private const double RowHeight = 24;

    /// <summary>Draws it under a place and gives the place below.</summary>
    public static double Draw(SvgPaper paper, BarChart chart, double top)
    {
        var axis = chart.AxisOf(6);
        var labels = chart.Bars.Count == 0 ? 0 : chart.Bars.Max(bar => SvgPaper.WidthOf(bar.Label, ChartSvg.Small));
        var values = chart.Bars.Select(chart.Write).Append(chart.TextHead ?? "")
            .Max(text => SvgPaper.WidthOf(text, ChartSvg.Small));
        if (chart.TextHead is { } head)
        {
            paper.Text(SvgPaper.Width - 14, top + 4, head, ChartSvg.Small, Anchor.End, SvgPaper.Grey);
            top += 8;
        }

        var left = Math.Min(280, labels + 28);
        var right = SvgPaper.Width - values - 28;
        var bottom = top + 6 + (chart.Bars.Count * RowHeight);
        double X(double value) => left + (axis.Share(value) * (right - left));
        foreach (var tick in axis.Ticks)
        {
            paper.Line(X(tick), top, X(tick), bottom, SvgPaper.Light);
            paper.Text(X(tick), bottom + 16, axis.Label(tick), ChartSvg.Small, Anchor.Middle);
        }

        for (var i = 0; i < chart.Bars.Count; i++)
        {
            DrawBar(paper, chart, chart.Bars[i], top + 6 + (i * RowHeight), left, X);
        }

        paper.Line(X(chart.Base), top, X(chart.Base), bottom, SvgPaper.Black, 1.5);
        return chart.IsPlain
            ? bottom + 24
            : ChartSvg.Legend(paper, left, bottom + 28, [(LowColour, "low input"), (HighColour, "high input")]);
    }

    private static void DrawBar(
        SvgPaper paper, BarChart chart, BarRow bar, double y, double left, Func<double, double> x)
    {
        var lines = SvgPaper.Wrap(bar.Label, ChartSvg.Small, left - 24);
        paper.Text(left - 8, y + 15, lines.Count == 1 ? lines[0] : lines[0] + " …", ChartSvg.Small, Anchor.End);
        paper.Text(SvgPaper.Width - 14, y + 15, chart.Write(bar), ChartSvg.Small, Anchor.End, SvgPaper.Grey);
        foreach (var (end, colour) in new[] { (bar.Low, LowColour), (bar.High, HighColour) })
        {
            if (end is { } value)
            {
                var (from, to) = (Math.Min(x(chart.Base), x(value)), Math.Max(x(chart.Base), x(value)));
                paper.Box(from, y + 3, to - from, RowHeight - 7, colour);
            }
        }
    }
}
