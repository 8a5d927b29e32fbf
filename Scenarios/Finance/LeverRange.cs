namespace CcmPlanner.Scenarios.Finance;

/// <summary>Says when a lever is set beyond what it can mean.</summary>
internal static class LeverRange
{
    /// <summary>One problem when the number is not within the range; both ends included.</summary>
    public static IEnumerable<string> Of(string path, double found, double least, double most) =>
        found >= least && found <= most ? [] : [$"{path}: found {found:R}; write {least:R} to {most:R}"];

    /// <summary>One problem when the month is not one of a year; null is none.</summary>
    public static IEnumerable<string> Month(string path, int? month) =>
        month is < 1 or > 12 ? [$"{path}: found {month}; write 1 to 12"] : [];
}
