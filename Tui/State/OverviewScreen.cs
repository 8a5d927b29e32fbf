using System.Collections.Immutable;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tui.State;

/// <summary>The panes of the overview.</summary>
internal enum OverviewPane
{
    /// <summary>How many States stand how.</summary>
    States,

    /// <summary>How many obligations stand how.</summary>
    Obligations,

    /// <summary>What falls due in the next 90 days.</summary>
    Ahead,

    /// <summary>What is past its date or not known to be fulfilled.</summary>
    Attention,

    /// <summary>Meetings, and the days that hang on them.</summary>
    Meetings,
}

/// <summary>The overview: how many, what next, which meetings.</summary>
internal sealed record OverviewScreen : ScreenState
{
    private static readonly ImmutableArray<int> Headings = [0, 0, 1, 1, 1];

    /// <summary>What it shows; null until the first answer.</summary>
    public Digest? Digest { get; init; }

    /// <summary>The selection in each pane.</summary>
    public ImmutableArray<Cursor> Cursors { get; init; } = [default, default, default, default, default];

    /// <inheritdoc/>
    public override ScreenId Id => ScreenId.Overview;

    /// <inheritdoc/>
    public override Duty? Selected => (OverviewPane)Focus switch
    {
        OverviewPane.Ahead => Row(OverviewPane.Ahead, Digest?.Upcoming)?.Duty,
        OverviewPane.Attention => Row(OverviewPane.Attention, Digest?.Attention),
        _ => null,
    };

    /// <inheritdoc/>
    public override int Assumed => (Digest?.AssumedAhead ?? 0) + (Digest?.AssumedDuties ?? 0);

    /// <inheritdoc/>
    public override string? RowText => (OverviewPane)Focus switch
    {
        OverviewPane.Ahead => Row(OverviewPane.Ahead, Digest?.Upcoming) is { } row
            ? $"{Duty.IsoDate(row.Event.Date)}\t{row.Who}\t{row.Event.Title}\t{row.Days}" : null,
        OverviewPane.Attention => Selected?.RowText,
        OverviewPane.Meetings => Row(OverviewPane.Meetings, Digest?.Meetings) is { } row ? RowOf(row) : null,
        _ => SelectedCount is { } count ? $"{count.Title}\t{count.Number}" : null,
    };

    /// <inheritdoc/>
    public override Reason? Reason => (Digest, (OverviewPane)Focus) switch
    {
        (null, _) => null,
        ({ } digest, OverviewPane.Ahead) =>
            Row(OverviewPane.Ahead, digest.Upcoming) is { } row ? Reasons.Of(row.Event, digest) : null,
        ({ } digest, OverviewPane.Meetings) =>
            Row(OverviewPane.Meetings, digest.Meetings) is { } row ? Reasons.Of(row, digest) : null,
        ({ } digest, _) => SelectedCount is { } count ? Reasons.Of(count, digest) : null,
    };

    /// <inheritdoc/>
    public override Sheet? Sheet => Digest is not { } digest ? null : (OverviewPane)Focus switch
    {
        OverviewPane.States => OverviewSheets.Of(digest.StandingCounts),
        OverviewPane.Obligations => OverviewSheets.Of(digest.DutyCounts),
        OverviewPane.Ahead => OverviewSheets.Of(digest.Upcoming),
        OverviewPane.Attention => Duty.SheetOf(digest.Attention),
        _ => OverviewSheets.Of(digest.Meetings),
    };

