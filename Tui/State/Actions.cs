namespace CcmPlanner.Tui.State;

/// <summary>Every action there is.</summary>
internal static class Actions
{
    private static readonly IReadOnlyList<ScreenId> Everywhere = Enum.GetValues<ScreenId>();
    private static readonly IReadOnlyList<ScreenId> InStates = [ScreenId.States];
    private static readonly IReadOnlyList<ScreenId> InTimeline = [ScreenId.Timeline];
    private static readonly IReadOnlyList<ScreenId> InScenarios = [ScreenId.Scenarios];
    private static readonly IReadOnlyList<ScreenId> InForecast = [ScreenId.Forecast];
    private static readonly IReadOnlyList<ScreenId> InStudies = [ScreenId.Compare, ScreenId.Budget, ScreenId.Request];
    private static readonly IReadOnlyList<ScreenId> InRequest = [ScreenId.Request];
    private static readonly IReadOnlyList<ScreenId> InRuns = [ScreenId.Forecast, .. InStudies];
    private static readonly IReadOnlyList<ScreenId> InCharts = [ScreenId.Timeline, .. InRuns];
    private static readonly IReadOnlyList<ScreenId> InLists = [ScreenId.States, ScreenId.Timeline, ScreenId.Rules];

    private static readonly IReadOnlyList<ScreenId> InDuties = [ScreenId.Overview, .. InLists];

    private static readonly IReadOnlyList<ScreenId> OutsideLists = [.. Everywhere.Except(InLists)];

    private static readonly IReadOnlyList<ScreenId> OutsideScenarios = [.. Everywhere.Except(InScenarios)];

