using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>Draws what lies over a screen.</summary>
internal static class DialogView
{
    /// <summary>Draws a dialog.</summary>
    public static void Draw(AppState state, Dialog dialog, Canvas canvas)
    {
        if (dialog is Dialog.FilterLine filter)
        {
            Filter(state, filter, canvas);
            return;
        }

        if (dialog is Dialog.FindLine find)
        {
            Find(find, canvas);
            return;
        }

        if (dialog is Dialog.EditField edit && state.Current is ScenariosScreen screen)
        {
            ScenariosView.Edit(screen, edit, canvas);
            return;
        }

        // What lies beneath steps back; effects say so where there are no colours.
        canvas.Surface.Restyle(canvas.Surface.Bounds, style => new(default, default, Effects.Dim));
        canvas.Surface.CaretShown = false;
        switch (dialog)
        {
            case Dialog.ActionList list:
                Actions(state, list, canvas);
                break;
            case Dialog.AsOf asOf:
                AsOf(asOf, canvas);
                break;
            case Dialog.Why why:
                Why(state, why, canvas);
                break;
            case Dialog.Output output:
                OutputView.Draw(state, output, canvas);
                break;
            case Dialog.Palette palette:
                PaletteView.Draw(state, palette, canvas);
                break;
            case Dialog.Export export:
                ExportView.Draw(state, export, canvas);
                break;
            case Dialog.PickRecord pick:
                RecordView.Draw(state, pick, canvas);
                break;
            case Dialog.Record record:
                RecordView.Draw(record, canvas);
                break;
            case Dialog.Choose choose:
                ChooseView.Draw(state, choose, canvas);
                break;
            case Dialog.PickKind pick:
                ChooseView.Draw(pick, canvas);
                break;
            case Dialog.NameScenario name:
                ScenariosView.Name(name, canvas);
                break;
            case Dialog.AskRestore restore:
                Lines(canvas, "Go on where it broke off?", Left(restore.Left), "enter go on · esc start afresh");
                break;
            case Dialog.AskDelete asked:
                Lines(canvas, $"Delete {asked.Name}?", asked.Question, "enter delete · esc keep");
                break;
            case Dialog.AskQuit quit:
                Lines(canvas, "Quit?", quit.Lost, "enter quit · esc stay");
                break;
        }
    }

    /// <summary>Clears a place for a dialog, draws its border and returns what is inside.</summary>
    public static Rect Open(Canvas canvas, Rect place, string title)
    {
        canvas.Fill(place, Role.Text);
        return Frame.Draw(canvas, place, title, focused: true);
    }

    private static void Filter(AppState state, Dialog.FilterLine filter, Canvas canvas)
    {
        var y = canvas.Surface.Height - 1;
        canvas.Fill(new Rect(0, y, canvas.Surface.Width, 1), Role.Text);
        canvas.Text(1, y, "/", Role.Accent);
        var problem = state.Current.Narrowed?.Problem;
        var help = problem ?? (state.Current is RulesScreen ? "words that must occur  · enter · esc" : null)
            ?? "words  !not  status:overdue  art:4  days<90  region:  · enter · esc";
        var room = Math.Max(20, canvas.Surface.Width - TextWidth.Of(help) - 5);
        TextInput.Draw(canvas, 2, y, room, filter.Field);
        canvas.Text(room + 3, y, help, canvas.Surface.Width - room - 4, problem is null ? Role.Dim : Role.Bad);
    }

    private static void Find(Dialog.FindLine find, Canvas canvas)
    {
        var y = canvas.Surface.Height - 1;
        canvas.Fill(new Rect(0, y, canvas.Surface.Width, 1), Role.Text);
        canvas.Text(1, y, "/", Role.Accent);
        var isLost = find.Field.Text.Length > 0 && find.Which is null;
        var help = isLost ? "nowhere here · esc back" : $"{find.Which ?? "find"} · up/down others · enter · esc back";
        var room = Math.Max(20, canvas.Surface.Width - TextWidth.Of(help) - 5);
        TextInput.Draw(canvas, 2, y, room, find.Field);
        canvas.Text(room + 3, y, help, canvas.Surface.Width - room - 4, isLost ? Role.Bad : Role.Dim);
    }

