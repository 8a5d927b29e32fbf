using CcmPlanner.Rules.Commentary;

namespace CcmPlanner.Scenarios.RuleBooks.Lint;

/// <summary>
/// Findings about readings of the law: marked in the code and listed in the paper, or one of the two only.
/// </summary>
internal static class InterpretationFindings
{
    public static IEnumerable<Finding> Of(CommentBook comments, InterpretationList listed)
    {
        var marked = comments.All
            .Where(comment => comment.Interpretations.Count > 0)
            .ToDictionary(comment => comment.Name, comment => comment.Interpretations, StringComparer.Ordinal);
        foreach (var (name, readings) in marked.Where(
            one => listed.Readings.GetValueOrDefault(one.Key) != one.Value.Count))
        {
            yield return Wrong(
                name, $"marks {readings.Count} readings, docs/interpretations.md lists "
                    + $"{listed.Readings.GetValueOrDefault(name)}: “{readings[0]}”");
        }

        foreach (var name in listed.Readings.Keys.Where(name => !marked.ContainsKey(name)))
        {
            yield return Wrong(name, "is listed in docs/interpretations.md, and nothing in the code is marked so");
        }

        foreach (var name in listed.Incomplete)
        {
            yield return Wrong(name, "lacks its ground or the other reading in docs/interpretations.md");
        }
    }

    private static Finding Wrong(string name, string message) =>
        new(FindingSeverity.Error, "interpretation", name, message);
}
