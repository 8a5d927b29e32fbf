namespace CcmPlanner.Tui.State;

/// <summary>A screen in sentences, for those who hear it or read it line by line.</summary>
/// <param name="Heading">Which screen, what it lists, what narrows it.</param>
/// <param name="Rows">The rows of the list, a sentence each.</param>
/// <param name="At">The selected one, from 0; -1 for none.</param>
/// <param name="Detail">All about the selected one; empty where the row says all.</param>
internal sealed record Speech(string Heading, IReadOnlyList<string> Rows, int At, IReadOnlyList<string> Detail)
{
    /// <summary>The screen shown, in sentences.</summary>
    public static Speech Of(AppState state)
    {
        var (rows, at, detail) = state.Current switch
        {
            OverviewScreen overview =>
                (Named(overview.Sheet), overview.Cursors[overview.Focus].Selected, (IReadOnlyList<InfoLine>)[]),
            StatesScreen states =>
                ([.. states.Rows.Select(Of)], states.Cursors[0].Selected, [.. states.Detail, .. states.Area]),
            TimelineScreen timeline =>
                ([.. timeline.Rows.Select(row => Of(row.Cells))], timeline.Cursors[0].Selected, timeline.Detail),
            ForecastScreen forecast => ([.. forecast.Rows.Select(Of)], forecast.Cursors[0].Selected, forecast.Detail),
            StudyScreen study => (
                [.. study.Found?.Rows.Select(row => Of(study.Found.Columns, row)) ?? []],
                study.Cursors[0].Selected,
                study.Row?.Detail ?? []),
            ScenariosScreen scenarios => (
                [.. scenarios.Desk.Names.Select(name => $"{name}, {scenarios.Desk.Standing(name)}")],
                scenarios.Cursors[0].Selected,
                [.. scenarios.Detail, .. scenarios.Desk.Rows.Where(row => row.IsSaid && row.IsValue)
                    .Select(row => new InfoLine(LineKind.Text, $"{row.Path}: {row.Own}"))]),
            RulesScreen rules => ([.. rules.Rows.Select(Of)], rules.Cursors[0].Selected, rules.Detail),
            _ => ((IReadOnlyList<string>)[], 0, (IReadOnlyList<InfoLine>)[]),
        };
        var narrowed = state.Current.Narrowed is { IsEmpty: false } filter ? $", filter {filter.Text}" : "";
        var known = state.KnownAt == state.Today ? "" : $", known at {Duty.IsoDate(state.KnownAt)}";
        var assumed = state.Current.Assumed is > 0 and var count ? $", {count} figures rest on assumptions" : "";
        return new(
            $"{Tabs.NameOf(state.Screen)}{PaneOf(state)}, {rows.Count} rows{narrowed}, as of "
            + $"{Duty.IsoDate(state.AsOf)}{known}{assumed}",
            rows,
            rows.Count == 0 ? -1 : Math.Min(at, rows.Count - 1),
            [.. detail.Select(line => line.Kind == LineKind.Bar ? $"{line.Text}: {line.Value}" : line.Text)])
        {
            Empty = EmptyOf(state),
        };
    }

    /// <summary>What is said where nothing is listed: what leads on.</summary>
    public string Empty { get; private init; } = "nothing listed";

    /// <summary>The selected row with its place: "3 of 9: …".</summary>
    public string Selected => At < 0 ? Empty : $"{At + 1} of {Rows.Count}: {Rows[At]}";

    private static string PaneOf(AppState state) => state.Current is OverviewScreen overview
        ? ", " + (OverviewPane)overview.Focus switch
        {
            OverviewPane.States => "States by standing",
            OverviewPane.Obligations => "obligations by status",
            OverviewPane.Ahead => "what falls due",
            OverviewPane.Attention => "overdue or unknown",
            _ => "meetings",
        }
        : "";

    private static string Of(Duty duty)
    {
        var days = duty.Days switch
        {
            null => "",
            < 0 => $", past the date by {-duty.Days} days",
            _ => $", in {duty.Days} days",
        };
        var sure = duty.Confidence.Length > 0 ? $", confidence {duty.Confidence}" : "";
        return duty.Obligation is null
            ? $"{duty.State.Name}, {duty.Status}"
            : $"{duty.State.Name}, Article {duty.Article}, "
                + $"{duty.Status}{(duty.Due.Length > 0 ? $", {duty.Due}" : "")}{days}{sure}";
    }

    private static string Of(StateFigures row) => row.At("p50") is { } median
        ? $"{row.Name}, median {Of(median)}, P10 {Of(row.At("p10")!)}, P90 {Of(row.At("p90")!)}"
            + (row.ByDue is { } chance ? $", probability by the date due {chance.Text}" : "")
        : $"{row.Name}, not forecast: {row.Because}";

    private static string Of(MonthFigure month) => month.Month is null ? "beyond the horizon" : month.Text;

    private static string Of(LawEntry entry) =>
        $"{entry.Covered.Provision.Citation}, {entry.Kind}: {entry.Covered.Provision.Summary}";

    private static string EmptyOf(AppState state) => state.Current switch
    {
        StudyScreen { Which: ScreenId.Compare } =>
            "nothing yet; choose NAME NAME sets scenarios side by side, scenarios lists them",
        StudyScreen { Which: ScreenId.Budget } study => $"nothing yet; run runs {study.Subject}, choose NAME another",
        StudyScreen { Which: ScreenId.Request } => "nothing yet; choose NAME looks into a request: "
            + string.Join(", ", state.Subjects(ScreenId.Request)) + ", or a file",
        ForecastScreen => "nothing yet; run runs the forecast",
        _ => "nothing listed",
    };

    /// <summary>A row as its heads name it: the first cell alone, the others each behind its head.</summary>
    private static string Of(IReadOnlyList<StudyColumn> columns, StudyRow row) => string.Join(
        ", ",
        row.Cells.Select((cell, at) => at == 0 || columns[at].Title == "Unit" ? cell : $"{columns[at].Title} {cell}"));

    /// <summary>The rows of a sheet: numbers and bare words behind their heads, dates and names alone.</summary>
    private static IReadOnlyList<string> Named(Sheet? sheet) => sheet is null ? [] :
    [
        .. sheet.Rows.Select(row => string.Join(", ", row
            .Select((cell, at) => (Head: sheet.Headings[at], Cell: cell))
            .Where(pair => !string.IsNullOrEmpty(pair.Cell) && pair.Cell != "false")
            .Select(pair => pair.Cell == "true" ? pair.Head : pair.Cell!.Any(char.IsAsciiDigit) && pair.Cell!.Length < 6
                || pair.Head == "confidence" ? $"{pair.Head} {pair.Cell}" : pair.Cell))),
    ];

    private static string Of(IReadOnlyList<string?> cells) =>
        string.Join(", ", cells.Where(cell => !string.IsNullOrEmpty(cell)));
}
