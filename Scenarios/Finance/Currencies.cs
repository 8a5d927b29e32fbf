using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>The currencies in which contributions are given, by ISO 4217 code.</summary>
public static class Currencies
{
    /// <summary>The currency of the budget.</summary>
    public const string Franc = "CHF";

    /// <summary>Every currency whose rate is on record.</summary>
    public static IReadOnlyList<string> All { get; } = [Franc, "EUR", "JPY", "NOK", "SEK", "USD"];

    /// <summary>One problem when the code is not one of <see cref="All"/>.</summary>
    internal static IEnumerable<string> Problems(string path, string found) =>
        All.Contains(found) ? [] : [$"{path}: found \"{found}\"; write {Wanted(found)}"];

    /// <summary>What to write instead of an unknown code.</summary>
    internal static string Wanted(string found) =>
        (Spelling.Nearest(found, All) is { } near ? $"\"{near}\" if that was meant, or " : "")
        + $"one of {string.Join(", ", All)}";
}
