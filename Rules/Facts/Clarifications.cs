using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Facts;

/// <summary>
/// A request for clarification reached the State it is about, through the Secretary-General (Article 8(2)).
/// </summary>
/// <param name="Id">Its name, unique.</param>
/// <param name="State">The State asked.</param>
/// <param name="By">The State asking.</param>
/// <param name="Received">The day the State asked received it.</param>
/// <param name="From">Provenance.</param>
public sealed record ClarificationRequest(string Id, StateCode State, StateCode By, LocalDate Received, Provenance From)
    : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => Received;
}

/// <summary>The State asked supplied the clarification, through the Secretary-General (Article 8(2)).</summary>
/// <param name="Id">The request it answers.</param>
/// <param name="On">The day of the answer.</param>
/// <param name="From">Provenance.</param>
public sealed record ClarificationGiven(string Id, LocalDate On, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => On;
}
