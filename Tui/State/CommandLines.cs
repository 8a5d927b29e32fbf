using CcmPlanner.Rules.Conclusions;

namespace CcmPlanner.Tui.State;

/// <summary>The command that does in a shell what an action does on the screen, written from the state.</summary>
internal static class CommandLines
{
    private const int MostCodes = 40;

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
        { Selected: { } duty } => $"ccm status {duty.State.Code}{AsOf(state)}",
        _ => $"ccm status{AsOf(state)}",
    };

    /// <summary>Asks why, for the selection.</summary>
    public static string Why(AppState state) => state.Current.Selected is { Obligation: { } obligation }
        ? Why(state, obligation)
        : $"ccm status{AsOf(state)}";

    /// <summary>Asks why, for one obligation; a yearly one is named by its year too.</summary>
    public static string Why(AppState state, Obligation obligation) =>
        $"ccm why {obligation.State} {obligation.Provision}{(obligation.Year is { } year ? $" --year {year}" : "")}{AsOf(state)}";

    /// <summary>Prints the selected row.</summary>
    public static string Row(AppState state) => state.Current switch
    {
        OverviewScreen { Focus: (int)OverviewPane.Meetings } => $"ccm meetings{AsOf(state)} --plain",
        OverviewScreen { Focus: (int)OverviewPane.Ahead } => $"ccm calendar --from {Duty.IsoDate(state.AsOf)}"
            + $" --to {Duty.IsoDate(state.AsOf.PlusMonths(12))}{AsOf(state)} --plain",
        { Selected: { Obligation: { } obligation } } =>
            $"ccm status {obligation.State} --provision {obligation.Provision}{AsOf(state)} --plain",
        { Selected: { } duty } => $"ccm states {duty.State.Code}{AsOf(state)} --plain",
        _ => $"ccm states{AsOf(state)} --plain",
    };

    /// <summary>The help of the command line.</summary>
    public static string Help(AppState state) => state.Screen == ScreenId.States ? "ccm status --help" : "ccm --help";

    private static string AsOf(AppState state) => $" --as-of {Duty.IsoDate(state.AsOf)}";

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
