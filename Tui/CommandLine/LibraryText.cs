using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>Finds a document by name or path.</summary>
internal static class LibraryText
{
    private const string Extension = ".json";

    /// <summary>
    /// A path is a file; a bare name is a document that comes with the program, then one of the workspace. Ends the
    /// command with exit code 4 when there is none.
    /// </summary>
    /// <param name="name">What was asked for.</param>
    /// <param name="shipped">The shipped document of a name; null when there is none.</param>
    /// <param name="names">The names of the shipped documents.</param>
    /// <param name="kind">What such a document is called.</param>
    /// <param name="question">Names the workspace.</param>
    public static SourceText Of(
        string name, Func<string, SourceText?> shipped, IReadOnlyList<string> names, string kind, Question question)
    {
        if (name.Contains('/', StringComparison.Ordinal) || name.Contains('\\', StringComparison.Ordinal)
            || File.Exists(name))
        {
            return Workspace.Text(name);
        }

        var inWorkspace = question.DataFolder is { } folder ? Path.Combine(folder, name + Extension) : null;
        if (shipped(name) is { } found)
        {
            return found;
        }

        if (File.Exists(inWorkspace))
        {
            return Workspace.Text(inWorkspace);
        }

        var nearest = Spelling.Nearest(name, names);
        throw new CommandEnds(
            ExitCode.NotFound,
            $"ccm: no {kind} {name}{(nearest is null ? "" : $"; did you mean {nearest}?")}",
            $"write a file, or one of {string.Join(", ", names)}");
    }
}
