using System.Text.RegularExpressions;

namespace CcmPlanner.Scenarios.RuleBooks.Lint;

/// <summary>
/// The paper that lists the readings of the law: one heading of level 3 for each class, readings under it.
/// </summary>
/// <param name="Readings">How many readings it gives, by class.</param>
/// <param name="Incomplete">Classes with a reading that lacks its ground or the other reading.</param>
public sealed partial record InterpretationList(
    IReadOnlyDictionary<string, int> Readings, IReadOnlyList<string> Incomplete)
{
    /// <summary>The list that ships with the program.</summary>
    public static InterpretationList Shipped()
    {
        using var stream = typeof(InterpretationList).Assembly.GetManifestResourceStream("docs/interpretations.md")!;
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    /// <summary>Reads such a paper; headings of other levels and the text before the first are passed over.</summary>
    public static InterpretationList Read(string text)
    {
        var readings = new Dictionary<string, int>(StringComparer.Ordinal);
        var incomplete = new List<string>();
        foreach (var entry in Entry().Matches(text).Cast<Match>())
        {
            var (name, body) = (entry.Groups["name"].Value, entry.Groups["body"].Value);
            readings[name] = Count(body, "Reading");
            if (Count(body, "Ground") != readings[name] || Count(body, "Other reading") != readings[name])
            {
                incomplete.Add(name);
            }
        }

        return new InterpretationList(readings, incomplete);
    }

    private static int Count(string body, string word) => body.Split($"**{word}.**").Length - 1;

    [GeneratedRegex(
        @"^### (?<name>\w+)\s*\n(?<body>.*?)(?=^#{2,3} |\z)",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Entry();
}
