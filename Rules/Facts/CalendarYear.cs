namespace CcmPlanner.Rules.Facts;

/// <summary>
/// A calendar year that a yearly duty can be about; like the day asked about, stated and not from any source.
/// </summary>
/// <param name="Value">The year.</param>
public sealed record CalendarYear(int Value);
