using System.Globalization;
using CcmPlanner.Scenarios.RuleBooks.Pages;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tui.Reports.Tables;

/// <summary>A column.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Form">What its cells are.</param>
internal record PaperColumn(string Heading, CellForm Form = CellForm.Text)
{
    /// <summary>True when a last row holds its sum.</summary>
    public bool Summed { get; init; }

    /// <summary>How many columns at its left it is the sum of; 0 for none.</summary>
    public int SumOfLeft { get; init; }

    /// <summary>True when it is in the spreadsheet and too much for a page.</summary>
    public bool SheetOnly { get; init; }

    /// <summary>
    /// What it counts, where other columns of its table count something else; null where they do not.
    /// </summary>
    public string? Unit { get; init; }

    /// <summary>True when it holds numbers or dates.</summary>
    public bool IsNumeric => Form is not (CellForm.Text or CellForm.Badge);
}

/// <summary>A column with what fills it.</summary>
/// <typeparam name="T">What a row is about.</typeparam>
/// <param name="Heading">Its heading.</param>
/// <param name="Form">What its cells are.</param>
/// <param name="Cell">The cell of a row.</param>
internal sealed record ColumnOf<T>(string Heading, CellForm Form, Func<T, PaperCell> Cell) : PaperColumn(Heading, Form);

/// <summary>A table of a paper: one definition for the page, the spreadsheet and the script.</summary>
/// <param name="Name">Its name, and that of its sheet. Range: 1 to 31 characters, none of <c>[]:*?/\</c>.</param>
/// <param name="About">What it holds, in a sentence.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">As many cells as there are columns.</param>
internal sealed record PaperTable(
    string Name, string About, IReadOnlyList<PaperColumn> Columns, IReadOnlyList<IReadOnlyList<PaperCell>> Rows)
{
    /// <summary>The word before sums.</summary>
    public const string Total = "Total";

    private const string Unknown = "–";
    private const double LeastRounded = 100;

    /// <summary>A table with a row for each of the things it is about.</summary>
    public static PaperTable Of<T>(
        string name, string about, IEnumerable<T> things, params IReadOnlyList<ColumnOf<T>> columns) => new(
        name,
        about,
        columns,
        [.. things.Select(thing => (IReadOnlyList<PaperCell>)[.. columns.Select(column => column.Cell(thing))])]);

    /// <summary>True when a last row holds sums.</summary>
    public bool HasTotals => Rows.Count > 0 && Columns.Any(column => column.Summed);

    /// <summary>The sum of a column; unknown cells count as nothing.</summary>
    public double SumOf(int column) => (double)Rows.Sum(row => (decimal)(row[column].Value ?? 0));

    /// <summary>True when a figure in the column has an error.</summary>
    public bool HasErrors(int column) => Rows.Any(row => row[column].Error is not null);

    /// <summary>It on a page: figures without their errors and rounded as these allow, sums below.</summary>
    /// <param name="most">Most rows shown; the others are in the spreadsheet.</param>
    public Grid ToGrid(int most = int.MaxValue)
    {
        var shown = Enumerable.Range(0, Columns.Count).Where(at => !Columns[at].SheetOnly).ToList();
        var rows = Rows.Take(most)
            .Select(row => (IReadOnlyList<string>)[.. shown.Select(at => OnPage(row[at], Columns[at]))])
            .ToList();
        if (HasTotals)
        {
            rows.Add([.. shown.Select(at => at == 0 ? $"**{Total}**"
                : Columns[at].Summed ? $"**{PaperCell.Write(SumOf(at), Columns[at].Form)}**" : "")]);
        }

        return new Grid([.. shown.Select(at => Columns[at].Heading)], rows)
        {
            Numeric = [.. shown.Select(at => Columns[at].IsNumeric)],
        };
    }

    /// <summary>How far chance may move its figures, in words; null where no figure has an error.</summary>
    public string? Accuracy()
    {
        List<string> known =
        [
            .. Largest(CellForm.Share).Select(share => $"chances to ±{100 * share.Error:0.0} points"),
            .. Largest(CellForm.Whole).Select(amount =>
                $"{amount.Unit ?? "amounts"} to ±{PaperCell.Write(Math.Ceiling(amount.Error), CellForm.Whole)}"),
            .. Largest(CellForm.Number)
                .Select(number => $"{number.Unit ?? "other figures"} to ±{Rounded(number.Error)}"),
            .. Largest(CellForm.Month).Select(months => $"months to ±{Math.Ceiling(months.Error):0}"),
        ];
        return known.Count == 0 ? null : $"Accurate as far as the number of futures goes: {string.Join(", ", known)}.";
    }

    private static string Rounded(double error) => error < LeastRounded
        ? error.ToString("0.0#", CultureInfo.InvariantCulture)
        : PaperCell.Write(Math.Ceiling(error), CellForm.Whole);

    private static double Step(double error) => Math.Pow(10, Math.Floor(Math.Log10(error)) - 1);

    private IEnumerable<(string? Unit, double Error)> Largest(CellForm form) =>
        from at in Enumerable.Range(0, Columns.Count)
        where Columns[at].Form == form && !Columns[at].SheetOnly && HasErrors(at)
        group Rows.Max(row => row[at].Error)!.Value by Columns[at].Unit into errors
        select (errors.Key, errors.Max());

    // A figure has as many digits on a page as its error allows; the spreadsheet has them all.
    private static string OnPage(PaperCell cell, PaperColumn column) => (column.Form, cell.Write(column.Form)) switch
    {
        (CellForm.Whole, _) when cell is { Value: { } value, Error: >= LeastRounded and { } error } =>
            PaperCell.Write(Math.Round(value / Step(error)) * Step(error), CellForm.Whole),
        (CellForm.Number, _) when cell is { Value: not null, Error: > 0 } => FigureText.Of(cell.Value, cell.Error)!,
        (_, null) => Unknown,
        (CellForm.Badge, PaperCell.Assumed) => $"*{PaperCell.Assumed}*",
        (_, var words) => words,
    };
}
