using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using CcmPlanner.Tui.Shell;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// Command lines run inside the terminal UI: the same grammar, the same answers, in place of the streams.
/// </summary>
internal static partial class CommandsWithin
{
    private static readonly Lazy<RootCommand> Grammar = new(Cli.Root);

    /// <summary>Runs a line that begins with the program's name.</summary>
    /// <param name="line">The line.</param>
    /// <param name="tell">Who is told how far it is, from any thread.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static CommandAnswer Run(string line, Action<RunProgress> tell, CancellationToken cancellation)
    {
        string[] words = [.. ShellWords.Split(line).Skip(1)];
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new ErrorsWithin(far => tell(RunProgress.Of(far))) { NewLine = "\n" };
        int code;
        try
        {
            code = words is ["tui", ..]
                ? throw new CommandEnds(ExitCode.Usage, "ccm: the terminal UI is open already")
                : Cli.RunWithin(words, output, error, cancellation);
        }
        catch (CommandEnds ends)
        {
            error.Write(string.Join('\n', ends.Lines) + "\n");
            code = ends.Code;
        }

        var changes = words is ["record", ..] && !words.Contains("--dry-run");
        return new CommandAnswer(code, output.ToString(), error.ToString(), changes)
        {
            Recorded = changes && RecordedAs().Match(error.ToString()) is { Success: true } said
                ? int.Parse(said.Groups["line"].Value, CultureInfo.InvariantCulture)
                : null,
        };
    }

    /// <summary>Has a paper made by a line of <c>ccm report</c>, unless its file is there already.</summary>
    public static Message.Saved Paper(
        Request.WritePaper asked, Action<RunProgress> tell, CancellationToken cancellation)
    {
        if (!asked.Overwrite && File.Exists(asked.Path))
        {
            return new(asked.Path, AtomicFile.IsThere, Exists: true);
        }

        var said = Run(asked.Line, tell, cancellation);
        var problem = said.Code == ExitCode.Done ? null
            : said.Error.StartsWith(ReportCommand.Stopped, StringComparison.Ordinal) ? said.Error.Split('\n')[0]
            : cancellation.IsCancellationRequested ? Dialog.Export.Stopped
            : said.Error.Split('\n')[0];
        return new(asked.Path, problem, Exists: false);
    }

    [GeneratedRegex("^recorded as line (?<line>[0-9]+) of", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RecordedAs();

    /// <summary>The kinds of facts as forms.</summary>
    public static IReadOnlyList<FormKind> Forms { get; } =
    [
        .. RecordKinds.All.Select(kind => new FormKind(kind.Word, kind.Description,
        [
            new(null, kind.Subject.Option, kind.Subject.Description, IsRequired: true),
            .. kind.Fields.Concat(RecordInput.Common).Select(field =>
                new FormField(field.Option, field.Option.TrimStart('-').Replace('-', ' '),
                    $"{field.Value}: {field.Description}", field.IsRequired)),
        ])),
    ];

    /// <summary>The words that may stand at the end of a text, without the program's name; those begun first.</summary>
    /// <param name="text">The text up to the cursor.</param>
    /// <param name="folder">The workspace, where the text names none; null for none.</param>
    public static IReadOnlyList<string> Complete(string text, string? folder = null)
    {
        var line = text.StartsWith("ccm ", StringComparison.Ordinal) ? text[4..] : text;
        line = folder is null || line.Contains("--data", StringComparison.Ordinal) ? line
            : $"--data \"{folder}\" {line}";
        var begun = line[(line.LastIndexOf(' ') + 1)..];
        return [.. Grammar.Value.Parse(line).GetCompletions(line.Length)
            .Select(item => item.InsertText ?? item.Label)
            .Where(word => word.StartsWith(begun, StringComparison.OrdinalIgnoreCase) && word != begun)
            .Where(word => begun.Length > 0 || !word.StartsWith('-'))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
    }
}
