namespace CcmPlanner.Tui.State;

/// <content>What takes long, how far it is, and how it is stopped.</content>
internal sealed partial record AppState
{
    /// <summary>The exit code after control-C.</summary>
    private const int Interruption = 130;

    /// <summary>
    /// True while there is something to stop: a run, or the land and what drives a date after a forecast.
    /// </summary>
    public bool CanStop => IsRunning || Screens[ScreenId.Forecast]
        is ForecastScreen { PlayingLand: not null } or ForecastScreen { Driving: not null };

    /// <summary>True from the moment something was asked to stop until another thing begins.</summary>
    public bool IsStopping { get; init; }

    /// <summary>
    /// Control-C: what lies over the screen and works is stopped, otherwise the run; asked again, or where nothing is
    /// on, the program ends.
    /// </summary>
    private Step Interrupted() => this switch
    {
        { IsStopping: true } => After(new Message.End(Interruption)),
        { Dialog: Dialog.Export { IsWriting: true } writing } =>
            writing.After(this with { IsStopping = true }, new Message.Key("esc")),
        { Dialog: Dialog.Output { Code: null } } => new(this with { IsStopping = true }, new Request.Cancel()),
        { CanStop: true } => After(new Message.StopForecast()),
        _ => After(new Message.End(Interruption)),
    };

    private AppState Told(Message message) => (Dialog, message) switch
    {
        (Dialog.Output { Code: null } output, Message.CommandProgress told) when told.Run == output.Run =>
            this with { Dialog = output with { Progress = told.Progress } },
        (Dialog.Export { IsWriting: true } export, Message.PaperProgress told) when told.Path == export.Path.Text.Trim()
            => this with { Dialog = export with { Progress = told.Progress } },
        _ => this,
    };
}
