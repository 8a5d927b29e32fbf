using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;
using CcmPlanner.Tui.Views;

namespace CcmPlanner.Tui.Charts;

/// <summary>Draws charts on a terminal: in colours, by signs alone where there are none, and in ASCII.</summary>
internal static class ChartCells
{
    private const int LeastWidth = 12;
    private const int LeastHeight = 4;

    /// <summary>Draws a chart into a rectangle; a line says so where there is no room for one.</summary>
    public static void Draw(Canvas canvas, Rect area, Chart chart)
    {
        var clip = canvas.Surface.Clip;
        canvas.Surface.Clip = clip.Intersect(area);
        if (chart is Sparkline line)
        {
            canvas.Text(area.X, area.Y, line.Text(area.Width), Role.Bar);
        }
        else if (area.Width < LeastWidth || area.Height < LeastHeight)
        {
            canvas.Text(area.X, area.Y, "(too small for a chart)", area.Width, Role.Dim);
        }
        else
        {
            DrawInto(canvas, area, chart);
        }

        canvas.Surface.Clip = clip;
    }

    /// <summary>True where colours can carry a picture; otherwise signs do.</summary>
    public static bool HasColours(Canvas canvas) =>
        canvas.Theme.Name != ThemeName.Mono && canvas.Glyphs != GlyphSet.Ascii;

    private static void DrawInto(Canvas canvas, Rect area, Chart chart)
    {
        switch (chart)
        {
            case FanChart fan:
                FanCells.Draw(canvas, area, fan);
                break;
            case HistogramChart histogram:
                HistogramCells.Draw(canvas, area, histogram);
                break;
            case GanttChart gantt:
                GanttCells.Draw(canvas, area, gantt);
                break;
            case HeatMapChart map:
                HeatMapCells.Draw(canvas, area, map);
                break;
            case BarChart bars:
                BarCells.Draw(canvas, area, bars);
                break;
        }
    }
}
