using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Facts;

/// <summary>A State was engaged in an armed conflict (Article 20(3)).</summary>
/// <param name="State">Which State.</param>
/// <param name="Began">First day.</param>
/// <param name="Ended">Last day; null while it lasts.</param>
/// <param name="From">Provenance.</param>
public sealed record ArmedConflict(StateCode State, LocalDate Began, LocalDate? Ended, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => Began;
}
