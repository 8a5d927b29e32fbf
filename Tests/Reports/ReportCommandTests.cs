using System.Xml.Linq;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tests.Recording;
using CcmPlanner.Tests.Screens;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.Reports;

/// <summary><c>ccm report state</c> on an invented State with a history.</summary>
public sealed class ReportCommandTests : IDisposable
{
    private const string Days = " --as-of 2026-04-01 --known-at 2026-04-01";
    private readonly Alphaland world = new();

    public ReportCommandTests()
    {
        Write("contamination",
            "\"state\": \"ALP\", \"asOf\": \"2022-12-31\", \"confirmedKm2\": 4.5, \"suspectedKm2\": null, "
            + "\"totalKm2\": 4.5");
        Write("land-release",
            "\"state\": \"ALP\", \"year\": 2024, \"clearedKm2\": 1.25, \"reducedKm2\": null, \"cancelledKm2\": 0.5, "
            + "\"newlyFoundKm2\": null");
        Write("retention", "\"state\": \"ALP\", \"asOf\": \"2024\", \"munitions\": 7, \"submunitions\": null");
        Write("annual-reports", "\"state\": \"ALP\", \"year\": 2022, \"filed\": \"2023-04-11\", \"missingOn\": null");
        Write("reports",
            "\"state\": \"ALP\", \"provision\": \"CCM-7.1\", \"filed\": \"2012-07-30\", \"missingOn\": null");
        Write("victims", "\"state\": \"ALP\", \"victims\": \"held\", \"focalPoint\": \"2014-05-06\"");
        Write("national-measures",
            "\"state\": \"ALP\", \"measures\": \"in-process\", \"year\": null, \"assumed\": true");
        Write("provisional-application", "\"state\": \"ALP\", \"since\": \"2011-08-16\", \"scope\": \"Article 1\"");
    }

    [Fact]
    public void The_paper_on_an_invented_State_is_the_approved_one()
    {
        var run = world.Run("report state ALP" + Days);
        run.Code.ShouldBe(ExitCode.Done, run.Error);
        var file = Path.Combine(Goldens.Root, "Tests", "Reports", "alphaland.approved.md");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(file, run.Output);
        }

