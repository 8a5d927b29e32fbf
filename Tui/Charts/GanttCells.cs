using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.Views;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Tui.Charts;

/// <summary>Periods and days in cells, a line each, years above and the day asked about drawn down.</summary>
internal static class GanttCells
{
    private const int MostLabel = 24;

    /// <summary>Four digits and a blank, and half a cell since places are rounded.</summary>
    private const double YearWidth = 5.5;

    /// <summary>Draws it, as many lines as there is room for.</summary>
    public static void Draw(Canvas canvas, Rect area, GanttChart chart) =>
        Draw(canvas, area, chart, top: 0, selected: -1);

    /// <summary>
    /// Draws it from a line on; <paramref name="selected"/> is the line with the cursor, -1 for none.
    /// </summary>
    public static void Draw(Canvas canvas, Rect area, GanttChart chart, int top, int selected)
    {
        var plot = Plot(area, chart);
        var head = plot with { Height = 1 };
        foreach (var year in chart.Years((int)(plot.Width / YearWidth)))
        {
            Place(canvas, plot with { Y = plot.Y + 1, Height = plot.Height - 1 }, chart.Share(year), "·", Role.Border);
            Left(canvas, head, chart.Share(year),
                year.Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (chart.Today is { } today && chart.Share(today) is >= 0 and <= 1)
        {
            Place(canvas, plot with { Y = plot.Y + 1, Height = plot.Height - 1 }, chart.Share(today), "┊", Role.Accent);
        }

        for (var i = 0; i < plot.Height - 1 && top + i < chart.Rows.Count; i++)
        {
            var y = plot.Y + 1 + i;
            var isSelected = top + i == selected;
            var label = new Rect(area.X, y, plot.X - area.X - 1, 1);
            canvas.Fill(label, isSelected ? Role.Selected : Role.Text);
            canvas.Text(label.X, y, isSelected ? "▶" : " ", isSelected ? Role.Selected : Role.Text);
            canvas.Text(
                label.X + 1, y, chart.Rows[top + i].Label, label.Width - 1, isSelected ? Role.Selected : Role.Text);
            Line(canvas, plot with { Y = y, Height = 1 }, chart, chart.Rows[top + i]);
        }
    }

    private static Rect Plot(Rect area, GanttChart chart)
    {
        var longest = chart.Rows.Count == 0 ? 0 : chart.Rows.Max(row => TextWidth.Of(row.Label));
        var label = Math.Min(Math.Min(longest, MostLabel), area.Width / 3) + 2;
        return area with { X = area.X + label, Width = area.Width - label };
    }

    private static void Line(Canvas canvas, Rect row, GanttChart chart, GanttRow line)
    {
        if (Outside(chart, line) is { } outside)
        {
            var x = outside.IsEarlier ? row.X + 1 : row.Right - outside.Words.Length;
            canvas.Text(x, row.Y, outside.Words, Role.Dim);
            return;
        }

        foreach (var span in line.Spans)
        {
            var from = Math.Max(0, Column(row, chart, span.From));
            var to = Math.Min(row.Width - 1, Column(row, chart, span.To));
            canvas.Fill(
                new Rect(row.X + from, row.Y, Math.Max(0, to - from + 1), 1), RoleOf(span.Kind), SignOf(span.Kind));
        }

        foreach (var day in line.Days.Where(day => chart.Share(day.Day) is >= 0 and <= 1))
        {
            canvas.Text(row.X + Column(row, chart, day.Day), row.Y, SignOf(day.Kind), RoleOf(day.Kind));
        }
    }

    /// <summary>The day nearest to the axis, of a line all beyond one end of it; null for others.</summary>
    private static (string Words, bool IsEarlier)? Outside(GanttChart chart, GanttRow line)
    {
        var ends = line.Spans.SelectMany(span => new[] { span.From, span.To })
            .Concat(line.Days.Select(day => day.Day)).ToList();
        return ends.Count == 0 ? null
            : ends.Max() < chart.From ? ($"◂ {LocalDatePattern.Iso.Format(ends.Max())}", true)
            : ends.Min() > chart.To ? ($"{LocalDatePattern.Iso.Format(ends.Min())} ▸", false)
            : null;
    }

    private static int Column(Rect row, GanttChart chart, LocalDate day) =>
        (int)Math.Round(chart.Share(day) * (row.Width - 1));

    private static void Place(Canvas canvas, Rect plot, double share, string sign, Role role) =>
        canvas.Fill(new Rect(plot.X + (int)Math.Round(share * (plot.Width - 1)), plot.Y, 1, plot.Height), role, sign);

    private static void Left(Canvas canvas, Rect row, double share, string text)
    {
        var x = (int)Math.Round(share * (row.Width - 1));
        if (x + text.Length <= row.Width)
        {
            canvas.Text(row.X + x, row.Y, text, Role.Dim);
        }
    }

    /// <summary>The sign of a stretch.</summary>
    public static string SignOf(SpanKind kind) => kind switch
    {
        SpanKind.Extension => "═",
        SpanKind.Window => "┄",
        SpanKind.Late => "×",
        SpanKind.NineTenths => "░",
        SpanKind.Forecast => "▒",
        _ => "━",
    };

    /// <summary>The sign of a day.</summary>
    public static string SignOf(DayKind kind) => kind switch
    {
        DayKind.Missed => "✗",
        DayKind.Requested => "◇",
        DayKind.Done => "✓",
        DayKind.Median => "●",
        DayKind.Event => "┃",
        _ => "◆",
    };

    private static Role RoleOf(SpanKind kind) => kind switch
    {
        SpanKind.Extension => Role.Accent,
        SpanKind.Window => Role.Due,
        SpanKind.Late => Role.Bad,
        SpanKind.NineTenths => Role.Dim,
        SpanKind.Forecast => Role.Bar,
        _ => Role.Bar,
    };

    private static Role RoleOf(DayKind kind) => kind switch
    {
        DayKind.Missed => Role.Bad,
        DayKind.Requested => Role.Unknown,
        DayKind.Done => Role.Good,
        DayKind.Median => Role.Accent,
        DayKind.Event => Role.Accent,
        _ => Role.Heading,
    };
}
