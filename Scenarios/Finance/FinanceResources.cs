using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>The documents about money that come with the program.</summary>
public static class FinanceResources
{
    private const string Folder = "Finance/";

    /// <summary>All of them, in the order of their names.</summary>
    public static IEnumerable<SourceText> All() => typeof(FinanceResources).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(name => Text(name[Folder.Length..]));

    /// <summary>
    /// The document of that name. Throws <see cref="InvalidOperationException"/> when there is none, which is ours.
    /// </summary>
    public static SourceText Text(string name)
    {
        using var stream = typeof(FinanceResources).Assembly.GetManifestResourceStream(Folder + name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new SourceText(Folder + name, bytes);
    }
}
