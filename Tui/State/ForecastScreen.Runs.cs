using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tui.State;

/// <content>What comes of runs and of what is chosen.</content>
internal sealed partial record ForecastScreen
{
    /// <summary>
    /// The State whose date is to be looked into now: the selected one, where that is shown and wanted, nothing else
    /// runs here, and it is not known yet; null for none.
    /// </summary>
    public DriversAsk? DriversWanted =>
        View == ForecastChart.Drivers && WantsDrivers && Undriven is null
        && Running is null && PlayingLand is null && Driving is null
        && Figures is { } figures && Row is { Months.Count: > 0 } row && Driven is not { IsPartial: false }
            ? new(figures.Ask, row.Code, figures.InputHash)
            : null;

    /// <inheritdoc/>
    public override ScreenState? After(Message message, ScreenSize size) => message switch
    {
        Message.ForecastProgress progress when Running is not null => this with { Running = progress.Progress },
        Message.ForecastReady { Figures.IsPartial: true } ready => Found(ready.Figures, size),
        Message.ForecastReady ready => Found(ready.Figures, size) with
        {
            Running = null,
            PlayingLand = new(0, ready.Figures.States.Count(state => state.Months.Count > 0)),
        },
        Message.LandReady ready when ready.ResultHash == Figures?.ResultHash => (this with
        {
            Lands = Lands.SetItem(ready.Land.Code, ready.Land),
            PlayingLand = Running is null ? ready.Progress : null,
            Cursors = ready.Land.Code == Row?.Code ? Cursors.SetItem(1, default) : Cursors,
        }).Described(),
        Message.ShowDrivers => Shown(
            View == ForecastChart.Drivers && (WantsDrivers || Driven is { IsPartial: false })
                ? ForecastChart.Land : ForecastChart.Drivers),
        Message.DriversProgress progress when Driving is { } run => this with
        {
            Driving = run with { Progress = progress.Progress },
        },
        Message.DriversReady ready when ready.ResultHash == Figures?.ResultHash => (this with
        {
            Drivers = Drivers.SetItem(ready.Drivers.Code, ready.Drivers),
            Cursors = ready.Drivers.Code == Row?.Code ? Cursors.SetItem(1, default) : Cursors,
        }).Described(),
        Message.DriversEnded ended when ended.Run == Run => this with
        {
            Driving = null,
            Undriven = ended.Problem,
        },
        Message.ForecastEnded ended when ended.Run == Run => this with { Running = null, PlayingLand = null },
        Message.Choose choose => this with { Scenario = choose.Subject },
        Message.MoreTrials => this with { Trials = Sizes.FirstOrDefault(size => size > Trials, Sizes[0]) },
        Message.NextMeasure => Shown(View switch
        {
            ForecastChart.Land when Land is not null => ForecastChart.Years,
            ForecastChart.Land or ForecastChart.Years => ForecastChart.All,
            ForecastChart.All => ForecastChart.Drivers,
            _ => ForecastChart.Land,
        }),
        Message.ToggleTable => this with { AsTable = !AsTable },
        _ => null,
    };

    private ForecastScreen Found(ForecastFigures figures, ScreenSize size)
    {
        var chosen = Row?.Code;
        List<StateFigures> rows = [.. figures.BySoonest];
        var at = Math.Max(0, rows.FindIndex(row => row.Code == chosen));
        var cursor = (Cursors[0] with { Selected = at }).Within(rows.Count, PageOf(0, 1, size));
        return (this with
        {
            Figures = figures,
            Rows = rows,
            Cursors = Cursors.SetItem(0, cursor),
            Lands = figures.ResultHash == Figures?.ResultHash ? Lands : Lands.Clear(),
            Drivers = figures.ResultHash == Figures?.ResultHash ? Drivers : Drivers.Clear(),
            Undriven = null,
        }).Described();
    }

    private ForecastScreen Select(int pane, Cursor cursor)
    {
        var next = this with { Cursors = Cursors.SetItem(pane, cursor) };
        return pane != 0 ? next : next.Described() with
        {
            Cursors = [cursor, default, default],
            WantsDrivers = View == ForecastChart.Drivers,
        };
    }

    private ForecastScreen Shown(ForecastChart view) => (this with
    {
        View = view,
        Cursors = [Cursors[0], default, default],
        WantsDrivers = view == ForecastChart.Drivers,
    }).Described();

    /// <summary>What the chart shows comes first where it is what drives the date: it is told in words there.</summary>
    private ForecastScreen Described()
    {
        if (Row is not { } row || Figures is not { } figures)
        {
            return this with { Detail = [] };
        }

        IReadOnlyList<InfoLine> driven = Driven?.Lines ?? [];
        List<InfoLine> all = [.. ForecastText.Of(figures, row), .. Land?.Lines ?? []];
        return this with
        {
            Detail = View == ForecastChart.Drivers ? [all[0], .. driven, .. all.Skip(1)] : [.. all, .. driven],
        };
    }
}
