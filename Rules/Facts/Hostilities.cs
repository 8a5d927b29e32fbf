using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Facts;

/// <summary>
/// Hostilities during which cluster munitions became remnants on a State's territory (Article 4(1)(b)).
/// </summary>
/// <param name="State">Where.</param>
/// <param name="Number">Which of the hostilities on its territory: first 1, second 2.</param>
/// <param name="Began">When the hostilities began, as well as it is known.</param>
/// <param name="RemnantsSince">When munitions became remnants, as well as it is known.</param>
/// <param name="From">Provenance.</param>
public sealed record HostilitiesLeftRemnants(
    StateCode State,
    int Number,
    UncertainDate Began,
    UncertainDate RemnantsSince,
    Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => RemnantsSince.Latest ?? From.KnownOn;
}

/// <summary>The active hostilities on a State's territory ended.</summary>
/// <param name="State">Where.</param>
/// <param name="Number">Which of the hostilities on its territory.</param>
/// <param name="On">The day they ended.</param>
/// <param name="From">Provenance.</param>
public sealed record HostilitiesEnded(StateCode State, int Number, LocalDate On, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => On;
}

/// <summary>
/// A State used or abandoned cluster munitions on another's territory before it was bound itself (Article 4(4)).
/// </summary>
/// <param name="State">The State that used or abandoned them.</param>
/// <param name="In">The State where they became remnants.</param>
/// <param name="From">Provenance.</param>
public sealed record FormerUse(StateCode State, StateCode In, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => null;
}
