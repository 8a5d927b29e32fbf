using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Documents;

/// <summary>Where scenarios are found by name: the shipped library first, then what a workspace adds.</summary>
public sealed class ScenarioShelf
{
    private const string Folder = "Library/";
    private const string Extension = ".json";

    // Windows writes the second, and takes both; no name of a scenario holds either.
    private static readonly char[] Between = ['/', '\\'];
    private readonly Dictionary<string, SourceText> texts = new(StringComparer.Ordinal);
    private readonly Func<string, SourceText?> open;

    /// <summary>A shelf.</summary>
    /// <param name="workspace">Scenario documents of a workspace, each under its file name.</param>
    /// <param name="open">Opens a document by its path; null when there is none.</param>
    public ScenarioShelf(IEnumerable<SourceText> workspace, Func<string, SourceText?> open)
    {
        this.open = open;
        foreach (var text in Shipped().Concat(workspace))
        {
            texts.TryAdd(NameOf(text.File), text);
        }
    }

    /// <summary>The shelf of the shipped library alone.</summary>
    public static ScenarioShelf OfLibrary { get; } = new([], static _ => null);

    /// <summary>Every name, in order.</summary>
    public IReadOnlyList<string> Names => [.. texts.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The document of a name, or at a path; null when there is none.</summary>
    public SourceText? Find(string name) => IsPath(name) ? open(name) : texts.GetValueOrDefault(name);

    private static bool IsPath(string name) =>
        name.IndexOfAny(Between) >= 0 || name.EndsWith(Extension, StringComparison.Ordinal);

    private static string NameOf(string file)
    {
        var name = file[(file.LastIndexOfAny(Between) + 1)..];
        return name.EndsWith(Extension, StringComparison.Ordinal) ? name[..^Extension.Length] : name;
    }

    private static IEnumerable<SourceText> Shipped()
    {
        var assembly = typeof(ScenarioShelf).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (name.StartsWith(Folder, StringComparison.Ordinal))
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                yield return new SourceText(name, bytes);
            }
        }
    }
}
