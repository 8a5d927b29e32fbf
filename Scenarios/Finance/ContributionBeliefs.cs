using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>Payers by what they are asked for.</summary>
public enum PayerClass
{
    /// <summary>Below the share of a small payer.</summary>
    Small,

    /// <summary>Between the two.</summary>
    Medium,

    /// <summary>At or above the share of a large payer.</summary>
    Large,
}

/// <summary>
/// What is believed of a class of payers: the share of them that pays within two years is a beta variable.
/// </summary>
/// <param name="Class">Which class.</param>
/// <param name="Prior">Before any record.</param>
/// <param name="Posterior">After the records.</param>
/// <param name="Exposed">Payer-years on record.</param>
/// <param name="Paid">Of these, paid.</param>
public sealed record ClassBelief(PayerClass Class, Beta Prior, Beta Posterior, int Exposed, int Paid)
{
    /// <summary>How many payer-years the prior counts for.</summary>
    public double PriorWeight => Prior.A + Prior.B;
}

/// <summary>What is believed of one payer with records of its own.</summary>
/// <param name="State">Which State.</param>
/// <param name="Class">Its class.</param>
/// <param name="Exposed">Years on record.</param>
/// <param name="Paid">Of these, paid.</param>
/// <param name="Posterior">Its own probability of paying: its class's, drawn towards its records.</param>
public sealed record PayerBelief(StateCode State, PayerClass Class, int Exposed, int Paid, Beta Posterior);

/// <summary>What is believed of payers after a ledger was read.</summary>
/// <param name="Classes">By class.</param>
/// <param name="Payers">Those with records, by code.</param>
/// <param name="Timing">
/// Of those who pay, the share that pays in each month counted from January of the year: twelve of the year itself,
/// twelve of the next. Null when the ledger taught nothing about it.
/// </param>
public sealed record ContributionBeliefs(
    IReadOnlyList<ClassBelief> Classes, IReadOnlyList<PayerBelief> Payers, IReadOnlyList<double>? Timing)
{
    /// <summary>What the ledger taught about voluntary money; null when it holds none of a whole year.</summary>
    public VoluntaryBelief? Voluntary { get; init; }
}

/// <summary>What is believed of voluntary money after a ledger was read.</summary>
/// <param name="Years">Whole years on record.</param>
/// <param name="Renewal">A donor of one year gives again in the next.</param>
/// <param name="Return">A donor that gave nothing gives again in the next year.</param>
/// <param name="Donors">Those that gave, by code.</param>
public sealed record VoluntaryBelief(int Years, double Renewal, double Return, IReadOnlyList<DonorRecord> Donors);

/// <summary>A donor on record.</summary>
/// <param name="State">Which State.</param>
/// <param name="Currency">In which currency it mostly gave.</param>
/// <param name="YearsGiven">In how many of the years.</param>
/// <param name="YearlyChf">What it gave a year, years without a gift counted. Unit: CHF at the rates of then.</param>
public sealed record DonorRecord(StateCode State, string Currency, int YearsGiven, decimal YearlyChf);
