using System.Globalization;
using CcmPlanner.Tui.Reports.Tables;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sheets = DocumentFormat.OpenXml.Spreadsheet.Sheets;

namespace CcmPlanner.Tui.Reports.Workbooks;

/// <summary>Tables as a spreadsheet (Office Open XML), a sheet each. The same tables give the same bytes.</summary>
internal static class Workbook
{
    private const string PartType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// <summary>The file.</summary>
    public static byte[] Write(IReadOnlyList<PaperTable> tables)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddNewPart<WorkbookPart>(PartType, "book");
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = WorkbookStyles.Sheet();
            var sheets = new Sheets();
            var titles = new DefinedNames();
            foreach (var (table, at) in tables.Select((table, at) => (table, at)))
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"sheet{at + 1}");
                book.AddNewPart<WorksheetPart>(id).Worksheet = WorkbookSheet.Of(table);
                sheets.Append(new Sheet { Name = table.Name, SheetId = (uint)(at + 1), Id = id });
                titles.Append(new DefinedName($"'{table.Name}'!$1:$1")
                {
                    Name = "_xlnm.Print_Titles",
                    LocalSheetId = (uint)at,
                });
            }

            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(sheets, titles);
        }

        return TimelessZip.Of(bytes.ToArray());
    }
}
