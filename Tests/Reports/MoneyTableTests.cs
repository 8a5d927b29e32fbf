using System.Text;
using System.Text.Json;
using CcmPlanner.Scenarios.RuleBooks.Pages;
using CcmPlanner.Tui.Reports;

namespace CcmPlanner.Tests.Reports;

/// <summary>Each figure of the paper on money in its own place, on figures none of which is like another.</summary>
public sealed class MoneyTableTests
{
    private static readonly BudgetTables Tables = new(InventedMoney.Result, InventedMoney.Scenarios);
    private static readonly PlanTables Plan = new(InventedMoney.Result);

    private static readonly IReadOnlyList<Block> Paper =
        new BudgetDocument(InventedMoney.Result, "As planned", InventedMoney.Scenarios, null).All();

    [Fact]
    public void Where_the_money_comes_from_has_each_figure_in_its_own_column()
    {
        var table = Tables.Funding();
        table.Row(0)
            .ShouldBe("2031 | 100001 | 100003 | 100004 | 101000±1 | 102000±1 | 103000±1 | 103010±0.1 | "
                + "103090±0.9 | 104000±1 | 109000±1 | 108000±1");
        table.Row(1)
            .ShouldStartWith("2032 | 200001 | 200003 | 200004 | 201000±1 | 202000±1 | 203000±1 | 203010±0.1 |");
        table.Columns[7].Heading.ShouldBe("poor year (1 in 10 below)");
    }

    [Fact]
    public void The_last_row_of_the_shortfall_is_about_the_whole_span()
    {
        var table = Tables.Shortfall();
        table.Row(0).ShouldBe("2031 | 0.11±0.0011 | 2035-04±1 | 105000±2 | 107010±0.1 | 107050±0.5 | 110050±0.5");
        table.Row(1).ShouldStartWith("2032 | 0.22±0.0022 | 2035-05±2 | 205000±2 |");
        table.Row(2).ShouldBe("2031–2032 | 0.77±0.007 | 2035-05±2 |  |  |  | ");
    }

    [Fact]
    public void Buffers_and_cash_have_their_quantiles_in_order()
    {
        Tables.Buffers().Row(1).ShouldBe("2032 | 200090±9 | 200095±8 | 200099±7");
        Tables.Cash().Row(1).ShouldBe("2031-02 | 9005±0.05 | 9025±0.25 | 9050±0.5 | 9075±0.75 | 9095±0.95 | 9000±1");
        Picture("Cash at the end of each month, CHF").Numbers.Rows[1]
            .ShouldBe(["2031-02", "9005", "9025", "9050", "9075", "9095"]);
    }

    [Fact]
    public void A_payer_has_its_own_share_the_share_with_all_above_and_francs()
    {
        var table = Tables.Payers();
        table.Row(0)
            .ShouldBe("1 | Alphaland | ALP | large | 4.5 | 0.4 | 0.4 | 400.25 | 0.9 | its records | assumed | "
                + "Invented scale");
        table.Row(1)
            .ShouldBe("2 | Betaria | BET | small | 3.5 | 0.35 | 0.75 | 350.5 | 0.6 | its class |  | Invented "
                + "accounts");
        table.ToGrid(most: 1).Rows[^1]
            .ShouldBe(["**Total**", "", "", "**75.0 %**", "", "**750.75**", "", "", ""], "rows not shown count too");
        PaperParts.Table(table, most: 1).OfType<Prose>().Last().Text
            .ShouldBe("*The other one is in the sum and in the spreadsheet.*");
    }

    [Fact]
    public void Beliefs_policies_and_meetings_say_each_figure_under_its_heading()
    {
        Tables.Beliefs().Row(0).ShouldStartWith("large | 0.9 | 10 | 7 | 0.8 | ");
        Tables.Policies().Row(0).ShouldBe("Cut travel | yes | 0.5±0.01 | 0.3±0.02 | -0.2±0.03 | -650±4 | 840±5");
        Tables.Meetings().Row(0)
            .ShouldBe("21MSP | 2031-09-08 | assumed | 500 | 380 | 120 | 2031-06-09 | 350±0.5 | 0.4±0.04");
    }

