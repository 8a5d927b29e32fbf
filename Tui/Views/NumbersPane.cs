using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>The numbers of a chart in its pane, as a table that can be gone through.</summary>
internal static class NumbersPane
{
    /// <summary>
    /// Draws as many columns as there is room for, each as wide as it must be: half a number is another one. What rows
    /// are called after gives way first.
    /// </summary>
    public static void Draw(Canvas canvas, Rect place, Sheet sheet, Cursor cursor, bool focused)
    {
        var needed = sheet.Headings.Select((heading, i) => sheet.Rows
            .Select(row => TextWidth.Of(row[i] ?? "–")).Append(TextWidth.Of(heading)).Max()).ToList();
        needed[0] = Math.Min(needed[0], Math.Max(
            place.Inner.Width / 3, place.Inner.Width - needed.Skip(1).Sum(width => width + 1) - 2));
        var room = place.Inner.Width - 1;
        Column[] columns =
        [
            .. sheet.Headings.Select((heading, i) => new Column(heading, needed[i]))
                .TakeWhile(column => (room -= column.Width + 1) >= 0),
        ];
        var shown = cursor.Within(sheet.Rows.Count, place.Inner.Height - 1);
        new Table(columns, sheet.Rows.Count, shown, (row, column) => new(sheet.Rows[row][column] ?? "–"))
            .Draw(canvas, place, focused);
    }
}
