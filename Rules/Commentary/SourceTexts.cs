using System.Reflection;

namespace CcmPlanner.Rules.Commentary;

/// <summary>
/// The source files that an assembly carries as Source/… resources, so that it can say what its authors wrote.
/// </summary>
public static class SourceTexts
{
    /// <summary>The files' texts, in the order of their names.</summary>
    public static IReadOnlyList<string> Of(Assembly assembly)
    {
        var texts = new List<string>();
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (name.StartsWith("Source/", StringComparison.Ordinal))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                texts.Add(reader.ReadToEnd());
            }
        }

        return texts;
    }
}
