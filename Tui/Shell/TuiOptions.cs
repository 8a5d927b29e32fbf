using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.RuleBooks;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;
using NodaTime;

namespace CcmPlanner.Tui.Shell;

/// <summary>What the full-screen program needs from outside.</summary>
internal sealed record TuiOptions
{
    /// <summary>The day asked about at the start.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>
    /// Only what was public by then is used at the start; it is also what "today" means to the screens.
    /// </summary>
    public required LocalDate KnownAt { get; init; }

    /// <summary>The folder laid over the shipped data; null for none.</summary>
    public string? Workspace { get; init; }

    /// <summary>
    /// Works out how things stand, reading the data anew where asked to. Called on a worker thread, never twice at
    /// once.
    /// </summary>
    public required Func<Days, bool, Message.OutlookReady> Outlook { get; init; }

    /// <summary>
    /// Runs a command line beside the screens, and tells how far it is, from any thread. Called on a worker thread;
    /// what it would print is its answer.
    /// </summary>
    public Func<string, Action<RunProgress>, CancellationToken, CommandAnswer> Command { get; init; } =
        static (line, _, _) => new(2, "", $"no commands here: {line}\n", Changes: false);

    /// <summary>
    /// Forecasts: tells how far it is, gives first looks, and at the end everything; stopped, what it has so far.
    /// Called on a worker thread, which it may keep for long.
    /// </summary>
    public Action<ForecastAsk, Action<Message>, CancellationToken> Forecast { get; init; } = static (_, _, _) => { };

    /// <summary>
    /// Looks into what drives a State's date and tells how far it is, from any thread; the problem says why it found
    /// nothing. Throws <see cref="OperationCanceledException"/> when stopped before there is anything to show. Called
    /// on a worker thread, which it may keep for long.
    /// </summary>
    public Func<DriversAsk, Action<RunProgress>, CancellationToken, (StateDrivers? Found, string? Problem)> Drivers
    { get; init; } = static (_, _, _) => (null, "nothing to look into here");

    /// <summary>
    /// Looks into a plan or a request, tells how far it is, from any thread, and gives what it found; what is wrong
    /// with what was asked comes back as lines. Called on a worker thread, which it may keep for long.
    /// </summary>
    public Func<StudyAsk, Action<RunProgress>, CancellationToken,
    (Study? Found, IReadOnlyList<string> Problems)> Study
    { get; init; } =
        static (_, _, _) => (null, ["nothing to look into here"]);

    /// <summary>Names a screen can be asked about: scenarios, requests.</summary>
    public Func<ScreenId, IReadOnlyList<string>> Subjects { get; init; } = static _ => [];

    /// <summary>Reads which scenarios there are, and the States they may name. Called on a worker thread.</summary>
    public Func<Message.ShelfReady> Shelf { get; init; } = static () =>
        new(Scenarios.Documents.ScenarioShelf.OfLibrary, null);

    /// <summary>Reads a request to be edited: a name, or a file. Called on a worker thread.</summary>
    public Func<string, Message.RequestRead> RequestText { get; init; } =
        static subject => new(subject, "", "no files here");

    /// <summary>Seed of the forecasts.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The kinds of facts that can be recorded.</summary>
    public IReadOnlyList<FormKind> Forms { get; init; } = [];

    /// <summary>Where the session is kept; null keeps none.</summary>
    public SessionKeeper? Keeper { get; init; }

    /// <summary>True where screen or theme were asked for, so that the session does not change them.</summary>
    public bool IsPlaced { get; init; }

    /// <summary>What may follow the text of a command line.</summary>
    public Func<string, IReadOnlyList<string>> Completions { get; init; } = static _ => [];

    /// <summary>
    /// Puts the law of a day into words, with whom it binds as things stand in the last outlook. Called on a worker
    /// thread.
    /// </summary>
    public Func<LocalDate, Law> Law { get; init; } = static day => State.Law.Of(Compendium.At(day), []);

    /// <summary>
    /// Writes a file whole or not at all; one that exists only where the flag says so. Called on a worker thread; the
    /// problem is null when there is none.
    /// </summary>
    public Func<string, string, bool, Message.Saved> Save { get; init; } =
        static (path, _, _) => new(path, "no files here", false);

    /// <summary>
    /// Line by line: does something when control-C is pressed, in place of ending, until what is returned is disposed
    /// of.
    /// </summary>
    public Func<Action, IDisposable?> OnInterrupt { get; init; } = static _ => null;

    /// <summary>Extensions of the files a paper can be written to.</summary>
    public IReadOnlyList<string> PaperFormats { get; init; } = [];

    /// <summary>How many futures were asked for; null leaves it to each question.</summary>
    public long? Trials { get; init; }

    /// <summary>
    /// Has a paper made and written, and tells how far it is, from any thread; a file that exists only where the
    /// request says so. Called on a worker thread, which it may keep for long; the problem is null when there is none.
    /// </summary>
    public Func<Request.WritePaper, Action<RunProgress>, CancellationToken, Message.Saved> Paper { get; init; } =
        static (asked, _, _) => new(asked.Path, "no files here", false);

