using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Facts;

/// <summary>The Secretary-General circulated a proposal to amend the Convention (Article 13(1)).</summary>
/// <param name="Amendment">Its short name, unique.</param>
/// <param name="Circulated">Day of circulation to all States Parties.</param>
/// <param name="From">Provenance.</param>
public sealed record AmendmentProposal(string Amendment, LocalDate Circulated, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => Circulated;
}

/// <summary>A State notified that it supports further consideration of a proposal (Article 13(1)).</summary>
/// <param name="Amendment">The proposal.</param>
/// <param name="State">Who supports it.</param>
/// <param name="On">Day of the notification.</param>
/// <param name="WantsEarlier">True when it asks for a conference before the next meeting (Article 13(3)).</param>
/// <param name="From">Provenance.</param>
public sealed record AmendmentSupport(
    string Amendment,
    StateCode State,
    LocalDate On,
    bool WantsEarlier,
    Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => On;
}

/// <summary>An amendment conference voted on a proposal (Article 13(4)).</summary>
/// <param name="Amendment">The proposal.</param>
/// <param name="On">Day of the vote.</param>
/// <param name="InFavour">Votes in favour. Range: 0 or more.</param>
/// <param name="Against">Votes against. Range: 0 or more.</param>
/// <param name="Abstaining">Abstentions. Range: 0 or more.</param>
/// <param name="From">Provenance.</param>
public sealed record AmendmentVote(
    string Amendment,
    LocalDate On,
    int InFavour,
    int Against,
    int Abstaining,
    Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => On;
}

/// <summary>A State deposited its acceptance of an amendment (Article 13(5)).</summary>
/// <param name="Amendment">The amendment.</param>
/// <param name="State">Who accepted.</param>
/// <param name="Deposited">Day of deposit.</param>
/// <param name="From">Provenance.</param>
public sealed record AmendmentAcceptance(string Amendment, StateCode State, LocalDate Deposited, Provenance From)
    : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => Deposited;
}
