namespace CcmPlanner.Tui.State;

/// <summary>Every action there is.</summary>
internal static class Actions
{
    private static readonly IReadOnlyList<ScreenId> Everywhere = Enum.GetValues<ScreenId>();
    private static readonly IReadOnlyList<ScreenId> InStates = [ScreenId.States];

    /// <summary>The table, in the order help shows it.</summary>
    public static IReadOnlyList<AppAction> All { get; } =
    [
        new("actions", "actions and help", ["?", "f1"], "help keys search commands", Everywhere, Always,
            _ => new Message.Show(Dialog.ActionList.Start), CommandLines.Help) { Hint = "actions" },
        new("filter", "filter", ["/"], "search find status art days overdue", InStates, HasData,
            state => new Message.Show(FilterLine(state)), CommandLines.Listed) { Hint = "filter" },
        new("open", "open the selection", ["enter"], "detail show go", Everywhere, HasData,
            _ => new Message.Open(), CommandLines.Opened) { Hint = "open" },
        new("why", "why this status", ["w"], "reason proof rule source explain", Everywhere, HasDuty,
            _ => new Message.AskWhy(), CommandLines.Why) { Hint = "why" },
        new("mark", "mark the State", ["space"], "select choose", InStates, HasData,
            _ => new Message.Mark(), CommandLines.Listed) { Hint = "mark" },
        new("sort", "sort by the next column", ["o"], "order column", InStates, HasData,
            _ => new Message.SortNext(), CommandLines.Listed) { Hint = "sort" },
        new("sort-reverse", "sort the other way round", ["O"], "order reverse descending", InStates, HasData,
            _ => new Message.SortReverse(), CommandLines.Listed),
        new("as-of", "the day asked about", ["@"], "date as-of as of when time travel", Everywhere, Always,
            state => new Message.Show(Dialog.AsOf.From(state.AsOf)), CommandLines.Here) { Hint = "date" },
        new("copy", "copy the row", ["y"], "clipboard yank osc 52", Everywhere, HasRow,
            _ => new Message.CopyRow(), CommandLines.Row) { Hint = "copy" },
        new("next-pane", "next pane", ["tab"], "focus switch", Everywhere, Always,
            _ => new Message.Focus(1), CommandLines.Here) { Hint = "pane" },
        new("previous-pane", "pane before", ["S-tab"], "focus switch", Everywhere, Always,
            _ => new Message.Focus(-1), CommandLines.Here),
        new("zoom", "one pane over the whole screen, and back", ["z"], "full maximise larger", Everywhere, Always,
            _ => new Message.Zoom(), CommandLines.Here) { Hint = "zoom" },
        new("back", "back, close, clear the filter", ["esc", "backspace"], "return cancel", Everywhere, Always,
            _ => new Message.Back(), CommandLines.Here),
        Moving("down", "down", Motion.Down, "j", "down"),
        Moving("up", "up", Motion.Up, "k", "up"),
        Moving("half-page-down", "half a page down", Motion.HalfDown, "C-d"),
        Moving("half-page-up", "half a page up", Motion.HalfUp, "C-u"),
        Moving("page-down", "a page down", Motion.PageDown, "pgdn", "C-f"),
        Moving("page-up", "a page up", Motion.PageUp, "pgup", "C-b"),
        Moving("first", "to the first", Motion.First, "g", "home"),
        Moving("last", "to the last", Motion.Last, "G", "end"),
        new("overview", "the overview", ["1"], "screen home counts next", Everywhere, Always,
            _ => new Message.Go(ScreenId.Overview), state => CommandLines.At(state, ScreenId.Overview, state.Theme)),
        new("states", "the States", ["2"], "screen list countries parties", Everywhere, Always,
            _ => new Message.Go(ScreenId.States), state => CommandLines.At(state, ScreenId.States, state.Theme)),
        new("theme", "next theme", ["T"], "colours colors dark light contrast mono", Everywhere, Always,
            _ => new Message.NextTheme(), NextTheme),
        new("mouse", "mouse on or off", ["M"], "wheel click", Everywhere, Always,
            _ => new Message.ToggleMouse(), CommandLines.Here),
        new("redraw", "draw everything anew", ["C-l"], "refresh repaint", Everywhere, Always,
            _ => new Message.Redraw(), CommandLines.Here) { InDialogs = true },
        new("suspend", "stop until the shell says fg", ["C-z"], "background job", Everywhere, Always,
            _ => new Message.Suspend(), CommandLines.Here) { InDialogs = true },
        new("quit", "quit", ["q"], "exit end leave close", Everywhere, Always,
            _ => new Message.Quit(), CommandLines.Here) { Hint = "quit" },
        new("interrupt", "quit at once", ["C-c"], "exit abort interrupt", Everywhere, Always,
            _ => new Message.End(130), CommandLines.Here) { InDialogs = true },
    ];

    /// <summary>The actions of a screen.</summary>
    public static IEnumerable<AppAction> Of(ScreenId screen) => All.Where(action => action.Screens.Contains(screen));

    /// <summary>
    /// The action a key means on the screen shown; null for none, or none that would do anything now.
    /// </summary>
    public static AppAction? ForKey(AppState state, string key) =>
        Of(state.Screen).FirstOrDefault(action => action.Keys.Contains(key) && action.Enabled(state));

    private static AppAction Moving(string id, string title, Motion motion, params string[] keys) =>
        new(id, title, keys, "move cursor selection scroll", Everywhere, Always,
            _ => new Message.Move(motion), CommandLines.Here);

    private static Dialog.FilterLine FilterLine(AppState state)
    {
        var text = state.Current is StatesScreen states ? states.Filter.Text : "";
        return new(TextField.Of(text), text);
    }

    private static string NextTheme(AppState state) =>
        CommandLines.At(state, state.Screen, (ThemeName)(((int)state.Theme + 1) % Enum.GetValues<ThemeName>().Length));

    private static bool Always(AppState state) => true;

    private static bool HasData(AppState state) => state.Digest is not null;

    private static bool HasRow(AppState state) => state.Current.RowText is not null;

    private static bool HasDuty(AppState state) => state.Current.Selected?.Obligation is not null;
}
