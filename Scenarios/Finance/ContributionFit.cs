using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>What a ledger teaches.</summary>
/// <param name="Beliefs">What is believed of payers now.</param>
/// <param name="Payers">Payer by payer, by code.</param>
/// <param name="Changes">What changed and how sure it is, one sentence each.</param>
/// <param name="FirstYear">First budget year used.</param>
/// <param name="LastYear">Last budget year used; null when the ledger holds no whole year.</param>
public sealed record FittedContributions(
    ContributionBeliefs Beliefs,
    IReadOnlyList<FittedPayer> Payers,
    IReadOnlyList<string> Changes,
    int FirstYear,
    int? LastYear);

/// <summary>One payer in the light of a ledger.</summary>
/// <param name="Belief">What is believed of it.</param>
/// <param name="MedianMonth">
/// Month of the year in which it mostly paid, 1 to 12, 13 to 24 in the next; null for never.
/// </param>
public sealed record FittedPayer(PayerBelief Belief, int? MedianMonth);

/// <summary>
/// Learns from a ledger how States pay. Of each class the share m that pays within two years is drawn towards the
/// records: each payer's own probability is a beta variable around m, its payer-years are coins of that probability,
/// and m is weighed on a grid. What is then believed of a payer is its class's share, drawn towards its own records.
/// </summary>
public static class ContributionFit
{
    private const int GridPoints = 400;
    private const int WholeMonths = PaymentTiming.Months;

    /// <summary>What the ledger teaches about the payers of a case.</summary>
    public static FittedContributions Of(ContributionLedger ledger, FinanceCase data)
    {
        var records = RecordsOf(ledger, data);
        var timing = TimingOf(records, data.Priors);
        var weight = data.Priors["pay.payer.weight"];
        var classes = new List<ClassBelief>();
        var payers = new List<FittedPayer>();
        foreach (var kind in Enum.GetValues<PayerClass>().Reverse())
        {
            List<PayerRecord> mine = [.. records.Where(record => record.Class == kind)];
            var prior = FinanceTables.PriorOf(data.Priors, kind);
            var posterior = Posterior(
                prior, [.. mine.Select(record => record.Counts(prior.Mean, data.Priors["timing.sameYear"]))], weight);
            classes.Add(new ClassBelief(kind, prior, posterior, mine.Sum(r => r.Exposed), mine.Sum(r => r.Paid)));
            payers.AddRange(
                mine.Select(record => FittedOf(record, posterior.Mean, weight, data.Priors["timing.sameYear"])));
        }

        List<FittedPayer> ordered = [.. payers.OrderBy(payer => payer.Belief.State)];
        var first = ledger.Lines.Min(line => line.Year);
        var beliefs = new ContributionBeliefs(classes, [.. ordered.Select(payer => payer.Belief)], timing)
        {
            Voluntary = VoluntaryFit.Of(ledger, data, first, LastWholeYear(ledger)),
        };
        return new FittedContributions(
            beliefs,
            ordered,
            FitChanges.Of(beliefs, data.Priors),
            first,
            records.Count == 0 ? null : records.Max(record => record.LastYear));
    }

    /// <summary>
    /// The share that pays, after the records of several payers: each of n payer-years and k paid, around the share
    /// with a weight of so many payer-years. The posterior on a grid as the beta variable of its mean and variance.
    /// </summary>
    /// <param name="prior">Before.</param>
    /// <param name="payers">Payer-years and those paid, payer by payer; parts of one are allowed.</param>
    /// <param name="weight">How much a payer resembles its class. Unit: payer-years.</param>
    public static Beta Posterior(Beta prior, IReadOnlyList<(double Years, double Paid)> payers, double weight)
    {
        if (payers.Count == 0)
        {
            return prior;
        }

        Span<double> logs = stackalloc double[GridPoints];
        var best = double.NegativeInfinity;
        for (var at = 0; at < GridPoints; at++)
        {
            var m = (at + 0.5) / GridPoints;
            var (a, b) = (weight * m, weight * (1 - m));
            var log = ((prior.A - 1) * Elementary.Log(m)) + ((prior.B - 1) * Elementary.Log(1 - m));
            foreach (var (years, paid) in payers)
            {
                log += BetaFunctions.LogBeta(a + paid, b + years - paid) - BetaFunctions.LogBeta(a, b);
            }

            logs[at] = log;
            best = Math.Max(best, log);
        }

        return Matching(logs, best);
    }

