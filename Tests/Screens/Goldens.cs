namespace CcmPlanner.Tests.Screens;

/// <summary>Approved files beside the tests.</summary>
internal static class Goldens
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Compares a text with the approved one, or approves it where UPDATE_GOLDENS is 1.</summary>
    public static void Compare(string name, string text) => CompareFile("Screens", name + ".approved.txt", text);

    /// <summary>Compares a text with an approved file of an area of the tests.</summary>
    public static void CompareFile(string area, string name, string text)
    {
        var file = Path.Combine(Root, "Tests", area, "Goldens", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        var approved = File.Exists(file) ? File.ReadAllText(file) : "";
        text.ShouldBe(approved, $"{file}: run with UPDATE_GOLDENS=1 and read what changed");
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "CcmPlanner.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
