using System.Globalization;
using CcmPlanner.Tui.Reports.Tables;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CcmPlanner.Tui.Reports.Workbooks;

/// <summary>
/// A table as a sheet: headings that stay in sight, numbers as numbers, each error beside its figure, sums as formulas.
/// </summary>
internal static class WorkbookSheet
{
    private const int LeastWidth = 10;
    private const int MostWidth = 60;
    private const int FirstRow = 2;
    private const double Room = 2;
    private const double LineHeight = 13;
    private const double BoldIsWider = 1.2;

    /// <summary>The sheet.</summary>
    public static Worksheet Of(PaperTable table)
    {
        var places = Places(table);
        var data = new SheetData(Tall(
            new Row(places.Select(place => Words(place.Heading, WorkbookStyles.Heading, place.Column, 1)))
            {
                RowIndex = 1,
            },
            places.Max(place => Lines(place.Heading, Width(table, place) / BoldIsWider))));
        foreach (var (row, at) in table.Rows.Select((row, at) => (row, at)))
        {
            var index = (uint)(at + FirstRow);
            data.Append(Tall(
                new Row(places.Select(place => OfRow(table, place, row, index)).OfType<Cell>()) { RowIndex = index },
                places.Max(place => place.IsError ? 1 : Lines(row[place.At].Words ?? "", Width(table, place)))));
        }

        if (table.HasTotals)
        {
            var index = (uint)(table.Rows.Count + FirstRow);
            data.Append(new Row(places.Select(place => OfSum(table, place, index)).OfType<Cell>())
            {
                RowIndex = index,
            });
        }

        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(Frozen()),
            new Columns(places.Select((place, at) => new Column
            {
                Min = (uint)(at + 1),
                Max = (uint)(at + 1),
                Width = Width(table, place),
                CustomWidth = true,
            })),
            data,
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&L&A&RPage &P of &N")));
    }

    private static List<Place> Places(PaperTable table)
    {
        var places = new List<Place>();
        for (var at = 0; at < table.Columns.Count; at++)
        {
            places.Add(new(at, Letters(places.Count), table.Columns[at].Heading, IsError: false));
            if (table.HasErrors(at))
            {
                places.Add(new(at, Letters(places.Count), "±", IsError: true));
            }
        }

        return places;
    }

    private static Cell? OfRow(PaperTable table, Place place, IReadOnlyList<PaperCell> row, uint index)
    {
        var (cell, column) = (row[place.At], table.Columns[place.At]);
        if (place.IsError)
        {
            var form = column.Form is CellForm.Month or CellForm.Day ? CellForm.Number : column.Form;
            return cell.Error is { } error
                ? Number(error, WorkbookStyles.Of(form, isSum: false), place.Column, index)
                : null;
        }

        if (cell.Value is { } value)
        {
            var number = Number(value, WorkbookStyles.Of(column.Form, isSum: false), place.Column, index);
            if (column.SumOfLeft > 0)
            {
                var at = Number(place.Column);
                number.CellFormula = Sum(Letters(at - column.SumOfLeft), index, Letters(at - 1), index);
            }

            return number;
        }

        var style = cell.Words == PaperCell.Assumed && column.Form == CellForm.Badge ? CellForm.Badge : CellForm.Text;
        return cell.Words is { } said ? Words(said, WorkbookStyles.Of(style, isSum: false), place.Column, index) : null;
    }

    private static Cell? OfSum(PaperTable table, Place place, uint index)
    {
        var column = table.Columns[place.At];
        if (!column.Summed || place.IsError)
        {
            return place.At == 0
                ? Words(PaperTable.Total, WorkbookStyles.Of(CellForm.Text, isSum: true), place.Column, index)
                : null;
        }

        var sum = Number(table.SumOf(place.At), WorkbookStyles.Of(column.Form, isSum: true), place.Column, index);
        sum.CellFormula = Sum(place.Column, FirstRow, place.Column, index - 1);
        return sum;
    }

    private static CellFormula Sum(string left, uint top, string right, uint bottom) =>
        new(string.Create(CultureInfo.InvariantCulture, $"SUM({left}{top}:{right}{bottom})"));

    private static Cell Number(double value, uint style, string column, uint row) => new()
    {
        CellReference = At(column, row),
        StyleIndex = style,
        CellValue = new CellValue(value.ToString("R", CultureInfo.InvariantCulture)),
    };

    private static Cell Words(string words, uint style, string column, uint row) => new()
    {
        CellReference = At(column, row),
        StyleIndex = style,
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(Sayable(words)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private static SheetView Frozen() => new(new Pane
    {
        VerticalSplit = 1,
        TopLeftCell = "A2",
        ActivePane = PaneValues.BottomLeft,
        State = PaneStateValues.Frozen,
    })
    {
        WorkbookViewId = 0,
    };

    private static Row Tall(Row row, int lines)
    {
        row.Height = lines * LineHeight;
        row.CustomHeight = true;
        return row;
    }

    /// <summary>On how many lines words stand in a width, broken at blanks.</summary>
    private static int Lines(string words, double width)
    {
        var (lines, used) = (1, 0.0);
        foreach (var word in words.Split(' '))
        {
            if (used > 0 && used + 1 + word.Length > width - Room)
            {
                (lines, used) = (lines + 1, 0);
            }

            lines += (int)(word.Length / width);
            used += word.Length + (used > 0 ? 1 : 0);
        }

        return lines;
    }

    private static double Width(PaperTable table, Place place)
    {
        var form = table.Columns[place.At].Form;
        var longest = place.IsError
            ? 0
            : table.Rows.Select(row => row[place.At].Write(form)?.Length ?? 0).Append(0).Max();
        var word = place.Heading.Split(' ').Max(part => part.Length) * BoldIsWider;
        return Math.Clamp(Math.Max(longest, Math.Max(word, place.Heading.Length / 2.0)), LeastWidth, MostWidth) + Room;
    }

    private static string At(string column, uint row) => string.Create(CultureInfo.InvariantCulture, $"{column}{row}");

    private static string Letters(int column) => column < 26
        ? $"{(char)('A' + column)}"
        : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    private static int Number(string letters) =>
        letters.Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1) - 1;

    // What XML cannot say at all becomes the sign for it.
    private static string Sayable(string text) =>
        string.Concat(text.Select(c => c < ' ' && c is not ('\n' or '\t') ? '\uFFFD' : c));

    private sealed record Place(int At, string Column, string Heading, bool IsError);
}
