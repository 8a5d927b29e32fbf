using System.Collections.Immutable;
using System.Globalization;
using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tui.State;

/// <summary>The panes of the forecast.</summary>
internal enum ForecastPane
{
    /// <summary>The States.</summary>
    List,

    /// <summary>The chart.</summary>
    Chart,

    /// <summary>All figures of the selected State.</summary>
    Figures,
}

/// <summary>What the chart of the forecast shows.</summary>
internal enum ForecastChart
{
    /// <summary>The selected State's land over time; until that is played, its years of completion.</summary>
    Land,

    /// <summary>The selected State's years of completion.</summary>
    Years,

    /// <summary>All States side by side.</summary>
    All,

    /// <summary>What drives the selected State's date.</summary>
    Drivers,
}

/// <summary>How far a run is.</summary>
internal sealed record RunProgress(long Done, long All)
{
    /// <summary>From 0 to 1; 0 while it is not known of how much.</summary>
    public double Share => All == 0 ? 0 : Math.Min(1, (double)Done / All);

    /// <summary>What is counted, in the plural; empty where that goes without saying.</summary>
    public string What { get; init; } = "";

    /// <summary>A part of a longer piece of work, as the screens call it.</summary>
    public static RunProgress Of(Engine.Trials.WorkProgress part) =>
        new(part.Done, part.All) { What = part.What == "trials" ? "futures" : part.What };

    /// <summary>How much of what is done; what is being done where that is not known.</summary>
    public string Words => What.Length == 0 ? Percent
        : All == 0 ? $"{What} …"
        : string.Create(CultureInfo.InvariantCulture, $"{Percent} of {All} {What}");

    /// <summary>True when it tells more than what was told before: of another part, or of more of the same.</summary>
    public bool IsAfter(RunProgress before) => What != before.What || Done == 0 || Share >= before.Share;

    /// <summary>In whole per cent, never more than is done.</summary>
    public string Percent => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(Share * 100),3} %");
}

/// <summary>When clearance may be complete, State by State.</summary>
internal sealed partial record ForecastScreen : ScreenState
{
    private static readonly ImmutableArray<int> Headings = [1, 1, 0];
    private static readonly ImmutableArray<long> Sizes = [1_000, 10_000, 100_000];

    /// <summary>What was found; null before the first run.</summary>
    public ForecastFigures? Figures { get; init; }

    /// <summary>The scenario the forecast is of.</summary>
    public string Scenario { get; init; } = AppState.UsualScenario;

    /// <summary>How far the run is; null when none is on.</summary>
    public RunProgress? Running { get; init; }

    /// <summary>Trials of the next run.</summary>
    public long Trials { get; init; } = Sizes[1];

    /// <summary>Number of the last run, so that the end of another is known not to be its.</summary>
    public int Run { get; init; }

    /// <summary>What the chart shows.</summary>
    public ForecastChart View { get; init; }

    /// <summary>Land over time by State, as far as it is played.</summary>
    public ImmutableDictionary<string, LandFan> Lands { get; init; } = ImmutableDictionary<string, LandFan>.Empty;

    /// <summary>Of how many States land is played already, after the figures; null when none is being played.</summary>
    public RunProgress? PlayingLand { get; init; }

    /// <summary>What drives States' dates by State, as far as it was asked for.</summary>
    public ImmutableDictionary<string, StateDrivers> Drivers { get; init; } =
        ImmutableDictionary<string, StateDrivers>.Empty;

    /// <summary>The run that looks into what drives a date; null when none is on.</summary>
    public DriversRun? Driving { get; init; }

    /// <summary>
    /// True while what drives the selected State's date is wanted: from the moment it is shown until it is stopped.
    /// </summary>
    public bool WantsDrivers { get; init; }

    /// <summary>Why nothing more can be found of what drives dates; null when it can.</summary>
    public string? Undriven { get; init; }

    /// <summary>True where the chart is shown by its numbers.</summary>
    public bool AsTable { get; init; }

    /// <summary>The States forecast, the soonest date first.</summary>
    public IReadOnlyList<StateFigures> Rows { get; init; } = [];

    /// <summary>All figures of the selected State.</summary>
    public IReadOnlyList<InfoLine> Detail { get; init; } = [];

    /// <summary>The selection in each pane.</summary>
    public ImmutableArray<Cursor> Cursors { get; init; } = [default, default, default];

    /// <inheritdoc/>
    public override ScreenId Id => ScreenId.Forecast;

    /// <summary>The selected State; null before the first run.</summary>
    public StateFigures? Row => Rows.ElementAtOrDefault(Cursors[0].Selected);

    /// <inheritdoc/>
    public override Duty? Selected => null;

