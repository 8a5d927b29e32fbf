using System.Globalization;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tui.Reports.Tables;

/// <summary>Many tables as one: a line for each value, as scripts like them.</summary>
internal static class LongTable
{
    /// <summary>The table; numbers are not rounded, and every row is named by its first cell.</summary>
    public static Table Of(IEnumerable<PaperTable> tables) => new(
        ["table", "row", "name", "column", "value", "error"],
        [.. tables.SelectMany(Lines)]);

    private static IEnumerable<IReadOnlyList<string?>> Lines(PaperTable table) =>
        from at in Enumerable.Range(0, table.Rows.Count)
        let row = table.Rows[at]
        from column in Enumerable.Range(0, table.Columns.Count)
        select (IReadOnlyList<string?>)
        [
            table.Name,
            (at + 1).ToString(CultureInfo.InvariantCulture),
            row[0].Write(table.Columns[0].Form),
            table.Columns[column].Heading,
            Value(row[column], table.Columns[column].Form),
            row[column].Error?.ToString(CultureInfo.InvariantCulture),
        ];

    private static string? Value(PaperCell cell, CellForm form) => form is CellForm.Day or CellForm.Month
        ? cell.Write(form)
        : cell.Value?.ToString(CultureInfo.InvariantCulture) ?? cell.Words;
}
