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
                (Of(overview.Sheet), overview.Cursors[overview.Focus].Selected, (IReadOnlyList<InfoLine>)[]),
            StatesScreen states =>
                ([.. states.Rows.Select(Of)], states.Cursors[0].Selected, [.. states.Detail, .. states.Area]),
            TimelineScreen timeline =>
                ([.. timeline.Rows.Select(row => Of(row.Cells))], timeline.Cursors[0].Selected, timeline.Detail),
            ForecastScreen forecast => ([.. forecast.Rows.Select(Of)], forecast.Cursors[0].Selected, forecast.Detail),
            StudyScreen study => (Of(study.Sheet), study.Cursors[0].Selected, study.Row?.Detail ?? []),
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
            [.. detail.Select(line => line.Kind == LineKind.Bar ? $"{line.Text}: {line.Value}" : line.Text)]);
    }

    /// <summary>The selected row with its place: "3 of 9: …".</summary>
    public string Selected => At < 0 ? "nothing listed" : $"{At + 1} of {Rows.Count}: {Rows[At]}";

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

    private static IReadOnlyList<string> Of(Sheet? sheet) => sheet is null ? [] : [.. sheet.Rows.Select(Of)];

    private static string Of(IReadOnlyList<string?> cells) =>
        string.Join(", ", cells.Where(cell => !string.IsNullOrEmpty(cell)));
}
