using System.Xml.Linq;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tests.Screens;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.Requests;

/// <summary><c>ccm report analysis</c>: the paper for an analysis group.</summary>
public sealed class AnalysisReportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("alphaland-excellent")]
    [InlineData("deltaland-hopeless")]
    public void The_paper_on_an_invented_request_is_the_approved_one(string name)
    {
        var run = Ccm.Run($"report analysis {name} --trials 200 --known-at 2026-01-01");
        run.Code.ShouldBe(ExitCode.Done, run.Error);
        var file = Path.Combine(Goldens.Root, "Tests", "Requests", $"{name}.approved.md");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(file, Untied(run.Output));
        }

        Untied(run.Output).ShouldBe(File.Exists(file) ? File.ReadAllText(file) : "",
            $"{file}: run with UPDATE_GOLDENS=1 and read what changed");
    }

    [Fact]
    public void The_page_is_well_formed_needs_nothing_from_outside_and_holds_its_charts()
    {
        var html = Page("alphaland-excellent");
        foreach (var outside in new[] { "http:", "https:", "url(", "@import", "<script", "src=", "<link" })
        {
            html.ShouldNotContain(outside);
        }

        html.ShouldContain("size: A4");
        var body = XDocument.Parse(
            html[html.IndexOf("<body>", StringComparison.Ordinal)..html.IndexOf("</html>", StringComparison.Ordinal)]);
        body.Descendants("figure").Count().ShouldBe(4, "when it ends, what remains, stress, past plans");
        body.Descendants("svg").Elements("title").Select(title => title.Value)
            .ShouldContain("Area remaining at the end of each year, km²");
        body.Descendants("h2").Select(heading => heading.Value).ShouldBe(
        [
            "At a glance", "What the Group could consider", "Every check", "What the request has to contain",
            "What the request says in figures",
            "The plan against the forecast", "Under stress", "What happened to plans like it", "Questions to the State",
            "What is assumed", "How to compute it again",
        ]);
        body.Descendants("p").First().Value.ShouldContain("Not a legal opinion");
    }

    [Fact]
    public void The_deadline_asked_for_stands_in_the_chart_of_the_year_in_which_the_work_ends() =>
        Page("lebanon-2020").ShouldContain("deadline asked for, 2026-05-01</text>");

    [Fact]
    public void Markdown_has_its_charts_in_files_beside_it()
    {
        var file = Path.Combine(folder.Path, "alpha.md");
        Ccm.Run($"report analysis alphaland-excellent --trials 200 -o {file}").Code.ShouldBe(ExitCode.Done);
        var links = File.ReadAllLines(file).Where(line => line.StartsWith("![", StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf("](", StringComparison.Ordinal) + 2)..^1])
            .ToList();
        links.ShouldBe(["alpha-completion.svg", "alpha-remaining.svg", "alpha-stress.svg", "alpha-plans.svg"]);
        links.ShouldAllBe(link => XDocument.Load(Path.Combine(folder.Path, link)).Root!.Name.LocalName == "svg");
        Directory.GetFiles(folder.Path).Length.ShouldBe(links.Count + 1);
    }

    [Theory]
    [InlineData("a.json", "\"verdicts\"")]
    [InlineData("a.csv", "check,passed,because,cites")]
    public void The_format_follows_the_extension(string name, string holds)
    {
        var file = Path.Combine(folder.Path, name);
        var run = Ccm.Run($"report analysis iraq-2022 --trials 100 -o {file}");
        run.Code.ShouldBe(ExitCode.Done, run.Error);
        File.ReadAllText(file).ShouldContain(holds);
    }

    [Fact]
    public void A_figure_that_is_assumed_is_badged_where_it_stands() =>
        Ccm.Run("report analysis lebanon-2020 --trials 100").Output.ShouldContain(
            "| Area remaining in all | 9.3 km² | Not verified; consistent with Mine Action Review 2020 | low, "
            + "*assumed* |");

    [Fact]
    public void A_request_about_stockpiles_says_that_nothing_is_forecast()
    {
        using var file = new RequestFile();
        var text =
            $"{{ {RequestFile.Epsilonia}, \"monthsRequested\": 12, \"stockpile\": {{ \"remainingMunitions\": 40, \"remainingSubmunitions\": 900 }} }}"
            .Replace("\"article\": 4", "\"article\": 3", StringComparison.Ordinal);
        var run = file.RunText(text, "report analysis FILE --trials 100");
        run.Code.ShouldBe(ExitCode.Done, run.Error);
        run.Output.ShouldContain("There is no forecast: the destruction of stockpiles is not forecast.");
        run.Output.ShouldContain("| Munitions remaining | 40 pieces |");
        run.Output.ShouldNotContain("4(6)");
    }

    [Theory]
    [InlineData("report analysis", "write ccm report analysis FILE")]
    [InlineData("report opinion iraq-2022", "those there are: state, analysis, budget, outlook")]
    public void What_cannot_be_written_says_why(string commandLine, string says)
    {
        var run = Ccm.Run(commandLine);
        run.Code.ShouldBe(ExitCode.Usage);
        run.Error.ShouldContain(says);
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    // What the forecast says changes with its model, and fingerprints with every rule and fact; other tests hold both.
    private static string Untied(string text)
    {
        var kept = new List<string>();
        var isKept = true;
        foreach (var line in text.Split('\n'))
        {
            isKept = line.StartsWith("## ", StringComparison.Ordinal)
                ? line[3..] is not ("The plan against the forecast" or "Under stress" or "What is assumed")
                : isKept;
            if (isKept && !line.Contains(" of the futures", StringComparison.Ordinal)
                && !line.Contains('±', StringComparison.Ordinal)
                && !line.StartsWith("- **input:**", StringComparison.Ordinal)
                && !line.StartsWith("- **rules:**", StringComparison.Ordinal)
                && !line.StartsWith("- **program:**", StringComparison.Ordinal))
            {
                kept.Add(line);
            }
        }

        return string.Join('\n', kept);
    }

    private string Page(string name)
    {
        var file = Path.Combine(folder.Path, name + ".html");
        var run = Ccm.Run($"report analysis {name} --trials 200 -o {file}");
        run.Code.ShouldBe(ExitCode.Done, run.Error);
        return File.ReadAllText(file);
    }
}
