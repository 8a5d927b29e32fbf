using System.Globalization;
using System.Text.Json;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace CcmPlanner.Tests.Reports;

/// <summary><c>ccm report budget</c>: the paper on the Unit's money.</summary>
public sealed class BudgetReportTests : IClassFixture<BudgetPapers>
{
    private readonly BudgetPapers papers;

    public BudgetReportTests(BudgetPapers papers) => this.papers = papers;

    private static string[] Ids(JsonElement paper) =>
        [.. paper.GetProperty("assumptions").EnumerateArray().Select(one => one.GetProperty("id").GetString()!)];

    [Fact]
    public void Every_assumed_parameter_has_its_badge_in_the_document_the_table_the_page_and_the_spreadsheet()
    {
        var ids = Ids(papers.Json);
        ids.Length.ShouldBeGreaterThan(50);
        papers.Json.GetProperty("assumptions").EnumerateArray()
            .ShouldAllBe(one => one.GetProperty("status").GetString() == "assumed");
        var page = papers.Body.Descendants("tr").Select(row => row.Elements("td").Select(cell => cell.Value).ToList())
            .Where(row => row.Count == 7)
            .ToLookup(row => row[0], row => row[3]);
        var sheet = papers.Sheet("Assumptions").Skip(1).ToDictionary(row => row["A"].Words!, row => row["D"].Words);
        var table = papers.Csv.Where(line => line.StartsWith("Assumptions,", StringComparison.Ordinal)).ToList();
        foreach (var id in ids)
        {
            page[id].ShouldContain("assumed", id);
            sheet.ShouldContainKeyAndValue(id, "assumed");
            table.ShouldContain(line => line.Contains($",{id},status,assumed,", StringComparison.Ordinal), id);
        }

        sheet.Count.ShouldBe(ids.Length);
    }

    [Fact]
    public void The_spreadsheet_is_valid_and_its_totals_are_formulas_whose_values_are_the_sums()
    {
        using var document = SpreadsheetDocument.Open(papers.Xlsx, isEditable: false);
        new OpenXmlValidator().Validate(document)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        var plan = papers.Sheet("Plan");
        var total = plan[^1];
        total["A"].Words.ShouldBe("Total");
        foreach (var column in (string[])["B", "C", "D", "E", "F", "G", "H"])
        {
            total[column].Formula.ShouldBe($"SUM({column}2:{column}{plan.Count - 1})");
            total[column].Number.ShouldBe(plan.Skip(1).SkipLast(1).Sum(row => row[column].Number));
        }

        plan[1]["H"].Formula.ShouldBe("SUM(B2:G2)");
        plan[1]["H"].Number.ShouldBe(520_211);
        papers.Json.GetProperty("plan").GetProperty("years").EnumerateArray()
            .Sum(year => year.GetProperty("total").GetDecimal())
            .ShouldBe((decimal)total["H"].Number!.Value);
    }

    [Fact]
    public void Figures_are_numbers_with_their_error_beside_them_and_the_same_as_in_the_document()
    {
        var buffers = papers.Sheet("Buffer");
        var years = papers.Json.GetProperty("finance").GetProperty("years").EnumerateArray().ToList();
        buffers[0]["C"].Words.ShouldBe("±");
        for (var at = 0; at < years.Count; at++)
        {
            var figure = years[at].GetProperty("reserveFor").GetProperty("p90");
            buffers[at + 1]["B"].Number!.Value.ShouldBe(figure.GetProperty("value").GetDouble(), 0.01);
            buffers[at + 1]["C"].Number!.Value.ShouldBe(figure.GetProperty("error").GetDouble(), 0.01);
        }
    }

