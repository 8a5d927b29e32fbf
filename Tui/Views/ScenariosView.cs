using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Intake.Shapes;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>Draws the scenarios and their editor.</summary>
internal static class ScenariosView
{
    private const int Wide = 70;
    private const int UnitWidth = 17;

    /// <summary>What names of fields need, before their values get more room.</summary>
    private const int FieldWidth = 40;

    /// <summary>Draws its panes.</summary>
    public static void Draw(AppState state, ScenariosScreen screen, Canvas canvas)
    {
        var panes = screen.Panes(state.Size);
        List(screen, canvas, panes[(int)ScenariosPane.List]);

        // Where one pane has the whole screen, the line being edited lies over its lower part.
        var fields = panes[(int)ScenariosPane.Fields];
        Fields(screen, canvas, state.Dialog is Dialog.EditField && panes[(int)ScenariosPane.Detail].IsEmpty
            ? fields with { Height = Math.Max(4, fields.Height - ScenariosScreen.DetailRows) }
            : fields);
        var detail = panes[(int)ScenariosPane.Detail];
        if (!detail.IsEmpty)
        {
            var focused = screen.Focus == (int)ScenariosPane.Detail;
            Frame.Draw(canvas, detail, Mistakes(screen.Desk.Problems), focused);
            Prose.Draw(canvas, detail, screen.Detail, screen.Cursors[2].Selected, focused);
        }
    }

    /// <summary>Draws the line being edited, with what would be wrong, over the lower part of the screen.</summary>
    public static void Edit(ScenariosScreen screen, Dialog.EditField edit, Canvas canvas)
    {
        var all = canvas.Surface.Bounds;
        var panes = screen.Arrange(all with { Y = 1, Height = all.Height - 2 });
        var place = all.Width < ScreenState.TwoPanes
            ? all with { Y = all.Height - 1 - ScenariosScreen.DetailRows, Height = ScenariosScreen.DetailRows }
            : panes[(int)ScenariosPane.Detail];
        var inner = DialogView.Open(canvas, place, $"{edit.Row.Label}: {Takes(screen.Desk, edit.Row)}");
        canvas.Text(inner.X + 1, inner.Y, "▸", Role.Accent);
        var lines = Below(screen.Desk, edit, inner.Width - 2);
        var room = inner.Height - 2;
        for (var i = 0; i < Math.Min(room, lines.Count); i++)
        {
            var text =
                i == room - 1 && lines.Count > room ? $"… {lines.Count - i} more lines; w shows them" : lines[i].Text;
            canvas.Text(inner.X + 1, inner.Y + 1 + i, text, inner.Width - 2, lines[i].Role);
        }

        var keys = screen.Desk.WordsFor(edit.Row).Count > 0 ? "enter accept · tab next · up/down choose · esc"
            : $"enter accept · tab next · empty: {(screen.Desk.IsRequest ? "left out" : "as the base")} · esc";
        canvas.Text(inner.X + 1, inner.Bottom - 1, keys, inner.Width - 2, Role.Dim);
        TextInput.Draw(canvas, inner.X + 3, inner.Y, inner.Width - 5, edit.Typed);
    }

    /// <summary>
    /// What may stand there where the title does not say it, and what would be wrong, or what it means.
    /// </summary>
    private static List<(string Text, Role Role)> Below(ScenarioDesk desk, Dialog.EditField edit, int width)
    {
        var words = edit.Words(desk);
        var at = Math.Max(0, words.ToList().IndexOf(edit.Typed.Text));
        var offered =
            edit.Row.Takes.StartsWith(string.Join(", ", words.Take(2)), StringComparison.Ordinal) || words.Count == 0
            ? []
            : new[] { (TextWidth.Fit(string.Join("  ", words.Skip(at)), width), Role.Accent) };
        var problems =
            desk.ProblemsOf(edit.TextOn(desk)).OrderBy(problem => problem.At.Path != edit.Row.JsonPath).ToList();
        var meant = problems.Any(problem => problem.At.Path == edit.Row.JsonPath) || edit.Row.Field.Meaning.Length == 0
            ? []
            : TextWidth.Wrap(edit.Row.Field.Meaning, width);
        return
        [
            .. offered,
            .. meant.Select(line => (line, Role.Dim)),
            .. problems.SelectMany(problem => TextWidth.Wrap(problem.ToString(), width))
                .Select(line => (line, Role.Bad)),
        ];
    }

