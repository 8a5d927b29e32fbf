using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Facts;

/// <summary>The ways by which money reaches the Unit; how much each is to bring is not in any source read.</summary>
public enum ContributionChannel
{
    /// <summary>Shared by all States Parties.</summary>
    Shared,

    /// <summary>Voluntary.</summary>
    Voluntary,

    /// <summary>To the working capital reserve.</summary>
    Reserve,
}

/// <summary>A State was invoiced a contribution to the Unit's budget of a year.</summary>
/// <param name="State">Who.</param>
/// <param name="Year">Budget year.</param>
/// <param name="Channel">By which way.</param>
/// <param name="AmountChf">Unit: CHF. Range: more than 0.</param>
/// <param name="Due">Last day to pay.</param>
/// <param name="From">Provenance.</param>
public sealed record ContributionInvoiced(
    StateCode State,
    int Year,
    ContributionChannel Channel,
    decimal AmountChf,
    LocalDate Due,
    Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => From.KnownOn;
}

/// <summary>A State paid towards the Unit's budget of a year.</summary>
/// <param name="State">Who.</param>
/// <param name="Year">Budget year it is for.</param>
/// <param name="Channel">By which way.</param>
/// <param name="AmountChf">Unit: CHF. Range: more than 0.</param>
/// <param name="On">Day it arrived.</param>
/// <param name="From">Provenance.</param>
public sealed record ContributionPaid(
    StateCode State,
    int Year,
    ContributionChannel Channel,
    decimal AmountChf,
    LocalDate On,
    Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => On;
}
