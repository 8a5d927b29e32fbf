using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>Draws the choice of a kind of fact, and the form.</summary>
internal static class RecordView
{
    private const int Label = 16;

    /// <summary>Lines for what the selected kind is, in full.</summary>
    private const int HelpLines = 2;

    /// <summary>Draws the choice.</summary>
    public static void Draw(AppState state, Dialog.PickRecord pick, Canvas canvas)
    {
        var rows = Math.Min(Math.Min(Dialog.PickRecord.Page, state.Forms.Count), canvas.Surface.Height - 8);
        var place = canvas.Surface.Bounds.Centred(Math.Min(76, canvas.Surface.Width - 2), rows + 4 + HelpLines);
        var inner = DialogView.Open(canvas, place, "Record a fact: which kind?");
        var cursor = pick.Cursor.Within(state.Forms.Count, rows);
        new Table([new("", 13), new("", 0)], state.Forms.Count, cursor, (row, column) =>
            column == 0 ? new(state.Forms[row].Word, Role.Heading) : new(state.Forms[row].Help))
            .Draw(canvas, place with { Height = rows + 2 }, focused: true);
        var help = TextWidth.Wrap(state.Forms[cursor.Selected].Help, inner.Width - 3);
        for (var i = 0; i < Math.Min(HelpLines, help.Count); i++)
        {
            canvas.Text(inner.X + 2, inner.Y + rows + 1 + i, help[i], Role.Text);
        }

        canvas.Text(inner.X + 2, inner.Bottom - 1, "enter choose · j/k move · esc back", inner.Width - 3, Role.Dim);
    }

    /// <summary>Draws the form.</summary>
    public static void Draw(Dialog.Record record, Canvas canvas)
    {
        var (kind, values, at) = record.Form;
        var rows = Math.Min(kind.Fields.Count, canvas.Surface.Height - 9);
        var place = canvas.Surface.Bounds.Centred(Math.Min(78, canvas.Surface.Width - 2), rows + 7);
        var inner = DialogView.Open(canvas, place, $"Record: {kind.Help}");
        var top = Math.Clamp(at - (rows / 2), 0, Math.Max(0, kind.Fields.Count - rows));
        for (var i = 0; i < rows; i++)
        {
            var (field, value, y) = (kind.Fields[top + i], values[top + i], inner.Y + i);
            var isHere = top + i == at;
            canvas.Text(inner.X, y, isHere ? "▶" : " ", Role.Accent);
            canvas.Text(inner.X + 1, y, $"{field.Label}{(field.IsRequired ? " *" : "")}", Label - 1,
                isHere ? Role.Heading : Role.Text);
            if (!isHere)
            {
                canvas.Text(inner.X + Label, y, value.Text, inner.Width - Label - 1, Role.Accent);
            }
        }

        Frame.ScrollMark(canvas, place with { Height = rows + 2 }, top, rows, kind.Fields.Count);
        canvas.Text(inner.X + 1, inner.Bottom - 4, kind.Fields[at].Help, inner.Width - 2, Role.Dim);
        canvas.Text(inner.X + 1, inner.Bottom - 3, record.Problem ?? "", inner.Width - 2, Role.Bad);
        canvas.Text(inner.X + 1, inner.Bottom - 2, "enter checks and shows what follows, unwritten yet",
            inner.Width - 2, Role.Dim);
        canvas.Text(inner.X + 1, inner.Bottom - 1, "tab next · esc draft · C-x throw away · * required",
            inner.Width - 2, Role.Dim);
        TextInput.Draw(canvas, inner.X + Label, inner.Y + at - top, inner.Width - Label - 1, values[at]);
    }
}
