using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.RuleBooks.Pages;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.Reports;
using CcmPlanner.Tui.Reports.Tables;
using CcmPlanner.Tui.Reports.Workbooks;
using NodaTime;

namespace CcmPlanner.Tests.Reports;

/// <summary>What every paper does with its tables, whatever they hold.</summary>
public sealed class PaperFormTests : IDisposable
{
    private static readonly PaperTable Two = PaperTable.Of<int>(
        "Two",
        "Two figures with errors of their own",
        [1, 2],
        new("name", CellForm.Text, row => $"row {row}"),
        new("sure", CellForm.Whole, row => row * 10),
        new("chance", CellForm.Share, row => new PaperCell(null, row / 10.0, row / 100.0)),
        new("amount", CellForm.Whole,
            row => row == 1 ? PaperCell.Unknown : new PaperCell(null, row * 1000, row * 7))
        { Summed = true });

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void In_the_spreadsheet_an_error_stands_beside_its_own_figure()
    {
        var rows = Sheet(Two);
        rows[0]["D"].Words.ShouldBe("±");
        rows[0]["F"].Words.ShouldBe("±");
        (rows[2]["C"].Number, rows[2]["D"].Number).ShouldBe((0.2, 0.02));
        (rows[2]["E"].Number, rows[2]["F"].Number).ShouldBe((2000, 14));
        rows[1]["F"].ShouldBe(new ReadCell(null, null, null), "what is not known has no error");
        rows[3]["E"].Formula.ShouldBe("SUM(E2:E3)");
    }

    [Fact]
    public void In_the_table_for_scripts_an_error_stands_in_the_row_of_its_own_figure() =>
        LongTable.Of([Two]).Rows.Where(row => row[1] == "2").Select(row => string.Join('|', row)).ShouldBe(
            ["Two|2|row 2|name|row 2|", "Two|2|row 2|sure|20|", "Two|2|row 2|chance|0.2|0.02",
                "Two|2|row 2|amount|2000|14"]);

    [Fact]
    public void A_sum_of_the_columns_at_its_left_reaches_over_all_of_them()
    {
        var row = Sheet(new PlanTables(InventedMoney.Result).Records())[1];
        row["G"].Number.ShouldBe(764);
        row["G"].Formula.ShouldBe("SUM(B2:F2)");
        row["H"].Formula.ShouldBeNull("the printed total is what was printed");
    }

    [Fact]
    public void The_three_days_of_a_question_are_told_apart()
    {
        var again = PaperParts.Again(
            new LocalDate(2030, 1, 3), new LocalDate(2030, 1, 2), new LocalDate(2030, 1, 1),
            new ForecastProvenance(7, 1000, "input", "rules", "1.2.3"));
        var terms = again.OfType<Terms>().Single().Items.ToDictionary(item => item.Term, item => item.Text);
        terms["days"].ShouldBe("as of 2030-01-03, known at 2030-01-02, rules of 2030-01-01");
        terms["input"].ShouldBe("`input`");
        terms["rules"].ShouldBe("`rules`");
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    private IReadOnlyList<ReadRow> Sheet(PaperTable table)
    {
        var file = Path.Combine(folder.Path, "table.xlsx");
        File.WriteAllBytes(file, Workbook.Write([table]));
        return ReadRow.All(file, table.Name);
    }
}
