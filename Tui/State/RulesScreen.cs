using System.Collections.Immutable;
using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tui.State;

/// <summary>The panes of the rule book.</summary>
internal enum RulesPane
{
    /// <summary>The provisions.</summary>
    List,

    /// <summary>All about the selected one.</summary>
    Detail,
}

/// <summary>
/// The rule book: each provision in our words, the rules that say it, their numbers, and whom it binds now.
/// </summary>
internal sealed record RulesScreen : ScreenState
{
    private static readonly ImmutableArray<int> Headings = [1, 0];

    /// <summary>The law; null until it has been put into words.</summary>
    public Law? Law { get; init; }

    /// <summary>How things stand; null until the first answer.</summary>
    public Digest? Digest { get; init; }

    /// <summary>Words that must occur.</summary>
    public Filter Filter { get; init; } = Filter.None;

    /// <summary>The provisions shown.</summary>
    public IReadOnlyList<LawEntry> Rows { get; init; } = [];

    /// <summary>All about the selected one.</summary>
    public IReadOnlyList<InfoLine> Detail { get; init; } = [];

    /// <summary>The selection in each pane.</summary>
    public ImmutableArray<Cursor> Cursors { get; init; } = [default, default];

    /// <inheritdoc/>
    public override ScreenId Id => ScreenId.Rules;

    /// <summary>The selected provision; null when there is none.</summary>
    public LawEntry? Row => Rows.ElementAtOrDefault(Cursors[0].Selected);

    /// <inheritdoc/>
    public override Duty? Selected => Line?.About;

    /// <summary>The line of the text under the cursor; null while the list has the focus, and for none.</summary>
    private InfoLine? Line =>
        Focus == (int)RulesPane.Detail ? Detail.ElementAtOrDefault(Cursors[1].Selected) : null;

    /// <inheritdoc/>
    public override Filter? Narrowed => Filter;

    /// <inheritdoc/>
    public override int Assumed => 0;

    /// <inheritdoc/>
    public override string? RowText => Selected?.RowText
        ?? (Row is { } row ? $"{row.Id}\t{row.Covered.Provision.Citation}\t{row.Covered.Provision.Summary}" : null);

    /// <inheritdoc/>
    public override Reason? Reason => Line?.Because ?? (Row is { } row
        ? new(row.Covered.Provision.Citation, LawText.Of(row, Digest), $"ccm rulebook --rules-at {RulesAt}")
        : null);

    /// <inheritdoc/>
    public override Sheet? Sheet => Law is null ? null : new(
        ["id", "citation", "binds", "summary", "said by", "not encoded because", "open now", "bound without a date"],
        [.. Rows.Select(row => (IReadOnlyList<string?>)
            [
                row.Id, row.Covered.Provision.Citation, row.Covered.Provision.Addressee, row.Covered.Provision.Summary,
                string.Join(' ', row.Covered.EncodedBy), row.Covered.NotEncodedBecause,
                Sheet.Of(LawText.Bound(row, Digest).Count(duty => !duty.IsSettled)), Sheet.Of(row.Undated.Count),
            ])]);

    private string RulesAt => Digest is { } digest ? Duty.IsoDate(digest.Outlook.RulesAt) : "today";

    /// <inheritdoc/>
    public override IReadOnlyList<Rect> Arrange(Rect content)
    {
        var list = Math.Clamp(content.Width * 2 / 5, 34, 70);
        return [content with { Width = list }, content with { X = content.X + list, Width = content.Width - list }];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Lines => Focus == (int)RulesPane.List
        ? [.. Rows.Select(row => $"{row.Id} {row.Covered.Provision.Citation} {row.Covered.Provision.Summary}")]
        : InfoLine.Words(Detail);

    /// <inheritdoc/>
    public override int At => Cursors[Focus].Selected;

    /// <inheritdoc/>
    protected override ScreenState Stepped(Func<Cursor, int, int, Cursor> move, ScreenSize size) =>
        Select(Focus, move(Cursors[Focus], CountOf(Focus), PageOf(Focus, Headings[Focus], size)));

    /// <inheritdoc/>
    public override ScreenState SelectShown(int row, ScreenSize size) => Focus != (int)RulesPane.List ? this : Select(
        0, (Cursors[0] with { Selected = Cursors[0].Top + Math.Max(0, row - 1) })
            .Within(Rows.Count, PageOf(0, 1, size)));

    /// <inheritdoc/>
    protected override int Home => (int)RulesPane.List;

    /// <inheritdoc/>
    protected override bool IsReachable(int pane, ScreenSize size) => true;

    /// <inheritdoc/>
    public override ScreenState Over(Digest digest, ScreenSize size) => (this with { Digest = digest }).Listed(size);

    /// <inheritdoc/>
    public override ScreenState Over(Law law, ScreenSize size) => (this with { Law = law }).Listed(size);

    /// <inheritdoc/>
    public override ScreenState? After(Message message, ScreenSize size) => message is Message.SetFilter filter
        ? (this with { Filter = Filter.Words(filter.Text) }).Listed(size)
        : null;

    /// <inheritdoc/>
    public override Step Open(AppState state) => (Focus, Selected) switch
    {
        ((int)RulesPane.Detail, { } duty) when state.Screens[ScreenId.States] is StatesScreen states =>
            new(state.With(states.Showing(duty, state.Size)).GoTo(ScreenId.States)),
        ((int)RulesPane.List, _) when Row is not null => new(state.With(this with { Focus = (int)RulesPane.Detail })),
        _ => new(state with { Notice = "nothing to open here" }),
    };

    /// <inheritdoc/>
    public override ScreenState? Back(ScreenSize size) =>
        Zoomed ? this with { Zoomed = false }
        : Focus != (int)RulesPane.List ? this with { Focus = (int)RulesPane.List }
        : !Filter.IsEmpty ? (this with { Filter = Filter.None }).Listed(size)
        : null;

    private int CountOf(int pane) => pane == 0 ? Rows.Count : Detail.Count;

    private RulesScreen Listed(ScreenSize size)
    {
        var chosen = Row?.Id;
        var words = Filter.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        List<LawEntry> rows = [.. (Law?.Entries ?? []).Where(entry => entry.IsAbout(words))];
        var at = Math.Max(0, rows.FindIndex(row => row.Id == chosen));
        var cursor = (Cursors[0] with { Selected = at }).Within(rows.Count, PageOf(0, 1, size));
        return (this with { Rows = rows, Cursors = Cursors.SetItem(0, cursor) }).Described(keeps: chosen);
    }

    private RulesScreen Select(int pane, Cursor cursor)
    {
        var before = Row?.Id;
        var next = this with { Cursors = Cursors.SetItem(pane, cursor) };
        return pane != 0 || next.Row?.Id == before ? next : next.Described(before);
    }

    private RulesScreen Described(string? keeps)
    {
        IReadOnlyList<InfoLine> detail = Row is { } row ? LawText.Of(row, Digest) : [];
        var cursor = Row?.Id == keeps ? Cursors[1].Within(detail.Count, 1) : default;
        return this with { Detail = detail, Cursors = Cursors.SetItem(1, cursor) };
    }
}
