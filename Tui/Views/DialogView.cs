using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>Draws what lies over a screen.</summary>
internal static class DialogView
{
    /// <summary>Draws a dialog.</summary>
    public static void Draw(AppState state, Dialog dialog, Surface surface, Theme theme)
    {
        if (dialog is Dialog.FilterLine filter)
        {
            Filter(state, filter, surface, theme);
            return;
        }

        // What lies beneath steps back; effects say so where there are no colours.
        surface.Restyle(surface.Bounds, style => new(default, default, Effects.Dim));
        surface.CaretShown = false;
        switch (dialog)
        {
            case Dialog.ActionList list:
                Actions(state, list, surface, theme);
                break;
            case Dialog.AsOf asOf:
                AsOf(asOf, surface, theme);
                break;
            case Dialog.Why why:
                Why(state, why, surface, theme);
                break;
            case Dialog.AskQuit quit:
                Lines(surface, theme, "Quit?", quit.Lost, "enter quit · esc stay");
                break;
        }
    }

    private static Rect Open(Surface surface, Theme theme, Rect place, string title)
    {
        surface.Fill(place, theme[Role.Text]);
        return Frame.Draw(surface, theme, place, title, focused: true);
    }

    private static void Filter(AppState state, Dialog.FilterLine filter, Surface surface, Theme theme)
    {
        var y = surface.Height - 1;
        surface.Fill(new Rect(0, y, surface.Width, 1), theme[Role.Text]);
        surface.Text(1, y, "/", theme[Role.Accent]);
        var problem = state.Current is StatesScreen states ? states.Filter.Problem : null;
        var help = problem ?? "words  !not  status:overdue  art:4  days<90  region:  · enter · esc";
        var room = Math.Max(20, surface.Width - TextWidth.Of(help) - 5);
        TextInput.Draw(surface, theme, 2, y, room, filter.Field);
        surface.Text(room + 3, y, TextWidth.Fit(help, surface.Width - room - 4), theme[problem is null ? Role.Dim : Role.Bad]);
    }

    private static void Actions(AppState state, Dialog.ActionList list, Surface surface, Theme theme)
    {
        var matching = list.Matching(state);
        var rows = Math.Min(Dialog.ActionList.Page, surface.Height - 8);
        var place = surface.Bounds.Centred(Math.Min(76, surface.Width - 4), rows + 6);
        var inner = Open(surface, theme, place, "Actions · type to search");
        surface.Text(inner.X + 1, inner.Y, "▸", theme[Role.Accent]);
        Column[] columns = [new("", 0), new("", 14)];
        var pane = place with { Y = place.Y + 1, Height = rows + 2 };
        Table.Draw(surface, theme, pane, columns, matching.Count, list.Cursor.Within(matching.Count, rows), focused: true, (row, column) =>
            Field(state, matching[row], column));
        if (matching.Count == 0)
        {
            surface.Text(inner.X + 2, inner.Y + 1, "Nothing is called that.", theme[Role.Dim]);
        }

        var command = list.Cursor.Selected < matching.Count ? matching[list.Cursor.Selected].CommandLine(state) : "";
        surface.Text(inner.X + 2, inner.Bottom - 2, TextWidth.Fit("enter runs it · in a shell:", inner.Width - 3), theme[Role.Dim]);
        surface.Text(inner.X + 2, inner.Bottom - 1, TextWidth.Fit(command, inner.Width - 3), theme[Role.Accent]);
        TextInput.Draw(surface, theme, inner.X + 3, inner.Y, inner.Width - 5, list.Search);
    }

    private static Field Field(AppState state, AppAction action, int column)
    {
        var role = action.Enabled(state) ? Role.Text : Role.Dim;
        return column == 0 ? new(action.Enabled(state) ? action.Title : $"{action.Title} (nothing to do it to)", role) : new(action.KeysText, role);
    }

    private static void AsOf(Dialog.AsOf asOf, Surface surface, Theme theme)
    {
        var inner = Open(surface, theme, surface.Bounds.Centred(58, 7), "How did, or will, things stand on");
        TextInput.Draw(surface, theme, inner.X + 2, inner.Y + 1, 14, asOf.Field);
        surface.Text(inner.X + 18, inner.Y + 1, "YYYY-MM-DD", theme[Role.Dim]);
        surface.Text(inner.X + 2, inner.Y + 2, TextWidth.Fit(asOf.Problem ?? "", inner.Width - 3), theme[Role.Bad]);
        surface.Text(inner.X + 2, inner.Bottom - 1, "enter go · up/down a day · esc stay", theme[Role.Dim]);
    }

    private static void Why(AppState state, Dialog.Why why, Surface surface, Theme theme)
    {
        var place = Dialog.Why.Place(state.Size);
        var title = $"Why: {why.Duty.State.Name}, Art. {why.Duty.Article}, {why.Duty.Status}";
        var inner = Open(surface, theme, place, title);
        surface.Caret = new(inner.X, inner.Y);
        if (why.Lines is null)
        {
            surface.Text(inner.X + 1, inner.Y, "working it out …", theme[Role.Dim]);
            return;
        }

        Prose.Draw(surface, theme, place, why.Lines, why.Folded(state.Size), why.Top, selected: -1);
        surface.Text(place.X + 3, place.Bottom - 1, " j/k scroll · y copy · esc back ", theme[Role.Dim]);
    }

    private static void Lines(Surface surface, Theme theme, string title, string text, string keys)
    {
        var inner = Open(surface, theme, surface.Bounds.Centred(54, 6), title);
        surface.Text(inner.X + 2, inner.Y + 1, TextWidth.Fit(text, inner.Width - 3), theme[Role.Text]);
        surface.Text(inner.X + 2, inner.Bottom - 1, keys, theme[Role.Dim]);
        surface.Caret = new(inner.X + 2, inner.Y + 1);
    }
}
