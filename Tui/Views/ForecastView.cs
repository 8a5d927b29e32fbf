using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>Draws the forecast.</summary>
internal static class ForecastView
{
    private const int Wide = 60;
    private const int RoomForTwo = 18;
    private const int LeastYears = 7;

    /// <summary>Draws its panes.</summary>
    public static void Draw(AppState state, ForecastScreen screen, Canvas canvas)
    {
        Status(screen, canvas);
        var panes = screen.Panes(state.Size);
        List(screen, canvas, panes[(int)ForecastPane.List]);
        ChartPane(screen, canvas, panes[(int)ForecastPane.Chart]);
        var figures = panes[(int)ForecastPane.Figures];
        if (!figures.IsEmpty)
        {
            var focused = screen.Focus == (int)ForecastPane.Figures;
            Frame.Draw(canvas, figures, "Figures", focused);
            Prose.Draw(canvas, figures, screen.Detail, screen.Cursors[2].Selected, focused);
        }
    }

    /// <summary>The line above the panes: how far a run is, or what the last one was.</summary>
    private static void Status(ForecastScreen screen, Canvas canvas)
    {
        if (screen.Running is { } running)
        {
            Bars.Draw(canvas, new Rect(1, 1, Bars.Width, 1), running.Share, Role.Bar);
            canvas.Text(Bars.Width + 2, 1, $"{running.Percent} of {running.All} futures · c stop", Role.Text);
        }
        else if (screen.PlayingLand is { } playing)
        {
            canvas.Text(1, 1, $"land over time: {playing.Done} of {playing.All} States · c stop", Role.Dim);
        }
        else if (screen.Driving is { } driving)
        {
            Bars.Draw(canvas, new Rect(1, 1, Bars.Width, 1), driving.Progress.Share, Role.Bar);
            canvas.Text(
                Bars.Width + 2, 1, $"{driving.Progress.Percent} of what drives {driving.Code} · c stop", Role.Text);
        }
        else if (screen.Figures is { } figures)
        {
            var partial = figures.IsPartial ? " (stopped early)" : "";
            var scenario = figures.Ask.Scenario == AppState.UsualScenario ? "" : $"{figures.Ask.Scenario} · ";
            canvas.Text(
                1,
                1,
                $"{scenario}{figures.Ask.Trials} futures{partial} · seed {figures.Ask.Seed} · "
                + $"result {Short(figures.ResultHash)}",
                Role.Dim);
        }
    }

    private static string Short(string hash) => hash[..Math.Min(12, hash.Length)];

    private static void List(ForecastScreen screen, Canvas canvas, Rect pane)
    {
        var wide = pane.Inner.Width >= Wide;
        Column[] columns = wide
            ? [new("State", 0), new("Due", 7), new("P10", 7), new("P50", 7), new("P90", 7),
                new("by due", 6, Right: true)]
            : [new("State", 0), new("Due", 7), new("P50", 7), new("by due", 6, Right: true)];
        int[] cells = wide ? [0, 1, 2, 3, 4, 5] : [0, 1, 3, 5];
        var table = new Table(
            columns, screen.Rows.Count, screen.Cursors[0], (row, column) => Field(screen.Rows[row], cells[column]))
        { MarksIdle = true };
        var none = screen.Running is null ? "No run yet: r runs it." : "running …";
        TablePane.Draw(
            canvas, pane, $"When clearance may be complete  {screen.Rows.Count}", screen.Focus == 0, table, none);
    }

    private static Field Field(StateFigures row, int cell) => cell switch
    {
        0 => new(row.Name, row.Months.Count > 0 ? Role.Text : Role.Dim),
        1 => new(row.Due is { } due ? Duty.IsoDate(due)[..7] : "–", Role.Dim),
        2 => Month(row, "p10"),
        3 => Month(row, "p50"),
        4 => Month(row, "p90"),
        _ => row.ByDue is { } chance ? new(chance.Text, chance.Value < 0.5 ? Role.Due : Role.Text) : new("–", Role.Dim),
    };

    private static Field Month(StateFigures row, string name) =>
        row.At(name) is { } month ? new(month.Text) : new("–", Role.Dim);

    private static void ChartPane(ForecastScreen screen, Canvas canvas, Rect pane)
    {
        if (pane.IsEmpty)
        {
            return;
        }

        var chart = screen.Chart;
        var inner = Frame.Draw(canvas, pane, TitleOf(screen), screen.Focus == (int)ForecastPane.Chart);
        var room = new Rect(inner.X + 1, inner.Y, inner.Width - 2, inner.Height);
        if (chart is null)
        {
            var why = Folding.Fold([new(LineKind.Dim, WhyNoChart(screen))], room.Width);
            for (var line = 0; line < why.Count; line++)
            {
                canvas.Text(room.X, room.Y + line, why[line].Text, room.Width, Role.Dim);
            }
        }
        else if (screen.AsTable)
        {
            NumbersPane.Draw(canvas, pane, chart.Numbers, screen.Cursors[(int)ForecastPane.Chart],
                screen.Focus == (int)ForecastPane.Chart);
        }
        else if (room.Height >= RoomForTwo && screen is { Figures: { } figures, Row: { } row }
            && chart is FanChart or BarChart)
        {
            var first = chart is BarChart bars ? Math.Min(bars.Lines + 1, room.Height - LeastYears)
                : room.Height * 3 / 5;
            var upper = room with { Height = first };
            var years = ForecastText.Years(figures, row);
            ChartCells.Draw(canvas, upper, chart);
            canvas.Text(room.X, upper.Bottom, years.Title, room.Width, Role.Heading);
            ChartCells.Draw(canvas, room with { Y = upper.Bottom + 1, Height = room.Height - first - 1 }, years);
        }
        else
        {
            ChartCells.Draw(canvas, room, chart);
        }
    }

    private static string TitleOf(ForecastScreen screen) => screen.Chart?.Title
        ?? (screen is { View: ForecastChart.Drivers, Row: { } row } ? $"{row.Name}: what drives its date" : "Chart");

    private static string WhyNoChart(ForecastScreen screen) => screen switch
    {
        { Row: null } => "No run yet: r runs it.",
        { Row: { Months.Count: 0, Because: var because } } => $"Not forecast: {because}.",
        { Running: not null } => "It comes after the run.",
        { PlayingLand: not null } => "It comes after the land of all States.",
        { Undriven: { } problem } => problem,
        { WantsDrivers: false } => "Stopped: i works it out.",
        { Driving: { } run } when run.Code != screen.Row?.Code => $"It comes after {run.Code}.",
        { Driving: not null } => "Inputs are moved one by one, then together …",
        _ => "It comes after what runs on another screen.",
    };
}
