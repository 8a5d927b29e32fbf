using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Facts;

/// <summary>
/// A State declared that it applies Article 1 provisionally until the Convention is in force for it (Article 18).
/// </summary>
/// <param name="State">Who declared.</param>
/// <param name="Since">The day it declared so.</param>
/// <param name="Scope">What it applies: Article 1, or Article 1(1)(a) alone.</param>
/// <param name="From">Provenance.</param>
public sealed record ProvisionalApplication(StateCode State, LocalDate Since, string Scope, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => Since;
}
