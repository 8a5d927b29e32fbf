using NodaTime;

namespace CcmPlanner.Rules.Facts;

/// <summary>
/// The day on which the Convention's machinery is asked about: its meetings, procedures, Unit and Committee. Stated
/// only when somebody asks, so that a question about duties alone concludes nothing else.
/// </summary>
/// <param name="Day">The day.</param>
public sealed record MachineryDay(LocalDate Day);

/// <summary>A day on which States Parties are to be counted; several may be asked for at once.</summary>
/// <param name="Day">The day.</param>
public sealed record CountDay(LocalDate Day);
