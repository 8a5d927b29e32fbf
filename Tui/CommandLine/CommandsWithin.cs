using System.CommandLine.Parsing;
using CcmPlanner.Tui.Shell;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>Command lines run inside the terminal UI: the same grammar, the same answers, in place of the streams.</summary>
internal static class CommandsWithin
{
    /// <summary>Runs a line that begins with the program's name.</summary>
    public static CommandAnswer Run(string line, CancellationToken cancellation)
    {
        string[] words = [.. CommandLineParser.SplitCommandLine(line).Skip(1)];
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
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

        return new CommandAnswer(
            code, output.ToString(), error.ToString(), Changes: words is ["record", ..] && !words.Contains("--dry-run"));
    }

    /// <summary>The words that may stand at the end of a text, without the program's name; those begun first.</summary>
    public static IReadOnlyList<string> Complete(string text)
    {
        var line = text.StartsWith("ccm ", StringComparison.Ordinal) ? text[4..] : text;
        var begun = line[(line.LastIndexOf(' ') + 1)..];
        return [.. Cli.Root().Parse(line).GetCompletions(line.Length)
            .Select(item => item.InsertText ?? item.Label)
            .Where(word => word.StartsWith(begun, StringComparison.OrdinalIgnoreCase) && word != begun)
            .Where(word => begun.Length > 0 || !word.StartsWith('-'))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
    }
}
