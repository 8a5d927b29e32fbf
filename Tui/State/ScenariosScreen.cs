using System.Collections.Immutable;
using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tui.State;

/// <summary>The panes of the scenarios.</summary>
internal enum ScenariosPane
{
    /// <summary>The names.</summary>
    List,

    /// <summary>The fields of the selected one.</summary>
    Fields,

    /// <summary>What the selected field means, and every mistake.</summary>
    Detail,
}

/// <summary>The scenarios of the library and the workspace, and the editor of the selected one.</summary>
internal sealed record ScenariosScreen : ScreenState
{
    /// <summary>Height of the pane of details, and of the line being edited.</summary>
    public const int DetailRows = 8;

    /// <summary>The scenarios.</summary>
    public ScenarioDesk Desk { get; init; } = ScenarioDesk.Empty;

    /// <summary>The selection in each pane.</summary>
    public ImmutableArray<Cursor> Cursors { get; init; } = [default, default, default];

    /// <summary>The selected field; null for none.</summary>
    public ScenarioRow? Row => Desk.Rows.ElementAtOrDefault(Cursors[1].Selected);

    /// <summary>The list an entry would be added to; null where the selection is in none.</summary>
    public string? List => Row is null ? null
        : Desk.Rows.Take(Cursors[1].Selected + 1)
            .LastOrDefault(row => row.IsList
                && (row.Path == Row.Path || Row.Path.StartsWith(row.Path + "/", StringComparison.Ordinal)))?.Path;

    /// <summary>What the selected field means, what is wrong, where the scenario comes from.</summary>
    public IReadOnlyList<InfoLine> Detail =>
    [
        .. Desk.Problems.Select(problem => new InfoLine(LineKind.Rule, problem.ToString())),
        .. Focus == 0 || Row is not { } row
            ? (InfoLine[])[new(LineKind.Text, Note)]
            : [new(LineKind.Text, $"{row.Field.Meaning}{(row.IsValue ? $" Takes: {row.Takes}." : "")}".Trim()),
                new(LineKind.Dim, row.Path)],
        new(LineKind.Dim,
            $"{(Desk.IsRequest ? "request, " : "")}{Desk.Standing(Desk.Name)}"
            + $"{(Desk.Base is { } based ? $" · base {based}" : "")} · {Desk.Differing} fields "
            + (Desk.IsRequest ? "said" : "differ")),
    ];

    /// <inheritdoc/>
    public override ScreenId Id => ScreenId.Scenarios;

    /// <inheritdoc/>
    public override Duty? Selected => null;

    /// <inheritdoc/>
    public override int Assumed => 0;

    /// <inheritdoc/>
    public override string? RowText => Desk.Name.Length == 0 ? null
        : Focus == 0 ? $"{Desk.Name}\t{Desk.Standing(Desk.Name)}"
        : Row is { } row ? string.Join('\t', row.Path, row.Base, row.Holds) : null;

    /// <inheritdoc/>
    public override Sheet? Sheet => Desk.Name.Length == 0 ? null : new(
        ["field", "base", Desk.Name, "unit"],
        [.. Desk.Rows.Where(row => row.IsValue)
            .Select(row => (IReadOnlyList<string?>)[row.Path, row.Base, row.Holds, row.Field.Unit])]);

    /// <inheritdoc/>
    public override Reason? Reason => Desk.Name.Length == 0 ? null : new(
        Focus == 0 || Row is null ? Desk.Name : Row.Label, Detail,
        $"ccm {(Desk.IsRequest ? "request" : $"compare {AppState.UsualScenario}")} {ShellWords.Quote(Desk.Name)}");

