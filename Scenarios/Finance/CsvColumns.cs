using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>Holds the columns of a CSV file to those its reader knows.</summary>
internal static class CsvColumns
{
    /// <summary>
    /// True when all required columns are there and no other but the optional ones; else problems are added.
    /// </summary>
    public static bool AreSound(
        IReadOnlyList<string> header,
        IReadOnlyList<string> required,
        IReadOnlyList<string> optional,
        SourceText text,
        List<Problem> problems)
    {
        var before = problems.Count;
        void Add(string found, string write) =>
            problems.Add(new Problem(Severity.Error, text.PlaceAt(0, "header"), found, write));

        foreach (var name in header.Except(required).Except(optional))
        {
            var near = Spelling.Nearest(name, required.Concat(optional).Except(header));
            Add(
                $"the unknown column \"{name}\"",
                near is null ? $"one of {string.Join(", ", required.Concat(optional))}"
                    : $"\"{near}\" if that was meant");
        }

        foreach (var twice in header.GroupBy(name => name).Where(of => of.Count() > 1))
        {
            Add($"the column \"{twice.Key}\" {twice.Count()} times", "each column once");
        }

        foreach (var missing in required.Except(header))
        {
            Add($"no column \"{missing}\"", $"the columns {string.Join(", ", required)}");
        }

        return problems.Count == before;
    }
}
