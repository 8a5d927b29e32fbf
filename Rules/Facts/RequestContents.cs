using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Facts;

/// <summary>
/// What an extension request contains has been looked at, so that an item not found is an item missing.
/// </summary>
/// <param name="State">Whose request.</param>
/// <param name="Provision">The duty whose deadline is to be extended.</param>
/// <param name="Number">The request's number.</param>
/// <param name="From">Provenance.</param>
public sealed record RequestExamined(StateCode State, string Provision, int Number, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => From.KnownOn;
}

/// <summary>An extension request contains something the Convention asks for.</summary>
/// <param name="State">Whose request.</param>
/// <param name="Provision">The duty whose deadline is to be extended.</param>
/// <param name="Number">The request's number.</param>
/// <param name="Item">The item: a to f under Article 3(4), a to i under 4(6), "exceptional", "previous".</param>
/// <param name="From">Provenance.</param>
public sealed record RequestContains(StateCode State, string Provision, int Number, string Item, Provenance From)
    : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => From.KnownOn;
}

/// <summary>A State that is not a party takes part in a meeting, and so shares its costs (Article 14(1)).</summary>
/// <param name="State">Which State.</param>
/// <param name="MeetingId">Which meeting.</param>
/// <param name="From">Provenance.</param>
public sealed record Participation(StateCode State, string MeetingId, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => null;
}