    /// <inheritdoc/>
    public override Reason? Reason => Figures is not { } figures || Row is not { } row ? null
        : View == ForecastChart.Drivers && Driven is { } driven
        ? new($"what drives the date of {row.Name}", ForecastText.Reasons(figures, driven),
            CommandLines.Sensitivity(this))
        : new($"the forecast of {row.Name}", ForecastText.Reasons(figures, row, Land),
            Scenario == AppState.UsualScenario ? "ccm forecast" : $"ccm forecast {ShellWords.Quote(Scenario)}");

    /// <inheritdoc/>
    public override int Assumed => Figures?.Assumed.Count ?? 0;

    /// <inheritdoc/>
    public override string? RowText =>
        Row is { } row ? string.Join('\t', ForecastText.Cells(row).Select(cell => cell ?? "")) : null;

    /// <inheritdoc/>
    public override Sheet? Sheet =>
        Figures is null ? null : new(ForecastText.Heads, [.. Rows.Select(ForecastText.Cells)]);

    /// <inheritdoc/>
    public override Chart? Chart => Figures is not { } figures || Row is not { } row ? null
        : View == ForecastChart.Drivers ? Driven?.Chart
        : View == ForecastChart.All ? ForecastText.Spread(figures, Rows)
        : View == ForecastChart.Land && Land is { } land ? land.Chart
        : ForecastText.Years(figures, row);

    /// <summary>The selected State's land over time; null before it is played, and where it is not forecast.</summary>
    public LandFan? Land => Row is { } row ? Lands.GetValueOrDefault(row.Code) : null;

    /// <summary>What drives the selected State's date; null before that is known.</summary>
    public StateDrivers? Driven => Row is { } row ? Drivers.GetValueOrDefault(row.Code) : null;

    /// <summary>The message that begins a run, with as many trials as are chosen.</summary>
    public ForecastAsk AskOf(AppState state) => new(new(state.AsOf, state.KnownAt), Trials, state.Seed)
    {
        Scenario = Scenario,
        IsDayGiven = state.AsOf != state.Today,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<Rect> Arrange(Rect content)
    {
        var body = content with { Y = content.Y + 1, Height = content.Height - 1 };
        var list = content.Width >= ThreePanes ? 64 : 42;
        var side = body with { X = body.X + list, Width = body.Width - list };
        var chart = Math.Max(8, side.Height * 3 / 5);
        return
        [
            body with { Width = list },
            side with { Height = chart },
            side with { Y = side.Y + chart, Height = side.Height - chart },
        ];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Lines => Pane switch
    {
        0 => [.. Rows.Select(row => string.Join(' ', ForecastText.Cells(row)))],
        1 => [.. (Chart?.Numbers.Rows ?? []).Select(row => string.Join(' ', row))],
        _ => InfoLine.Words(Detail),
    };

    /// <inheritdoc/>
    public override int At => Cursors[Pane].Selected;

    /// <inheritdoc/>
    protected override ScreenState Stepped(Func<Cursor, int, int, Cursor> move, ScreenSize size)
    {
        var count = Pane switch { 0 => Rows.Count, 1 => Chart?.Numbers.Rows.Count ?? 0, _ => Detail.Count };
        return Select(Pane, move(Cursors[Pane], count, PageOf(Pane, Headings[Pane], size)));
    }

    /// <summary>The pane whose lines are moved in: the States while a chart that is drawn has the focus.</summary>
    private int Pane => Focus == (int)ForecastPane.Chart && !AsTable ? (int)ForecastPane.List : Focus;

    /// <inheritdoc/>
    public override ScreenState SelectShown(int row, ScreenSize size) => Focus != 0 ? this : Select(
        0, (Cursors[0] with { Selected = Cursors[0].Top + Math.Max(0, row - 1) })
            .Within(Rows.Count, PageOf(0, 1, size)));

    /// <inheritdoc/>
    protected override int Home => (int)ForecastPane.List;

    /// <inheritdoc/>
    protected override bool IsReachable(int pane, ScreenSize size) => true;

    /// <inheritdoc/>
    public override ScreenState Over(Digest digest, ScreenSize size) => this;

    /// <inheritdoc/>
    public override Step Open(AppState state)
    {
        var duties = Row is { } row ? state.Digest?.Of(new(row.Code)) : null;
        return duties is [var duty, ..] && state.Screens[ScreenId.States] is StatesScreen states
            ? new(state.With(states.Showing(duty, state.Size)).GoTo(ScreenId.States))
            : new(state with { Notice = "nothing to open here" });
    }

    /// <inheritdoc/>
    public override ScreenState? Back(ScreenSize size) =>
        Zoomed ? this with { Zoomed = false }
        : Focus != 0 ? this with { Focus = 0 }
        : null;
}
