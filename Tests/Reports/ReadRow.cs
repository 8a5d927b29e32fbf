using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CcmPlanner.Tests.Reports;

/// <summary>A cell as a reader of spreadsheets finds it.</summary>
/// <param name="Words">Its text; null for a number or nothing.</param>
/// <param name="Number">Its number; null for text or nothing.</param>
/// <param name="Formula">Its formula; null for none.</param>
internal sealed record ReadCell(string? Words, double? Number, string? Formula);

/// <summary>A row of a spreadsheet, read back.</summary>
internal sealed class ReadRow
{
    private readonly Dictionary<string, ReadCell> cells;

    private ReadRow(Row row) => cells = row.Elements<Cell>().ToDictionary(
        cell => string.Concat(cell.CellReference!.Value!.Where(char.IsAsciiLetter)),
        cell => cell.DataType?.Value == CellValues.InlineString
            ? new ReadCell(cell.InnerText, null, null)
            : new ReadCell(
                null, double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture), cell.CellFormula?.Text));

    /// <summary>The cell in a column; empty where there is none.</summary>
    public ReadCell this[string column] => cells.GetValueOrDefault(column) ?? new ReadCell(null, null, null);

    /// <summary>The rows of a sheet, headings first.</summary>
    public static IReadOnlyList<ReadRow> All(string file, string sheet)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var book = document.WorkbookPart!;
        var id = book.Workbook!.Descendants<Sheet>().Single(one => one.Name == sheet).Id!.Value!;
        return [.. ((WorksheetPart)book.GetPartById(id)).Worksheet!.Descendants<Row>().Select(row => new ReadRow(row))];
    }
}