        run.Output.ShouldBe(File.Exists(file) ? File.ReadAllText(file) : "",
            $"{file}: run with UPDATE_GOLDENS=1 and read what changed");
    }

    [Fact]
    public void What_was_asked_for_is_not_shown_as_granted()
    {
        var clearance = Json().GetProperty("obligations").EnumerateArray()
            .Single(o => o.GetProperty("provision").GetString() == "CCM-4.1.a");
        clearance.GetProperty("due").GetString().ShouldBe("2026-02-01");
        clearance.GetProperty("extensions")[1].GetProperty("outcome").GetString().ShouldBe("considered");
        world.Run("report state ALP" + Days).Output.ShouldContain("considered, outcome not known");
    }

    [Fact]
    public void The_document_holds_figures_sources_and_what_is_old()
    {
        var sheet = Json();
        sheet.GetProperty("state").GetProperty("entryIntoForce").GetString().ShouldBe("2012-02-01");
        sheet.GetProperty("state").GetProperty("provisionalApplication")[0].GetProperty("scope").GetString()
            .ShouldBe("Article 1");
        sheet.GetProperty("contamination")[0].GetProperty("confirmedKm2").GetDecimal().ShouldBe(4.5m);
        sheet.GetProperty("landRelease")[0]
            .GetProperty("reducedKm2").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        sheet.GetProperty("retention")[0].GetProperty("munitions").GetInt32().ShouldBe(7);
        sheet.GetProperty("assumptions").EnumerateArray().Select(a => a.GetString()).ShouldContain("national measures");
        sheet.GetProperty("sources").EnumerateArray().Select(s => s.GetString()).ShouldBe(["Invented"]);
        sheet.GetProperty("stale").EnumerateArray().Select(s => s.GetProperty("about").GetString()).ShouldBe(
            ["contamination", "extension under CCM-4.1.a", "focal point for victims", "land release", "retention",
                "yearly reports"], ignoreOrder: true);
        sheet.GetProperty("scaleOfAssessments").GetProperty("nextDueFor").GetInt32().ShouldBe(2028);
        sheet.GetProperty("disclaimer").GetString()!.ShouldStartWith("Not a legal opinion");
    }

    [Fact]
    public void Land_is_told_year_by_year_with_its_error_and_drawn_beside_the_paper()
    {
        var land = Json().GetProperty("landLeft").GetProperty("ALP");
        var years = land.GetProperty("years").EnumerateArray().ToList();
        years[0].GetProperty("year").GetInt32().ShouldBe(2023);
        years[4].GetProperty("p50").GetProperty("value").GetDouble().ShouldBeInRange(0.1, 1);
        years[4].GetProperty("p50").GetProperty("error").GetDouble().ShouldBeInRange(0.001, 0.2);

        var file = Path.Combine(world.Path, "sheet.md");
        world.Run($"report state ALP -o {file}" + Days).Code.ShouldBe(ExitCode.Done);
        File.ReadAllText(file).ShouldContain("![Alphaland: land left at the end of each year, km²](sheet-land.svg)");
        File.ReadAllText(Path.Combine(world.Path, "sheet-land.svg")).ShouldContain("last known due 2026-02-01");
    }

    [Fact]
    public void Every_row_of_the_table_is_as_wide_as_its_heading()
    {
        var lines = world.Run("report state ALP --plain" + Days).Output.TrimEnd('\n').Split('\n');
        lines.Length.ShouldBeGreaterThan(40);
        lines.ShouldAllBe(line => line.Split('\t', StringSplitOptions.None).Length == 10);
        lines[0].ShouldStartWith("state\tsection\tprovision\tyear\tdate");
    }

    [Fact]
    public void The_page_is_well_formed_needs_nothing_from_outside_and_is_written_whole()
    {
        var file = Path.Combine(world.Path, "sheet.html");
        world.Run($"report state ALP -o {file}" + Days).Code.ShouldBe(ExitCode.Done);
        var html = File.ReadAllText(file);
        foreach (var outside in new[] { "http:", "https:", "url(", "@import", "<script", "src=", "<link" })
        {
            html.ShouldNotContain(outside);
        }

        html.ShouldContain("size: A4");
        var body =
            html[html.IndexOf("<body>", StringComparison.Ordinal)..html.IndexOf("</html>", StringComparison.Ordinal)];
        XDocument.Parse(body).Descendants("h2").Count().ShouldBeGreaterThan(8);
        Directory.GetFiles(world.Path, "*.part").ShouldBeEmpty();
    }

    [Fact]
    public void The_spreadsheet_holds_areas_as_numbers_years_as_years_and_days_as_days()
    {
        var file = Path.Combine(world.Path, "sheet.xlsx");
        world.Run($"report state ALP -o {file}" + Days).Code.ShouldBe(ExitCode.Done);
        var area = ReadRow.All(file, "Contamination (km²)");
        area[0]["D"].Words.ShouldBe("total");
        area[1]["D"].Number.ShouldBe(4.5);
        area[1]["C"].ShouldBe(new ReadCell(null, null, null), "unknown is empty");
        area[1]["A"].Number.ShouldBe(44_926, "2022-12-31 as spreadsheets count days");
        ReadRow.All(file, "Land release by year (km²)")[1]["A"].Number.ShouldBe(2024);
        ReadRow.All(file, "Read first")
            .ShouldContain(row => row["C"].Words!.StartsWith("Not a legal opinion", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sheet.md", "# Alphaland (ALP)")]
    [InlineData("sheet.csv", "state,section,provision")]
    [InlineData("sheet.txt.json", "\"obligations\"")]
    public void The_format_follows_the_extension(string name, string holds)
    {
        var file = Path.Combine(world.Path, "out-" + name);
        var run = world.Run($"report state ALP -o {file}" + Days);
        run.Code.ShouldBe(ExitCode.Done, run.Error);
        File.ReadAllText(file).ShouldContain(holds);
    }

    [Theory]
    [InlineData("report state LAO -o sheet.docx", ExitCode.Usage, ".md, .html, .csv, .json or .xlsx")]
    [InlineData("report state LAO QAT", ExitCode.Usage, "write ccm report state ISO")]
    [InlineData("report rumours", ExitCode.Usage, "those there are: state, analysis, budget, outlook")]
    [InlineData("report state", ExitCode.Usage, "write ccm report state ISO")]
    [InlineData("report state QQQ", ExitCode.NotFound, "no State QQQ")]
    public void What_cannot_be_written_says_why(string commandLine, int code, string says)
    {
        var run = Ccm.Run(commandLine);
        run.Code.ShouldBe(code);
        run.Error.ShouldContain(says);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void Stale_facts_are_notes_at_their_rows_and_no_mistake()
    {
        var run = world.Run("check --stale --plain" + Days);
        run.Code.ShouldBe(ExitCode.Done, run.Error);
        run.Error.ShouldContain("A/RES/79/249); the next one is due for 2028");
        var alphaland =
            run.Output.Split('\n').Where(line => line.Contains("found ALP ", StringComparison.Ordinal)).ToList();
        alphaland.Count.ShouldBe(6);
        alphaland.ShouldAllBe(line => line.StartsWith("note\t", StringComparison.Ordinal));
        alphaland.ShouldContain(line => line.Contains("contamination.json\t2\t", StringComparison.Ordinal));
        world.Run("check --plain" + Days).Output.ShouldNotContain("found ALP ");
    }

    [Fact]
    public void A_fact_is_fresh_for_a_year_to_the_day()
    {
        Stale("2023-12-31").ShouldNotContain("found ALP contamination");
        Stale("2024-01-01").ShouldContain("found ALP contamination of 2022-12-31");
    }

    [Fact]
    public void A_decision_on_the_day_of_its_request_ends_the_waiting()
    {
        Write(
            "extensions",
            "\"state\": \"ALP\", \"provision\": \"CCM-4.1.a\", \"number\": 1, \"requested\": null, \"meeting\": "
            + "\"2RC-2\", "
                + "\"decided\": \"2021-09-21\", \"outcome\": \"granted\", \"months\": 48, \"newDue\": \"2026-02-01\"");
        Stale("2026-04-01").ShouldNotContain("found ALP extension");
    }

    [Theory]
    [InlineData("null", "null", true)]
    [InlineData("\"2024-06-01\"", "null", false)]
    [InlineData("\"2024-06-01\"", "\"2025-01-01\"", true)]
    public void Land_does_not_age_once_it_is_cleared_until_the_duty_is_open_again(
        string completed, string reopened, bool ages)
    {
        Write("article4",
            $"\"state\": \"ALP\", \"remnants\": \"held\", \"completed\": {completed}, \"declared\": null, "
            + $"\"reopened\": {reopened}");
        var stale = Stale("2026-04-01");
        stale.Contains("found ALP contamination", StringComparison.Ordinal).ShouldBe(ages);
        stale.Contains("found ALP land release", StringComparison.Ordinal).ShouldBe(ages);
        stale.ShouldContain("found ALP retention");
    }

    [Theory]
    [InlineData("2026-01-31", false)]
    [InlineData("2026-02-01", true)]
    public void The_paper_holds_only_what_was_public_by_then(string knownAt, bool seen)
    {
        Write("contamination",
            "\"state\": \"ALP\", \"asOf\": \"2022-12-31\", \"confirmedKm2\": 4.5, \"suspectedKm2\": null, "
            + "\"totalKm2\": 4.5, \"knownOn\": \"2026-02-01\"");
        var sheet = Ccm.Json($"report state ALP --data {world.Path} --as-of 2026-04-01 --known-at {knownAt}");
        sheet.GetProperty("contamination").GetArrayLength().ShouldBe(seen ? 1 : 0);
        sheet.GetProperty("stale").EnumerateArray().Any(s => s.GetProperty("about").GetString() == "contamination")
            .ShouldBe(seen);
    }

    [Fact]
    public void The_paper_is_about_its_own_State_and_says_what_it_assumes()
    {
        Write("land-release", [
            "\"state\": \"ALP\", \"year\": 2024, \"clearedKm2\": 1.25, \"reducedKm2\": null, \"cancelledKm2\": null, "
            + "\"newlyFoundKm2\": null",
            "\"state\": \"ALP\", \"year\": 2021, \"clearedKm2\": 2.5, \"reducedKm2\": null, \"cancelledKm2\": null, "
            + "\"newlyFoundKm2\": null"]);
        Write("hostilities",
            "\"state\": \"ALP\", \"began\": \"2019\", \"remnantsSince\": \"2019\", \"ended\": \"2020-03-01\", "
            + "\"assumed\": true");
        var sheet = Json();
        sheet.GetProperty("landRelease").EnumerateArray().Select(l => l.GetProperty("year").GetInt32())
            .ShouldBe([2021, 2024]);
        sheet.GetProperty("assumptions").EnumerateArray().Select(a => a.GetString())
            .ShouldBe(["CCM-4.1.b", "national measures", "hostilities"], ignoreOrder: true);
        sheet.GetProperty("obligations").EnumerateArray()
            .Single(o => o.GetProperty("provision").GetString() == "CCM-4.1.b")
            .GetProperty("history").EnumerateArray().Select(h => h.GetProperty("event").GetString())
            .ShouldBe(["hostilities-began", "remnants-left", "hostilities-ended"]);
        sheet.GetProperty("stale").EnumerateArray().Count().ShouldBeLessThan(10);
        world.Run("report state ALP" + Days).Output.ShouldNotContain("Afghanistan");
    }

    /// <inheritdoc/>
    public void Dispose() => world.Dispose();

    private string Stale(string asOf) => world.Run($"check --stale --as-of {asOf} --known-at 2026-04-01").Output;

    private System.Text.Json.JsonElement Json() => Ccm.Json($"report state ALP --data {world.Path}" + Days);

    private void Write(string kind, params string[] rows) => File.WriteAllText(
        Path.Combine(world.Path, kind + ".json"),
        $"{{ \"kind\": \"{kind}\", \"facts\": [\n"
            + string.Join(",\n", rows.Select(row => $"{{ {row}, \"source\": \"Invented\", \"confidence\": \"high\" }}"))
            + "\n] }\n");
}
