using System.Collections.Immutable;
using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.Screen;
using NodaTime;

namespace CcmPlanner.Tui.State;

/// <summary>The panes of the timeline.</summary>
internal enum TimelinePane
{
    /// <summary>The lines.</summary>
    Lines,

    /// <summary>The days of the selected line.</summary>
    Days,
}

/// <summary>Duties with their extensions, and meetings with their filing windows, on a common time.</summary>
internal sealed record TimelineScreen : ScreenState
{
    private const int YearsBefore = 5;
    private const int UsualYears = 12;
    private const int FewestYears = 2;
    private const int MostYears = 60;
    private static readonly ImmutableArray<int> Headings = [1, 0];

    /// <summary>What it shows; null until the first answer.</summary>
    public Digest? Digest { get; init; }

    /// <summary>What is let through of the duties; meetings always are.</summary>
    public Filter Filter { get; init; } = Filter.None;

    /// <summary>Years the view is moved by from the usual one; negative is earlier.</summary>
    public int Moved { get; init; }

    /// <summary>How many years are shown.</summary>
    public int Years { get; init; } = UsualYears;

    /// <summary>True where the lines stand as a table.</summary>
    public bool AsTable { get; init; }

    /// <summary>The lines shown.</summary>
    public IReadOnlyList<TimelineRow> Rows { get; init; } = [];

    /// <summary>The days of the selected line.</summary>
    public IReadOnlyList<InfoLine> Detail { get; init; } = [];

    /// <summary>The selection in each pane.</summary>
    public ImmutableArray<Cursor> Cursors { get; init; } = [default, default];

    /// <inheritdoc/>
    public override ScreenId Id => ScreenId.Timeline;

    /// <summary>The selected line; null when there is none.</summary>
    public TimelineRow? Row => Rows.ElementAtOrDefault(Cursors[0].Selected);

    /// <inheritdoc/>
    public override Duty? Selected => Row?.Duty;

    /// <inheritdoc/>
    public override Reason? Reason =>
        Row?.Meeting is { } meeting && Digest is { } digest ? Reasons.Of(meeting, digest) : null;

    /// <inheritdoc/>
    public override Filter? Narrowed => Filter;

    /// <inheritdoc/>
    public override int Assumed => Rows.Count(row => row.IsAssumed);

    /// <inheritdoc/>
    public override string? RowText => Row is { } row ? string.Join('\t', row.Cells.Select(cell => cell ?? "")) : null;

    /// <inheritdoc/>
    public override Sheet? Sheet => Digest is null ? null : new(TimelineRow.Heads, [.. Rows.Select(row => row.Cells)]);

    /// <inheritdoc/>
    public override Chart? Chart => Digest is { } digest
        ? new GanttChart("Duties, extensions, meetings and filing windows", First(digest), Last(digest),
            [.. Rows.Select(row => row.Line)])
        {
            Today = digest.Outlook.AsOf,
            Note = $"As of {Duty.IsoDate(digest.Outlook.AsOf)}, known at {Duty.IsoDate(digest.Outlook.KnownAt)}. "
                + "Not a legal opinion; sources and confidence stand beside each State's dates.",
        }
        : null;

    /// <inheritdoc/>
    public override IReadOnlyList<Rect> Arrange(Rect content)
    {
        var detail = Math.Clamp(content.Height / 3, 6, 14);
        return
        [
            content with { Height = content.Height - detail },
            content with { Y = content.Bottom - detail, Height = detail },
        ];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Lines => Focus == (int)TimelinePane.Lines
        ? [.. Rows.Select(row => string.Join(' ', row.Cells))]
        : InfoLine.Words(Detail);

    /// <inheritdoc/>
    public override int At => Cursors[Focus].Selected;

    /// <inheritdoc/>
    protected override ScreenState Stepped(Func<Cursor, int, int, Cursor> move, ScreenSize size) =>
        Select(Focus, move(Cursors[Focus], CountOf(Focus), PageOf(Focus, Headings[Focus], size)));

    /// <inheritdoc/>
    public override ScreenState SelectShown(int row, ScreenSize size) =>
        Focus != (int)TimelinePane.Lines ? this : Select(
        0, (Cursors[0] with { Selected = Cursors[0].Top + Math.Max(0, row - 1) })
            .Within(Rows.Count, PageOf(0, 1, size)));

    /// <inheritdoc/>
    protected override int Home => (int)TimelinePane.Lines;

    /// <inheritdoc/>
    protected override bool IsReachable(int pane, ScreenSize size) => true;

    /// <inheritdoc/>
    public override ScreenState Over(Digest digest, ScreenSize size) => (this with { Digest = digest }).Listed(size);

    /// <inheritdoc/>
    public override ScreenState? After(Message message, ScreenSize size) => message switch
    {
        Message.SetFilter filter => (this with { Filter = Filter.Parse(filter.Text) }).Listed(size),
        Message.Pan pan => this with { Moved = Math.Clamp(Moved + pan.Steps, -MostYears, MostYears) },
        Message.Stretch stretch =>
            this with { Years = Math.Clamp(stretch.Step > 0 ? Years * 3 / 2 : Years * 2 / 3, FewestYears, MostYears) },
        Message.ToggleTable => this with { AsTable = !AsTable },
        _ => null,
    };

    /// <inheritdoc/>
    public override Step Open(AppState state) =>
        Row?.Duty is { } duty && state.Screens[ScreenId.States] is StatesScreen states
        ? new(state.With(states.Showing(duty, state.Size)).GoTo(ScreenId.States))
        : new(state with { Notice = "nothing to open here" });

    /// <inheritdoc/>
    public override ScreenState? Back(ScreenSize size) =>
        Zoomed ? this with { Zoomed = false }
        : Focus != (int)TimelinePane.Lines ? this with { Focus = (int)TimelinePane.Lines }
        : !Filter.IsEmpty ? (this with { Filter = Filter.None }).Listed(size)
        : null;

    private LocalDate First(Digest digest) =>
        new(Math.Clamp(digest.Outlook.AsOf.Year + Moved - (YearsBefore * Years / UsualYears), 1990, 2150), 1, 1);

    private LocalDate Last(Digest digest) => First(digest).PlusYears(Years).PlusDays(-1);

    private int CountOf(int pane) => pane == 0 ? Rows.Count : Detail.Count;

    private TimelineScreen Listed(ScreenSize size)
    {
        if (Digest is not { } digest)
        {
            return this;
        }

        var chosen = Row?.Key;
        var rows = TimelineRow.Of(digest, Filter);
        var at = Math.Max(0, rows.FindIndex(row => row.Key == chosen));
        var cursor = (Cursors[0] with { Selected = at }).Within(rows.Count, PageOf(0, 1, size));
        return (this with { Rows = rows, Cursors = Cursors.SetItem(0, cursor) }).Described();
    }

    private TimelineScreen Select(int pane, Cursor cursor)
    {
        var next = this with { Cursors = Cursors.SetItem(pane, cursor) };
        return pane == 0 ? next.Described() with { Cursors = [cursor, default] } : next;
    }

    private TimelineScreen Described() => this with { Detail = Row?.Describe() ?? [] };
}
