using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>Draws the choice of what to write to a file, and where.</summary>
internal static class ExportView
{
    /// <summary>Draws the dialog.</summary>
    public static void Draw(AppState state, Dialog.Export export, Canvas canvas)
    {
        var choices = Exports.Of(state);
        var place = canvas.Surface.Bounds.Centred(Math.Min(70, canvas.Surface.Width - 2), choices.Count + 7);
        var inner = DialogView.Open(canvas, place, "Export what is on the screen");
        for (var i = 0; i < choices.Count; i++)
        {
            var chosen = i == export.Choice;
            canvas.Text(inner.X + 2, inner.Y + i, chosen ? "(●)" : "( )", chosen ? Role.Accent : Role.Dim);
            canvas.Text(inner.X + 6, inner.Y + i, choices[i].Title, inner.Width - 8, chosen ? Role.Heading : Role.Text);
            if (chosen && !export.InPath)
            {
                canvas.Surface.Caret = new(inner.X + 3, inner.Y + i);
            }
        }

        var y = inner.Y + choices.Count + 1;
        canvas.Text(inner.X + 2, y, "to", Role.Text);
        canvas.Text(inner.X + 2, y + 1, export.Problem ?? "", inner.Width - 3, Role.Bad);
        canvas.Text(inner.X + 2, inner.Bottom - 1, "enter write · j/k what · tab name · esc back", inner.Width - 3, Role.Dim);
        if (export.InPath)
        {
            TextInput.Draw(canvas, inner.X + 6, y, inner.Width - 8, export.Path);
        }
        else
        {
            canvas.Text(inner.X + 6, y, export.Path.Text, inner.Width - 8, Role.Accent);
        }
    }
}
