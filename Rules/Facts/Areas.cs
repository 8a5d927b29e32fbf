using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Facts;

/// <summary>Contaminated area a State reported, or others reported of it, at one date.</summary>
/// <param name="State">Which State.</param>
/// <param name="AsOf">The day the figure describes.</param>
/// <param name="Confirmed">Confirmed hazardous area; null when not given.</param>
/// <param name="Suspected">Suspected hazardous area; null when not given.</param>
/// <param name="Total">Total as given by the source; null when not given.</param>
/// <param name="From">Provenance.</param>
public sealed record Contamination(
    StateCode State,
    LocalDate AsOf,
    SquareKilometres? Confirmed,
    SquareKilometres? Suspected,
    SquareKilometres? Total,
    Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => AsOf;
}

/// <summary>Land released in one calendar year, and what was newly found in it.</summary>
/// <param name="State">Which State.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Cleared">Area cleared; null when not given.</param>
/// <param name="Reduced">Area reduced by technical survey; null when not given.</param>
/// <param name="Cancelled">Area cancelled by non-technical survey; null when not given.</param>
/// <param name="NewlyFound">Contaminated area newly recorded in the year; null when not given.</param>
/// <param name="From">Provenance.</param>
public sealed record LandRelease(
    StateCode State,
    int Year,
    SquareKilometres? Cleared,
    SquareKilometres? Reduced,
    SquareKilometres? Cancelled,
    SquareKilometres? NewlyFound,
    Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => new LocalDate(Year, 12, 31);
}