    /// <inheritdoc/>
    public override IReadOnlyList<Rect> Arrange(Rect content)
    {
        var list = content.Width >= ThreePanes ? 34 : 27;
        var side = content with { X = content.X + list, Width = content.Width - list };
        return
        [
            content with { Width = list },
            side with { Height = side.Height - DetailRows },
            side with { Y = side.Bottom - DetailRows, Height = DetailRows },
        ];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Lines => (ScenariosPane)Focus switch
    {
        ScenariosPane.List => Desk.Names,
        ScenariosPane.Fields => [.. Desk.Rows.Select(row => $"{row.Label} {row.Path} {row.Base} {row.Own}")],
        _ => InfoLine.Words(Detail),
    };

    /// <inheritdoc/>
    public override int At => Cursors[Focus].Selected;

    /// <inheritdoc/>
    protected override ScreenState Stepped(Func<Cursor, int, int, Cursor> move, ScreenSize size)
    {
        var cursor = move(Cursors[Focus], CountOf(Focus), PageOf(Focus, Heading(Focus), size));
        return Focus == 0 ? Listed(cursor) : this with { Cursors = Cursors.SetItem(Focus, cursor) };
    }

    /// <inheritdoc/>
    public override ScreenState SelectShown(int row, ScreenSize size)
    {
        var at = Cursors[Focus].Top + Math.Max(0, row - Heading(Focus));
        var cursor =
            (Cursors[Focus] with { Selected = at }).Within(CountOf(Focus), PageOf(Focus, Heading(Focus), size));
        return Focus == 0 ? Listed(cursor) : this with { Cursors = Cursors.SetItem(Focus, cursor) };
    }

    /// <inheritdoc/>
    protected override int Home => 0;

    /// <inheritdoc/>
    protected override bool IsReachable(int pane, ScreenSize size) => true;

    /// <inheritdoc/>
    public override ScreenState Over(Digest digest, ScreenSize size) => With(Desk, size);

    /// <summary>The screen over other scenarios, the one on the desk selected and every cursor in its list.</summary>
    public ScenariosScreen With(ScenarioDesk desk, ScreenSize size)
    {
        var next = this with { Desk = desk };
        var at = Math.Max(0, desk.Names.ToList().IndexOf(desk.Name));
        return next with
        {
            Cursors = [
                .. Enumerable.Range(0, 3).Select(pane => (pane == 0 ? Cursors[0] with { Selected = at } : Cursors[pane])
                    .Within(next.CountOf(pane), PageOf(pane, Heading(pane), size))),
            ],
        };
    }

    /// <inheritdoc/>
    public override ScreenState? After(Message message, ScreenSize size) => message switch
    {
        Message.ShelfReady ready => With(Desk.Over(ready), size),
        Message.EditScenario edit => With(Desk.Edited(edit.Text), size),
        Message.UndoEdit => With(Desk.Undo(), size),
        Message.RedoEdit => With(Desk.Redo(), size),
        Message.ToggleTable => With((Desk with { DifferencesOnly = !Desk.DifferencesOnly }).With(Desk.Name), size),
        Message.RemoveEntry when Focus != 0 && Row is { IsSaid: true } row =>
            With(Desk.Edited(ScenarioText.Without(Desk.Text, row.Path)), size),
        Message.AddEntry { Kind: { } kind } when ScenarioText.WithFact(Desk.Text, kind) is var text =>
            Added(ScenarioText.ListOf(text, kind) ?? "", text, size),
        Message.AddEntry when List is { } list => Added(list, ScenarioText.WithMore(Desk.Text, list), size),
        Message.ScenarioChecked found =>
            With((Desk with { Beyond = (found.Text, found.Problems) }).With(Desk.Name), size),
        _ => null,
    };

    /// <inheritdoc/>
    public override Step Open(AppState state) =>
        Focus == 0 ? new(state.With(this with { Focus = (int)ScenariosPane.Fields }))
        : Row is { IsValue: true } row ? new(state with { Dialog = new Dialog.EditField(row, TextField.Of(row.Own)) })
        : Row is { IsList: true } ? state.After(Adding)
        : new(state with { Notice = "nothing to type here; the rows below belong to it" });

    /// <summary>What adding to the list under the cursor means: of supposed facts, the kind is chosen first.</summary>
    public Message Adding =>
        List == ScenarioRow.Facts ? new Message.Show(Dialog.PickKind.Start) : new Message.AddEntry(null);

    /// <inheritdoc/>
    public override ScreenState? Back(ScreenSize size) =>
        Zoomed ? this with { Zoomed = false }
        : Focus != 0 ? this with { Focus = 0 }
        : null;

    private string Note => Desk.Rows.FirstOrDefault(row => row.Path == "note")?.Own ?? "";

    private static int Heading(int pane) => pane == (int)ScenariosPane.Fields ? 1 : 0;

    private int CountOf(int pane) => (ScenariosPane)pane switch
    {
        ScenariosPane.List => Desk.Names.Count,
        ScenariosPane.Fields => Desk.Rows.Count,
        _ => Detail.Count,
    };

    private ScenariosScreen Listed(Cursor cursor) => this with
    {
        Cursors = [cursor, default, default],
        Desk = Desk.With(Desk.Names.ElementAtOrDefault(cursor.Selected) ?? ""),
    };

    // What is added is empty, so that it would not be seen among what the scenario says itself.
    private ScenariosScreen Added(string list, string text, ScreenSize size)
    {
        var desk = (Desk with { DifferencesOnly = false }).Edited(text);
        var at = desk.Rows.ToList()
            .FindLastIndex(row => row.IsItem && row.Path[..row.Path.LastIndexOf('/')] == list) + 1;
        return (this with
        {
            Focus = (int)ScenariosPane.Fields,
            Cursors = Cursors.SetItem(1, Cursors[1] with { Selected = at })
        }).With(desk, size);
    }
}
