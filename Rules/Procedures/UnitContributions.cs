using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Procedures;

/// <summary>What all States Parties are to share of a budget.</summary>
/// <remarks>
/// Interpretation: the split of the financial procedures was in no source read; the parameter is assumed and says so.
/// </remarks>
[Name("SharedPartOfTheBudget")]
[Cite("1RC", "financial procedures, contributions")]
public sealed class SharedPartOfTheBudget : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        BudgetLine total = null!;
        Parameter share = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => total, b => b.Item == BudgetItem.Total, b => b.AmountChf != null)
            .Match(() => share, p => p.Id == "ISU.share.shared");

        Then()
            .Yield(_ => new ChannelTarget(
                total.Year,
                ContributionChannel.Shared,
                Budgets.Share(Budgets.Amount(total), share.Value),
                share.Status != ParameterStatus.Adopted));
    }
}

/// <summary>What voluntary contributions are to bring of a budget.</summary>
/// <remarks>
/// Interpretation: the split of the financial procedures was in no source read; the parameter is assumed and says so.
/// </remarks>
[Name("VoluntaryPartOfTheBudget")]
[Cite("1RC", "financial procedures, contributions")]
public sealed class VoluntaryPartOfTheBudget : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        BudgetLine total = null!;
        Parameter share = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => total, b => b.Item == BudgetItem.Total, b => b.AmountChf != null)
            .Match(() => share, p => p.Id == "ISU.share.voluntary");

        Then()
            .Yield(_ => new ChannelTarget(
                total.Year,
                ContributionChannel.Voluntary,
                Budgets.Share(Budgets.Amount(total), share.Value),
                share.Status != ParameterStatus.Adopted));
    }
}

/// <summary>What the working capital reserve is to hold.</summary>
/// <remarks>Interpretation: its size was in no source read; the parameter is assumed and says so.</remarks>
[Name("ReserveToBeBuilt")]
[Cite("1RC", "financial procedures, contributions")]
public sealed class ReserveToBeBuilt : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        BudgetLine total = null!;
        Parameter reserve = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => total, b => b.Item == BudgetItem.Total)
            .Match(() => reserve, p => p.Id == "ISU.reserve-chf");

        Then()
            .Yield(_ => new ChannelTarget(
                total.Year,
                ContributionChannel.Reserve,
                reserve.Value,
                reserve.Status != ParameterStatus.Adopted));
    }
}

/// <summary>What came in by each channel for a year, up to the day asked about.</summary>
[Name("ContributionsByChannel")]
[Cite("1RC", "financial procedures, contributions")]
public sealed class ContributionsByChannel : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        MachineryDay today = null!;
        IGrouping<string, ContributionPaid> payments = null!;

        When()
            .Match(() => today)
            .Query(() => payments, q => q
                .Match<ContributionPaid>(p => p.On <= today.Day)
                .GroupBy(p => Ledgers.KeyOf(p)));

        Then()
            .Yield(_ => Ledgers.Received(payments));
    }
}

/// <summary>An invoice not paid in full after its last day is in arrears, by age class of whole years.</summary>
[Name("UnpaidAfterItsDay")]
[Cite("1RC", "financial procedures, contributions")]
public sealed class UnpaidAfterItsDay : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        MachineryDay today = null!;
        Parameter oldest = null!;
        ContributionInvoiced invoice = null!;
        IEnumerable<ContributionPaid> payments = null!;

        When()
            .Match(() => today)
            .Match(() => oldest, p => p.Id == "ISU.arrears.oldest-class-years")
            .Match(() => invoice, i => i.Due < today.Day)
            .Query(() => payments, q => q
                .Match<ContributionPaid>(
                    p => p.State == invoice.State,
                    p => p.Year == invoice.Year,
                    p => p.Channel == invoice.Channel,
                    p => p.On <= today.Day)
                .Collect())
            .Having(() => Ledgers.Unpaid(invoice, payments) > 0);

        Then()
            .Yield(_ => new Arrears(
                invoice.State,
                invoice.Year,
                invoice.Channel,
                Ledgers.Unpaid(invoice, payments),
                invoice.Due,
                Ledgers.AgeClass(invoice.Due, today.Day, oldest.Value)));
    }
}
