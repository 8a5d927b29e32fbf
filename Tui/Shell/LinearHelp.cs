namespace CcmPlanner.Tui.Shell;

/// <summary>What can be said line by line.</summary>
internal static class LinearHelp
{
    /// <summary>The help, a line each.</summary>
    public static IReadOnlyList<string> Lines { get; } =
    [
        "overview, states, timeline, scenarios, forecast, compare, budget, request, rules: go to a screen.",
        "pane: the next list.",
        "list: the next rows, list 40: the rows from 40 on. A number: that row. next, previous.",
        "open: all about the row. why: its reasons. why not: what is missing. back.",
        "/words: filter, as status:overdue art:4 days<90; / alone clears it. sort.",
        "as of 2026-12-31, known at 2021-07-01: other days.",
        "run: run the forecast or the budget; control-C stops it. drivers: what drives the date of the State forecast.",
        "choose NAME: another scenario or request; on compare, choose NAME NAME. export FILE.csv, .json, .md, "
        + ".svg or .txt: write what is listed; .html or .xlsx: the paper on it.",
        "undo, redo: take the last fact back, bring it back. delete: the scenario of the row, after a yes; undo brings "
        + "it back.",
        "actions: all actions with their keys.",
        "ccm … or : …: any command, as status LAO. quit.",
    ];
}
