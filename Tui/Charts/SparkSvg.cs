namespace CcmPlanner.Tui.Charts;

/// <summary>A line of values on paper, with its scale, broken where a value is not known.</summary>
internal static class SparkSvg
{
    private const string Colour = "#0067a5";
    private const double Height = 120;

    /// <summary>Draws it under a place and gives the place below.</summary>
    public static double Draw(SvgPaper paper, Sparkline line, double top)
    {
        var known = line.Values.Select(value => value.Value).OfType<double>().ToList();
        if (known.Count == 0)
        {
            paper.Text(24, top + 20, "Nothing is known of it.", ChartSvg.Small, colour: SvgPaper.Grey);
            return top + 30;
        }

        var plot = PlotSvg.Under(top + 6, Height, Axis.Over(known.Min(), known.Max(), 4));
        plot.DrawScale(paper);
        var run = new List<(double X, double Y)>();
        for (var i = 0; i <= line.Values.Count; i++)
        {
            if (i < line.Values.Count && line.Values[i].Value is { } value)
            {
                var x = plot.X(line.Values.Count == 1 ? 0 : (double)i / (line.Values.Count - 1));
                run.Add((x, plot.Y(value)));
                paper.Box(x - 2, plot.Y(value) - 2, 4, 4, Colour);
            }
            else if (run.Count > 0)
            {
                paper.Path(run, Colour, 2);
                run = [];
            }
        }

        plot.DrawLabels(paper, [.. line.Values.Select(value => value.Label)]);
        return plot.Bottom + 24;
    }
}