    private static Beta Matching(ReadOnlySpan<double> logs, double best)
    {
        var (sum, first, second) = (0.0, 0.0, 0.0);
        for (var at = 0; at < logs.Length; at++)
        {
            var m = (at + 0.5) / logs.Length;
            var mass = Elementary.Exp(logs[at] - best);
            sum += mass;
            first += mass * m;
            second += mass * m * m;
        }

        var mean = first / sum;
        var variance = Math.Max((second / sum) - (mean * mean), 1e-9);
        var size = (mean * (1 - mean) / variance) - 1;
        return new Beta(mean * size, (1 - mean) * size);
    }

    private static FittedPayer FittedOf(PayerRecord record, double share, double weight, double sameYear)
    {
        var (years, paid) = record.Counts(share, sameYear);
        var belief = new PayerBelief(
            record.State,
            record.Class,
            record.Exposed,
            record.Paid,
            new Beta((weight * share) + paid, (weight * (1 - share)) + years - paid));
        List<int> lags = [.. record.Lags.OfType<int>().Order()];
        return new FittedPayer(belief, lags.Count == 0 ? null : lags[(lags.Count - 1) / 2] + 1);
    }

    // The assumed shares count for so many payments; those on record are added, month by month.
    private static double[] TimingOf(List<PayerRecord> records, FinancePriors priors)
    {
        var weight = priors["timing.weight"];
        double[] counts = [.. PaymentTiming.Shares(priors).Select(share => share * weight)];
        foreach (var lag in records.SelectMany(record => record.Lags).OfType<int>())
        {
            counts[Math.Min(lag, WholeMonths - 1)]++;
        }

        var sum = counts.Sum();
        return sum == 0 ? [.. PaymentTiming.Shares(priors)] : [.. counts.Select(count => count / sum)];
    }

    private static int LastWholeYear(ContributionLedger ledger) => ledger.LastDay.PlusDays(1).Year - 1;

    // A year counts once it is over; unpaid in a year of which the next is not over, it may still be paid.
    private static List<PayerRecord> RecordsOf(ContributionLedger ledger, FinanceCase data)
    {
        var first = ledger.Lines.Min(line => line.Year);
        var last = LastWholeYear(ledger);
        var year = data.Plan.Years[0].Year;
        var sharers = data.SharersOf(year, FinanceLevers.Neutral);
        var sum = sharers.Sum(sharer => sharer.RatePercent);
        var records = new List<PayerRecord>();
        foreach (var sharer in sharers)
        {
            var member = data.Members.First(known => known.State == sharer.State);
            List<int> years =
                [.. Enumerable.Range(first, Math.Max(0, last - first + 1)).Where(
                    y => member.IsPartyOn(new LocalDate(y, 1, 1)))];
            if (years.Count > 0)
            {
                records.Add(new PayerRecord(
                    sharer.State,
                    PayerBuilder.ClassOf(data.Priors, 100 * sharer.RatePercent / sum),
                    years,
                    [.. years.Select(
                        y => ledger.LagOf(sharer.State, y) is { } lag && lag < WholeMonths ? lag : (int?)null)],
                    last));
            }
        }

        return records;
    }

    /// <summary>One payer's years on record.</summary>
    private sealed record PayerRecord(
        StateCode State, PayerClass Class, IReadOnlyList<int> Years, IReadOnlyList<int?> Lags, int LastYear)
    {
        public int Exposed => Years.Count;

        public int Paid => Lags.Count(lag => lag is not null);

        // Payer-years and those paid within two years; unpaid after one, it is paid later with the probability left.
        public (double Years, double Paid) Counts(double share, double sameYear)
        {
            var later = share * (1 - sameYear) / (1 - (share * sameYear));
            var paid = 0.0;
            for (var at = 0; at < Years.Count; at++)
            {
                paid += Lags[at] is not null ? 1 : Years[at] == LastYear ? later : 0;
            }

            return (Years.Count, paid);
        }
    }
}