    /// <summary>The table, in the order help shows it.</summary>
    public static IReadOnlyList<AppAction> All { get; } =
    [
        new("actions", "actions and help", ["?", "f1"], "help keys search commands", Everywhere, Always,
            _ => new Message.Show(Dialog.ActionList.Start), CommandLines.Help) { Hint = "actions" },
        new("filter", "filter; in a text, find", ["/"], "search find status art days overdue", InLists, HasData,
            state => new Message.Show(state.Current.Focus == 0 ? FilterLine(state) : FindLine(state)),
            CommandLines.Listed) { Hint = "filter" },
        new("find", "find", ["/"], "search words", OutsideLists, HasData, state => new Message.Show(FindLine(state)),
            CommandLines.Here),
        new("open", "open the selection", ["enter"], "detail show go", Everywhere, HasData,
            _ => new Message.Open(), CommandLines.Opened) { Hint = "open" },
        new("why", "why: the reasons of what is under the cursor", ["w"], "reason proof rule source explain",
            Everywhere,
            HasReason, _ => new Message.AskWhy(), CommandLines.Why) { Hint = "why" },
        new("why-not", "why not otherwise: what is missing", ["W"], "nearest misses missing", Everywhere, HasDuty,
            state => new Message.RunLine(CommandLines.WhyNot(state)), CommandLines.WhyNot),
        new("command", "run a command", [":"], "palette shell line ccm", Everywhere, Always,
            _ => new Message.Show(Dialog.Palette.Start), CommandLines.Here) { Hint = "command" },
        new("export", "export what is on the screen", ["e"], "save write file csv json svg markdown", Everywhere,
            HasData,
            state => new Message.Show(Dialog.Export.Of(state)), CommandLines.Sheet) { Hint = "export" },
        new("paper", "the paper to hand out, to a file", ["p"], "report brief spreadsheet xlsx html print export",
            InRuns,
            HasPaper, state => new Message.Show(Dialog.Export.OfPaper(state)), Papers.Line) { Hint = "paper" },
        new("sheet", "the sheet of the State, to a file", ["p"], "report paper html print export", InDuties,
            HasPaper, state => new Message.Show(Dialog.Export.OfPaper(state)), Papers.Line),
        new("record", "record a fact", ["a"], "add extension granted completion report contribution workspace",
            Everywhere, HasForms,
            Recording, CommandLines.Record) { Hint = "add fact" },
        new("undo", "take the last fact back", ["u"], "undo record", OutsideScenarios, state => !state.Recorded.IsEmpty,
            state => new Message.RunLine($"record undo {state.Recorded.Peek()}"), CommandLines.Undo),
        new("redo", "bring it back", ["C-r"], "redo record", OutsideScenarios, state => !state.TakenBack.IsEmpty,
            state => new Message.RunLine($"record undo {state.TakenBack.Peek().By}"), CommandLines.Redo),
        new("save-scenario", "save the scenario into the workspace", ["s"], "write keep file", InScenarios, HasScenario,
            _ => new Message.SaveScenario(null), CommandLines.Scenario) { Hint = "save" },
        new("run-scenario", "run it: the Unit's money, or for one without money the forecast; a request is analysed",
            ["r"], "budget simulate futures save",
            InScenarios, HasScenario,
            state => new Message.SaveScenario(DeskOf(state).IsRequest ? ScreenId.Request
                : DeskOf(state).IsAboutMoney ? ScreenId.Budget : ScreenId.Forecast),
            CommandLines.Scenario) { Hint = "run" },
        new("budget-scenario", "save it and run the Unit's money", ["b"], "budget cash", InScenarios, IsScenario,
            _ => new Message.SaveScenario(ScreenId.Budget), CommandLines.Scenario),
        new("forecast-scenario", "save it and run the forecast", ["f"], "clearance completion futures", InScenarios,
            IsScenario,
            _ => new Message.SaveScenario(ScreenId.Forecast), CommandLines.Scenario),
        new("compare-scenario", "save it and set it beside its base", ["c"], "compare differences", InScenarios,
            IsScenario,
            _ => new Message.SaveScenario(ScreenId.Compare), CommandLines.Scenario) { Hint = "compare" },
        new("new", "new: in the list a scenario, in the fields one more in the list there", ["n"], "add create variant",
            InScenarios,
            state => HasScenario(state) && (state.Current.Focus == 0
                || ((ScenariosScreen)state.Current).List is not null), New, CommandLines.Here) { Hint = "new" },
        new("remove", "take away: in the list the scenario itself, in the fields what it says there", ["D", "delete"],
            "delete clear remove file", InScenarios,
            state => state.Current.Focus == 0 ? HasScenario(state)
                : state.Current is ScenariosScreen { Row.IsSaid: true },
            state => state.Current.Focus == 0 ? new Message.DeleteScenario() : new Message.RemoveEntry(),
            CommandLines.Here),
        new("duplicate", "a copy of it under another name", ["d"], "copy duplicate clone", InScenarios, HasScenario,
            state => new Message.Show(new Dialog.NameScenario(
                TextField.Of(DeskOf(state).Free(DeskOf(state).Name)), Naming.Copied, null, null)),
            CommandLines.Here),
        new("rename", "another name for it", ["R"], "rename move name file", InScenarios, IsOwn,
            state => new Message.Show(
                new Dialog.NameScenario(TextField.Of(DeskOf(state).Name), Naming.Renamed, null, null)),
            CommandLines.Here),
        new("undo-edit", "take the last edit back; in the list, bring back what was deleted last", ["u"],
            "undo delete restore", InScenarios,
            state => BringsBack(state) || DeskOf(state).Draft?.Before.IsEmpty == false,
            state => BringsBack(state) ? new Message.RestoreScenario() : new Message.UndoEdit(),
            CommandLines.Here) { Hint = "undo" },
        new("redo-edit", "bring the edit back", ["C-r"], "redo", InScenarios,
            state => DeskOf(state).Draft?.Undone.IsEmpty == false,
            _ => new Message.RedoEdit(), CommandLines.Here),
        new("differences", "only what it says itself, and back", ["t"], "diff base", InScenarios, HasScenario,
            _ => new Message.ToggleTable(), CommandLines.Here) { Hint = "differences" },
        new("mark", "mark the State", ["space"], "select choose", InStates, HasData,
            _ => new Message.Mark(), CommandLines.Listed) { Hint = "mark" },
        new("sort", "sort by the next column", ["o"], "order column", InStates, HasData,
            _ => new Message.SortNext(), CommandLines.Listed) { Hint = "sort" },
        new("sort-reverse", "sort the other way round", ["O"], "order reverse descending", InStates, HasData,
            _ => new Message.SortReverse(), CommandLines.Listed),
        new("earlier", "earlier", ["h", "left"], "pan time move before", InTimeline, HasData,
            _ => new Message.Pan(-1), CommandLines.Here),
        new("later", "later", ["l", "right"], "pan time move after", InTimeline, HasData,
            _ => new Message.Pan(1), CommandLines.Here) { Hint = "later" },
        new("wider", "more years", ["-"], "zoom out scale time", InTimeline, HasData,
            _ => new Message.Stretch(1), CommandLines.Here),
        new("narrower", "fewer years", ["+", "="], "zoom in scale time", InTimeline, HasData,
            _ => new Message.Stretch(-1), CommandLines.Here) { Hint = "fewer years" },
        new("run", "run the forecast", ["r"], "simulate monte carlo trials futures", InForecast, IsIdle,
            _ => new Message.RunForecast(), CommandLines.Forecast) { Hint = "run" },
        new("run-study", "run it", ["r"], "budget request simulate compute analyse", InStudies, IsIdle,
            _ => new Message.RunStudy(), CommandLines.Study) { Hint = "run" },
        new("choose", "open a request, or choose the scenarios", ["n"], "load file library", InStudies, IsIdle,
            state => new Message.Show(new Dialog.Choose(state.Screen, TextField.Empty, default)),
            CommandLines.Study) { Hint = "choose" },
        new("stress", "under stress: what shocks would do to the plan", ["s"], "shocks test funding donor", InRequest,
            state => state.Current is StudyScreen { Found.Stressed: not null }, _ => new Message.ShowStress(),
            CommandLines.Study) { Hint = "stress" },
        new("edit-request", "edit it: its fields, every mistake as it is typed", ["E"], "change fields document",
            InRequest, state => state.Current is StudyScreen { Subject.Length: > 0 }, _ => new Message.EditRequest(),
            CommandLines.Study),
        new("stop", "stop the run, keep what there is", ["c"], "cancel abort", InRuns, state => state.CanStop,
            _ => new Message.StopForecast(), CommandLines.Run) { Hint = "stop" },
        new("trials", "another number of futures", ["n"], "draws trials count", InForecast, IsIdle,
            _ => new Message.MoreTrials(), CommandLines.Forecast) { Hint = "futures" },
        new("measure", "the next chart", ["v"], "histogram spread fan land drivers view", InRuns, HasSheet,
            _ => new Message.NextMeasure(), CommandLines.Run) { Hint = "view" },
        new("drivers", "what drives the State's date, and back to its land", ["i"],
            "inputs sensitivity tornado spread sobol variance influence", InForecast, HasSheet,
            _ => new Message.ShowDrivers(), CommandLines.Drivers),
        new("table", "chart as table, and back", ["d"], "numbers rows", InCharts, HasChart,
            _ => new Message.ToggleTable(), CommandLines.Table) { Hint = "table" },
        new("next-match", "the next match of what was looked for", ["n"], "search find again", InDuties, HasData,
            _ => new Message.SeekAgain(1), CommandLines.Here),
        new("previous-match", "the match before", ["N"], "search find again back", InDuties, HasData,
            _ => new Message.SeekAgain(-1), CommandLines.Here),
        new("as-of", "the days: as of, known at", ["@"], "date as-of known-at when time travel public", Everywhere,
            Always,
            state => new Message.Show(Dialog.AsOf.From(new(state.AsOf, state.KnownAt))), CommandLines.Here) { Hint =
                "date" },
        new("copy", "copy the row", ["y"], "clipboard yank osc 52", Everywhere, HasRow,
            _ => new Message.CopyRow(), CommandLines.Row) { Hint = "copy" },
        new("copy-all", "copy all rows", ["Y"], "clipboard yank table", Everywhere, HasSheet,
            _ => new Message.CopySheet(), CommandLines.Sheet),
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
        new("timeline", "the timeline", ["3"], "screen gantt dates extensions meetings filing windows", Everywhere,
            Always,
            _ => new Message.Go(ScreenId.Timeline), state => CommandLines.At(state, ScreenId.Timeline, state.Theme)),
        new("scenarios", "the scenarios", ["4"], "screen editor levers edit library", Everywhere, Always,
            _ => new Message.Go(ScreenId.Scenarios), state => CommandLines.At(state, ScreenId.Scenarios, state.Theme)),
        new("forecast", "the forecast", ["5"], "screen clearance completion futures", Everywhere, Always,
            _ => new Message.Go(ScreenId.Forecast), state => CommandLines.At(state, ScreenId.Forecast, state.Theme)),
        new("compare", "scenarios side by side", ["6"], "screen compare differences scenarios", Everywhere, Always,
            _ => new Message.Go(ScreenId.Compare), state => CommandLines.At(state, ScreenId.Compare, state.Theme)),
        new("budget", "the Unit's money", ["7"], "screen plan cash income shortfall isu", Everywhere, Always,
            _ => new Message.Go(ScreenId.Budget), state => CommandLines.At(state, ScreenId.Budget, state.Theme)),
        new("request", "an extension request", ["8"], "screen analysis group article 4 complete credible", Everywhere,
            Always,
            _ => new Message.Go(ScreenId.Request), state => CommandLines.At(state, ScreenId.Request, state.Theme)),
        new("rule-book", "the rule book", ["9"], "screen law provisions rules parameters articles", Everywhere, Always,
            _ => new Message.Go(ScreenId.Rules), state => CommandLines.At(state, ScreenId.Rules, state.Theme)),
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
        new("interrupt", "stop the run, command or paper; a second time, or where none is on, quit at once", ["C-c"],
            "exit abort interrupt", Everywhere, Always,
            _ => new Message.Interrupt(), CommandLines.Here) { InDialogs = true },
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
        var text = state.Current.Narrowed?.Text ?? "";
        return new(TextField.Of(text), text);
    }

