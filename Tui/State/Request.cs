using CcmPlanner.Rules.Conclusions;
using NodaTime;

namespace CcmPlanner.Tui.State;

/// <summary>What a state asks of the world after a message.</summary>
internal abstract record Request
{
    private Request()
    {
    }

    /// <summary>End with an exit code.</summary>
    internal sealed record Quit(int Code) : Request;

    /// <summary>Work out how things stand; the data are read anew where <c>Anew</c> says so.</summary>
    internal sealed record Compute(Days Days, bool Anew) : Request;

    /// <summary>Put the law of a day into words.</summary>
    internal sealed record ReadLaw(LocalDate RulesAt) : Request;

    /// <summary>Run a command line; the answer carries the number.</summary>
    internal sealed record RunCommand(int Run, string Line) : Request;

    /// <summary>
    /// Write a file whole or not at all; one that exists is replaced only where <c>Overwrite</c> says so.
    /// </summary>
    internal sealed record Save(string Path, ExportKind Kind, bool Overwrite) : Request;

    /// <summary>
    /// Have a paper made by a command; a file that exists is replaced only where <c>Overwrite</c> says so.
    /// </summary>
    internal sealed record WritePaper(string Line, string Path, bool Overwrite) : Request;

    /// <summary>Forecast clearance, as the run of that number.</summary>
    internal sealed record Forecast(ForecastAsk Ask, int Run) : Request;

    /// <summary>
    /// Look into what drives a State's date, as the run of that number, for the figures with that fingerprint.
    /// </summary>
    internal sealed record Drivers(DriversAsk Ask, int Run, string ResultHash) : Request;

    /// <summary>Look into a plan or a request.</summary>
    internal sealed record Study(StudyAsk Ask) : Request;

    /// <summary>Read which scenarios there are; one that was saved is run then where a screen is named.</summary>
    internal sealed record ReadShelf(string? Saved, ScreenId? Then) : Request;

    /// <summary>Read a request to be edited: a name, or a file.</summary>
    internal sealed record ReadRequest(string Subject) : Request;

    /// <summary>Write a scenario whole or not at all, and run it on a screen then.</summary>
    internal sealed record SaveScenario(
        string From, string Name, string Path, string Text, bool Overwrite, ScreenId? Then) : Request;

    /// <summary>Hold what a scenario supposes against all data.</summary>
    internal sealed record CheckScenario(string Name, string Text) : Request;

    /// <summary>Give a file of the workspace another name, unless there is one of that name.</summary>
    internal sealed record RenameScenario(string From, string To, string FromPath, string ToPath) : Request;

    /// <summary>Delete a file of the workspace.</summary>
    internal sealed record DeleteScenario(string Name, string Path) : Request;

    /// <summary>Write a file that was deleted again, byte for byte, unless there is one of that name.</summary>
    internal sealed record RestoreScenario(DeletedScenario Deleted) : Request;

    /// <summary>Stop the forecast.</summary>
    internal sealed record StopForecast : Request;

    /// <summary>Stop what is running.</summary>
    internal sealed record Cancel : Request;

    /// <summary>Work out why an obligation stands as it does.</summary>
    internal sealed record Explain(Obligation Obligation) : Request;

    /// <summary>Put text into the clipboard.</summary>
    internal sealed record Copy(string Text) : Request;

    /// <summary>Switch mouse messages on or off.</summary>
    internal sealed record UseMouse(bool On) : Request;

    /// <summary>Draw everything anew; the terminal is taken over again first.</summary>
    internal sealed record Redraw : Request;

    /// <summary>Stop until the shell brings us back.</summary>
    internal sealed record Suspend : Request;
}

/// <summary>What comes of a message: the next state, and what it asks of the world; null when nothing.</summary>
internal readonly record struct Step(AppState State, Request? Request = null);
