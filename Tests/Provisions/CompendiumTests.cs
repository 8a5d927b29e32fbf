using System.Text.RegularExpressions;
using CcmPlanner.Scenarios.RuleBooks;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tests.Screens;
using CcmPlanner.Tui.CommandLine;
using NodaTime;

namespace CcmPlanner.Tests.Provisions;

/// <summary>The compendium as pages and as JSON.</summary>
public sealed partial class CompendiumTests
{
    private static readonly Compendium Book = Compendium.At(new LocalDate(2026, 11, 24));

    [Fact]
    public void The_Markdown_book_in_the_repository_is_the_one_the_rules_give()
    {
        var file = Path.Combine(Goldens.Root, "docs", "rulebook.md");
        var text = CompendiumText.Markdown(Book);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(file, text);
        }

        (File.Exists(file) && File.ReadAllText(file) == text)
            .ShouldBeTrue($"{file}: run with UPDATE_GOLDENS=1 and read what changed");
    }

    [Fact]
    public void Every_link_of_the_page_goes_somewhere_in_it()
    {
        var html = CompendiumText.Html(Book);
        var places = Places().Matches(html).Select(match => match.Groups["name"].Value).ToList();
        places.Count.ShouldBe(places.Distinct().Count(), "no place has two names");
        Links().Matches(html).Select(match => match.Groups["to"].Value).Distinct()
            .ShouldBeSubsetOf(places.Select(place => "#" + place));
    }

    [Fact]
    public void The_page_needs_nothing_from_outside()
    {
        var html = CompendiumText.Html(Book);
        foreach (var outside in new[] { "http:", "https:", "url(", "@import", "<script", "src=", "<link" })
        {
            html.ShouldNotContain(outside);
        }

        html.ShouldContain("size: A4");
    }

    [Fact]
    public void The_page_is_well_formed()
    {
        var html = CompendiumText.Html(Book);
        var body =
            html[html.IndexOf("<body>", StringComparison.Ordinal)..html.IndexOf("</html>", StringComparison.Ordinal)];
        Should.NotThrow(() => System.Xml.Linq.XDocument.Parse(body));
    }

    [Fact]
    public void Every_rule_stands_on_the_page_once() =>
        Book.Rules.Select(rule => CompendiumText.Html(Book).Split($"id=\"rule-{rule.Name}\"").Length - 1)
            .ShouldAllBe(times => times == 1);

    [Fact]
    public void The_book_is_a_document_too()
    {
        var document = Ccm.Json("rulebook --rules-at 2026-11-24");
        document.GetProperty("rules").GetArrayLength().ShouldBe(Book.Rules.Count);
        var clearance = document.GetProperty("provisions").EnumerateArray()
            .Single(p => p.GetProperty("id").GetString() == "CCM-4.1.a");
        clearance.GetProperty("encodedBy").EnumerateArray().Select(rule => rule.GetString())
            .ShouldContain("ClearWithinTenYears");
        clearance.GetProperty("period").GetString().ShouldBe("P10Y");
    }

    [Fact]
    public void The_format_follows_the_file_and_the_option_wins()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var file = Path.Combine(folder, "book.html");
            Ccm.Run($"rulebook -o {file}").Code.ShouldBe(ExitCode.Done);
            File.ReadAllText(file).ShouldStartWith("<!DOCTYPE html>");
            Ccm.Run($"rulebook --format md -o {file}").Code.ShouldBe(ExitCode.Done);
            File.ReadAllText(file).ShouldContain("# The law as rules");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [GeneratedRegex(" id=\"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Places();

    [GeneratedRegex("href=\"(?<to>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();
}
