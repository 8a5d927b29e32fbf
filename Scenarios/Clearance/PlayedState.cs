using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>
/// Everything one State's futures depend on, besides the draws: two that are equal tell the same of every trial. A path
/// is played and told from this alone.
/// </summary>
/// <param name="State">Its constants; one for all models of a decision that know the same of it.</param>
/// <param name="Years">Its years, from the baseline to the horizon, with what is supposed in each.</param>
/// <param name="Rates">Tables of supposed rates.</param>
/// <param name="LastConflict">The last year of supposed hostilities; 0 for none.</param>
/// <param name="Window">The months looked at.</param>
/// <param name="DueMonth">
/// End of the last month that is over by the date due; null when nothing is counted at it.
/// </param>
/// <param name="NewDueEnds">The same for duties after hostilities, by year from that of the forecast on.</param>
/// <param name="Watched">Years of which more is told.</param>
internal sealed record StatePlay(
    StateModel State,
    ValueList<PlayedYear> Years,
    ValueList<QuantileTable> Rates,
    int LastConflict,
    ForecastWindow Window,
    int? DueMonth,
    ValueList<int> NewDueEnds,
    ValueList<int> Watched);

/// <summary>One State as the kernel plays it.</summary>
/// <param name="Play">What its futures depend on.</param>
/// <param name="Outcomes">What is told of it.</param>
internal sealed record PlayedState(StatePlay Play, StateOutcomes Outcomes)
{
    /// <summary>Its constants.</summary>
    public StateModel State => Play.State;
}
