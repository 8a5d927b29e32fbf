using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>Learns from a ledger who gives voluntarily, how much, and how often a gift is renewed.</summary>
internal static class VoluntaryFit
{
    /// <summary>
    /// What the years from <paramref name="first"/> to <paramref name="last"/> teach; null when nothing.
    /// </summary>
    public static VoluntaryBelief? Of(ContributionLedger ledger, FinanceCase data, int first, int last)
    {
        var years = last - first + 1;
        var gifts = ledger.Lines
            .Where(line => line.Channel == ContributionChannel.Voluntary && line.Year >= first && line.Year <= last)
            .ToLookup(line => line.State);
        var donors = gifts.Select(of => DonorOf(of.Key, [.. of], data, years)).OrderBy(donor => donor.State).ToList();
        if (years < 1 || donors.Count == 0)
        {
            return null;
        }

        var (again, given, back, idle) = (0, 0, 0, 0);
        foreach (var of in gifts)
        {
            var gave = Enumerable.Range(first, years).Select(year =>
                of.Where(l => l.Year == year).Sum(l => l.Amount) > 0).ToList();
            for (var year = 1; year < years; year++)
            {
                given += gave[year - 1] ? 1 : 0;
                again += gave[year - 1] && gave[year] ? 1 : 0;
                idle += gave[year - 1] ? 0 : 1;
                back += !gave[year - 1] && gave[year] ? 1 : 0;
            }
        }

        return new VoluntaryBelief(
            years,
            Drawn(data.Priors, "voluntary.renewal", again, given),
            Drawn(data.Priors, "voluntary.return", back, idle),
            donors);
    }

    private static double Drawn(FinancePriors priors, string id, int hits, int tries)
    {
        var weight = priors["voluntary.weight"];
        return weight + tries == 0 ? priors[id] : ((weight * priors[id]) + hits) / (weight + tries);
    }

    private static DonorRecord DonorOf(
        Engine.Values.StateCode state, IReadOnlyList<LedgerLine> lines, FinanceCase data, int years)
    {
        var francs = lines.Sum(line => line.Amount * (data.Rates.Of(line.Currency, line.Year)?.Chf ?? 1));
        var currency = lines.GroupBy(line => line.Currency)
            .OrderByDescending(of => of.Count())
            .ThenBy(of => of.Key, StringComparer.Ordinal)
            .First().Key;
        return new DonorRecord(
            state, currency, lines.Select(line => line.Year).Distinct().Count(), decimal.Round(
                francs / Math.Max(1, years), 2));
    }
}
