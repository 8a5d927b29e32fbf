using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Rules.Procedures;

/// <summary>Invoices against payments.</summary>
internal static class Ledgers
{
    /// <summary>What payments for the same year by the same channel have in common.</summary>
    public static string KeyOf(ContributionPaid payment) => $"{payment.Year} {payment.Channel}";

    /// <summary>The sum of payments of one key.</summary>
    public static ChannelReceived Received(IEnumerable<ContributionPaid> payments)
    {
        var all = payments.ToList();
        return new ChannelReceived(all[0].Year, all[0].Channel, all.Sum(payment => payment.AmountChf));
    }

    /// <summary>
    /// What is left of an invoice after the payments towards it; below zero when more was paid. Unit: CHF.
    /// </summary>
    public static decimal Unpaid(ContributionInvoiced invoice, IEnumerable<ContributionPaid> payments) =>
        invoice.AmountChf - payments.Sum(payment => payment.AmountChf);

    /// <summary>Whole years since the last day to pay; everything older than the oldest class falls into it.</summary>
    public static int AgeClass(LocalDate due, LocalDate day, int oldest) =>
        Math.Min(LegalDate.WholeYearsBetween(due, day), oldest);
}
