using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.Views;

namespace CcmPlanner.Tui.Charts;

/// <summary>Bars in cells: plain ones to an eighth of a cell, the two sides of a tornado by different signs.</summary>
internal static class BarCells
{
    private const int MostLabel = 36;

    /// <summary>What the bars keep for themselves before labels may grow beyond a third.</summary>
    private const int LeastPlot = 18;

    /// <summary>Draws it, as many bars as there is room for.</summary>
    public static void Draw(Canvas canvas, Rect area, BarChart chart)
    {
        if (chart.Bars.Count == 0)
        {
            canvas.Text(area.X, area.Y, "nothing to compare", area.Width, Role.Dim);
            return;
        }

        var value = Math.Min(chart.Bars.Max(bar => chart.Write(bar).Length), area.Width / 3);
        var room = Math.Max(area.Width / 3, area.Width - value - LeastPlot);
        var label = Math.Min(Math.Min(chart.Bars.Max(bar => TextWidth.Of(bar.Label)), MostLabel), room);
        var plot = new Rect(area.X + label + 1, area.Y, Math.Max(1, area.Width - label - value - 2), area.Height);
        var axis = chart.AxisOf(3);
        for (var row = 0; row < Math.Min(chart.Bars.Count, area.Height); row++)
        {
            var bar = chart.Bars[row];
            var line = plot with { Y = area.Y + row, Height = 1 };
            canvas.Text(area.X, line.Y, bar.Label, label, Role.Text);
            Bar(canvas, line, chart, axis, bar);
            var text = TextWidth.Fit(chart.Write(bar), value);
            canvas.Text(area.Right - TextWidth.Of(text), line.Y, text, bar.High is null ? Role.Dim : Role.Text);
        }
    }

    private static void Bar(Canvas canvas, Rect line, BarChart chart, Axis axis, BarRow bar)
    {
        if (bar is not { Low: { } low, High: { } high })
        {
            return;
        }

        if (chart.IsPlain && axis.Low == chart.Base)
        {
            Bars.Draw(canvas, line, axis.Share(high), Role.Bar);
            return;
        }

        var origin = Column(line, axis, chart.Base);
        Side(canvas, line, origin, Column(line, axis, low), Role.Due, "━");
        Side(canvas, line, origin, Column(line, axis, high), Role.Bar, "█");
        canvas.Text(line.X + origin, line.Y, "┃", Role.Text);
    }

    private static void Side(Canvas canvas, Rect line, int origin, int end, Role role, string sign) =>
        canvas.Fill(
            line with { X = line.X + Math.Min(origin, end), Width = origin == end ? 0 : Math.Abs(end - origin) + 1 },
            role, sign);

    private static int Column(Rect line, Axis axis, double value) =>
        Math.Clamp((int)Math.Round(axis.Share(value) * (line.Width - 1)), 0, line.Width - 1);
}
