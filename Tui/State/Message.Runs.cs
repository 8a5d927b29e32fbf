using CcmPlanner.Scenarios.Documents;

namespace CcmPlanner.Tui.State;

/// <content>What happens to forecasts, studies and the scenario on the desk.</content>
internal abstract partial record Message
{
    /// <summary>Run the forecast of the screen.</summary>
    internal sealed record RunForecast : Message;

    /// <summary>How far a forecast is.</summary>
    internal sealed record ForecastProgress(RunProgress Progress) : Message
    {
        /// <inheritdoc/>
        public override bool CanWait => true;
    }

    /// <summary>A forecast has something to show: all of it, or a first look.</summary>
    internal sealed record ForecastReady(ForecastFigures Figures) : Message;

    /// <summary>
    /// A State's land over time has been played, from the futures of the figures with that fingerprint; after how many
    /// States that is.
    /// </summary>
    internal sealed record LandReady(string ResultHash, LandFan Land, RunProgress Progress) : Message
    {
        /// <inheritdoc/>
        public override bool CanWait => true;
    }

    /// <summary>Show what drives the selected State's date, or the land again.</summary>
    internal sealed record ShowDrivers : Message;

    /// <summary>How far a run is that looks into what drives a date.</summary>
    internal sealed record DriversProgress(RunProgress Progress) : Message
    {
        /// <inheritdoc/>
        public override bool CanWait => true;
    }

    /// <summary>What drives a State's date is known, in the futures of the figures with that fingerprint.</summary>
    internal sealed record DriversReady(string ResultHash, StateDrivers Drivers) : Message;

    /// <summary>
    /// The run of that number has ended that looked into what drives a date; the problem says why it found nothing,
    /// null when there is none.
    /// </summary>
    internal sealed record DriversEnded(int Run, string? Problem) : Message;

    /// <summary>A forecast has ended, with or without something to show: the run of that number.</summary>
    internal sealed record ForecastEnded(int Run) : Message;

    /// <summary>Stop the forecast; what it has so far is shown.</summary>
    internal sealed record StopForecast : Message;

    /// <summary>Run the study of the screen.</summary>
    internal sealed record RunStudy : Message;

    /// <summary>How far a command is, by its number.</summary>
    internal sealed record CommandProgress(int Run, RunProgress Progress) : Message
    {
        /// <inheritdoc/>
        public override bool CanWait => true;
    }

    /// <summary>How far the paper to be written to a file is.</summary>
    internal sealed record PaperProgress(string Path, RunProgress Progress) : Message
    {
        /// <inheritdoc/>
        public override bool CanWait => true;
    }

    /// <summary>How far a study is.</summary>
    internal sealed record StudyProgress(ScreenId Screen, RunProgress Progress) : Message
    {
        /// <inheritdoc/>
        public override bool CanWait => true;
    }

    /// <summary>A study has found something.</summary>
    internal sealed record StudyReady(ScreenId Screen, Study Study) : Message;

    /// <summary>A study has ended, with what is wrong with what it was asked; empty when nothing is.</summary>
    internal sealed record StudyEnded(ScreenId Screen, IReadOnlyList<string> Problems) : Message;

    /// <summary>Ask about another scenario or request.</summary>
    internal sealed record Choose(string Subject) : Message;

    /// <summary>
    /// The scenarios there are have been read; one of them is to be run then where a screen is named.
    /// </summary>
    internal sealed record ShelfReady(ScenarioShelf Shelf, ScenarioStates? States) : Message
    {
        /// <summary>The requests there are; null where they are not read.</summary>
        public RequestShelf? Requests { get; init; }

        /// <summary>The one that was saved just before; null for none.</summary>
        public string? Name { get; init; }

        /// <summary>The screen that is to run it; null for none.</summary>
        public ScreenId? Then { get; init; }
    }

    /// <summary>Give the scenario on the desk another text.</summary>
    internal sealed record EditScenario(string Text) : Message;

    /// <summary>Take the last edit back.</summary>
    internal sealed record UndoEdit : Message;

    /// <summary>Bring the last edit back.</summary>
    internal sealed record RedoEdit : Message;

    /// <summary>Add one to the list under the cursor, or a supposed fact where its kind is said.</summary>
    internal sealed record AddEntry(string? Kind) : Message;

    /// <summary>Take away what is said under the cursor.</summary>
    internal sealed record RemoveEntry : Message;

    /// <summary>Save the scenario on the desk, and run it on a screen then; null runs nothing.</summary>
    internal sealed record SaveScenario(ScreenId? Then) : Message;

    /// <summary>
    /// A scenario has been written, or there is a problem; <c>Exists</c> when a file is there already.
    /// </summary>
    internal sealed record ScenarioSaved(Request.SaveScenario Asked, string? Problem, bool Exists) : Message;

    /// <summary>What a text of a scenario says has been held against all data.</summary>
    internal sealed record ScenarioChecked(string Text, IReadOnlyList<Scenarios.Intake.Problem> Problems) : Message;

    /// <summary>A scenario of the workspace goes by another name, or there is a problem.</summary>
    internal sealed record ScenarioRenamed(Request.RenameScenario Asked, string? Problem) : Message;

    /// <summary>Delete the scenario on the desk, after asking.</summary>
    internal sealed record DeleteScenario : Message;

    /// <summary>A scenario's file is deleted and held these bytes, or there is a problem.</summary>
    internal sealed record ScenarioDeleted(Request.DeleteScenario Asked, ReadOnlyMemory<byte> Held, string? Problem)
        : Message;

    /// <summary>Bring the scenario deleted last back.</summary>
    internal sealed record RestoreScenario : Message;

    /// <summary>A deleted scenario's file is there again, or there is a problem.</summary>
    internal sealed record ScenarioRestored(Request.RestoreScenario Asked, string? Problem) : Message;

    /// <summary>Edit the request of the screen.</summary>
    internal sealed record EditRequest : Message;

    /// <summary>A request has been read to be edited: its name and its text, or a problem.</summary>
    internal sealed record RequestRead(string Name, string Text, string? Problem) : Message;

    /// <summary>Take another number of trials for the next run.</summary>
    internal sealed record MoreTrials : Message;

    /// <summary>Show what shocks would do.</summary>
    internal sealed record ShowStress : Message;
}
