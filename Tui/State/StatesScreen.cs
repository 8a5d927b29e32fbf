using System.Collections.Immutable;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tui.State;

/// <summary>The panes of the States screen.</summary>
internal enum StatesPane
{
    /// <summary>The list.</summary>
    List,

    /// <summary>All about the selected State.</summary>
    Detail,

    /// <summary>Its contaminated land.</summary>
    Area,
}

/// <summary>What the list is sorted by.</summary>
internal enum StatesOrder
{
    /// <summary>Most pressing first.</summary>
    Urgency,

    /// <summary>By code.</summary>
    Code,

    /// <summary>By name.</summary>
    Name,

    /// <summary>By provision.</summary>
    Duty,

    /// <summary>By date due.</summary>
    Date,
}

/// <summary>All States, one row each with the most pressing of its duties that the filter lets through.</summary>
internal sealed record StatesScreen : ScreenState
{
    private static readonly ImmutableArray<int> Headings = [1, 0, 0];

    /// <summary>What it shows; null until the first answer.</summary>
    public Digest? Digest { get; init; }

    /// <summary>What is let through.</summary>
    public Filter Filter { get; init; } = Filter.None;

    /// <summary>What the list is sorted by.</summary>
    public StatesOrder Order { get; init; }

    /// <summary>True for the other way round.</summary>
    public bool Reversed { get; init; }

    /// <summary>Codes of the marked States.</summary>
    public ImmutableHashSet<string> Marks { get; init; } = [];

    /// <summary>Code of a State to select as soon as it is there; empty for none.</summary>
    public string Wanted { get; init; } = "";

    /// <summary>The rows, filtered and sorted.</summary>
    public IReadOnlyList<Duty> Rows { get; init; } = [];

    /// <summary>All about the selected State.</summary>
    public IReadOnlyList<InfoLine> Detail { get; init; } = [];

    /// <summary>The selected State's contaminated land.</summary>
    public IReadOnlyList<InfoLine> Area { get; init; } = [];

    /// <summary>The selection in each pane.</summary>
    public ImmutableArray<Cursor> Cursors { get; init; } = [default, default, default];

    /// <inheritdoc/>
    public override ScreenId Id => ScreenId.States;

    /// <summary>The selected row; null when there is none.</summary>
    public Duty? Row => Cursors[0].Selected < Rows.Count ? Rows[Cursors[0].Selected] : null;

    /// <summary>The line of text under the cursor; null while the list has the focus, and for none.</summary>
    private InfoLine? Line => (StatesPane)Focus switch
    {
        StatesPane.Detail => Detail.ElementAtOrDefault(Cursors[1].Selected),
        StatesPane.Area => Area.ElementAtOrDefault(Cursors[2].Selected),
        _ => null,
    };

    /// <inheritdoc/>
    public override Duty? Selected => Line is { } line ? line.About : Row;

    /// <inheritdoc/>
    public override StateStanding? About => Row?.State;

    /// <inheritdoc/>
    public override int Assumed => Digest?.AssumedDuties ?? 0;

    /// <inheritdoc/>
    public override string? RowText => Selected?.RowText ?? (Line is { } line ? InfoLine.Words([line])[0] : null);

    /// <inheritdoc/>
    public override Filter? Narrowed => Filter;

    /// <inheritdoc/>
    public override Reason? Reason => Line?.Because
        ?? (Row is { } row && Digest is { } digest ? Reasons.Of(row.State, digest) : null);

    /// <summary>The rows, or those of the marked States where some are marked.</summary>
    public override Sheet? Sheet => Digest is null ? null : Duty.SheetOf(
        Marks.Count == 0 ? Rows : Rows.Where(row => Marks.Contains(row.State.Code.Value)));

