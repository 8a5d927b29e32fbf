using System.Globalization;
using CcmPlanner.Tui.Reports.Tables;

namespace CcmPlanner.Tests.Reports;

/// <summary>Tables as lines that a test can hold whole.</summary>
internal static class TableText
{
    /// <summary>A row, every cell with its error, unrounded; a question mark where a value is not known.</summary>
    public static string Row(this PaperTable table, int row) =>
        string.Join(" | ",
            Enumerable.Range(0, table.Columns.Count).Select(at => Cell(table.Rows[row][at], table.Columns[at].Form)));

    /// <summary>The cell of a row in the column with a heading.</summary>
    public static string Cell(this PaperTable table, int row, string heading)
    {
        var at = table.Columns.Select(column => column.Heading).ToList().IndexOf(heading);
        at.ShouldBeGreaterThanOrEqualTo(0, heading);
        return Cell(table.Rows[row][at], table.Columns[at].Form);
    }

    private static string Cell(PaperCell cell, CellForm form)
    {
        var said = form is CellForm.Day or CellForm.Month ? cell.Write(form)
            : cell.Value is { } value ? Math.Round(value, 6).ToString(CultureInfo.InvariantCulture)
            : cell.Words;
        return (said ?? "?")
            + (cell.Error is { } error ? "±" + Math.Round(error, 6).ToString(CultureInfo.InvariantCulture) : "");
    }
}
