using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>Draws the rule book.</summary>
internal static class RulesView
{
    /// <summary>From this width on the list has room for what a provision says.</summary>
    private const int Roomy = 42;

    /// <summary>Draws its panes.</summary>
    public static void Draw(AppState state, RulesScreen screen, Canvas canvas)
    {
        var panes = screen.Panes(state.Size);
        var list = panes[(int)RulesPane.List];
        var all = screen.Law?.Entries.Count ?? 0;
        var title = screen.Filter.IsEmpty ? $"Provisions  {all}"
            : $"Provisions  {screen.Rows.Count}/{all} · /{screen.Filter.Text}";
        var roomy = list.Inner.Width >= Roomy;
        Column[] columns = roomy
            ? [new("Provision", 16), new("What it says", 0), new("", 8)]
            : [new("Provision", 12), new("What it says", 0)];
        var table = new Table(columns, screen.Rows.Count, screen.Cursors[0], (row, column) =>
            Field(screen.Rows[row], column))
        { MarksIdle = true };
        var none =
            screen.Law is null ? "putting the law into words …" : "No such words; esc clears.";
        TablePane.Draw(canvas, list, title, screen.Focus == (int)RulesPane.List, table, none);
        var detail = panes[(int)RulesPane.Detail];
        if (!detail.IsEmpty)
        {
            var focused = screen.Focus == (int)RulesPane.Detail;
            Frame.Draw(canvas, detail, screen.Row?.Covered.Provision.Citation ?? "Provision", focused);
            Prose.Draw(canvas, detail, screen.Detail, screen.Cursors[1].Selected, focused);
        }
    }

    private static Field Field(LawEntry entry, int column) => column switch
    {
        0 => new(entry.Covered.Provision.Citation),
        1 => new(entry.Covered.Provision.Summary, entry.Kind == "rule" ? Role.Text : Role.Dim),
        _ => new(entry.Kind, entry.Kind switch { "rule" => Role.Good, "reasoned" => Role.Dim, _ => Role.Due }),
    };
}
