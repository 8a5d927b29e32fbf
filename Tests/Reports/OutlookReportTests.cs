using System.Text.Json;
using CcmPlanner.Scenarios.RuleBooks.Pages;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tests.Screens;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.Reports;
using NodaTime;

namespace CcmPlanner.Tests.Reports;

/// <summary><c>ccm report outlook</c>: the Coordination Committee's paper.</summary>
public sealed class OutlookReportTests : IClassFixture<OutlookPapers>
{
    private readonly OutlookPapers papers;

    public OutlookReportTests(OutlookPapers papers) => this.papers = papers;

    [Fact]
    public void The_paper_on_invented_States_is_the_approved_one()
    {
        var text = MarkdownPages.Write(new CommitteeDocument(InventedCommittee.Paper(), null).All());
        var file = Path.Combine(Goldens.Root, "Tests", "Reports", "committee.approved.md");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(file, text);
        }

        text.ShouldBe(File.Exists(file) ? File.ReadAllText(file) : "",
            $"{file}: run with UPDATE_GOLDENS=1 and read what changed");
    }

    [Theory]
    [InlineData("2026-12-01", 0.72, "The work is done by the date due, 2026-12-01, in 7 of 10 futures.")]
    [InlineData("2026-12-01", 0.0, "The work is done by the date due, 2026-12-01, in none of the futures.")]
    [InlineData("2026-12-01", 0.02, "The work is done by the date due, 2026-12-01, in about 2 of 100 futures.")]
    [InlineData("2026-12-01", 0.997, "The work is done by the date due, 2026-12-01, in more than 99 of 100 futures.")]
    [InlineData("2025-08-01", 0.0, "The date due, 2025-08-01, has passed.")]
    public void A_date_ahead_is_told_as_so_many_futures_and_one_behind_as_passed(string due, double chance, string says)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(due).Value;
        var state = InventedCommittee.State("ALP", day, chance, new YearMonth(2030, 5), null, 1);
        CommitteeWords.Of(state, InventedCommittee.Day)
            .ShouldBe($"{says} Half of the futures are done by 2030-05. More time is asked for in all futures.");
    }

    [Fact]
    public void A_passed_date_whose_decision_is_not_known_is_not_called_missed()
    {
        var state = InventedCommittee.State("BET", null, 0, null, null, 1, new LocalDate(2026, 1, 1));
        CommitteeWords.Of(state, InventedCommittee.Day).ShouldStartWith(
            "The last date known, 2026-01-01, has passed; whether there is a later one is not known. More than half "
            + "of the futures are not done");
    }

    [Fact]
    public void Only_what_the_futures_show_is_called_a_change()
    {
        var tables = new CommitteeTables(InventedCommittee.Paper());
        CommitteeWords.Changes(quantity => tables.Of("Less money", quantity)).ShouldBe(
            "States done by the end of 2035: 2.1 instead of 2.5 on average, worse in 4 of 10 futures. Exposure to "
            + "known areas: 25 % more. "
            + "The Unit runs short in 8 of 10 futures, not in 6 of 10 futures.");
        CommitteeWords.Changes(quantity => tables.Of("Nothing new", quantity))
            .ShouldBe("Nothing that so many futures would show.");
    }

    [Fact]
    public void Every_State_with_a_status_has_its_reason_and_its_confidence_beside_it()
    {
        var rows = papers.Body.Descendants("table").First().Descendants("tr").Skip(1)
            .Select(row => row.Elements("td").Select(cell => cell.Value).ToList()).ToList();
        rows.Count.ShouldBeGreaterThan(8);
        rows.ShouldAllBe(row => row[5].Length > 3 && (row[6] == "high" || row[6] == "medium" || row[6] == "low"));
        rows.Where(row => row[4] == "unknown")
            .ShouldAllBe(row => row[5].Contains("not in the data", StringComparison.Ordinal));
    }

    [Fact]
    public void What_scenarios_change_is_what_the_comparison_finds()
    {
        var compared = Ccm.Json($"compare {OutlookPapers.Scenarios}{OutlookPapers.Asked}").GetProperty("differences");
        Bare(papers.Json.GetProperty("comparison").GetProperty("differences")).ShouldBe(Bare(compared));
        papers.Json.GetProperty("comparison").GetProperty("scenarios").EnumerateArray().Select(one => one.GetString())
            .ShouldBe(["Baseline", "Survey first"]);
        ReadRow.All(papers.Xlsx, "Differences").Skip(1).ShouldAllBe(row => row["A"].Words == "Survey first");
    }

    [Fact]
    public void Every_assumed_parameter_is_badged_in_the_document_the_page_and_the_spreadsheet()
    {
        var ids = papers.Json.GetProperty("assumptions").EnumerateArray()
            .Select(one => one.GetProperty("id").GetString()!).ToList();
        ids.Count.ShouldBeGreaterThan(100);
        var page = papers.Body.Descendants("tr").Select(row => row.Elements("td").Select(cell => cell.Value).ToList())
            .Where(row => row.Count == 7)
            .ToLookup(row => row[0], row => row[3]);
        var sheet =
            ReadRow.All(papers.Xlsx, "Assumptions").Skip(1).ToDictionary(row => row["A"].Words!, row => row["D"].Words);
        foreach (var id in ids)
        {
            page[id].ShouldContain("assumed", id);
            sheet.ShouldContainKeyAndValue(id, "assumed");
        }
    }

    [Fact]
    public void The_page_holds_its_chapters_and_needs_nothing_from_outside()
    {
        foreach (var outside in new[] { "http:", "https:", "url(", "@import", "<script", "src=", "<link" })
        {
            papers.Html.ShouldNotContain(outside);
        }

        papers.Body.Descendants("h2").Select(heading => heading.Value).ShouldBe(
        [
            "At a glance", "Where each State stands", "What to expect", "What the scenarios change",
            "Where more money would do most", "What to find out first", "The Unit’s money",
            "What is assumed", "Sources", "How to compute it again",
        ]);
        papers.Body.Descendants("p").First().Value.ShouldContain("Not a legal opinion, and no prediction");
        papers.Body.Descendants("figure").Count()
            .ShouldBe(2 + Forecast.Count, "completion, cash, and each State's land");
    }

    [Fact]
    public void Each_State_that_is_forecast_has_what_drives_its_date()
    {
        var drivers = papers.Json.GetProperty("drivers");

        drivers.EnumerateObject().Select(state => state.Name).ShouldBe(Forecast.Order(StringComparer.Ordinal));
        foreach (var state in drivers.EnumerateObject())
        {
            state.Value.GetProperty("of").GetString().ShouldBe($"completion/{state.Name}");
            state.Value.GetProperty("inputs").EnumerateArray().Select(input => input.GetProperty("name").GetString())
                .ShouldContain($"trend/{state.Name}");
        }

        papers.Body.Descendants("h3").Select(heading => heading.Value).ShouldContain("What drives these dates");
    }

    [Fact]
    public void The_land_of_each_State_ends_where_its_completion_says()
    {
        var states = papers.Json.GetProperty("states");
        var lands = papers.Json.GetProperty("landLeft");

        lands.EnumerateObject().Select(land => land.Name)
            .ShouldBe(states.EnumerateObject().Select(state => state.Name));
        foreach (var code in Forecast)
        {
            lands.GetProperty(code).GetProperty("futures").GetInt64()
                .ShouldBe(states.GetProperty(code).GetProperty("futures").GetInt64());
            var within =
                states.GetProperty(code).GetProperty("completion").GetProperty("p05").GetProperty("value").GetString()!;
            var done = int.Parse(within[..4], System.Globalization.CultureInfo.InvariantCulture);
            foreach (var year in lands.GetProperty(code).GetProperty("years").EnumerateArray())
            {
                // In fewer than 5 % of the futures the work has ended before the year in which it has in 5 %.
                if (year.GetProperty("year").GetInt32() < done)
                {
                    year.GetProperty("p05").GetProperty("value").GetDouble().ShouldBeGreaterThan(0, $"{code} {year}");
                }
            }
        }

        papers.Body.Descendants("h3").Select(heading => heading.Value).ShouldContain("Land left in years to come");
        var first = lands.GetProperty(Forecast[0]).GetProperty("years")[0];
        var row = ReadRow.All(papers.Xlsx, "Land left").First(one => one["B"].Words == Forecast[0]);
        row["C"].Number.ShouldBe(first.GetProperty("year").GetInt32());
        row["D"].Number!.Value.ShouldBe(first.GetProperty("p05").GetProperty("value").GetDouble(), 1e-6);
    }

    private List<string> Forecast =>
    [
        .. papers.Json.GetProperty("states").EnumerateObject()
            .Where(state => state.Value.GetProperty("because").ValueKind == JsonValueKind.Null)
                .Select(state => state.Name),
    ];

    [Fact]
    public void A_pot_is_shared_out_as_the_command_for_it_does()
    {
        const string pot = " --pot 10000000 --currency USD --years 5";
        var alone = Ccm.Json($"allocate baseline{pot}{OutlookPapers.Asked}");
        var inPaper = Ccm.Json($"report outlook baseline{pot}{OutlookPapers.Asked}").GetProperty("allocation");
        foreach (var name in (string[])["pot", "rate", "allocation", "objective", "shadowPrice", "leftOut"])
        {
            Bare(inPaper.GetProperty(name)).ShouldBe(Bare(alone.GetProperty(name)), name);
        }

        var paper = Ccm.Run($"report outlook baseline{pot}{OutlookPapers.Asked}").Output;
        paper.ShouldContain("USD 10,000,000 over 5 years, shared out for less exposure to known areas.");
        paper.ShouldContain("| the last figure of the contaminated area, 4.6 km²");
        paper.ShouldContain("Low confidence: ");
    }

    [Fact]
    public void Without_a_pot_an_example_is_shared_out_and_called_one()
    {
        papers.Html.ShouldContain(
            "Nobody named an amount, so this is an example (<em>assumed</em>): USD 10,000,000 over 5 years");
        var ids = papers.Json.GetProperty("assumptions").EnumerateArray()
            .Select(one => one.GetProperty("id").GetString()).ToList();
        ids.ShouldContain("allocation/pot");
        ids.ShouldContain("allocation/money-to-teams");
        ids.ShouldContain("cost/IRQ");
        papers.Json.GetProperty("allocation").GetProperty("information").GetProperty("inputs").GetArrayLength()
            .ShouldBeGreaterThan(20);
    }

    [Fact]
    public void What_is_worth_finding_out_is_ranked_with_who_could_tell_it()
    {
        var rows = ReadRow.All(papers.Xlsx, "Worth of knowing").Skip(1).ToList();
        rows.Count.ShouldBeGreaterThan(20);
        rows.Select(row => row["D"].Number).ShouldBe(rows.Select(row => row["D"].Number).OrderDescending());
        rows.ShouldAllBe(row => row["C"].Words != "nothing, before it happens");
        rows.Select(row => row["C"].Words).ShouldContain("a survey");
    }

    [Theory]
    [InlineData("report outlook --pot 5", "--pot AMOUNT --currency CODE --years N together")]
    [InlineData("report outlook --cost LAO --pot 5 --currency USD --years 2", "--cost: found LAO; write ISO=AMOUNT")]
    [InlineData("report budget --pot 5 --currency USD --years 2", "--pot is for the outlook")]
    public void A_pot_that_cannot_be_shared_out_says_why(string commandLine, string says)
    {
        var run = Ccm.Run(commandLine);
        run.Code.ShouldBe(ExitCode.Usage);
        run.Error.ShouldContain(says);
    }

    [Fact]
    public void What_is_wrong_with_a_pot_is_said_all_at_once()
    {
        var run = Ccm.Run("report outlook baseline --pot -1 --currency XXX --years 0" + OutlookPapers.Asked);
        run.Code.ShouldBe(ExitCode.WrongInput);
        run.Error.ShouldContain("pot: found -1; write an amount above 0");
        run.Error.ShouldContain("currency: found \"XXX\"");
        run.Error.ShouldContain("years: found 0; write 1 to 40");
    }

    [Fact]
    public void One_scenario_alone_is_not_compared()
    {
        var run = Ccm.Run("report outlook survey-first" + OutlookPapers.Asked);
        run.Code.ShouldBe(ExitCode.Done, run.Error);
        run.Output.ShouldNotContain("What the scenarios change");
        run.Output.ShouldContain("## The Unit’s money");
    }

    [Fact]
    public void Scenarios_that_are_not_there_are_all_named()
    {
        var run = Ccm.Run("report outlook baseline survey-frist growht" + OutlookPapers.Asked);
        run.Code.ShouldBe(ExitCode.NotFound);
        run.Error.ShouldContain("survey-frist; did you mean survey-first?");
        run.Error.ShouldContain("growht; did you mean growth?");
    }

    private static string Bare(JsonElement element) =>
        string.Concat(element.GetRawText().Where(c => !char.IsWhiteSpace(c)));
}