    [Fact]
    public void Every_scenario_has_its_own_figures()
    {
        var table = Tables.Scenarios();
        table.Row(0).ShouldBe(
            "As planned | 0.11±0.0011 | 0.77±0.007 | 2035-05±2 | 700090±9 | 700095±8 | 700099±7 | 103000±1 | "
                + "209000±1 | ? | base");
        table.Row(1).ShouldBe(
            "Less money | 0.33±0.0033 | 0.88±0.008 | 2035-08±5 | 800090±9 | 800095±8 | 800099±7 | 303000±1 | "
                + "409000±1 | A fifth less. | less");
        Picture("Chance of a month below the floor by 2032, %").Numbers.Rows.Select(row => string.Join(' ', row))
            .ShouldBe(
            ["As planned 77", "Less money 88"], "per cent of the whole span");
        Picture("Chance of a month below the floor within the year, %").Numbers.Rows.Select(
            row => string.Join(' ', row)).ShouldBe(["2031 11", "2032 22"]);
    }

    [Fact]
    public void Plans_records_and_spending_are_not_mixed_up()
    {
        Plan.Plan().Row(0).ShouldBe("2031 | 75000 | 15000 | 12000 | 18000 | 0 | 900 | 120900");
        Enumerable.Range(0, 2).Select(row => Plan.Besides().Row(row))
            .ShouldBe(["2031 | Move | one-off | 900", "2031 | an office (Betaria) | in kind | 5000"]);
        Plan.Records().Row(0).ShouldBe("2029 | 700 | ? | ? | ? | 64 | 764 | 770 | its lines do not add up");
        Plan.Actuals().Row(0).ShouldBe("2029 | travel | 60 | 75.5 | 15.5");
    }

    [Fact]
    public void What_is_read_first_has_the_figures_of_the_whole()
    {
        var glance = Paper.OfType<Terms>().First().Items.ToDictionary(item => item.Term, item => item.Text);
        glance["who matters"]
            .ShouldBe("12 States share; the five largest carry 61.0 %, the ten largest 82.0 %, as if 3.4 equal "
                + "payers paid it all");
        glance["when"].ShouldBe("half of the futures have such a month by 2035-05");
        glance["shortfall"].ShouldContain("by 2032");
    }

    [Theory]
    [InlineData("The plan by year and line", "What the plan costs, in CHF. Source: made up; *assumed*", "")]
    [InlineData("The chance of a shortfall", "The chance that cash falls below", "chances to ±0.7 points, "
        + "amounts to ±2, other figures to ±0.5, months to ±2.*")]
    [InlineData("The buffer that prevents it", "Money in hand besides, on 2031-01-01", "amounts to ±9.*")]
    [InlineData("Who matters", "12 States Parties share, with 17.5 %", "")]
    [InlineData("What each policy buys", "The same futures without a policy and with it.",
        "chances to ±3.0 points, amounts to ±5.*")]
    public void Each_table_has_its_own_words_above_and_its_own_accuracy_below(
        string heading, string above, string below)
    {
        var at = Paper.ToList().FindIndex(block => block is Heading { Text: var text } && text == heading);
        Paper[at + 1].ShouldBeOfType<Prose>().Text.ShouldStartWith(above);
        Paper[at + 2].ShouldBeOfType<Grid>();
        (Paper[at + 3] is Prose said && said.Text.StartsWith('*') ? said.Text : "").ShouldEndWith(below);
    }

    [Fact]
    public void Each_scenario_of_the_document_has_its_own_hash_and_note()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            BudgetReportJson.Write(json, InventedMoney.Result, "As planned", InventedMoney.Scenarios);
            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(bytes.ToArray()));
        document.RootElement.GetProperty("scenarios").EnumerateArray()
            .Select(one =>
                $"{one.GetProperty("name")} {one.GetProperty("resultHash")} {one.GetProperty("note").GetRawText()}")
            .ShouldBe(["base hash-base null", "less hash-less \"A fifth less.\""]);
    }

    private static Picture Picture(string title) => Paper.OfType<Picture>().Single(picture => picture.Title == title);
}
