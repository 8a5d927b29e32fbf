using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tui.Views;

/// <summary>Bars to an eighth of a cell.</summary>
internal static class Bars
{
    private const string Eighths = " ▏▎▍▌▋▊▉";

    /// <summary>Draws a bar for a share from 0 to 1; a share above nothing is never drawn as nothing.</summary>
    public static void Draw(Surface surface, int x, int y, int width, double share, Style style)
    {
        var eighths = share <= 0 || width <= 0 ? 0 : Math.Max(1, (int)Math.Round(Math.Min(1, share) * width * 8));
        surface.Fill(new Rect(x, y, eighths / 8, 1), style, "█");
        if (eighths % 8 > 0)
        {
            surface.Text(x + (eighths / 8), y, Eighths.AsSpan(eighths % 8, 1), style);
        }
    }
}
