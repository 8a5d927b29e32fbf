using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Situations;

namespace CcmPlanner.Tests.Data;

/// <summary>Data folders of the tests, read as the command line reads a workspace.</summary>
internal static class Folders
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Data", name);

    /// <summary>The JSON files of a folder as a layer, named by their file names alone.</summary>
    public static DataLayer Layer(string folder) => new(
        [.. Directory.GetFiles(PathOf(folder), "*.json").Order(StringComparer.Ordinal)
            .Select(path => new SourceText(Path.GetFileName(path), File.ReadAllBytes(path)))]);
}
