using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>Draws the choice of what to write to a file, and where.</summary>
internal static class ExportView
{
    /// <summary>
    /// Rows of the screen that the choices leave to the rest of the dialog and to what lies around it.
    /// </summary>
    private const int Around = 9;

    /// <summary>Draws the dialog.</summary>
    public static void Draw(AppState state, Dialog.Export export, Canvas canvas)
    {
        var choices = Exports.Of(state);
        var rows = Math.Min(choices.Count, canvas.Surface.Height - Around);
        var top = Math.Clamp(export.Choice - rows + 2, 0, choices.Count - rows);
        var place = canvas.Surface.Bounds.Centred(Math.Min(70, canvas.Surface.Width - 2), rows + 7);
        var inner = DialogView.Open(canvas, place, "Export what is on the screen");
        for (var i = 0; i < rows; i++)
        {
            var chosen = top + i == export.Choice;
            canvas.Text(inner.X + 2, inner.Y + i, chosen ? "(●)" : "( )", chosen ? Role.Accent : Role.Dim);
            canvas.Text(
                inner.X + 6, inner.Y + i, choices[top + i].Title, inner.Width - 8, chosen ? Role.Heading : Role.Text);
            if (chosen && !export.InPath)
            {
                canvas.Surface.Caret = new(inner.X + 3, inner.Y + i);
            }
        }

        Frame.ScrollMark(canvas, place with { Height = rows + 2 }, top, rows, choices.Count);
        var y = inner.Y + rows + 1;
        canvas.Text(inner.X + 2, y, "to", Role.Text);
        canvas.Text(inner.X + 2, y + 1, export.IsWriting ? Writing(export) : export.Problem ?? "", inner.Width - 3,
            export.IsWriting ? Role.Due : Role.Bad);
        var keys = export.IsWriting ? "c stop · esc stop and back" : "enter write · j/k what · tab name · esc back";
        canvas.Text(inner.X + 2, inner.Bottom - 1, keys, inner.Width - 3, Role.Dim);
        if (export.InPath)
        {
            TextInput.Draw(canvas, inner.X + 6, y, inner.Width - 8, export.Path);
        }
        else
        {
            canvas.Text(inner.X + 6, y, export.Path.Text, inner.Width - 8, Role.Accent);
        }
    }

    private static string Writing(Dialog.Export export) =>
        export.Progress is { } far
            ? $"writing … {far.Words.TrimStart()}" : "writing …";
}
