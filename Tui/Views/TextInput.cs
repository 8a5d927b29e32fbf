using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>A text field; the terminal's cursor stands in it.</summary>
internal static class TextInput
{
    /// <summary>Draws it in a row; what does not fit is cut on the left, so that the cursor stays in sight.</summary>
    public static void Draw(Canvas canvas, int x, int y, int width, TextField field)
    {
        var before = field.Text[..field.At];
        var from = 0;
        while (TextWidth.Of(before.AsSpan(from)) >= width)
        {
            from += TextWidth.NextCluster(before.AsSpan(from));
        }

        var clip = canvas.Surface.Clip;
        canvas.Surface.Clip = clip.Intersect(new Rect(x, y, width, 1));
        canvas.Surface.Fill(canvas.Surface.Clip, canvas.Theme[Role.Text].With(Effects.Underline));
        canvas.Surface.Text(x, y, field.Text.AsSpan(from), canvas.Theme[Role.Text].With(Effects.Underline));
        canvas.Surface.Clip = clip;
        canvas.Surface.Caret = new(x + TextWidth.Of(before.AsSpan(from)), y);
        canvas.Surface.CaretShown = true;
    }
}