    /// <summary>The count under the cursor; null when another pane has the focus.</summary>
    public Count? SelectedCount => (OverviewPane)Focus switch
    {
        OverviewPane.States => Row(OverviewPane.States, Digest?.StandingCounts),
        OverviewPane.Obligations => Row(OverviewPane.Obligations, Digest?.DutyCounts),
        _ => null,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<Rect> Arrange(Rect content)
    {
        var (x, y, width, height) = content;
        var top = height >= 26 ? 10 : 9;
        var wide = width >= ThreePanes;
        var side = wide ? width * 28 / 100 : width / 2;
        var bottom = wide ? 0 : 5;
        var middle = height - top - bottom;
        var ahead = height >= 30 ? middle * 2 / 5 : middle;
        return
        [
            new(x, y, side, top),
            new(x + side, y, wide ? side : width - side, top),
            new(x, y + top, width, ahead),
            ahead == middle ? default : new(x, y + top + ahead, width, middle - ahead),
            wide ? new(x + side + side, y, width - side - side, top) : new(x, y + height - bottom, width, bottom),
        ];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Lines => (Digest, (OverviewPane)Focus) is ({ } digest, OverviewPane.Ahead)
        ? [.. digest.Upcoming.Select(
            row => $"{Duty.IsoDate(row.Event.Date)} {row.Event.State?.Value} {row.Who} {row.What}")]
        : Sheet?.RowTexts ?? [];

    /// <inheritdoc/>
    public override int At => Cursors[Focus].Selected;

    /// <inheritdoc/>
    protected override ScreenState Stepped(Func<Cursor, int, int, Cursor> move, ScreenSize size) =>
        With(Focus, move(Cursors[Focus], CountOf(Focus), PageOf(Focus, Headings[Focus], size)));

    /// <inheritdoc/>
    public override ScreenState SelectShown(int row, ScreenSize size) => With(
        Focus,
        (Cursors[Focus] with { Selected = Cursors[Focus].Top + Math.Max(0, row - Headings[Focus]) })
            .Within(CountOf(Focus), PageOf(Focus, Headings[Focus], size)));

    /// <inheritdoc/>
    protected override int Home => (int)OverviewPane.Ahead;

    /// <inheritdoc/>
    protected override bool IsReachable(int pane, ScreenSize size) =>
        IsOnePane(size) || !Arrange(new Rect(0, 1, size.Width, size.Height - 2))[pane].IsEmpty;

    /// <inheritdoc/>
    public override ScreenState Over(Digest digest, ScreenSize size)
    {
        var next = this with { Digest = digest };
        return next with
        {
            Cursors = [.. Cursors.Select((cursor, pane) =>
                cursor.Within(next.CountOf(pane), next.PageOf(pane, Headings[pane], size)))],
        };
    }

    /// <inheritdoc/>
    public override Step Open(AppState state)
    {
        if (state.Screens[ScreenId.States] is not StatesScreen states)
        {
            return new(state);
        }

        Step Leads(StatesScreen to) => new(state.With(to).GoTo(ScreenId.States));
        return (SelectedCount, Selected) switch
        {
            ({ } count, _) => Leads(states.Filtered(count.Filter, state.Size) with { Focus = (int)StatesPane.List }),
            (_, { } duty) => Leads(states.Showing(duty, state.Size)),
            _ => new(state with { Notice = "nothing to open here" }),
        };
    }

    /// <inheritdoc/>
    public override ScreenState? Back(ScreenSize size) => Zoomed ? this with { Zoomed = false } : null;

    private static string RowOf(MeetingDates row) => string.Join(
        '\t',
        row.Meeting.Id,
        Duty.IsoDate(row.Meeting.Opens),
        Duty.IsoDate(row.RequestsDue),
        Duty.IsoDate(row.WorkPlanDue));

    private OverviewScreen With(int pane, Cursor cursor) => this with { Cursors = Cursors.SetItem(pane, cursor) };

    private int CountOf(int pane) => Digest is not { } digest ? 0 : (OverviewPane)pane switch
    {
        OverviewPane.States => digest.StandingCounts.Count,
        OverviewPane.Obligations => digest.DutyCounts.Count,
        OverviewPane.Ahead => digest.Upcoming.Count,
        OverviewPane.Attention => digest.Attention.Count,
        _ => digest.Meetings.Count,
    };

    private T? Row<T>(OverviewPane pane, IReadOnlyList<T>? rows)
        where T : class => rows?.ElementAtOrDefault(Cursors[(int)pane].Selected);
}