    [Fact]
    public void Headings_stay_in_sight_and_sources_have_their_sheet()
    {
        using var document = SpreadsheetDocument.Open(papers.Xlsx, isEditable: false);
        var sheets = document.WorkbookPart!.WorksheetParts.ToList();
        sheets.ShouldAllBe(part => part.Worksheet!.Descendants<Pane>().Single().State! == PaneStateValues.Frozen);
        document.WorkbookPart.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value).ShouldBe(
        [
            "Read first", "Plan", "One-off and in kind", "Funding", "Shortfall", "Buffer", "Cash by month", "Payers",
            "Belief in payers",
            "Policies", "Scenarios", "Meetings", "Budgets on record", "Budget and spending", "Assumptions", "Sources",
        ]);
        papers.Sheet("Sources").Count.ShouldBeGreaterThan(20);
        papers.Sheet("Read first").ShouldContain(
            row => row["C"].Words!.Contains("financial procedures was not available", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_question_gives_the_same_bytes()
    {
        var again = papers.Write("again.xlsx");
        File.ReadAllBytes(again).ShouldBe(File.ReadAllBytes(papers.Xlsx));
    }

    [SofficeFact]
    public void LibreOffice_computes_the_same_totals_from_the_formulas()
    {
        var total = Soffice.ToCsv(papers.Xlsx, "Plan")[^1];
        total[0].ShouldBe("Total");
        total[^1].ShouldBe(papers.Sheet("Plan")[^1]["H"].Number!.Value.ToString(CultureInfo.InvariantCulture));
        var asked = Soffice.ToCsv(papers.Xlsx, "Payers")[^1];
        asked.ShouldContain(papers.Sheet("Payers")[^1]["H"].Number!.Value.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_page_prints_on_A4_needs_nothing_from_outside_and_says_first_what_it_is_not()
    {
        foreach (var outside in new[] { "http:", "https:", "url(", "@import", "<script", "src=", "<link" })
        {
            papers.Html.ShouldNotContain(outside);
        }

        papers.Html.ShouldContain("size: A4");
        papers.Html.ShouldContain("counter(page)");
        papers.Body.Descendants("p").First().Value.ShouldContain("Not a legal opinion");
        papers.Body.Descendants("p")
            .First().Value.ShouldContain("The text of the financial procedures was not available");
        papers.Body.Descendants("h2").Select(heading => heading.Value).ShouldBe(
        [
            "At a glance", "The plan by year and line", "The funding picture", "Cash month by month",
            "The chance of a shortfall",
            "The buffer that prevents it", "Who matters", "What each policy buys", "The funding scenarios side by side",
            "Meetings, apart",
            "Budgets on record", "What is assumed", "Sources", "How to compute it again",
        ]);
        papers.Body.Descendants("figure").Count().ShouldBe(3, "cash, chance by year, chance by scenario");
    }

    [Fact]
    public void Every_shipped_funding_scenario_stands_beside_the_others_under_the_same_draws()
    {
        var scenarios = papers.Json.GetProperty("scenarios").EnumerateArray()
            .ToDictionary(one => one.GetProperty("name").GetString()!);
        scenarios.Keys.ShouldBe(
        [
            "baseline", "everyone-pays", "geneva-squeeze", "growth", "largest-payer-stops", "late-year",
            "pledges-in-usd",
            "third-of-small-payers-stop", "todays-payers-only", "two-of-top-five-halve",
        ]);
        scenarios["baseline"].GetProperty("resultHash").GetString()
            .ShouldBe(papers.Json.GetProperty("resultHash").GetString());
        var alone = Ccm.Json($"budget late-year{BudgetPapers.Asked}").GetProperty("finance")
            .GetProperty("shortfallProbability");
        scenarios["late-year"].GetProperty("finance").GetProperty("shortfallProbability").GetRawText()
            .Where(c => !char.IsWhiteSpace(c))
            .ShouldBe(alone.GetRawText().Where(c => !char.IsWhiteSpace(c)));
        papers.Sheet("Scenarios").Count.ShouldBe(11);
    }

    [Fact]
    public void The_belief_about_a_State_without_records_is_said_to_be_no_finding_about_it()
    {
        papers.Html.ShouldContain("no finding about it");
        papers.Sheet("Payers").Skip(1).SkipLast(1).ShouldAllBe(row => row["J"].Words == "its class");
    }

    [Theory]
    [InlineData("report budget baseline growth", "write ccm report budget SCENARIO")]
    [InlineData("report budget -o money.docx", ".md, .html, .csv, .json or .xlsx")]
    [InlineData("report state LAO --plan money.json", "--plan, --ledger and --actuals are for the paper on money")]
    public void What_cannot_be_written_says_why(string commandLine, string says)
    {
        var run = Ccm.Run(commandLine);
        run.Code.ShouldBe(ExitCode.Usage);
        run.Error.ShouldContain(says);
    }
}