    private static Dialog.FindLine FindLine(AppState state) =>
        new(TextField.Empty, state.Current.At, state.Current.Sought);

    private static string NextTheme(AppState state) =>
        CommandLines.At(state, state.Screen, (ThemeName)(((int)state.Theme + 1) % Enum.GetValues<ThemeName>().Length));

    private static bool Always(AppState state) => true;

    private static bool HasData(AppState state) => state.Digest is not null;

    private static bool HasRow(AppState state) => state.Current.RowText is not null;

    private static bool HasForms(AppState state) => state.Forms.Count > 0 && state.Workspace is not null;

    private static Message.Show Recording(AppState state) => new(
        state.Draft is { } draft ? new Dialog.Record(draft, null) : new Dialog.PickRecord(default));

    private static bool HasScenario(AppState state) => DeskOf(state).Name.Length > 0;

    private static bool IsScenario(AppState state) => HasScenario(state) && !DeskOf(state).IsRequest;

    private static bool HasPaper(AppState state) =>
        state.PaperFormats.Count > 0 && HasData(state) && Papers.Of(state) is not null;

    private static bool IsOwn(AppState state) => HasScenario(state) && !ScenarioDesk.IsShipped(DeskOf(state).Name);

    private static ScenarioDesk DeskOf(AppState state) => ((ScenariosScreen)state.Screens[ScreenId.Scenarios]).Desk;

    private static bool BringsBack(AppState state) => state.Current.Focus == 0 && !DeskOf(state).Deleted.IsEmpty;

    private static Message New(AppState state) => state.Current.Focus == 0
        ? new Message.Show(new Dialog.NameScenario(TextField.Empty, Naming.Begun, null, null))
        : ((ScenariosScreen)state.Current).Adding;

    private static bool IsIdle(AppState state) => !state.IsRunning;

    private static bool HasChart(AppState state) => state.Current.Chart is not null;

    private static bool HasSheet(AppState state) => state.Current.Sheet is not null;

    private static bool HasReason(AppState state) => HasDuty(state) || state.Current.Reason is not null;

    private static bool HasDuty(AppState state) => state.Current.Selected?.Obligation is not null;
}
