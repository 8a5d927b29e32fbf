using NodaTime;

namespace CcmPlanner.Rules.Facts;

/// <summary>The day a question is asked about; the only clock a rule can read.</summary>
/// <param name="Day">The day.</param>
public sealed record AsOfDay(LocalDate Day);
