using System.Text;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Requests;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>Finds request documents: those of the library, of the workspace, and files.</summary>
internal static class RequestSource
{
    /// <summary>The document of a name, or of a file; ends the command with exit code 4 when there is none.</summary>
    public static SourceText Text(string name, Question question) =>
        LibraryText.Of(name, RequestLibrary.Find, RequestLibrary.Names, "request", question);

    /// <summary>Names of the library's requests and the workspace's, in order.</summary>
    public static IReadOnlyList<string> Names(string? folder) =>
    [
        .. RequestLibrary.Names.Union(InWorkspace(folder).Select(text => RequestShelf.NameOf(text.File)))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The requests of a workspace, and a reader that knows the States and meetings there are.</summary>
    public static RequestShelf Shelf(string? folder, Situation situation) =>
        new(InWorkspace(folder), text => RequestReader.Read(text, situation).Problems);

    /// <summary>A request to be edited, or why it cannot be had.</summary>
    public static Message.RequestRead ToEdit(string subject, Question question)
    {
        try
        {
            var text = Text(subject, question);
            return new(RequestShelf.NameOf(text.File), Encoding.UTF8.GetString(text.Utf8), null);
        }
        catch (CommandEnds ends)
        {
            return new(subject, "", ends.Lines[0]);
        }
    }

    private static IReadOnlyList<SourceText> InWorkspace(string? folder) => folder is null ? [] :
    [
        .. Workspace.Layer(folder).Texts
            .Where(text => LocatedJson.Read(text, [])?.Find("kind")?.Value.Text == RequestShelf.Kind),
    ];
}
