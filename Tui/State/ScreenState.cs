using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tui.State;

/// <summary>What one screen remembers. A new screen is a new case of this, its view, and its rows in <see cref="Actions"/>.</summary>
internal abstract record ScreenState
{
    /// <summary>Narrower than this, one pane is shown at a time.</summary>
    public const int TwoPanes = 80;

    /// <summary>From this width on there is room for three panes.</summary>
    public const int ThreePanes = 120;

    /// <summary>Lower than this, one pane is shown at a time.</summary>
    public const int Tall = 22;

    /// <summary>Which pane has the focus, from 0.</summary>
    public int Focus { get; init; }

    /// <summary>True when the pane with the focus has the whole screen.</summary>
    public bool Zoomed { get; init; }

    /// <summary>Which screen it is.</summary>
    public abstract ScreenId Id { get; }

    /// <summary>The duty under the cursor; null for none.</summary>
    public abstract Duty? Selected { get; }

    /// <summary>How much of what it shows rests on an assumption.</summary>
    public abstract int Assumed { get; }

    /// <summary>The selected row as tab-separated text; null for none.</summary>
    public abstract string? RowText { get; }

    /// <summary>Where the panes are, all of them, for a screen with room; an empty one is not shown.</summary>
    public abstract IReadOnlyList<Rect> Arrange(Rect content);

    /// <summary>The screen after a movement in the pane with the focus.</summary>
    public abstract ScreenState Move(Motion motion, ScreenSize size);

    /// <summary>The screen with the row at a place of the pane with the focus selected; rows count from the first shown.</summary>
    public abstract ScreenState SelectShown(int row, ScreenSize size);

    /// <summary>The screen over new data, and after a change of size.</summary>
    public abstract ScreenState Over(Digest digest, ScreenSize size);

    /// <summary>What opening the selection leads to.</summary>
    public abstract Step Open(AppState state);

    /// <summary>One step back within the screen; null when there is none.</summary>
    public abstract ScreenState? Back(ScreenSize size);

    /// <summary>Where the panes are now; an empty rectangle is not shown.</summary>
    public IReadOnlyList<Rect> Panes(ScreenSize size)
    {
        var content = new Rect(0, 1, size.Width, size.Height - 2);
        var all = Arrange(content);
        return Zoomed || content.Width < TwoPanes || content.Height < Tall
            ? [.. all.Select((_, pane) => pane == Focus ? content : default)]
            : all;
    }

    /// <summary>The screen with the focus moved on; panes that are only left out for lack of room are reached too.</summary>
    public ScreenState MoveFocus(int step, ScreenSize size)
    {
        var all = Arrange(new Rect(0, 1, Math.Max(size.Width, TwoPanes), Math.Max(size.Height - 2, Tall)));
        var next = Focus;
        do
        {
            next = (next + step + all.Count) % all.Count;
        }
        while (all[next].IsEmpty && next != Focus);
        return this with { Focus = next };
    }

    /// <summary>Rows a pane with a border and <paramref name="heading"/> heading rows shows.</summary>
    protected int PageOf(int pane, int heading, ScreenSize size) => Math.Max(1, Panes(size)[pane].Inner.Height - heading);
}
