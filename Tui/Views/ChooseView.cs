using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>Draws the choice of what a study is about.</summary>
internal static class ChooseView
{
    /// <summary>Draws the dialog.</summary>
    public static void Draw(AppState state, Dialog.Choose choose, Canvas canvas)
    {
        var names = choose.Matching(state);
        var rows = Math.Clamp(names.Count, 1, Dialog.Choose.Page);
        var place = canvas.Surface.Bounds.Centred(Math.Min(70, canvas.Surface.Width - 2), rows + 6);
        var inner = DialogView.Open(canvas, place, choose.Screen switch
        {
            ScreenId.Budget => "Which scenario?",
            ScreenId.Compare => "Which scenarios? The first is the base",
            _ => "Which request?",
        });
        canvas.Text(inner.X + 1, inner.Y, "▸", Role.Accent);
        Column[] columns = choose.TakesSeveral ? [new("", 4), new("", 0)] : [new("", 0)];
        new Table(columns, names.Count, choose.Cursor.Within(names.Count, rows), (row, column) =>
            column == columns.Length - 1 ? new(names[row]) : new(Place(choose, names[row]), Role.Accent))
            .Draw(canvas, place with { Y = place.Y + 1, Height = rows + 2 }, focused: true);
        if (names.Count == 0)
        {
            canvas.Text(
                inner.X + 2, inner.Y + 1, "none of that name: enter takes it for a file", inner.Width - 3, Role.Dim);
        }

        canvas.Text(
            inner.X + 2, inner.Bottom - 1,
            choose.TakesSeveral ? "space take, or leave · enter run · type to narrow · esc"
            : "type a name or a file · enter run it · esc back", inner.Width - 3, Role.Dim);
        TextInput.Draw(canvas, inner.X + 3, inner.Y, inner.Width - 5, choose.Typed);
    }

    private static string Place(Dialog.Choose choose, string name) => choose.Taken.ToList().IndexOf(name) switch
    {
        < 0 => "",
        0 => "base",
        var at => $"{at,3}",
    };

    /// <summary>Draws the choice of a kind of supposed fact.</summary>
    public static void Draw(Dialog.PickKind pick, Canvas canvas)
    {
        var kinds = pick.Matching;
        var rows = Math.Min(Dialog.PickKind.Page, canvas.Surface.Height - 8);
        var place = canvas.Surface.Bounds.Centred(Math.Min(60, canvas.Surface.Width - 2), rows + 6);
        var inner = DialogView.Open(canvas, place, "Suppose a fact: which kind?");
        canvas.Text(inner.X + 1, inner.Y, "▸", Role.Accent);
        new Table([new("", 0)], kinds.Count, pick.Cursor.Within(kinds.Count, rows), (row, _) => new(kinds[row]))
            .Draw(canvas, place with { Y = place.Y + 1, Height = rows + 2 }, focused: true);
        if (kinds.Count == 0)
        {
            canvas.Text(inner.X + 2, inner.Y + 1, "no kind of that name", inner.Width - 3, Role.Dim);
        }

        canvas.Text(
            inner.X + 2, inner.Bottom - 1, "type to narrow · enter add one · esc back", inner.Width - 3, Role.Dim);
        TextInput.Draw(canvas, inner.X + 3, inner.Y, inner.Width - 5, pick.Typed);
    }
}
