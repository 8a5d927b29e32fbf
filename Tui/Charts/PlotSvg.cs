namespace CcmPlanner.Tui.Charts;

/// <summary>A plot with a scale at its left: where values lie on paper.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Lower edge.</param>
/// <param name="Axis">The scale from the lower to the upper edge.</param>
internal sealed record PlotSvg(double Left, double Top, double Right, double Bottom, Axis Axis)
{
    private const double RightMargin = 24;

    /// <summary>A plot of a height under a place, with room at its left for the scale's labels.</summary>
    public static PlotSvg Under(double top, double height, Axis axis)
    {
        var labels = axis.Ticks.Max(tick => SvgPaper.WidthOf(axis.Label(tick), ChartSvg.Small));
        return new(labels + 24, top, SvgPaper.Width - RightMargin, top + height, axis);
    }

    /// <summary>Where a value lies.</summary>
    public double Y(double value) => Bottom - (Axis.Share(value) * (Bottom - Top));

    /// <summary>Where a share of the way from left to right lies.</summary>
    public double X(double share) => Left + (share * (Right - Left));

    /// <summary>Draws the scale and its lines.</summary>
    public void DrawScale(SvgPaper paper)
    {
        foreach (var tick in Axis.Ticks)
        {
            paper.Line(Left, Y(tick), Right, Y(tick), SvgPaper.Light);
            paper.Text(Left - 6, Y(tick) + 4, Axis.Label(tick), ChartSvg.Small, Anchor.End);
        }
    }

    /// <summary>Draws a level across with its words above it, at the right.</summary>
    public void DrawLevel(SvgPaper paper, Mark level)
    {
        paper.Line(Left, Y(level.Value), Right, Y(level.Value), "#b23a08", 1.5, "6 4");
        paper.Text(Right - 2, Y(level.Value) - 5, level.Label, ChartSvg.Small, Anchor.End, "#b23a08");
    }

    /// <summary>Draws a time from top to bottom at a share of the way, with its words above the plot.</summary>
    public void DrawMoment(SvgPaper paper, double share, string label)
    {
        var half = SvgPaper.WidthOf(label, ChartSvg.Small) / 2;
        paper.Line(X(share), Top - 4, X(share), Bottom, "#b23a08", 1.5, "6 4");
        paper.Text(Math.Clamp(X(share), half + 2, SvgPaper.Width - half - 2), Top - 8, label, ChartSvg.Small,
            Anchor.Middle, "#b23a08");
    }

    /// <summary>
    /// Writes labels that stand equally far apart from edge to edge; where not all have room, each second, fifth,
    /// tenth one.
    /// </summary>
    public void DrawLabels(SvgPaper paper, IReadOnlyList<string> labels)
    {
        if (labels.Count == 0)
        {
            return;
        }

        var widest = labels.Max(label => SvgPaper.WidthOf(label, ChartSvg.Small)) + 10;
        var most = Math.Max(1, (Right - Left) / widest);
        var step = Array.Find([1, 2, 5, 10, 12, 20, 50, 100, 200], each => (labels.Count - 1) / each <= most - 1);
        paper.Line(Left, Bottom, Right, Bottom, SvgPaper.Black);
        for (var i = 0; i < labels.Count && step > 0; i += step)
        {
            var x = X(labels.Count == 1 ? 0 : (double)i / (labels.Count - 1));
            var half = SvgPaper.WidthOf(labels[i], ChartSvg.Small) / 2;
            paper.Line(x, Bottom, x, Bottom + 4, SvgPaper.Black);
            paper.Text(Math.Min(x, SvgPaper.Width - half - 2), Bottom + 18, labels[i], ChartSvg.Small, Anchor.Middle);
        }
    }
}
