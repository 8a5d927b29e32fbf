using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Situations;

/// <summary>Texts that are laid over the layers before: a row with the key of an earlier one replaces it.</summary>
/// <param name="Texts">The texts, each with its file name.</param>
/// <param name="IsShipped">True for the data that comes with the program.</param>
/// <param name="Journal">What was recorded one fact at a time, laid over the texts; null for nothing.</param>
/// <param name="IsSupposed">
/// True for scenario documents: each states, under <c>facts</c>, a list of texts of facts to be supposed.
/// </param>
public sealed record DataLayer(
    IReadOnlyList<SourceText> Texts, bool IsShipped = false, SourceText? Journal = null, bool IsSupposed = false)
{
    private const string Folder = "Data/";

    /// <summary>The data that comes with the program, in the order of its file names.</summary>
    public static DataLayer Shipped()
    {
        var assembly = typeof(DataLayer).Assembly;
        var texts = new List<SourceText>();
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                texts.Add(new SourceText(name, bytes));
            }
        }

        return new DataLayer(texts, IsShipped: true);
    }
}
