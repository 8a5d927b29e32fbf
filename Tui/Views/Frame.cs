using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tui.Views;

/// <summary>The border of a pane with its title; heavy where the focus is.</summary>
internal static class Frame
{
    /// <summary>Draws it and returns what is inside.</summary>
    public static Rect Draw(Surface surface, Theme theme, Rect area, string title, bool focused)
    {
        surface.Box(area, theme[focused ? Role.Focus : Role.Border], focused);
        if (area.Width > 8)
        {
            var x = surface.Text(area.X + 2, area.Y, " ", default);
            x = surface.Text(x, area.Y, TextWidth.Fit(title, area.Width - 6), theme[focused ? Role.Heading : Role.Text]);
            surface.Text(x, area.Y, " ", default);
        }

        return area.Inner;
    }

    /// <summary>Shows on the right border which part of a list is in sight; nothing where all of it is.</summary>
    public static void ScrollMark(Surface surface, Theme theme, Rect area, int top, int shown, int total)
    {
        var room = area.Height - 2;
        if (total <= shown || room < 3)
        {
            return;
        }

        var length = Math.Max(1, room * shown / total);
        var from = (int)Math.Round((double)(room - length) * top / (total - shown));
        surface.Fill(new Rect(area.Right - 1, area.Y + 1 + from, 1, length), theme[Role.Accent], "▐");
    }
}
