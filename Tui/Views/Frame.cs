using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tui.Views;

/// <summary>The border of a pane with its title; heavy where the focus is.</summary>
internal static class Frame
{
    /// <summary>Draws it and returns what is inside.</summary>
    public static Rect Draw(Canvas canvas, Rect area, string title, bool focused)
    {
        canvas.Surface.Box(area, canvas.Theme[focused ? Role.Focus : Role.Border], focused);
        if (area.Width > 8)
        {
            var x = canvas.Surface.Text(area.X + 2, area.Y, " ", default);
            x = canvas.Text(x, area.Y, title, area.Width - 6, focused ? Role.Heading : Role.Text);
            canvas.Surface.Text(x, area.Y, " ", default);
        }

        return area.Inner;
    }

    /// <summary>Shows on the right border which part of a list is in sight; nothing where all of it is.</summary>
    public static void ScrollMark(Canvas canvas, Rect area, int top, int shown, int total)
    {
        var room = area.Height - 2;
        if (total <= shown || room < 3)
        {
            return;
        }

        var length = Math.Max(1, room * shown / total);
        var from = (int)Math.Round((double)(room - length) * top / (total - shown));
        canvas.Fill(new Rect(area.Right - 1, area.Y + 1 + from, 1, length), Role.Accent, "▐");
    }
}
