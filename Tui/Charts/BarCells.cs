using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.Views;

namespace CcmPlanner.Tui.Charts;

/// <summary>Bars in cells: plain ones to an eighth of a cell, the two sides of a tornado by different signs.</summary>
internal static class BarCells
{
    private const int MostLabel = 36;
    private const int TickEvery = 8;

    /// <summary>What the bars keep for themselves before labels may grow beyond a third.</summary>
    private const int LeastPlot = 18;

    private const int LeastTornado = 8;

    /// <summary>Lower than this, a tornado is drawn without its legend and its scale.</summary>
    private const int LeastWithScale = 5;

    /// <summary>Draws it, as many bars as there is room for.</summary>
    public static void Draw(Canvas canvas, Rect area, BarChart chart)
    {
        if (chart.Bars.Count == 0)
        {
            canvas.Text(area.X, area.Y, "nothing to compare", area.Width, Role.Dim);
            return;
        }

        var widest = Math.Max(chart.Bars.Max(bar => chart.Write(bar).Length), chart.TextHead?.Length ?? 0);
        var value = Math.Min(widest, area.Width / 3);
        var room = Math.Max(area.Width / 3, area.Width - value - (chart.IsPlain ? LeastPlot : LeastTornado + 2));
        var label = Math.Min(Math.Min(chart.Bars.Max(bar => TextWidth.Of(bar.Label)), MostLabel), room);
        var plot = new Rect(area.X + label + 1, area.Y, Math.Max(1, area.Width - label - value - 2), area.Height);
        var axis = chart.AxisOf(Math.Clamp(plot.Width / TickEvery, 3, 7));
        if (!chart.IsPlain && area.Height >= LeastWithScale)
        {
            Scale(canvas, area, plot, chart, axis);
            plot = plot with { Y = plot.Y + 1, Height = plot.Height - 2 };
        }

        for (var row = 0; row < Math.Min(chart.Bars.Count, plot.Height); row++)
        {
            var bar = chart.Bars[row];
            var line = plot with { Y = plot.Y + row, Height = 1 };
            canvas.Text(area.X, line.Y, bar.Label, label, Role.Text);
            Bar(canvas, line, chart, axis, bar);
            Right(canvas, area, line.Y, chart.Write(bar), value,
                bar.High is null || bar.IsFaint ? Role.Dim : Role.Text);
        }
    }

    /// <summary>What the two sides of a tornado are, above it, and its scale right below the bars.</summary>
    private static void Scale(Canvas canvas, Rect area, Rect plot, BarChart chart, Axis axis)
    {
        canvas.Text(area.X, area.Y, "━", Role.Due);
        canvas.Text(area.X + 2, area.Y, "low", Role.Dim);
        canvas.Text(area.X + 6, area.Y, "█", Role.Bar);
        canvas.Text(area.X + 8, area.Y, "high input", Role.Dim);
        Right(canvas, area, area.Y, chart.TextHead ?? "", area.Right - plot.Right - 1, Role.Dim);
        var below = plot with { Y = area.Y + 1 + Math.Min(chart.Bars.Count, area.Height - 2), Height = 1 };
        var taken = new List<(int From, int To)>();
        foreach (var tick in axis.Ticks.OrderBy(tick => Math.Abs(tick - chart.Base))) // the line before the others
        {
            var text = axis.Label(tick);
            var middle = Column(below, axis, tick) - ((text.Length - 1) / 2);
            var from = Math.Clamp(middle, 0, Math.Max(0, below.Width - text.Length));
            if (taken.TrueForAll(other => from > other.To || from + text.Length < other.From))
            {
                canvas.Text(below.X + from, below.Y, text, Role.Dim);
                taken.Add((from, from + text.Length));
            }
        }
    }

    private static void Right(Canvas canvas, Rect area, int y, string text, int most, Role role)
    {
        var fitted = TextWidth.Fit(text, most);
        canvas.Text(area.Right - TextWidth.Of(fitted), y, fitted, role);
    }

    private static void Bar(Canvas canvas, Rect line, BarChart chart, Axis axis, BarRow bar)
    {
        if (bar is { Low: null, High: null } || (chart.IsPlain && bar.High is null))
        {
            return;
        }

        if (chart.IsPlain && axis.Low == chart.Base)
        {
            Bars.Draw(canvas, line, axis.Share(bar.High!.Value), Role.Bar);
            return;
        }

        var origin = Column(line, axis, chart.Base);
        Side(canvas, line, origin, Column(line, axis, bar.Low ?? chart.Base), Role.Due, "━");
        Side(canvas, line, origin, Column(line, axis, bar.High ?? chart.Base), Role.Bar, "█");
        canvas.Text(line.X + origin, line.Y, "┃", Role.Text);
    }

    private static void Side(Canvas canvas, Rect line, int origin, int end, Role role, string sign) =>
        canvas.Fill(
            line with { X = line.X + Math.Min(origin, end), Width = origin == end ? 0 : Math.Abs(end - origin) + 1 },
            role, sign);

    private static int Column(Rect line, Axis axis, double value) =>
        Math.Clamp((int)Math.Round(axis.Share(value) * (line.Width - 1)), 0, line.Width - 1);
}
