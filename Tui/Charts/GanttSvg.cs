using System.Globalization;
using NodaTime;

namespace CcmPlanner.Tui.Charts;

/// <summary>Periods and days on paper; each kind has its own shape besides its colour.</summary>
internal static class GanttSvg
{
    private const double RowHeight = 20;
    private const double RightMargin = 20;

    /// <summary>Draws it under a place and gives the place below.</summary>
    public static double Draw(SvgPaper paper, GanttChart chart, double top)
    {
        var labels = chart.Rows.Count == 0 ? 0 : chart.Rows.Max(row => SvgPaper.WidthOf(row.Label, ChartSvg.Small));
        var left = Math.Min(260, labels + 24);
        var bottom = top + 22 + (chart.Rows.Count * RowHeight);
        double X(LocalDate day) => left + (chart.Share(day) * (SvgPaper.Width - RightMargin - left));
        foreach (var year in chart.Years((int)((SvgPaper.Width - left) / 48)))
        {
            paper.Line(X(year), top + 18, X(year), bottom, SvgPaper.Light);
            var label = year.Year.ToString(CultureInfo.InvariantCulture);
            var half = SvgPaper.WidthOf(label, ChartSvg.Small) / 2;
            paper.Text(Math.Min(X(year), SvgPaper.Width - half - 2), top + 12, label, ChartSvg.Small, Anchor.Middle,
                SvgPaper.Grey);
        }

        if (chart.Today is { } today && chart.Share(today) is >= 0 and <= 1)
        {
            paper.Line(X(today), top + 18, X(today), bottom, SvgPaper.Black, 1, "2 3");
        }

        for (var i = 0; i < chart.Rows.Count; i++)
        {
            DrawRow(paper, chart, chart.Rows[i], top + 22 + (i * RowHeight) + (RowHeight / 2), left, X);
        }

        return DrawLegend(paper, chart, bottom + 14);
    }

    private static void DrawRow(
        SvgPaper paper, GanttChart chart, GanttRow row, double y, double left, Func<LocalDate, double> x)
    {
        var lines = SvgPaper.Wrap(row.Label, ChartSvg.Small, left - 24);
        paper.Text(left - 8, y + 4, lines.Count == 1 ? lines[0] : lines[0] + " …", ChartSvg.Small, Anchor.End);
        foreach (var span in row.Spans)
        {
            var (from, to) = (Math.Max(left, x(span.From)), Math.Min(SvgPaper.Width - RightMargin, x(span.To)));
            var height =
                span.Kind switch { SpanKind.Window => 4.0, SpanKind.Late => 6.0, SpanKind.Extension => 7.0, _ => 10.0 };
            paper.Box(from, y - (height / 2), to - from, height, Colour(span.Kind));
        }

        foreach (var day in row.Days.Where(day => chart.Share(day.Day) is >= 0 and <= 1))
        {
            DrawDay(paper, x(day.Day), y, day.Kind);
        }
    }

    private static void DrawDay(SvgPaper paper, double x, double y, DayKind kind)
    {
        const double size = 5;
        switch (kind)
        {
            case DayKind.Missed:
                paper.Line(x - size, y - size, x + size, y + size, "#ffffff", 5);
                paper.Line(x - size, y + size, x + size, y - size, "#ffffff", 5);
                paper.Line(x - size, y - size, x + size, y + size, Colour(kind), 2.5);
                paper.Line(x - size, y + size, x + size, y - size, Colour(kind), 2.5);
                break;
            case DayKind.Requested:
                paper.Path(
                    [(x, y - size), (x + size, y), (x, y + size), (x - size, y), (x, y - size)], Colour(kind), 1.5);
                break;
            case DayKind.Done:
                paper.Path([(x - size, y), (x - 1, y + size - 1), (x + size, y - size)], "#ffffff", 5);
                paper.Path([(x - size, y), (x - 1, y + size - 1), (x + size, y - size)], Colour(kind), 2.5);
                break;
            case DayKind.Median:
                paper.Box(x - 2, y - 8, 4, 16, Colour(kind));
                break;
            case DayKind.Event:
                paper.Line(x, y - 7, x, y + 7, Colour(kind), 2);
                break;
            default:
                paper.Area([(x, y - size - 2), (x + size + 2, y), (x, y + size + 2), (x - size - 2, y)], "#ffffff");
                paper.Area([(x, y - size), (x + size, y), (x, y + size), (x - size, y)], Colour(kind));
                break;
        }
    }

    private static double DrawLegend(SvgPaper paper, GanttChart chart, double y)
    {
        var spans = chart.Rows.SelectMany(row => row.Spans).Select(span => span.Kind).Distinct().Order()
            .Select(kind => (Colour(kind), GanttChart.Word(kind))).ToList();
        y = spans.Count == 0 ? y : ChartSvg.Legend(paper, 24, y, spans);
        var x = 32.0;
        foreach (var kind in chart.Rows.SelectMany(row => row.Days).Select(day => day.Kind).Distinct().Order())
        {
            DrawDay(paper, x, y + 10, kind);
            paper.Text(x + 12, y + 14, GanttChart.Word(kind), ChartSvg.Small, colour: SvgPaper.Grey);
            x += SvgPaper.WidthOf(GanttChart.Word(kind), ChartSvg.Small) + 34;
        }

        return y + 18;
    }

    private static string Colour(SpanKind kind) => kind switch
    {
        SpanKind.Extension => "#56b4e9",
        SpanKind.Window => "#e69f00",
        SpanKind.Late => "#d55e00",
        SpanKind.NineTenths => "#b7d7ee",
        SpanKind.Forecast => "#6aa5d0",
        _ => "#00507f",
    };

    private static string Colour(DayKind kind) => kind switch
    {
        DayKind.Missed => "#b23a08",
        DayKind.Requested => "#8f4a78",
        DayKind.Done => "#006b4b",
        DayKind.Median => "#00304f",
        DayKind.Event => "#0067a5",
        _ => SvgPaper.Black,
    };
}
