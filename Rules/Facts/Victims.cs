using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Facts;

/// <summary>
/// Whether there are cluster munition victims in areas under a State's jurisdiction or control (Article 5).
/// </summary>
/// <param name="State">Which State.</param>
/// <param name="Holding">
/// Held: the State itself reported victims. Unclear: others report them, or lists differ. None: none.
/// </param>
/// <param name="From">Provenance; its note says which lists.</param>
public sealed record Victims(StateCode State, Holding Holding, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => null;
}

/// <summary>A State designated a focal point for victim assistance within its government (Article 5(2)(g)).</summary>
/// <param name="State">Which State.</param>
/// <param name="On">The day of designation.</param>
/// <param name="From">Provenance.</param>
public sealed record FocalPoint(StateCode State, LocalDate On, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => On;
}
