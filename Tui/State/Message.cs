using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tui.State;

/// <summary>
/// Everything that can happen to the screens: what the terminal sends, what workers answer, what actions mean.
/// </summary>
internal abstract partial record Message
{
    private Message()
    {
    }

    /// <summary>
    /// True when the frame after it may wait a little for others like it: progress and changes of size come in
    /// crowds.
    /// </summary>
    public virtual bool CanWait => false;

    /// <summary>A key by its name: one character for itself, or <c>enter</c>, <c>C-c</c>, <c>S-tab</c>.</summary>
    internal sealed record Key(string Name) : Message
    {
        /// <summary>What typing it writes; null for a key that writes nothing.</summary>
        public string? Text => Name == "space" ? " " : System.Text.Rune.TryGetRuneAt(Name, 0, out var rune)
            && rune.Utf16SequenceLength == Name.Length ? Name : null;
    }

    /// <summary>Text pasted in one piece.</summary>
    internal sealed record Paste(string Text) : Message;

    /// <summary>The wheel: -1 up, 1 down.</summary>
    internal sealed record Wheel(int Steps) : Message;

    /// <summary>A press of the first button on a cell.</summary>
    internal sealed record Click(int X, int Y) : Message;

    /// <summary>The terminal has another size.</summary>
    internal sealed record Resized(ScreenSize Size) : Message
    {
        /// <inheritdoc/>
        public override bool CanWait => true;
    }

    /// <summary>The program has the terminal again after another had it.</summary>
    internal sealed record Resumed : Message;

    /// <summary>The system asks us to end, with this exit code.</summary>
    internal sealed record Signal(int Code) : Message;

    /// <summary>A worker met a fault of ours.</summary>
    internal sealed record Fault(Exception Exception) : Message;

    /// <summary>How things stand has been worked out; the notes say what is odd about the data.</summary>
    internal sealed record OutlookReady(Days Days, Outlook Outlook) : Message
    {
        /// <summary>A line each.</summary>
        public IReadOnlyList<string> Notes { get; init; } = [];
    }

    /// <summary>Why an obligation stands as it does has been worked out.</summary>
    internal sealed record WhyReady(Obligation Obligation, IReadOnlyList<string> Lines) : Message;

    /// <summary>Go to a screen.</summary>
    internal sealed record Go(ScreenId Screen) : Message;

    /// <summary>Move in the pane that has the focus.</summary>
    internal sealed record Move(Motion Motion) : Message;

    /// <summary>Give the focus to the next pane (1) or the one before (-1).</summary>
    internal sealed record Focus(int Step) : Message;

    /// <summary>Give one pane the whole screen, or take it back.</summary>
    internal sealed record Zoom : Message;

    /// <summary>Open what is selected.</summary>
    internal sealed record Open : Message;

    /// <summary>Close, clear the filter, go back.</summary>
    internal sealed record Back : Message;

    /// <summary>Show a dialog.</summary>
    internal sealed record Show(Dialog Dialog) : Message;

    /// <summary>Ask why the selected obligation stands as it does.</summary>
    internal sealed record AskWhy : Message;

    /// <summary>Show only the rows a filter lets through.</summary>
    internal sealed record SetFilter(string Text) : Message;

    /// <summary>Look for words in the pane with the focus, from the line selected on.</summary>
    internal sealed record Seek(string Text) : Message;

    /// <summary>Go to the next match (1) or the one before (-1).</summary>
    internal sealed record SeekAgain(int Step) : Message;

    /// <summary>Ask how things stand on other days.</summary>
    internal sealed record SetDays(Days Days) : Message;

    /// <summary>Run a command line and show what it says.</summary>
    internal sealed record RunLine(string Line) : Message;

    /// <summary>
    /// A command has ended: the exit code, what it gave out and what it said besides; <c>Changes</c> when it may have
    /// changed the workspace.
    /// </summary>
    internal sealed record CommandDone(int Run, int Code, string Output, string Error, bool Changes) : Message
    {
        /// <summary>Number of the line it recorded; null for none.</summary>
        public int? Recorded { get; init; }
    }

    /// <summary>A file has been written, or there is a problem; <c>Exists</c> when one is there already.</summary>
    internal sealed record Saved(string Path, string? Problem, bool Exists) : Message;

    /// <summary>The law has been put into words.</summary>
    internal sealed record LawReady(Law Law) : Message;

    /// <summary>Move what is shown of the time by so many steps; negative is earlier.</summary>
    internal sealed record Pan(int Steps) : Message;

    /// <summary>Show more of the time (1) or less (-1).</summary>
    internal sealed record Stretch(int Step) : Message;

    /// <summary>Show the next chart of the screen.</summary>
    internal sealed record NextMeasure : Message;

    /// <summary>Show the chart as a table, or the table as a chart.</summary>
    internal sealed record ToggleTable : Message;

    /// <summary>Mark the selected row, or take the mark off.</summary>
    internal sealed record Mark : Message;

    /// <summary>Sort by the next column.</summary>
    internal sealed record SortNext : Message;

    /// <summary>Sort the other way round.</summary>
    internal sealed record SortReverse : Message;

    /// <summary>Copy the selected row.</summary>
    internal sealed record CopyRow : Message;

    /// <summary>Copy all rows.</summary>
    internal sealed record CopySheet : Message;

    /// <summary>Use the next theme.</summary>
    internal sealed record NextTheme : Message;

    /// <summary>Use the mouse, or no longer.</summary>
    internal sealed record ToggleMouse : Message;

    /// <summary>Draw everything anew.</summary>
    internal sealed record Redraw : Message;

    /// <summary>Stop until the shell brings us back.</summary>
    internal sealed record Suspend : Message;

    /// <summary>End, after asking where something would be lost.</summary>
    internal sealed record Quit : Message;

    /// <summary>Stop what is on; end where it was asked to stop already, or nothing is on.</summary>
    internal sealed record Interrupt : Message;

    /// <summary>End at once with an exit code.</summary>
    internal sealed record End(int Code) : Message;
}

/// <summary>A movement of the selection.</summary>
internal enum Motion
{
    /// <summary>One up.</summary>
    Up,

    /// <summary>One down.</summary>
    Down,

    /// <summary>To the first.</summary>
    First,

    /// <summary>To the last.</summary>
    Last,

    /// <summary>A page up.</summary>
    PageUp,

    /// <summary>A page down.</summary>
    PageDown,

    /// <summary>Half a page up.</summary>
    HalfUp,

    /// <summary>Half a page down.</summary>
    HalfDown,
}

/// <summary>The screens, by the digit that opens them.</summary>
internal enum ScreenId
{
    /// <summary>What is due, who is late, which meetings come.</summary>
    Overview = 1,

    /// <summary>All States with their duties.</summary>
    States = 2,

    /// <summary>Duties, extensions, meetings and filing windows on a common time.</summary>
    Timeline = 3,

    /// <summary>The scenarios and their editor.</summary>
    Scenarios = 4,

    /// <summary>When clearance may be complete.</summary>
    Forecast = 5,

    /// <summary>Scenarios side by side.</summary>
    Compare = 6,

    /// <summary>The Unit's money over several years.</summary>
    Budget = 7,

    /// <summary>An extension request as an analysis group looks at it.</summary>
    Request = 8,

    /// <summary>The provisions, and the rules that say them.</summary>
    Rules = 9,
}
