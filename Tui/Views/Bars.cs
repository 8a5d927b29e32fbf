using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tui.Views;

/// <summary>Bars to an eighth of a cell.</summary>
internal static class Bars
{
    /// <summary>Width of the bar that says how far a run is.</summary>
    public const int Width = 30;

    private const string Eighths = " ▏▎▍▌▋▊▉";

    /// <summary>Draws a bar for a share from 0 to 1; a share above nothing is never drawn as nothing.</summary>
    public static void Draw(Canvas canvas, Rect room, double share, Role role)
    {
        var eighths = share <= 0 || room.IsEmpty ? 0
            : Math.Max(1, (int)Math.Round(Math.Min(1, share) * room.Width * 8));
        canvas.Fill(room with { Width = eighths / 8, Height = 1 }, role, "█");
        if (eighths % 8 > 0)
        {
            canvas.Text(room.X + (eighths / 8), room.Y, Eighths.AsSpan(eighths % 8, 1), role);
        }
    }
}
