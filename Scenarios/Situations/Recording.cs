namespace CcmPlanner.Scenarios.Situations;

/// <summary>What recording a fact, or taking one back, would do; nothing is written here.</summary>
/// <param name="Entry">The new line, read back.</param>
/// <param name="Line">The line as it is to be stored, without its line end.</param>
/// <param name="TornBytes">
/// Bytes at the end of the journal that are a line cut short and must be kept aside first.
/// </param>
/// <param name="Before">The situation without it.</param>
/// <param name="After">The situation with it.</param>
public sealed record Recording(JournalEntry Entry, string Line, int TornBytes, Situation Before, Situation After);
