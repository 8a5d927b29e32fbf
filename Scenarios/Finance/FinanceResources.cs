using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>The documents about money that come with the program.</summary>
internal static class FinanceResources
{
    /// <summary>
    /// The document of that name. Throws <see cref="InvalidOperationException"/> when there is none, which is ours.
    /// </summary>
    public static SourceText Text(string name)
    {
        using var stream = typeof(FinanceResources).Assembly.GetManifestResourceStream($"Finance/{name}")
            ?? throw new InvalidOperationException($"{name} is not in the assembly");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new SourceText($"Finance/{name}", bytes);
    }
}