    /// <summary>
    /// Gives a file another name, never over another one. Called on a worker thread; the problem is null when there is
    /// none.
    /// </summary>
    public Func<string, string, string?> Move { get; init; } = static (_, _) => "no files here";

    /// <summary>
    /// Deletes a file and gives what was in it. Called on a worker thread; the problem is null when there is none.
    /// </summary>
    public Func<string, (byte[] Held, string? Problem)> Delete { get; init; } = static _ => ([], "no files here");

    /// <summary>
    /// Writes bytes to a file whole or not at all, never over another one. Called on a worker thread; the problem is
    /// null when there is none.
    /// </summary>
    public Func<string, byte[], string?> Restore { get; init; } = static (_, _) => "no files here";

    /// <summary>Holds what a scenario supposes against all data. Called on a worker thread.</summary>
    public Func<Request.CheckScenario, Message.ScenarioChecked> Check { get; init; } =
        static asked => new(asked.Text, []);

    /// <summary>
    /// Works out why an obligation stands as it does, a line each; leading blanks show the depth. Called on a worker
    /// thread.
    /// </summary>
    public required Func<Obligation, IReadOnlyList<string>> Why { get; init; }

    /// <summary>The screen shown first.</summary>
    public ScreenId Screen { get; init; } = ScreenId.Overview;

    /// <summary>The theme.</summary>
    public ThemeName Theme { get; init; }

    /// <summary>The signs the terminal's font has.</summary>
    public GlyphSet Glyphs { get; init; } = GlyphSet.Block;

    /// <summary>Colours to use; null to go by NO_COLOR, COLORTERM and TERM.</summary>
    public ColorDepth? Color { get; init; }

    /// <summary>Looks into what drives a date and tells what it found and that it has ended.</summary>
    public void Tell(Request.Drivers asked, Action<Message> post, CancellationToken stop)
    {
        string? problem = null;
        try
        {
            (var found, problem) = Drivers(asked.Ask, progress => post(new Message.DriversProgress(progress)), stop);
            if (found is not null)
            {
                post(new Message.DriversReady(asked.ResultHash, found));
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped before there was anything to show.
        }

        post(new Message.DriversEnded(asked.Run, problem));
    }

    /// <summary>Looks into something and tells what it found and that it has ended.</summary>
    public void Tell(StudyAsk ask, Action<Message> post, CancellationToken stop)
    {
        var (found, problems) = Study(ask, progress => post(new Message.StudyProgress(ask.Screen, progress)), stop);
        if (found is not null)
        {
            post(new Message.StudyReady(ask.Screen, found));
        }

        post(new Message.StudyEnded(ask.Screen, problems));
    }

    /// <summary>Writes a scenario and tells what came of it.</summary>
    public Message.ScenarioSaved Written(Request.SaveScenario asked)
    {
        var saved = Save(asked.Path, asked.Text, asked.Overwrite);
        return new(asked, saved.Problem, saved.Exists);
    }

    /// <summary>Renames a scenario and tells what came of it.</summary>
    public Message.ScenarioRenamed Renamed(Request.RenameScenario asked) =>
        new(asked, Move(asked.FromPath, asked.ToPath));

    /// <summary>Deletes a scenario and tells what came of it.</summary>
    public Message.ScenarioDeleted Deleted(Request.DeleteScenario asked)
    {
        var (held, problem) = Delete(asked.Path);
        return new(asked, held, problem);
    }

    /// <summary>Writes a deleted scenario again and tells what came of it.</summary>
    public Message.ScenarioRestored Restored(Request.RestoreScenario asked) =>
        new(asked, Restore(asked.Deleted.Path!, asked.Deleted.Held.ToArray()));

    /// <summary>What the screens know before the first answer, in a terminal of the usual size.</summary>
    public AppState Start => Trials is { } asked && Begun is var begun
        ? begun.With(((ForecastScreen)begun.Screens[ScreenId.Forecast]) with { Trials = asked })
        : Begun;

    private AppState Begun => new()
    {
        Size = new(80, 24),
        AsOf = AsOf,
        KnownAt = KnownAt,
        Today = KnownAt,
        Workspace = Workspace,
        Completions = Completions,
        Seed = Seed,
        Trials = Trials,
        PaperFormats = PaperFormats,
        Forms = Forms,
        Subjects = Subjects,
        KeepsSession = Keeper is not null,
        Colourless = Color == ColorDepth.None,
    };

    /// <summary>False leaves out the marks around a frame that keep terminals from showing half of it.</summary>
    public bool Synchronized { get; init; } = true;
}

/// <summary>What a command answered.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it gave out.</param>
/// <param name="Error">What it said besides.</param>
/// <param name="Changes">True when it may have changed the workspace.</param>
internal sealed record CommandAnswer(int Code, string Output, string Error, bool Changes)
{
    /// <summary>Number of the line it recorded; null for none.</summary>
    public int? Recorded { get; init; }
}
