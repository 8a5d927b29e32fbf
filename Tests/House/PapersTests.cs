using System.Collections.Concurrent;
using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.House;

/// <summary>What the papers name is there: files, headings, classes, folders, commands and their options.</summary>
public sealed partial class PapersTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "..", ".."));
    private static readonly char[] Between = [' ', '[', ']', '|', '\\', '\'', '(', ')'];
    private static readonly string[] Projects = ["Engine", "Rules", "Scenarios", "Tui"];

    private static readonly ConcurrentDictionary<string, HashSet<string>> Anchors = new(StringComparer.Ordinal);

    private static readonly Lazy<HashSet<string>> Words = new(() => [.. Projects.Append("Tests")
        .SelectMany(project => SourcesOf(project)).SelectMany(file => Word().Matches(File.ReadAllText(file)))
        .Select(match => match.Value)]);

    [Fact]
    public void Every_link_leads_to_a_file_and_a_heading_that_are_there()
    {
        var dead = Papers().SelectMany(paper => Link().Matches(File.ReadAllText(paper))
            .Select(match => match.Groups["to"].Value)
            .Where(to => !to.StartsWith("http", StringComparison.Ordinal) && !Leads(paper, to))
            .Select(to => $"{Short(paper)}: {to}"));

        dead.ShouldBeEmpty();
    }

    [Fact]
    public void Every_place_in_the_repository_that_a_paper_names_is_there()
    {
        var lost = Spans().Where(span => Place().IsMatch(span.Text) && !Exists(span.Text))
            .Select(span => $"{span.Paper}: {span.Text}");

        lost.ShouldBeEmpty();
    }

    [Fact]
    public void Every_class_and_member_that_a_paper_names_stands_in_the_source()
    {
        var unknown = Spans().Where(span => Name().IsMatch(span.Text))
            .Where(span => span.Text.Split('.').Any(
                word => !Words.Value.Contains(word) && Type.GetType($"System.{word}") is null))
            .Select(span => $"{span.Paper}: {span.Text}");

        unknown.ShouldBeEmpty();
    }

    [Fact]
    public void Every_command_and_option_that_a_paper_names_is_in_the_grammar()
    {
        var grammar = Cli.Root();
        var unknown = Spans().Where(span => span.Text.StartsWith("ccm ", StringComparison.Ordinal))
            .SelectMany(span => Unknown(grammar, span.Text).Select(word => $"{span.Paper}: {word} in {span.Text}"));

        unknown.ShouldBeEmpty();
    }

    [Fact]
    public void The_architecture_names_every_room()
    {
        var named = File.ReadAllText(Path.Combine(Root, "ARCHITECTURE.md"));

        Projects.SelectMany(project => Directory.GetDirectories(Path.Combine(Root, project)))
            .Where(folder => SourcesOf(folder).Length > 0).Select(Short)
            .ShouldAllBe(room => named.Contains(room, StringComparison.Ordinal));
    }

    [Fact]
    public void The_list_of_decisions_names_each_of_them()
    {
        var folder = Path.Combine(Root, "docs", "decisions");
        var list = File.ReadAllText(Path.Combine(folder, "README.md"));

        Directory.GetFiles(folder, "0*.md").Select(Path.GetFileName)
            .ShouldAllBe(file => list.Contains($"]({file})", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Papers() => Directory.GetFiles(Root, "*.md")
        .Concat(Directory.GetFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories));

    /// <summary>What stands between backticks on one line, outside blocks.</summary>
    private static IEnumerable<(string Paper, string Text)> Spans() => Papers().SelectMany(paper =>
        Span().Matches(Block().Replace(File.ReadAllText(paper), ""))
            .Select(match => (Short(paper), match.Groups["text"].Value)));

    private static bool Leads(string paper, string to)
    {
        var parts = to.Split('#');
        var named = parts[0].Length == 0 ? paper : Path.Combine(Path.GetDirectoryName(paper)!, parts[0]);
        var file = Path.GetFullPath(named);
        return Path.Exists(file) && (parts.Length == 1 || Anchors.GetOrAdd(file, AnchorsOf).Contains(parts[1]));
    }

    private static HashSet<string> AnchorsOf(string file)
    {
        var text = File.ReadAllText(file);
        return
        [
            .. Heading().Matches(text).Select(match => Anchor(match.Groups["words"].Value)),
            .. Marked().Matches(text).Select(match => match.Groups["id"].Value),
        ];
    }

    private static string Anchor(string heading) =>
        string.Concat(heading.Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_'))
            .Replace(' ', '-');

    private static bool Exists(string place) => place.Contains('*', StringComparison.Ordinal)
        ? Directory.GetFiles(Path.Combine(Root, Path.GetDirectoryName(place)!), Path.GetFileName(place)).Length > 0
        : Path.Exists(Path.Combine(Root, place));

    private static IEnumerable<string> Unknown(RootCommand grammar, string line)
    {
        Command at = grammar;
        var options = grammar.Options.Where(option => option.Recursive).ToList();
        var isNamed = true;
        foreach (var word in line.Split(Between, StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            if (word.StartsWith("--", StringComparison.Ordinal))
            {
                isNamed = false;
                if (!at.Options.Concat(options).Any(option => option.Name == word || option.Aliases.Contains(word)))
                {
                    yield return word;
                }
            }
            else if (isNamed && at.Subcommands.FirstOrDefault(command => command.Name == word) is { } next)
            {
                at = next;
            }
            else if (at == grammar && isNamed && char.IsAsciiLetterLower(word[0]))
            {
                yield return word;
            }
        }
    }

    private static string[] SourcesOf(string folder) =>
        [.. Directory.GetFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))];

    private static string Short(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    private static partial Regex Block();

    [GeneratedRegex("`(?<text>[^`\n]+)`", RegexOptions.None, 1000)]
    private static partial Regex Span();

    [GeneratedRegex("<a id=\"(?<id>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Marked();

    [GeneratedRegex("^#+ (?<words>.*)$", RegexOptions.Multiline, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(Engine|Rules|Scenarios|Tui|Tests|docs|\.ci)/[\w./*-]*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"^([A-Z][a-z]+([A-Z][a-z0-9]+)+|[A-Z][a-z]\w*\.[A-Z]\w+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\b[A-Z]\w*", RegexOptions.None, 10_000)]
    private static partial Regex Word();
}
