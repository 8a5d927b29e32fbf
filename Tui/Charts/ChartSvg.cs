namespace CcmPlanner.Tui.Charts;

/// <summary>
/// Draws charts for paper: vectors and text on white, readable in print, in grey and for every kind of colour vision.
/// </summary>
internal static class ChartSvg
{
    /// <summary>Font size of labels.</summary>
    public const double Small = 12;

    /// <summary>
    /// Cells of the table that the description holds at most; a longer table is left to its own file.
    /// </summary>
    private const int MostCells = 720;

    private const double Margin = 14;
    private const double TitleSize = 15;

    /// <summary>The chart as an SVG document.</summary>
    public static string Text(Chart chart)
    {
        var paper = new SvgPaper();
        var y = Margin;
        foreach (var line in SvgPaper.Wrap(chart.Title, TitleSize, SvgPaper.Width - (2 * Margin)))
        {
            y += TitleSize + 3;
            paper.Text(Margin, y - 3, line, TitleSize, bold: true);
        }

        y = DrawBody(paper, chart, y + 10);
        foreach (var line in chart.Note is { } note ? SvgPaper.Wrap(note, Small, SvgPaper.Width - (2 * Margin)) : [])
        {
            y += Small + 4;
            paper.Text(Margin, y, line, Small, colour: SvgPaper.Grey);
        }

        return paper.Document(y + Margin, chart.Title, Describe(chart));
    }

    /// <summary>Legend entries, each a patch and its words, in a row under a plot; gives the place below.</summary>
    public static double Legend(
        SvgPaper paper, double left, double y, IReadOnlyList<(string Colour, string Words)> entries)
    {
        var x = left;
        foreach (var (colour, words) in entries)
        {
            var width = 16 + 5 + SvgPaper.WidthOf(words, Small) + 16;
            if (x + width > SvgPaper.Width && x > left)
            {
                (x, y) = (left, y + Small + 6);
            }

            paper.Box(x, y, 16, 10, colour);
            paper.Text(x + 21, y + 9.5, words, Small, colour: SvgPaper.Grey);
            x += width;
        }

        return y + 12;
    }

    private static double DrawBody(SvgPaper paper, Chart chart, double top) => chart switch
    {
        FanChart fan => FanSvg.Draw(paper, fan, top),
        HistogramChart histogram => HistogramSvg.Draw(paper, histogram, top),
        GanttChart gantt => GanttSvg.Draw(paper, gantt, top),
        HeatMapChart map => HeatMapSvg.Draw(paper, map, top),
        BarChart bars => BarSvg.Draw(paper, bars, top),
        Sparkline line => SparkSvg.Draw(paper, line, top),
        _ => throw new ArgumentOutOfRangeException(nameof(chart), chart.GetType(), "a chart without a drawing"),
    };

    private static string Describe(Chart chart)
    {
        var (headings, rows) = (chart.Numbers.Headings, chart.Numbers.Rows);
        return rows.Count * headings.Count > MostCells
            ? $"{rows.Count} rows; the numbers stand in the table beside the chart."
            : string.Join("\n", rows.Select(row => string.Join(", ", row.Select((cell, i) =>
                $"{headings[i]} {cell ?? "not known"}".Trim()))));
    }
}
