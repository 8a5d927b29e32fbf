using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>A calendar year of which more is told.</summary>
/// <param name="Year">The year.</param>
/// <param name="Released">Land released in it.</param>
/// <param name="Remaining">Area known at its end.</param>
internal sealed record WatchedYear(int Year, Outcome Released, Outcome Remaining)
{
    /// <summary>Adds the outcomes of a State's year.</summary>
    public static WatchedYear Of(OutcomeList outcomes, StateCode state, int year) => new(
        year,
        outcomes.Add($"released-{year}/{state}", "m²", new RelativeScale()),
        outcomes.Add($"remaining-{year}/{state}", "m²", new RelativeScale()));
}
