using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tui.State;

/// <summary>
/// What one screen remembers. A new screen is a new case of this, its view, and its rows in <see cref="Actions"/>.
/// </summary>
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

    /// <summary>The State that what is under the cursor is about; null for none.</summary>
    public virtual StateStanding? About => Selected?.State;

    /// <summary>How much of what it shows rests on an assumption.</summary>
    public abstract int Assumed { get; }

    /// <summary>The selected row as tab-separated text; null for none.</summary>
    public abstract string? RowText { get; }

    /// <summary>What the screen lists, to be copied or exported; null where there is nothing yet.</summary>
    public virtual Sheet? Sheet => null;

    /// <summary>What it shows as a chart; null for none.</summary>
    public virtual Charts.Chart? Chart => null;

    /// <summary>Its filter; null where it has none.</summary>
    public virtual Filter? Narrowed => null;

    /// <summary>
    /// Why the selection says what it says, where no obligation is selected; null for nothing to say.
    /// </summary>
    public virtual Reason? Reason => null;

    /// <summary>What comes of a message that means this screen; null for one that does not.</summary>
    public virtual ScreenState? After(Message message, ScreenSize size) => null;

    /// <summary>The screen over the law in words.</summary>
    public virtual ScreenState Over(Law law, ScreenSize size) => this;

    /// <summary>Where the panes are, all of them, for a screen with room; an empty one is not shown.</summary>
    public abstract IReadOnlyList<Rect> Arrange(Rect content);

    /// <summary>What was looked for last; empty for nothing.</summary>
    public string Sought { get; init; } = "";

    /// <summary>The lines of the pane with the focus as one reads them.</summary>
    public abstract IReadOnlyList<string> Lines { get; }

    /// <summary>The selected one of them, from 0.</summary>
    public abstract int At { get; }

    /// <summary>The screen after a movement in the pane with the focus.</summary>
    public ScreenState Move(Motion motion, ScreenSize size) =>
        Stepped((cursor, count, page) => cursor.Move(motion, count, page), size);

    /// <summary>The screen with a line of the pane with the focus selected.</summary>
    public ScreenState Jump(int line, ScreenSize size) =>
        Stepped((cursor, count, page) => (cursor with { Selected = line }).Within(count, page), size);

    /// <summary>
    /// The screen with the cursor of the pane with the focus moved, given how many lines there are and are shown.
    /// </summary>
    protected abstract ScreenState Stepped(Func<Cursor, int, int, Cursor> move, ScreenSize size);

    /// <summary>
    /// The screen with the row at a place of the pane with the focus selected; rows count from the first shown.
    /// </summary>
    public abstract ScreenState SelectShown(int row, ScreenSize size);

    /// <summary>The screen over new data, and after a change of size.</summary>
    public abstract ScreenState Over(Digest digest, ScreenSize size);

    /// <summary>What opening the selection leads to.</summary>
    public abstract Step Open(AppState state);

    /// <summary>One step back within the screen; null when there is none.</summary>
    public abstract ScreenState? Back(ScreenSize size);

    /// <summary>The pane that has the focus at the start.</summary>
    protected abstract int Home { get; }

    /// <summary>
    /// True where a pane can have the focus; one that is only left out because one pane is shown at a time can.
    /// </summary>
    protected abstract bool IsReachable(int pane, ScreenSize size);

    /// <summary>True where there is room for one pane only.</summary>
    public static bool IsOnePane(ScreenSize size) => size.Width < TwoPanes || size.Height - 2 < Tall;

    /// <summary>Where the panes are now; an empty rectangle is not shown.</summary>
    public IReadOnlyList<Rect> Panes(ScreenSize size)
    {
        var content = new Rect(0, 1, size.Width, size.Height - 2);
        var all = Arrange(content);
        return Zoomed || IsOnePane(size)
            ? [.. all.Select((_, pane) => pane == Focus ? content : default)]
            : all;
    }

    /// <summary>The screen with the focus moved on.</summary>
    public ScreenState MoveFocus(int step, ScreenSize size)
    {
        var count = Panes(size).Count;
        var next = Focus;
        do
        {
            next = (next + step + count) % count;
        }
        while (!IsReachable(next, size) && next != Focus);
        return this with { Focus = next };
    }

    /// <summary>The screen with the focus on a pane that can have it.</summary>
    public ScreenState Settled(ScreenSize size) => IsReachable(Focus, size) ? this : this with { Focus = Home };

    /// <summary>Rows a pane with a border and <paramref name="heading"/> heading rows shows.</summary>
    protected int PageOf(int pane, int heading, ScreenSize size) =>
        Math.Max(1, Panes(size)[pane].Inner.Height - heading);
}
