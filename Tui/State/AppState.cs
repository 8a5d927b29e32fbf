using System.Collections.Immutable;
using CcmPlanner.Tui.Screen;
using NodaTime;

namespace CcmPlanner.Tui.State;

/// <summary>Which signs the terminal's font has.</summary>
internal enum GlyphSet
{
    /// <summary>Everything, lines of charts in braille.</summary>
    Braille,

    /// <summary>Everything but braille.</summary>
    Block,

    /// <summary>ASCII only.</summary>
    Ascii,
}

/// <summary>The themes, in the order the key goes through them.</summary>
internal enum ThemeName
{
    /// <summary>The terminal's own colours with accents that read on black and on white.</summary>
    Auto,

    /// <summary>For dark backgrounds.</summary>
    Dark,

    /// <summary>For light backgrounds.</summary>
    Light,

    /// <summary>Strongest contrast.</summary>
    Contrast,

    /// <summary>No colours.</summary>
    Mono,
}

/// <summary>All the screens know. It never changes; every message makes the next one.</summary>
internal sealed partial record AppState
{
    /// <summary>Smallest terminal the screens are made for.</summary>
    public static ScreenSize Smallest { get; } = new(60, 16);

    /// <summary>The scenario others are set against where none is named.</summary>
    public const string UsualScenario = "baseline";

    /// <summary>Size the screens are laid out for: the terminal's, or its last one that was not too small.</summary>
    public required ScreenSize Size { get; init; }

    /// <summary>The day asked about.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>Only what was public by then is used.</summary>
    public LocalDate KnownAt { get; init; }

    /// <summary>What <see cref="KnownAt"/> is where nobody says otherwise: the day the program was started.</summary>
    public LocalDate Today { get; init; }

    /// <summary>The folder laid over the shipped data; null for none.</summary>
    public string? Workspace { get; init; }

    /// <summary>Seed of the forecasts.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// How many futures were asked for when the program was started; null leaves it to each question.
    /// </summary>
    public long? Trials { get; init; }

    /// <summary>Extensions of the files a paper can be written to.</summary>
    public IReadOnlyList<string> PaperFormats { get; init; } = [];

    /// <summary>The kinds of facts that can be recorded.</summary>
    public IReadOnlyList<FormKind> Forms { get; init; } = [];

    /// <summary>Names a screen can be asked about: scenarios, requests.</summary>
    public Func<ScreenId, IReadOnlyList<string>> Subjects { get; init; } = static _ => [];

    /// <summary>A fact begun and not yet recorded; null for none.</summary>
    public FactForm? Draft { get; init; }

    /// <summary>Numbers of the lines recorded here that stand, the last one first.</summary>
    public ImmutableStack<int> Recorded { get; init; } = [];

    /// <summary>
    /// Lines taken back here, each with the number of the line that took it back, the last one first.
    /// </summary>
    public ImmutableStack<(int Line, int By)> TakenBack { get; init; } = [];

    /// <summary>True when the session is kept, so that nothing but a run or a draft is lost by quitting.</summary>
    public bool KeepsSession { get; init; }

    /// <summary>True where the terminal has no colours, so that there is one theme only.</summary>
    public bool Colourless { get; init; }

    /// <summary>What may follow the text of a command line, word by word.</summary>
    public Func<string, IReadOnlyList<string>> Completions { get; init; } = static _ => [];

    /// <summary>The screen shown.</summary>
    public ScreenId Screen { get; init; } = ScreenId.Overview;

    /// <summary>The screen a selection was opened from; null when none.</summary>
    public ScreenId? CameFrom { get; init; }

    /// <summary>What each screen remembers.</summary>
    public ImmutableSortedDictionary<ScreenId, ScreenState> Screens { get; init; } =
        ImmutableSortedDictionary<ScreenId, ScreenState>.Empty
            .Add(ScreenId.Overview, new OverviewScreen { Focus = (int)OverviewPane.Ahead })
            .Add(ScreenId.States, new StatesScreen())
            .Add(ScreenId.Timeline, new TimelineScreen())
            .Add(ScreenId.Scenarios, new ScenariosScreen())
            .Add(ScreenId.Forecast, new ForecastScreen())
            .Add(ScreenId.Compare, new StudyScreen(ScreenId.Compare))
            .Add(ScreenId.Budget, new StudyScreen(ScreenId.Budget) { Subject = UsualScenario })
            .Add(ScreenId.Request, new StudyScreen(ScreenId.Request))
            .Add(ScreenId.Rules, new RulesScreen());

    /// <summary>How things stand; null until the first answer.</summary>
    public Digest? Digest { get; init; }

    /// <summary>The days being worked out; null when none.</summary>
    public Days? Computing { get; init; }

    /// <summary>Command lines run at the palette, the last one first.</summary>
    public ImmutableList<string> Past { get; init; } = [];

    /// <summary>The last command run as a whole.</summary>
    public string LastLine { get; init; } = "";

    /// <summary>Number of the last command run, so that an answer is known to be the one waited for.</summary>
    public int Runs { get; init; }

    /// <summary>How things stood when the law was asked for last; null before a screen has needed it.</summary>
    public Digest? LawAsked { get; init; }

    /// <summary>What lies over the screen; null when nothing.</summary>
    public Dialog? Dialog { get; init; }

    /// <summary>One line for the person at the screen, until the next key; null when none.</summary>
    public string? Notice { get; init; }

    /// <summary>Colours.</summary>
    public ThemeName Theme { get; init; }

    /// <summary>Signs.</summary>
    public GlyphSet Glyphs { get; init; }

    /// <summary>True when the mouse is used.</summary>
    public bool Mouse { get; init; }

    /// <summary>True while a forecast runs.</summary>
    public bool IsRunning =>
        Screens.Values.Any(screen => screen is ForecastScreen { Running: not null } or StudyScreen { IsRunning: true });

    /// <summary>What the screen shown remembers.</summary>
    public ScreenState Current => Screens[Screen];

    /// <summary>The state with one screen's memory replaced.</summary>
    public AppState With(ScreenState screen) => this with { Screens = Screens.SetItem(screen.Id, screen) };

    /// <summary>The state with another screen shown, to which escape leads back from there.</summary>
    public AppState GoTo(ScreenId screen) => this with { Screen = screen, CameFrom = Screen };

    /// <summary>The name of a theme as written in options.</summary>
    public static string Words(ThemeName theme) => theme switch
    {
        ThemeName.Dark => "dark",
        ThemeName.Light => "light",
        ThemeName.Contrast => "contrast",
        ThemeName.Mono => "mono",
        _ => "auto",
    };
}
