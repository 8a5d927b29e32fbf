using CcmPlanner.Tui.Reports.Tables;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CcmPlanner.Tui.Reports.Workbooks;

/// <summary>How cells look: a format for each form, in plain and in sums, a heading, and the badge.</summary>
internal static class WorkbookStyles
{
    /// <summary>The style of headings.</summary>
    public const uint Heading = 0;

    private const uint FirstCustom = 164;
    private const uint FirstForm = 1;
    private const uint Bold = 1;
    private const uint White = 2;
    private const uint Amber = 3;
    private const uint Blue = 2;
    private const uint Wash = 3;

    private static readonly CellForm[] Forms = Enum.GetValues<CellForm>();

    /// <summary>The style of a cell.</summary>
    public static uint Of(CellForm form, bool isSum) =>
        FirstForm + (2 * (uint)Array.IndexOf(Forms, form)) + (isSum ? 1u : 0u);

    /// <summary>The part of the file that holds them.</summary>
    public static Stylesheet Sheet() => new(
        new NumberingFormats(Forms.Select((form, at) =>
            new NumberingFormat { NumberFormatId = FirstCustom + (uint)at, FormatCode = Code(form) })),
        new Fonts(Face(), Face(new Bold()), Face(new Bold(), Rgb("FFFFFFFF")), Face(new Bold(), Rgb("FF8A5A00"))),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Filled("FF1F4E79"),
            Filled("FFFFF3D6")),
        new Borders(new Border(), new Border(new TopBorder { Style = BorderStyleValues.Thin })),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(Forms.SelectMany(form => new[] { Format(form, isSum: false), Format(form, isSum: true) })
            .Prepend(new CellFormat(Wrapped())
            {
                FontId = White,
                ApplyFont = true,
                FillId = Blue,
                ApplyFill = true,
                ApplyAlignment = true,
            })),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static CellFormat Format(CellForm form, bool isSum)
    {
        var badge = form == CellForm.Badge && !isSum;
        return new CellFormat(Wrapped())
        {
            NumberFormatId = FirstCustom + (uint)Array.IndexOf(Forms, form),
            ApplyNumberFormat = true,
            FontId = isSum ? Bold : badge ? Amber : 0,
            ApplyFont = isSum || badge,
            FillId = badge ? Wash : 0,
            ApplyFill = badge,
            BorderId = isSum ? 1u : 0,
            ApplyBorder = isSum,
            ApplyAlignment = true,
        };
    }

    private static string Code(CellForm form) => form switch
    {
        CellForm.Whole => "#,##0",
        CellForm.Centimes => "#,##0.00",
        CellForm.Share => "0.0%",
        CellForm.Number => "0.######",
        CellForm.Year => "0",
        CellForm.Month => "yyyy\\-mm",
        CellForm.Day => "yyyy\\-mm\\-dd",
        _ => "General",
    };

    private static Alignment Wrapped() => new() { Vertical = VerticalAlignmentValues.Top, WrapText = true };

    private static Font Face(params OpenXmlElement[] looks) => new(
        [.. looks.OfType<Bold>(), new FontSize { Val = 10 }, .. looks.OfType<Color>(), new FontName { Val = "Arial" }]);

    private static Color Rgb(string code) => new() { Rgb = code };

    private static Fill Filled(string code) => new(
        new PatternFill(new ForegroundColor { Rgb = code }) { PatternType = PatternValues.Solid });
}
