namespace CcmPlanner.Tui.Charts;

/// <summary>A fan on paper.</summary>
internal static class FanSvg
{
    private const string Wide = "#b7d7ee";
    private const string Half = "#6aa5d0";
    private const string Median = "#00304f";
    private const string Planned = "#d55e00";
    private const string Reported = "#222222";
    private const double Height = 260;

    /// <summary>Draws it under a place and gives the place below.</summary>
    public static double Draw(SvgPaper paper, FanChart fan, double top)
    {
        if (fan.AxisOf(6) is not { } axis)
        {
            paper.Text(24, top + 20, "Nothing is known of it.", ChartSvg.Small, colour: SvgPaper.Grey);
            return top + 30;
        }

        var plot = PlotSvg.Under(top + (fan.Moments.Count > 0 ? 22 : 6), Height, axis);
        plot.DrawScale(paper);
        foreach (var run in Runs(fan))
        {
            Band(paper, plot, run, point => point.P05, point => point.P95, Wide);
            Band(paper, plot, run, point => point.P25, point => point.P75, Half);
            Line(paper, plot, run);
        }

        if (fan.Plan.Count > 0)
        {
            DrawPlan(paper, plot, fan);
        }

        DrawRecorded(paper, plot, fan);
        if (fan.Level is { } level)
        {
            plot.DrawLevel(paper, level);
        }

        foreach (var moment in fan.Moments)
        {
            plot.DrawMoment(paper, fan.ShareOf(moment.Value), moment.Label);
        }

        plot.DrawLabels(paper, [.. fan.Points.Select(point => point.Label)]);
        (string, string)[] plan = fan.Plan.Count > 0 ? [(Planned, "plan")] : [];
        (string, string)[] recorded = fan.Recorded.Count > 0 ? [(Reported, "on record")] : [];
        return ChartSvg.Legend(
            paper, plot.Left, plot.Bottom + 30,
            [(Median, "median"), (Half, "P25 to P75"), (Wide, "P05 to P95"), .. plan, .. recorded]);
    }

    private static void DrawPlan(SvgPaper paper, PlotSvg plot, FanChart fan)
    {
        var known = fan.Plan
            .Select((value, i) => (Share: fan.Plan.Count == 1 ? 0 : (double)i / (fan.Plan.Count - 1), Value: value))
            .Where(point => point.Value is not null)
            .Select(point => (X: plot.X(point.Share), Y: plot.Y(point.Value!.Value)))
            .ToList();
        paper.Path(known, Planned, 2.5);
        foreach (var (x, y) in known)
        {
            paper.Box(x - 3, y - 3, 6, 6, Planned);
        }
    }

    /// <summary>What is on record: a dot each, and a line only where nothing is missing between two.</summary>
    private static void DrawRecorded(SvgPaper paper, PlotSvg plot, FanChart fan)
    {
        for (var i = 0; i < fan.Recorded.Count; i++)
        {
            var dot = fan.Recorded[i];
            var (x, y) = (plot.X(fan.ShareOf(dot.At)), plot.Y(dot.Value));
            if (i + 1 < fan.Recorded.Count && dot.Touches(fan.Recorded[i + 1]))
            {
                paper.Line(x, y, plot.X(fan.ShareOf(fan.Recorded[i + 1].At)), plot.Y(fan.Recorded[i + 1].Value),
                    Reported, 1.5);
            }

            paper.Box(x - 3, y - 3, 6, 6, Reported);
        }
    }

    /// <summary>Stretches of known points without a gap, each point with its share of the way.</summary>
    private static List<List<(double Share, FanPoint Point)>> Runs(FanChart fan)
    {
        var runs = new List<List<(double, FanPoint)>>();
        for (var i = 0; i < fan.Points.Count; i++)
        {
            if (fan.Points[i].IsKnown)
            {
                if (i == 0 || !fan.Points[i - 1].IsKnown)
                {
                    runs.Add([]);
                }

                runs[^1].Add((fan.Points.Count == 1 ? 0 : (double)i / (fan.Points.Count - 1), fan.Points[i]));
            }
        }

        return runs;
    }

    private static void Band(
        SvgPaper paper,
        PlotSvg plot,
        List<(double Share, FanPoint Point)> run,
        Func<FanPoint, double?> low,
        Func<FanPoint, double?> high,
        string colour)
    {
        var known = run.Where(at => low(at.Point) is not null && high(at.Point) is not null).ToList();
        if (known is [var only])
        {
            paper.Line(plot.X(only.Share), plot.Y(low(only.Point)!.Value), plot.X(only.Share),
                plot.Y(high(only.Point)!.Value), colour, 8);
        }
        else if (known.Count > 1)
        {
            paper.Area(
                known.Select(at => (plot.X(at.Share), plot.Y(high(at.Point)!.Value)))
                    .Concat(known.AsEnumerable().Reverse()
                        .Select(at => (plot.X(at.Share), plot.Y(low(at.Point)!.Value)))),
                colour);
        }
    }

    private static void Line(SvgPaper paper, PlotSvg plot, List<(double Share, FanPoint Point)> run)
    {
        if (run is [var (share, point)])
        {
            paper.Line(
                plot.X(share) - 4, plot.Y(point.P50!.Value), plot.X(share) + 4, plot.Y(point.P50!.Value), Median, 2.5);
            return;
        }

        paper.Path(run.Select(at => (plot.X(at.Share), plot.Y(at.Point.P50!.Value))), Median, 2.5);
    }
}
