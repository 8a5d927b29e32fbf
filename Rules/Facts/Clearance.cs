using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Facts;

/// <summary>
/// Whether a State had cluster munition remnants in areas under its jurisdiction or control when the Convention
/// entered into force for it, so that Article 4(1)(a) binds it.
/// </summary>
/// <param name="State">Which State.</param>
/// <param name="Holding">
/// Held: remnants, the duty applies. None or Unclear: no recognised duty, the note says why.
/// </param>
/// <param name="From">Provenance; its note is the reason where there is no recognised duty.</param>
public sealed record Remnants(StateCode State, Holding Holding, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => null;
}

/// <summary>All known cluster munition remnants were cleared and destroyed.</summary>
/// <param name="State">Which State.</param>
/// <param name="On">When, as well as it is known.</param>
/// <param name="From">Provenance.</param>
public sealed record ClearanceCompleted(StateCode State, UncertainDate On, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => On.Latest ?? From.KnownOn;
}

/// <summary>A State declared that it has fulfilled Article 4(1) (Article 4(1)(c)).</summary>
/// <param name="State">Which State.</param>
/// <param name="On">When, as well as it is known.</param>
/// <param name="From">Provenance.</param>
public sealed record CompletionDeclared(StateCode State, UncertainDate On, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => On.Latest ?? From.KnownOn;
}

/// <summary>Remnants were found again after completion had been declared, so the duty is open once more.</summary>
/// <param name="State">Which State.</param>
/// <param name="On">When, as well as it is known.</param>
/// <param name="From">Provenance.</param>
public sealed record ClearanceReopened(StateCode State, UncertainDate On, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => On.Latest ?? From.KnownOn;
}
