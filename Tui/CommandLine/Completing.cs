using System.CommandLine;
using System.CommandLine.Completions;
using CcmPlanner.Rules;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Requests;
using CcmPlanner.Scenarios.Situations;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// What may be written where the grammar asks for a State, a scenario, a meeting, a provision, a request or a file.
/// </summary>
internal static class Completing
{
    private static readonly Lazy<DataLayer> Shipped = new(DataLayer.Shipped);

    /// <summary>
    /// Adds what is known to every argument and option by the word that stands for its value in the help.
    /// </summary>
    public static void AddTo(Command command, GlobalOptions options)
    {
        foreach (var argument in command.Arguments)
        {
            // Without a name of its own, the help would list all that can be completed.
            argument.HelpName ??= argument.Name;
            Add(argument.CompletionSources, argument.Name, command, options);
        }

        foreach (var option in command.Options)
        {
            Add(option.CompletionSources, option.HelpName ?? "", command, options);
        }

        foreach (var below in command.Subcommands)
        {
            AddTo(below, options);
        }
    }

    private static void Add(List<Func<CompletionContext, IEnumerable<CompletionItem>>> sources, string word,
        Command command, GlobalOptions options)
    {
        if (Words(word, command) is { } words)
        {
            sources.Add(context =>
                words(new(context.ParseResult, context.WordToComplete, options.FolderOf(context.ParseResult)))
                .Select(one => new CompletionItem(one)));
        }
    }

    private static Func<Asked, IEnumerable<string>>? Words(string word, Command command) => word switch
    {
        "ISO" => States,
        "SCENARIO" => Scenarios,
        "ABOUT" => static asked => States(asked).Concat(Scenarios(asked)),
        "SUBJECT" => Subjects,
        "KIND" => static _ => ReportKinds.All.Select(kind => kind.Name),
        "CODE" => static _ => ["USD", "CHF", "EUR"],
        "WHAT" => static _ => ["misses", "months", "exposure"],
        "MEETING" => Meetings,
        "ID" when command.Name == "meeting" => Meetings,
        "PROVISION" or "ID" => static _ => Provision.Dated,
        "FILE" when command.Name == "request" => static asked => RequestLibrary.Names.Concat(Files(asked)),
        "FILE" or "FILE.csv" or "DIR" => Files,
        _ => null,
    };

    private static IEnumerable<string> States(Asked asked) => Named(asked, "states", "code");

    private static IEnumerable<string> Meetings(Asked asked) => Named(asked, "meetings", "id");

    private static IEnumerable<string> Scenarios(Asked asked) =>
        Quietly(() => ScenarioSource.Names(asked.Folder)).Concat(Files(asked));

    /// <summary>A paper is about what its kind is about.</summary>
    private static IEnumerable<string> Subjects(Asked asked)
    {
        var said = asked.Line.Tokens.Select(token => token.Value).ToList();
        return said.ElementAtOrDefault(said.IndexOf("report") + 1) switch
        {
            "state" => States(asked),
            "analysis" => RequestLibrary.Names.Concat(Files(asked)),
            _ => Scenarios(asked),
        };
    }

    /// <summary>What rows of a kind are called, in the shipped data and in the workspace.</summary>
    private static IEnumerable<string> Named(Asked asked, string kind, string key) => Shipped.Value.Texts
        .Where(text => text.File.EndsWith($"/{kind}.json", StringComparison.Ordinal))
        .Concat(asked.Folder is { } folder ? Quietly(() => Workspace.Texts(folder)) : [])
        .SelectMany(text => LocatedJson.Read(text, []) is { } root && root.Find("kind")?.Value.Text == kind
            ? root.Find("facts")?.Value.Items.Select(row => row.Find(key)?.Value.Text).OfType<string>() ?? []
            : []);

    /// <summary>Files and folders that go on as the word does; a folder ends in a slash.</summary>
    private static IEnumerable<string> Files(Asked asked)
    {
        var begun = asked.Word;
        var above = begun[..(begun.LastIndexOfAny(['/', Path.DirectorySeparatorChar]) + 1)];
        return begun.Length == 0 ? []
            : Quietly(() => new DirectoryInfo(above.Length == 0 ? "." : above).EnumerateFileSystemInfos()
            .Where(entry => entry.Name.StartsWith(begun[above.Length..], StringComparison.Ordinal)
                && !entry.Name.StartsWith('.'))
            .Select(entry => above + entry.Name + (entry is DirectoryInfo ? Between(above) : ""))
            .ToList());
    }

    /// <summary>What a folder ends in: what was typed so far.</summary>
    private static string Between(string above) => above.Length == 0 ? "/" : above[^1..];

    // What cannot be read completes nothing; whoever runs the line is told.
    private static IReadOnlyList<T> Quietly<T>(Func<IReadOnlyList<T>> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e
            is CommandEnds or IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            return [];
        }
    }

    /// <summary>Where something is completed.</summary>
    /// <param name="Line">The line as it was understood.</param>
    /// <param name="Word">The word begun.</param>
    /// <param name="Folder">The workspace; null for none.</param>
    private sealed record Asked(ParseResult Line, string Word, string? Folder);
}
