using System.Collections.Immutable;
using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tui.State;

/// <summary>The panes of a study.</summary>
internal enum StudyPane
{
    /// <summary>The rows.</summary>
    List,

    /// <summary>The chart.</summary>
    Chart,

    /// <summary>All about the selected row.</summary>
    Detail,
}

/// <summary>A screen that runs a computation about a scenario or a document and shows what it found.</summary>
/// <param name="Which">Compare, Budget or Request.</param>
internal sealed record StudyScreen(ScreenId Which) : ScreenState
{
    /// <summary>Rows kept for all about the selected row where it stands below the list.</summary>
    private const int Below = 12;

    /// <summary>Rows of the list besides its own: the border and the heads.</summary>
    private const int Bordered = 3;

    private static readonly ImmutableArray<int> Headings = [1, 1, 0];

    /// <summary>The scenario or the request; empty before one is chosen.</summary>
    public string Subject { get; init; } = "";

    /// <summary>What was found; null before the first run.</summary>
    public Study? Found { get; init; }

    /// <summary>How far the run is, of nothing until that is known; null when none is on.</summary>
    public RunProgress? Running { get; init; }

    /// <summary>True while a run is on.</summary>
    public bool IsRunning => Running is not null;

    /// <summary>Which chart is shown.</summary>
    public int View { get; init; }

    /// <summary>True where the chart is shown by its numbers.</summary>
    public bool AsTable { get; init; }

    /// <summary>The selection in each pane.</summary>
    public ImmutableArray<Cursor> Cursors { get; init; } = [default, default, default];

    /// <inheritdoc/>
    public override ScreenId Id => Which;

    /// <summary>The selected row; null when there is none.</summary>
    public StudyRow? Row => Found?.Rows.ElementAtOrDefault(Cursors[0].Selected);

    /// <inheritdoc/>
    public override Duty? Selected => null;

    /// <inheritdoc/>
    public override int Assumed => Found?.Assumed ?? 0;

    /// <inheritdoc/>
    public override string? RowText => Row is { } row ? string.Join('\t', row.Cells) : null;

    /// <inheritdoc/>
    public override Sheet? Sheet => Found is { } found
        ? found.Numbers
            ?? new([.. found.Columns.Select(column => column.Title)], [.. found.Rows.Select(row => row.Cells)])
        : null;

    /// <summary>The pictures in the order the key goes through them, that of the selected row last.</summary>
    public IReadOnlyList<Chart> Pictures => [.. Found?.Charts ?? [], .. Row?.Picture is { } own ? (Chart[])[own] : []];

    /// <inheritdoc/>
    public override Chart? Chart => Pictures is { Count: > 0 } all ? all[View % all.Count] : null;

    /// <inheritdoc/>
    public override Reason? Reason => Found is { } found
        ? new(found.Name, [.. Row?.Detail ?? [], new(LineKind.Text, ""), .. found.Reasons], CommandLine)
        : null;

    /// <summary>The command that finds the same, without its days.</summary>
    public string CommandLine => Which switch
    {
        ScreenId.Budget => $"ccm budget {ShellWords.Quote(Subject)}",
        ScreenId.Compare => Subject.Length == 0 ? "ccm compare --help" : $"ccm compare {Subject}",
        _ => Subject.Length == 0 ? "ccm request --help" : $"ccm request {ShellWords.Quote(Subject)}",
    };

    /// <inheritdoc/>
    public override IReadOnlyList<Rect> Arrange(Rect content)
    {
        var body = content with { Y = content.Y + 1, Height = content.Height - 1 };
        if (Found is not { } found)
        {
            return [body, default, default];
        }

        var isWide = content.Width >= ThreePanes;
        var list = isWide ? content.Width * 9 / 16 : 44;
        var side = body with { X = body.X + list, Width = body.Width - list };
        if (isWide && body.Height - Below >= found.Rows.Count + Bordered)
        {
            // Where the rows are few, all about the selected one stands under them and the pictures have the side.
            var rows = body with { Width = list, Height = found.Rows.Count + Bordered };
            return [rows, side, rows with { Y = rows.Bottom, Height = body.Height - rows.Height }];
        }

        var chart = Math.Max(8, side.Height / 2);
        return
        [
            body with { Width = list },
            side with { Height = chart },
            side with { Y = side.Y + chart, Height = side.Height - chart },
        ];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Lines => Pane switch
    {
        0 => [.. Found?.Rows.Select(row => string.Join(' ', row.Cells)) ?? []],
        1 => [.. Chart?.Numbers.Rows.Select(row => string.Join(' ', row)) ?? []],
        _ => InfoLine.Words(Row?.Detail ?? []),
    };

    /// <inheritdoc/>
    public override int At => Cursors[Pane].Selected;

    /// <inheritdoc/>
    protected override ScreenState Stepped(Func<Cursor, int, int, Cursor> move, ScreenSize size)
    {
        var count = Pane switch
        {
            0 => Found?.Rows.Count ?? 0,
            1 => Chart?.Numbers.Rows.Count ?? 0,
            _ => Row?.Detail.Count ?? 0,
        };
        return Select(Pane, move(Cursors[Pane], count, PageOf(Pane, Headings[Pane], size)));
    }

    /// <summary>
    /// The pane whose lines are moved in: the rows, also while a picture has the focus that is drawn.
    /// </summary>
    private int Pane => Focus == (int)StudyPane.Detail ? 2 : Focus == (int)StudyPane.Chart && AsTable ? 1 : 0;

    /// <inheritdoc/>
    public override ScreenState SelectShown(int row, ScreenSize size) => Focus != 0 ? this : Select(
        0,
        (Cursors[0] with { Selected = Cursors[0].Top + Math.Max(0, row - 1) })
            .Within(Found?.Rows.Count ?? 0, PageOf(0, 1, size)));

    /// <inheritdoc/>
    protected override int Home => 0;

    /// <inheritdoc/>
    protected override bool IsReachable(int pane, ScreenSize size) => pane == 0 || Found is not null;

    /// <inheritdoc/>
    public override ScreenState Over(Digest digest, ScreenSize size) => this;

    /// <inheritdoc/>
    public override ScreenState? After(Message message, ScreenSize size) => message switch
    {
        Message.StudyReady ready =>
            this with { Found = ready.Study, Running = null, Cursors = [default, default, default] },
        Message.StudyEnded => this with { Running = null },

        // Threads tell of their parts in any order.
        Message.StudyProgress { Progress: var told } when Running is { } running && told.IsAfter(running) =>
            this with { Running = told },
        Message.Choose choose => this with { Subject = choose.Subject },
        Message.ShowStress when Found?.Stressed is { } chart => this with { View = chart },
        Message.NextMeasure => this with { View = View + 1, Cursors = Cursors.SetItem(1, default) },
        Message.ToggleTable => this with { AsTable = !AsTable, Cursors = Cursors.SetItem(1, default) },
        _ => null,
    };

    /// <inheritdoc/>
    public override Step Open(AppState state) => Found is null
        ? new(state with { Notice = "there is nothing yet: r runs it" })
        : new(state.With(this with { Focus = (int)StudyPane.Detail }));

    /// <inheritdoc/>
    public override ScreenState? Back(ScreenSize size) =>
        Zoomed ? this with { Zoomed = false }
        : Focus != 0 ? this with { Focus = 0 }
        : null;

    private StudyScreen Select(int pane, Cursor cursor) => pane == 0
        ? this with { Cursors = [cursor, default, default] }
        : this with { Cursors = Cursors.SetItem(pane, cursor) };
}
