using CcmPlanner.Rules.Conclusions;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Tui.State;

/// <summary>The command that does in a shell what an action does on the screen, written from the state.</summary>
internal static class CommandLines
{
    private const int MostCodes = 40;

    /// <summary>
    /// A line as it is run beside the screens: with the program's name, and asked about the days and the workspace of
    /// the screens unless it says otherwise.
    /// </summary>
    public static string InContext(AppState state, string line)
    {
        var whole = line == "ccm" || line.StartsWith("ccm ", StringComparison.Ordinal) ? line : $"ccm {line}";
        var words = ShellWords.Split(whole);
        return string.Concat(
            whole,
            words.Contains("--as-of") ? "" : $" --as-of {Duty.IsoDate(state.AsOf)}",
            words.Contains("--known-at") ? "" : KnownAt(state),
            words.Contains("--data") ? "" : Workspace(state));
    }

    /// <summary>
    /// Where a line that opens this program leads from a state, and the days it asks about; null for another line, and
    /// for one that says what cannot be had while the program is open.
    /// </summary>
    public static (AppState Place, Days Days)? Led(AppState state, string line)
    {
        IReadOnlyList<string> words = [.. ShellWords.Split(line).SkipWhile((word, i) => i == 0 && word == "ccm")];
        if (words is not ["tui", ..])
        {
            return null;
        }

        var (place, days) = (state with { CameFrom = null }, new Days(state.AsOf, state.KnownAt));
        foreach (var said in words.Skip(1).Chunk(2))
        {
            switch (said)
            {
                case ["--screen", [>= '1' and <= '9' and var digit]]:
                    place = place with { Screen = (ScreenId)(digit - '0') };
                    break;
                case ["--theme", var name] when ThemeOf(name) is { } theme:
                    place = place with { Theme = state.Colourless ? state.Theme : theme };
                    break;
                case ["--as-of", var text] when DayOf(text) is { } day:
                    days = days with { AsOf = day };
                    break;
                case ["--known-at", var text] when DayOf(text) is { } day:
                    days = days with { KnownAt = day };
                    break;
                case ["--data", var folder] when folder == state.Workspace:
                    break;
                default:
                    return null;
            }
        }

        return (place, days);
    }

