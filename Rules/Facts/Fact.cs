using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Facts;

/// <summary>What a rule may ask: something that happened or was observed, with where it comes from.</summary>
public interface IFact
{
    /// <summary>Where the fact comes from.</summary>
    Provenance From { get; }

    /// <summary>
    /// First day on which the fact holds for certain, so that a question "as of" an earlier day does not see it;
    /// null when it holds at all times (a meeting's place in the calendar, the absence of a holding).
    /// </summary>
    LocalDate? HoldsFrom { get; }
}
