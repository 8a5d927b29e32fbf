using CcmPlanner.Engine.Chance;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>Says what a ledger changed, and how sure that is.</summary>
internal static class FitChanges
{
    private const double Low = 0.05;
    private const double High = 0.95;
    private const int YearMonths = 12;

    /// <summary>One sentence for each class, one for the month of payment.</summary>
    public static IReadOnlyList<string> Of(ContributionBeliefs beliefs, FinancePriors priors)
    {
        List<string> changes = [.. beliefs.Classes.Select(Of)];
        var before = Spread(PaymentTiming.Shares(priors));
        var after = Spread(beliefs.Timing ?? []);
        changes.Add(
            $"Of those who pay within two years, {after:0.00} pay within the year, where {before:0.00} was assumed.");
        changes.Add(beliefs.Voluntary is { } voluntary
            ? $"{voluntary.Donors.Count} States gave CHF {voluntary.Donors.Sum(donor =>
                donor.YearlyChf):#,##0} a year voluntarily "
                + $"over {voluntary.Years} years; a gift is renewed with {voluntary.Renewal:0.00} "
                + $"(assumed: {priors["voluntary.renewal"]:0.00})."
            : "No voluntary contribution of a whole year is on record: who gives, and how much, stays assumed.");
        return changes;
    }

    private static string Of(ClassBelief belief) => belief.Exposed == 0
        ? $"{belief.Class} payers: nothing on record, so the share that pays within two years stays "
            + $"{Range(belief.Prior)}."
        : $"{belief.Class} payers: {belief.Paid} of {belief.Exposed} payer-years paid; "
            + "the share that pays within two years was "
            + $"{Range(belief.Prior)} and is {Range(belief.Posterior)}; "
            + $"what was assumed counts for {belief.PriorWeight:0.#} payer-years.";

    private static string Range(Beta share) =>
        $"{share.Mean:0.00} (90 % between {share.Quantile(Low):0.00} and {share.Quantile(High):0.00})";

    private static double Spread(IReadOnlyList<double> timing) => timing.Take(YearMonths).Sum();
}
