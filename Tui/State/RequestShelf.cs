using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Requests;

namespace CcmPlanner.Tui.State;

/// <summary>The request documents there are, and what a reader says of one.</summary>
/// <param name="Workspace">Those of the workspace.</param>
/// <param name="Read">Every mistake of a request document.</param>
internal sealed record RequestShelf(
    IReadOnlyList<SourceText> Workspace, Func<SourceText, IReadOnlyList<Problem>> Read)
{
    /// <summary>What the field <c>kind</c> of a request document says.</summary>
    public const string Kind = "request";

    /// <summary>Names of those in the workspace.</summary>
    public IEnumerable<string> Kept => Workspace.Select(text => NameOf(text.File));

    /// <summary>The document of a name, of the library first; null for none.</summary>
    public SourceText? Find(string name) =>
        RequestLibrary.Find(name) ?? Workspace.FirstOrDefault(text => NameOf(text.File) == name);

    /// <summary>What a document in a file goes by.</summary>
    public static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);
}
