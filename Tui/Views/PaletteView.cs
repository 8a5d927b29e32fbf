using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>Draws the line in which a command is typed, and what may follow.</summary>
internal static class PaletteView
{
    private const int Prompt = 4;

    /// <summary>Draws the dialog.</summary>
    public static void Draw(AppState state, Dialog.Palette palette, Canvas canvas)
    {
        var surface = canvas.Surface;
        var offered = palette.Offered(state);
        var rows = Math.Min(Dialog.Palette.Page, Math.Max(1, offered.Count));
        var place = new Rect(2, 2, Math.Min(surface.Width - 4, 100), rows + 5);
        var inner = DialogView.Open(canvas, place, "Command");
        canvas.Text(inner.X + 1, inner.Y, "ccm", Role.Accent);
        var top = Math.Clamp(palette.Choice - rows + 1, 0, Math.Max(0, offered.Count - rows));
        for (var i = 0; i < rows && top + i < offered.Count; i++)
        {
            var chosen = top + i == palette.Choice;
            canvas.Text(inner.X + 1, inner.Y + 1 + i, chosen ? "▶" : " ", Role.Accent);
            canvas.Text(inner.X + 1 + Prompt, inner.Y + 1 + i, offered[top + i], inner.Width - Prompt - 3,
                chosen ? Role.Heading : Role.Text);
        }

        if (offered.Count == 0)
        {
            canvas.Text(inner.X + 1 + Prompt, inner.Y + 1, "no completion", Role.Dim);
        }

        canvas.Text(inner.X + 1, inner.Bottom - 1,
            "enter run · tab complete · C-n next · up/down run before · esc back", inner.Width - 2, Role.Dim);
        TextInput.Draw(canvas, inner.X + 1 + Prompt, inner.Y, inner.Width - Prompt - 3, palette.Field);
    }
}
