using System.Globalization;
using System.Text.RegularExpressions;
using CcmPlanner.Scenarios.RuleBooks.Pages;
using NodaTime.Text;

namespace CcmPlanner.Tui.Reports.Tables;

/// <summary>The tables and the words of a document, for a spreadsheet.</summary>
internal static partial class BlockTables
{
    private const int LongestName = 31;
    private const string Unknown = "–";

    /// <summary>
    /// Each table under the heading before it. A column whose known cells are all plain numbers, or all days, holds
    /// numbers or days; the others hold words.
    /// </summary>
    public static IReadOnlyList<PaperTable> Of(IReadOnlyList<Block> blocks)
    {
        var tables = new List<PaperTable>();
        var heading = "Table";
        foreach (var block in blocks)
        {
            if (block is Heading { Text: var text })
            {
                heading = text;
            }
            else if (block is Grid grid)
            {
                tables.Add(Of(grid, NameOf(heading, tables), heading));
            }
        }

        return tables;
    }

    /// <summary>Everything a document says besides its tables, under the headings it stands under.</summary>
    public static PaperTable Words(IReadOnlyList<Block> blocks)
    {
        var rows = new List<IReadOnlyList<PaperCell>>();
        var heading = "";
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Heading { Text: var text }:
                    heading = text;
                    break;
                case Prose { Text: var text }:
                    rows.Add([heading, "", Plain(text)]);
                    break;
                case Terms { Items: var items }:
                    rows.AddRange(items.Select(item =>
                        (IReadOnlyList<PaperCell>)[heading, item.Term, Plain(item.Text)]));
                    break;
            }
        }

        return new PaperTable(
            "Read first",
            "What the paper says besides its tables",
            [new("section"), new("about"), new("words")],
            rows);
    }

    private static PaperTable Of(Grid grid, string name, string about)
    {
        var columns = grid.Headings
            .Select((heading, at) => new PaperColumn(heading, FormOf(heading, [.. grid.Rows.Select(row => row[at])])))
            .ToList();
        return new PaperTable(name, about, columns, [.. grid.Rows.Select(row => (IReadOnlyList<PaperCell>)
            [.. row.Select((cell, at) => CellOf(cell, columns[at].Form))])]);
    }

    private static CellForm FormOf(string heading, IReadOnlyList<string> cells)
    {
        var known = cells.Where(cell => cell is not (Unknown or "")).ToList();
        return known.Count == 0 ? CellForm.Text
            : known.TrueForAll(cell => LocalDatePattern.Iso.Parse(cell).Success) ? CellForm.Day
            : !known.TrueForAll(cell => NumberIn(cell) is not null) ? CellForm.Text
            : heading == "year" ? CellForm.Year
            : CellForm.Number;
    }

    private static PaperCell CellOf(string cell, CellForm form) => (form, cell) switch
    {
        (_, Unknown) => PaperCell.Unknown,
        (CellForm.Day, _) => PaperCell.Of((NodaTime.LocalDate?)LocalDatePattern.Iso.Parse(cell).GetValueOrThrow()),
        (CellForm.Number or CellForm.Year, _) => PaperCell.Of(NumberIn(cell)),
        _ => Plain(cell),
    };

    private static double? NumberIn(string cell) => PlainNumber().IsMatch(cell)
        ? double.Parse(cell, CultureInfo.InvariantCulture)
        : null;

    private static string NameOf(string heading, List<PaperTable> before)
    {
        var plain = Forbidden().Replace(heading, " ").Trim();
        for (var copy = 1; ; copy++)
        {
            var end = copy == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" {copy}");
            var name = plain[..Math.Min(plain.Length, LongestName - end.Length)].Trim() + end;
            if (before.TrueForAll(table => !table.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                return name;
            }
        }
    }

    private static string Plain(string text) => Markup().Replace(Link().Replace(text, "${text}"), "");

    [GeneratedRegex(@"^-?\d{1,15}(\.\d+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlainNumber();

    [GeneratedRegex(@"[\[\]:*?/\\']", RegexOptions.None, 1000)]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"\[(?<text>[^\]]+)\]\(#[^)]+\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("[*`]", RegexOptions.None, 1000)]
    private static partial Regex Markup();
}
