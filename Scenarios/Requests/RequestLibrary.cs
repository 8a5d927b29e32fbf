using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Requests;

/// <summary>The worked requests that come with the program.</summary>
public static class RequestLibrary
{
    private const string Folder = "Requests/";
    private const string Extension = ".json";

    /// <summary>Their names, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(RequestLibrary).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Extension.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The document of that name; null when there is none.</summary>
    public static SourceText? Find(string name)
    {
        using var stream = typeof(RequestLibrary).Assembly.GetManifestResourceStream(Folder + name + Extension);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new SourceText(name + Extension, bytes);
    }
}