    private static void Actions(AppState state, Dialog.ActionList list, Canvas canvas)
    {
        var matching = list.Matching(state);
        var rows = Math.Min(Dialog.ActionList.Page, canvas.Surface.Height - 8);
        var place = canvas.Surface.Bounds.Centred(Math.Min(76, canvas.Surface.Width - 4), rows + 6);
        var inner = Open(canvas, place, "Actions · type to search");
        canvas.Text(inner.X + 1, inner.Y, "▸", Role.Accent);
        Column[] columns = [new("", 0), new("", 14)];
        var pane = place with { Y = place.Y + 1, Height = rows + 2 };
        var cursor = list.Cursor.Within(matching.Count, rows);
        new Table(columns, matching.Count, cursor, (row, column) => Field(state, matching[row], column))
            .Draw(canvas, pane, focused: true);
        if (matching.Count == 0)
        {
            canvas.Text(inner.X + 2, inner.Y + 1, "Nothing is called that.", Role.Dim);
        }

        var command = list.Cursor.Selected < matching.Count ? matching[list.Cursor.Selected].CommandLine(state) : "";
        canvas.Text(inner.X + 2, inner.Bottom - 2, "enter runs it · in a shell:", inner.Width - 3, Role.Dim);
        canvas.Text(inner.X + 2, inner.Bottom - 1, command, inner.Width - 3, Role.Accent);
        TextInput.Draw(canvas, inner.X + 3, inner.Y, inner.Width - 5, list.Search);
    }

    private static Field Field(AppState state, AppAction action, int column)
    {
        var role = action.Enabled(state) ? Role.Text : Role.Dim;
        var title = action.Enabled(state) ? action.Title : $"{action.Title} ({Refusals.Of(state, action)})";
        return new(column == 0 ? title : action.KeysText, role);
    }

    private static void AsOf(Dialog.AsOf asOf, Canvas canvas)
    {
        var inner = Open(canvas, canvas.Surface.Bounds.Centred(58, 9), "How did, or will, things stand");
        var rows = new[] { ("as of", asOf.Day), ("known at", asOf.Known) };
        for (var i = 0; i < rows.Length; i++)
        {
            var y = inner.Y + 1 + i;
            var active = asOf.InKnown == (i == 1);
            canvas.Text(inner.X + 1, y, active ? "▶" : " ", Role.Accent);
            canvas.Text(inner.X + 3, y, rows[i].Item1, Role.Text);
            if (!active)
            {
                canvas.Text(inner.X + 14, y, rows[i].Item2.Text, 14, Role.Dim);
            }
        }

        canvas.Text(inner.X + 30, inner.Y + 1, "YYYY-MM-DD", Role.Dim);
        canvas.Text(inner.X + 30, inner.Y + 2, "what was public then", Role.Dim);
        canvas.Text(inner.X + 3, inner.Y + 4, asOf.Problem ?? "", inner.Width - 4, Role.Bad);
        canvas.Text(inner.X + 3, inner.Bottom - 1, "enter go · tab other · up/down a day · esc stay", Role.Dim);
        TextInput.Draw(
            canvas, inner.X + 14, inner.Y + (asOf.InKnown ? 2 : 1), 14, asOf.InKnown ? asOf.Known : asOf.Day);
    }

    private static void Why(AppState state, Dialog.Why why, Canvas canvas)
    {
        var place = Dialog.Why.Place(state.Size);
        var inner = Open(canvas, place, why.Title);
        canvas.Surface.Caret = new(inner.X, inner.Y);
        if (why.Lines is null)
        {
            canvas.Text(inner.X + 1, inner.Y, "working it out …", Role.Dim);
            return;
        }

        Prose.Draw(canvas, place, why.Lines, why.Folded(state.Size), why.Top, selected: -1);
        canvas.Text(place.X + 3, place.Bottom - 1, why.Obligation is null ? " j/k scroll · y copy · esc back "
            : " j/k scroll · y copy · n why not otherwise · esc back ", Role.Dim);
    }

    private static string Left(Session session)
    {
        var draft = session.DraftKind.Length > 0 ? $" A fact ({session.DraftKind}) was begun and not recorded." : "";
        var names =
            session.Scenarios.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0]);
        draft += session.Scenarios.Length > 0 ? $" Scenarios edited and not saved: {string.Join(", ", names)}." : "";
        return $"The last session ended without a goodbye, on screen {(int)session.Screen}, as of "
            + $"{session.AsOf}.{draft}";
    }

    private static void Lines(Canvas canvas, string title, string text, string keys)
    {
        var lines = TextWidth.Wrap(text, 49);
        var inner = Open(canvas, canvas.Surface.Bounds.Centred(54, lines.Count + 5), title);
        for (var i = 0; i < lines.Count; i++)
        {
            canvas.Text(inner.X + 2, inner.Y + 1 + i, lines[i], inner.Width - 3, Role.Text);
        }

        canvas.Text(inner.X + 2, inner.Bottom - 1, keys, Role.Dim);
        canvas.Surface.Caret = new(inner.X + 2, inner.Y + 1);
    }
}