    private static string Takes(ScenarioDesk desk, ScenarioRow row) =>
        row.Field.Words.Count == 0 && row.Field.Kind != FieldKind.Flag && desk.WordsFor(row).Count > 0
            ? ScenarioRow.Listed : row.Takes;

    /// <summary>Draws the question for a name.</summary>
    public static void Name(Dialog.NameScenario name, Canvas canvas)
    {
        var place = canvas.Surface.Bounds.Centred(Math.Min(66, canvas.Surface.Width - 2), 6);
        var inner = DialogView.Open(canvas, place, Title(name.For));
        canvas.Text(inner.X + 1, inner.Y, "▸", Role.Accent);
        canvas.Text(inner.X + 2, inner.Y + 1, name.Problem ?? "", inner.Width - 3, Role.Bad);
        canvas.Text(inner.X + 2, inner.Bottom - 1, $"enter {Verb(name.For)} · esc back", inner.Width - 3, Role.Dim);
        TextInput.Draw(canvas, inner.X + 3, inner.Y, inner.Width - 5, name.Typed);
    }

    private static string Title(Naming naming) => naming switch
    {
        Naming.Begun => "A new scenario: its name",
        Naming.Copied => "A copy: its name",
        Naming.Renamed => "Another name for it",
        _ => "Save into the workspace under the name",
    };

    private static string Verb(Naming naming) => naming switch
    {
        Naming.Begun => "begin",
        Naming.Copied => "copy",
        Naming.Renamed => "rename",
        _ => "save",
    };

    private static string Mistakes(IReadOnlyList<Problem> problems) => problems.Count switch
    {
        0 => "Nothing is wrong with it",
        1 => "1 mistake",
        _ => $"{problems.Count} mistakes",
    };

    private static void List(ScenariosScreen screen, Canvas canvas, Rect pane)
    {
        var desk = screen.Desk;
        var table =
            new Table([new("", 1), new("", 0)], desk.Names.Count, screen.Cursors[0], (row, column) => column == 0
            ? new(desk.Standing(desk.Names[row]).EndsWith("edited", StringComparison.Ordinal) ? "*" : "", Role.Due)
            : new(desk.Names[row], ScenarioDesk.IsShipped(desk.Names[row]) ? Role.Text : Role.Accent,
                desk.RequestNames.Contains(desk.Names[row]) ? " (request)" : ""))
            { MarksIdle = true };
        TablePane.Draw(canvas, pane, "Scenarios", screen.Focus == 0, table, "reading …");
    }

    private static void Fields(ScenariosScreen screen, Canvas canvas, Rect pane)
    {
        var desk = screen.Desk;
        var edited = desk.IsEdited
            ? $"  * not saved{(desk.Draft!.Before.IsEmpty ? "" : $"; u takes back {desk.Draft.Before.Count()}")}" : "";
        var isWide = pane.Width >= Wide;
        var value = isWide ? Math.Clamp((pane.Inner.Width - FieldWidth - UnitWidth) / 2, 20, 50) : 12;
        Column[] columns =
        [
            new(desk.DifferencesOnly ? "says itself" : "field", 0),
            new(desk.Base ?? "if left out", value),
            new("it says", value),
            .. isWide ? (Column[])[new("unit", UnitWidth)] : [],
        ];
        var cursor = screen.Cursors[1].Within(desk.Rows.Count, pane.Inner.Height - 1);
        var table = new Table(
            columns, desk.Rows.Count, cursor, (row, column) => Field(desk.Rows[row], column))
        { MarksIdle = true };
        TablePane.Draw(canvas, pane, desk.Name + edited, screen.Focus == (int)ScenariosPane.Fields, table,
            "it says nothing, or cannot be read");
    }

    private static Field Field(ScenarioRow row, int column) => column switch
    {
        0 => new(new string(' ', 2 * row.Depth) + row.Label, row.IsValue ? Role.Text : Role.Heading),
        1 => new(row.Base.Replace("`", "", StringComparison.Ordinal), Role.Dim),
        2 when row.IsMissing => new("required", Role.Bad),
        2 => row.Differs ? new("▸" + row.Own, Role.Accent) : row.IsSaid ? new(row.Own)
            : new(row.IsValue ? "" : row.Own, Role.Dim),
        _ => new(row.Field.Unit ?? "", Role.Dim),
    };
}