    private static LocalDate? DayOf(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day : null;

    private static ThemeName? ThemeOf(string name) =>
        Enum.GetValues<ThemeName>().Cast<ThemeName?>().FirstOrDefault(theme => AppState.Words(theme!.Value) == name);

    /// <summary>Opens this program at the same place.</summary>
    public static string Here(AppState state) => At(state, state.Screen, state.Theme);

    /// <summary>Opens this program at a screen.</summary>
    public static string At(AppState state, ScreenId screen, ThemeName theme) =>
        string.Concat(
            $"ccm tui --screen {(int)screen}",
            theme == ThemeName.Auto ? "" : " --theme " + AppState.Words(theme),
            AsOf(state));

    /// <summary>
    /// Lists what is listed: all that is owed, narrowed to the States shown where a filter or marks narrow them.
    /// </summary>
    public static string Listed(AppState state) => $"ccm status{Codes(state)}{AsOf(state)}";

    /// <summary>Opens the selection.</summary>
    public static string Opened(AppState state) => state.Current switch
    {
        OverviewScreen { Focus: (int)OverviewPane.States } => $"ccm states{AsOf(state)}",
        ScenariosScreen => Scenario(state),
        { About: { } about } => $"ccm status {about.Code}{AsOf(state)}",
        _ => $"ccm status{AsOf(state)}",
    };

    /// <summary>Asks why, for the selection.</summary>
    public static string Why(AppState state) => state.Current.Selected is { Obligation: { } obligation }
        ? Why(state, obligation)
        : state.Current.Reason is { } reason ? InContext(state, reason.CommandLine) : $"ccm status{AsOf(state)}";

    /// <summary>Asks why, for one obligation; a yearly one is named by its year too.</summary>
    public static string Why(AppState state, Obligation obligation) =>
        $"ccm why {obligation.State} "
        + $"{obligation.Provision}{(obligation.Year is { } year ? $" --year {year}" : "")}{AsOf(state)}";

    /// <summary>Asks why the selection is not otherwise.</summary>
    public static string WhyNot(AppState state)
    {
        if (state.Current.Selected is not { Obligation: { } owed })
        {
            return $"ccm status{AsOf(state)}";
        }

        var other = owed.Status is ObligationStatus.Met or ObligationStatus.MetLate ? "open" : "met";
        var year = owed.Year is { } about ? $" --year {about}" : "";
        return $"ccm whynot {owed.State} {owed.Provision} {other}{year}{AsOf(state)}";
    }

    /// <summary>Records the fact begun; before it is filled in, how such facts are recorded.</summary>
    public static string Record(AppState state) => state.Draft switch
    {
        { Missing.Count: 0 } draft => $"ccm {draft.CommandLine}{AsOf(state)}",
        { } begun => $"ccm record {begun.Kind.Word} --help{AsOf(state)}",
        null => $"ccm record --help{AsOf(state)}",
    };

    /// <summary>Takes the last fact back.</summary>
    public static string Undo(AppState state) =>
        $"ccm record undo{(state.Recorded.IsEmpty ? "" : $" {state.Recorded.Peek()}")}{AsOf(state)}";

    /// <summary>Brings the last fact back.</summary>
    public static string Redo(AppState state) =>
        $"ccm record undo{(state.TakenBack.IsEmpty ? "" : $" {state.TakenBack.Peek().By}")}{AsOf(state)}";

    /// <summary>Runs the forecast of the screen.</summary>
    public static string Forecast(AppState state) => state.Screens[ScreenId.Forecast] is ForecastScreen screen
        ? $"ccm forecast{Named(screen.Scenario)} --trials {screen.Trials} --seed {state.Seed}{AsOf(state)}"
        : $"ccm forecast{AsOf(state)}";

    /// <summary>Draws what drives the selected State's date; before the first run, runs the forecast.</summary>
    public static string Drivers(AppState state) =>
        state.Screens[ScreenId.Forecast] is ForecastScreen { Figures.Ask: { } asked, Row: { } row }
        ? $"ccm chart drivers {row.Code}{Named(asked.Scenario)}{Draws(asked)}{AsOf(state)}"
        : Forecast(state);

    /// <summary>All about what drives it, without the days, in the futures of the figures shown.</summary>
    public static string Sensitivity(ForecastScreen screen) => screen is { Figures: { } figures, Row: { } row }
        ? $"ccm sensitivity{Named(figures.Ask.Scenario)} --of completion/{row.Code}{Draws(figures.Ask)}"
        : "ccm sensitivity";

    /// <summary>Runs the study of the screen.</summary>
    public static string Study(AppState state) => state.Current is StudyScreen study
        ? $"{study.CommandLine}{Draws(state)}{DayOf(state)}"
        : Here(state);

    /// <summary>Runs the scenario on the desk.</summary>
    public static string Scenario(AppState state)
    {
        var desk = ((ScenariosScreen)state.Screens[ScreenId.Scenarios]).Desk;
        var name = ShellWords.Quote(desk.Name);
        var command = desk.IsRequest ? "request" : desk.IsAboutMoney ? "budget" : "forecast";
        return desk.Name.Length == 0 ? $"ccm compare --help{AsOf(state)}"
            : $"ccm {command} {name}{Draws(state)}{AsOf(state)}";
    }

    /// <summary>Runs what the screen runs.</summary>
    public static string Run(AppState state) => state.Current is StudyScreen ? Study(state) : Forecast(state);

    /// <summary>Gives the numbers of the chart that is shown.</summary>
    public static string Table(AppState state) => state.Current switch
    {
        ForecastScreen { View: ForecastChart.Land, Land: { } land, Figures.Ask: { } asked } =>
            $"ccm chart land {land.Code}{Named(asked.Scenario)}{Draws(asked)}{AsOf(state)} --csv",
        ForecastScreen { View: ForecastChart.Drivers, Row: not null } => $"{Drivers(state)} --csv",
        _ => Sheet(state),
    };

    /// <summary>Lists what the screen lists, for a spreadsheet.</summary>
    public static string Sheet(AppState state) => state.Current switch
    {
        ForecastScreen => Forecast(state) + " --csv",
        StudyScreen => Study(state) + " --csv",
        ScenariosScreen => Scenario(state) + " --csv",
        RulesScreen => $"ccm rulebook --json{AsOf(state)}",
        TimelineScreen => $"ccm chart timeline{AsOf(state)}",
        OverviewScreen { Focus: (int)OverviewPane.Meetings } => $"ccm meetings --csv{AsOf(state)}",
        OverviewScreen { Focus: (int)OverviewPane.Ahead } => $"ccm calendar --csv{AsOf(state)}",
        OverviewScreen { Focus: (int)OverviewPane.States } => $"ccm states --csv{AsOf(state)}",
        _ => Listed(state) + " --csv",
    };

    /// <summary>Prints the selected row.</summary>
    public static string Row(AppState state) => state.Current switch
    {
        OverviewScreen { Focus: (int)OverviewPane.Meetings } => $"ccm meetings{AsOf(state)} --plain",
        OverviewScreen { Focus: (int)OverviewPane.Ahead } => $"ccm calendar --from {Duty.IsoDate(state.AsOf)}"
            + $" --to {Duty.IsoDate(state.AsOf.PlusMonths(12))}{AsOf(state)} --plain",
        { Selected: { Obligation: { } obligation } } =>
            $"ccm status {obligation.State} --provision {obligation.Provision}{AsOf(state)} --plain",
        { About: { } about } => $"ccm states {about.Code}{AsOf(state)} --plain",
        ScenariosScreen => Scenario(state),
        _ => $"ccm states{AsOf(state)} --plain",
    };

    /// <summary>The help of the command line.</summary>
    public static string Help(AppState state) => state.Screen == ScreenId.States ? "ccm status --help" : "ccm --help";

    /// <summary>Which futures are drawn: the seed, and how many where that was said.</summary>
    public static string Draws(AppState state)
    {
        var trials = state.Current is ForecastScreen forecast ? forecast.Trials : state.Trials;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{(trials is { } number ? $" --trials {number}" : "")} --seed {state.Seed}");
    }

    /// <summary>The days, that of what was found where it has one of its own.</summary>
    public static string DayOf(AppState state) =>
        AsOf(state.Current is StudyScreen { Found: { } found } ? state with { AsOf = found.AsOf } : state);

    private static string Named(string scenario) =>
        scenario == AppState.UsualScenario ? "" : $" {ShellWords.Quote(scenario)}";

    private static string Draws(ForecastAsk asked) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $" --trials {asked.Trials} --seed {asked.Seed}");

    private static string AsOf(AppState state) =>
        $" --as-of {Duty.IsoDate(state.AsOf)}{KnownAt(state)}{Workspace(state)}";

    private static string KnownAt(AppState state) =>
        state.KnownAt == state.Today ? "" : $" --known-at {Duty.IsoDate(state.KnownAt)}";

    private static string Workspace(AppState state) =>
        state.Workspace is { } folder ? $" --data {ShellWords.Quote(folder)}" : "";

    private static string Codes(AppState state)
    {
        if (state.Current is not StatesScreen states)
        {
            return "";
        }

        var codes = states.Marks.Count > 0
            ? states.Marks.Order(StringComparer.Ordinal)
            : states.Rows.Select(row => row.State.Code.Value);
        var narrowed = states.Marks.Count > 0 || (!states.Filter.IsEmpty && states.Rows.Count <= MostCodes);
        return narrowed ? string.Concat(codes.Select(code => " " + code)) : "";
    }
}
