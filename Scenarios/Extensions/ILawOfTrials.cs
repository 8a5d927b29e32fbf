using NodaTime;

namespace CcmPlanner.Scenarios.Extensions;

/// <summary>
/// The law as possible futures ask it. Every answer is a conclusion of the rule book: by the ordinary session, or by
/// the same rules lowered to straight-line code.
/// </summary>
public interface ILawOfTrials
{
    /// <summary>What holds for each of these deadlines, in their order.</summary>
    IReadOnlyList<DeadlineLaw> Of(IReadOnlyList<LocalDate> deadlines);

    /// <summary>The last day for a request in time, by the id of the meeting that is to decide.</summary>
    IReadOnlyDictionary<string, LocalDate> FilingDays();

    /// <summary>
    /// The date due for remnants that came with hostilities ended on a day (Article 4(1)(b)), for each.
    /// </summary>
    IReadOnlyList<LocalDate> NewDuties(IReadOnlyList<LocalDate> ended);

    /// <summary>Whether a duty with that deadline is met in time by completion on a day, for each pair.</summary>
    IReadOnlyList<bool> MetInTime(IReadOnlyList<(LocalDate Due, LocalDate Completed)> ends);
}
