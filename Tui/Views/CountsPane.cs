using System.Globalization;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>Counts with a bar beside each, where there is room for bars that say something.</summary>
internal static class CountsPane
{
    private const int BeforeBars = 28;
    private const int ShortestBars = 6;
    private const int LongestBars = 40;

    /// <summary>Draws one of the two panes of counts.</summary>
    public static void Draw(
        Canvas canvas,
        OverviewScreen screen,
        IReadOnlyList<Rect> panes,
        OverviewPane which,
        string title,
        IReadOnlyList<Count> counts)
    {
        var pane = panes[(int)which];
        var focused = screen.Focus == (int)which;
        Column[] columns = [new("", 1), new("", 17), new("", 4, Right: true), new("", 0)];
        var cursor = screen.Cursors[(int)which];
        var table = new Table(columns, counts.Count, cursor, (row, column) => Field(counts[row], column));
        TablePane.Draw(canvas, pane, title, focused, table, none: "");
        var inner = pane.Inner;
        var room = new Rect(inner.X + BeforeBars, inner.Y, Math.Min(LongestBars, inner.Width - BeforeBars - 1), 1);
        var most = Math.Max(1, counts.Max(count => count.Number));
        var end = room.Width < ShortestBars ? 0 : Math.Min(counts.Count, cursor.Top + inner.Height);
        for (var row = cursor.Top; row < end; row++)
        {
            var count = counts[row];
            var role = focused && row == cursor.Selected ? Role.Selected
                : count.IsTrouble ? Themes.RoleOf(count.Sign)
                : Role.Bar;
            Bars.Draw(canvas, room with { Y = inner.Y + row - cursor.Top }, (double)count.Number / most, role);
        }
    }

    private static Field Field(Count count, int column)
    {
        var role = count is { IsTrouble: true, Number: > 0 } ? Themes.RoleOf(count.Sign) : Role.Text;
        return column switch
        {
            0 => new(Duty.Mark(count.Sign), role),
            1 => new(count.Title, role),
            2 => new(count.Number.ToString(CultureInfo.InvariantCulture), role),
            _ => new(""),
        };
    }
}
