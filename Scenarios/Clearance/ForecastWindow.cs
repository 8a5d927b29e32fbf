using NodaTime;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>The time a forecast looks at.</summary>
/// <param name="AsOf">The day it starts from.</param>
/// <param name="Horizon">The day up to which it looks.</param>
internal sealed record ForecastWindow(LocalDate AsOf, LocalDate Horizon)
{
    /// <summary>The month of the day it starts from.</summary>
    public int FirstMonth { get; } = MonthTime.Of(AsOf);

    /// <summary>The last month it looks at.</summary>
    public int LastMonth { get; } = MonthTime.Of(Horizon);

    /// <summary>The bin for everything beyond the last month; bin 0 is the first month.</summary>
    public int BeyondBin => LastMonth - FirstMonth + 1;

    /// <summary>The last calendar year that is over by the last day.</summary>
    public int LastFullYear { get; } = Horizon.PlusDays(1).Year - 1;

    /// <summary>
    /// The month of an instant of completion; the one after the last for everything beyond. One before the first month
    /// contradicts a duty that is open on the day of the forecast.
    /// </summary>
    public int CompletionOf(double instant) =>
        instant > LastMonth + 1 ? LastMonth + 1 : MonthTime.Containing(instant);

    /// <summary>True when the day lies before the forecast, so that nothing about it is left to chance.</summary>
    public bool IsPast(LocalDate due) => due < AsOf;

    /// <summary>True when the day does not lie beyond the horizon.</summary>
    public bool Reaches(LocalDate due) => MonthTime.LastEndBy(due) <= LastMonth + 1;
}