    /// <inheritdoc/>
    public override ScreenState? After(Message message, ScreenSize size) => message switch
    {
        Message.SetFilter filter => Filtered(filter.Text, size),
        Message.Mark => Marked(size),
        Message.SortNext => SortedByNext(size),
        Message.SortReverse => SortedBackwards(size),
        _ => null,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<Rect> Arrange(Rect content)
    {
        var (x, y, width, height) = content;
        var list = width >= ThreePanes ? width * 9 / 16 : Math.Max(52, width / 2);
        var side = new Rect(x + list, y, width - list, height);
        var area = width >= ThreePanes ? height * 2 / 5 : 0;
        return
        [
            content with { Width = list },
            side with { Height = height - area },
            area == 0 ? default : side with { Y = side.Bottom - area, Height = area },
        ];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Lines => (StatesPane)Focus switch
    {
        StatesPane.List => Duty.SheetOf(Rows).RowTexts,
        StatesPane.Detail => InfoLine.Words(Detail),
        _ => InfoLine.Words(Area),
    };

    /// <inheritdoc/>
    public override int At => Cursors[Focus].Selected;

    /// <inheritdoc/>
    protected override ScreenState Stepped(Func<Cursor, int, int, Cursor> move, ScreenSize size) =>
        Select(Focus, move(Cursors[Focus], CountOf(Focus), PageOf(Focus, Headings[Focus], size)), size);

    /// <inheritdoc/>
    public override ScreenState SelectShown(int row, ScreenSize size) => Focus != (int)StatesPane.List ? this : Select(
        Focus,
        (Cursors[0] with { Selected = Cursors[0].Top + Math.Max(0, row - 1) }).Within(Rows.Count, PageOf(0, 1, size)),
        size);

    /// <inheritdoc/>
    protected override int Home => (int)StatesPane.List;

    /// <inheritdoc/>
    protected override bool IsReachable(int pane, ScreenSize size) => pane != (int)StatesPane.Area || HasAreaPane(size);

    /// <inheritdoc/>
    public override ScreenState Over(Digest digest, ScreenSize size) => (this with { Digest = digest }).Listed(size);

    /// <inheritdoc/>
    public override Step Open(AppState state) => Row is null
        ? new(state with { Notice = "nothing to open here" })
        : new(state.With(this with { Focus = (int)StatesPane.Detail }));

    /// <inheritdoc/>
    public override ScreenState? Back(ScreenSize size) =>
        Zoomed ? this with { Zoomed = false }
        : Focus != (int)StatesPane.List ? this with { Focus = (int)StatesPane.List }
        : !Filter.IsEmpty ? Filtered("", size)
        : null;

    /// <summary>The screen as a session remembers it; what it selects is found once there is an outlook.</summary>
    public StatesScreen Remembering(Session session) => this with
    {
        Filter = Filter.Parse(session.StatesFilter),
        Order = session.StatesOrder,
        Reversed = session.StatesReversed,
        Marks = [.. session.Marks.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        Wanted = session.State,
    };

    /// <summary>The screen with another filter, the same State selected where it is still there.</summary>
    public StatesScreen Filtered(string text, ScreenSize size) =>
        (this with { Filter = Filter.Parse(text) }).Listed(size);

    /// <summary>The screen sorted by the next column.</summary>
    public StatesScreen SortedByNext(ScreenSize size)
    {
        var next = (StatesOrder)(((int)Order + 1) % Enum.GetValues<StatesOrder>().Length);
        return (this with { Order = next, Reversed = false }).Listed(size);
    }

    /// <summary>The screen sorted the other way round.</summary>
    public StatesScreen SortedBackwards(ScreenSize size) => (this with { Reversed = !Reversed }).Listed(size);

    /// <summary>The screen with one State selected and its detail open, the cursor on one of its duties.</summary>
    public StatesScreen Showing(Duty duty, ScreenSize size)
    {
        var all = Rows.Any(row => row.State.Code == duty.State.Code) ? this : Filtered("", size);
        var at = all.Rows.TakeWhile(row => row.State.Code != duty.State.Code).Count();
        var cursor = (all.Cursors[0] with { Selected = at }).Within(all.Rows.Count, all.PageOf(0, 1, size));
        var shown = all.Select(0, cursor, size);
        var line = shown.Detail.TakeWhile(info => info.About?.Obligation != duty.Obligation).Count();
        return shown with
        {
            Focus = (int)StatesPane.Detail,
            Cursors = shown.Cursors.SetItem(1, new Cursor(line < shown.Detail.Count ? line : 0, 0)),
        };
    }

    /// <summary>The screen with the mark of the selected State changed, and the next one selected.</summary>
    public StatesScreen Marked(ScreenSize size)
    {
        if (Row is not { } row)
        {
            return this;
        }

        var code = row.State.Code.Value;
        var without = Marks.Remove(code);
        var marked = this with { Marks = without == Marks ? Marks.Add(code) : without };
        return marked.Select(0, Cursors[0].Move(Motion.Down, Rows.Count, PageOf(0, 1, size)), size);
    }

    /// <summary>True where the land has a pane of its own; otherwise it ends the detail.</summary>
    private static bool HasAreaPane(ScreenSize size) => size.Width >= ThreePanes && !IsOnePane(size);

    private static int Compare(StatesOrder order, Duty one, Duty other) => order switch
    {
        StatesOrder.Code => one.State.Code.CompareTo(other.State.Code),
        StatesOrder.Name => string.CompareOrdinal(one.State.Name, other.State.Name),
        StatesOrder.Duty => string.CompareOrdinal(one.Article, other.Article),
        StatesOrder.Date => string.CompareOrdinal(one.Due, other.Due),
        _ => Duty.ByUrgency(one, other),
    };

    private int CountOf(int pane) => pane == 0 ? Rows.Count : pane == 1 ? Detail.Count : Area.Count;

    private StatesScreen Listed(ScreenSize size)
    {
        var chosen = Wanted.Length > 0 ? new StateCode(Wanted) : Row?.State.Code;
        var rows = (Digest?.Duties ?? []).Where(Filter.Lets).DistinctBy(duty => duty.State.Code).ToList();
        rows = [.. rows.Order(Comparer<Duty>.Create((one, other) => (Reversed ? -1 : 1) * Compare(Order, one, other)))];
        var at = chosen is null ? 0 : rows.FindIndex(duty => duty.State.Code == chosen);
        var cursor = (Cursors[0] with { Selected = Math.Max(0, at) }).Within(rows.Count, PageOf(0, 1, size));
        return (this with { Rows = rows, Wanted = "", Cursors = Cursors.SetItem(0, cursor) }).Described(chosen, size);
    }

    private StatesScreen Select(int pane, Cursor cursor, ScreenSize size)
    {
        var before = Row?.State.Code;
        var next = this with { Cursors = Cursors.SetItem(pane, cursor) };
        return pane != 0 || next.Row?.State.Code == before ? next : next.Described(before, size);
    }

    /// <summary>
    /// The screen with the selected State described; the place in the text is kept while the State is the same.
    /// </summary>
    private StatesScreen Described(StateCode? before, ScreenSize size)
    {
        if (Digest is not { } digest || Row is not { } row)
        {
            return this with { Detail = [], Area = [] };
        }

        var area = AreaRecord.Of(digest.Outlook, row.State);
        var own = HasAreaPane(size);
        IReadOnlyList<InfoLine> detail = Dossier.Of(digest, row.State);
        var next = this with
        {
            Detail = own || area.Count == 0 ? detail : [.. detail, new(LineKind.Text, ""), .. area],
            Area = own ? area : [],
        };
        var same = row.State.Code == before;
        var inDetail = same ? Cursors[1].Within(next.Detail.Count, 1) : default;
        var inArea = same ? Cursors[2].Within(next.Area.Count, 1) : default;
        return next with { Cursors = [Cursors[0], inDetail, inArea] };
    }
}
