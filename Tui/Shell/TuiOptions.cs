using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;
using NodaTime;

namespace CcmPlanner.Tui.Shell;

/// <summary>What the full-screen program needs from outside.</summary>
internal sealed record TuiOptions
{
    /// <summary>The day asked about at the start.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>Works out how things stand on a day. Called on a worker thread, never twice at once.</summary>
    public required Func<LocalDate, Outlook> Outlook { get; init; }

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

    /// <summary>False leaves out the marks around a frame that keep terminals from showing half of it.</summary>
    public bool Synchronized { get; init; } = true;
}
