using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Rules.Procedures;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>Who is asked for most, and what the scenario makes of each.</summary>
internal sealed class PayerRanking
{
    private readonly FinanceLevers levers;
    private readonly IReadOnlyList<RatedState> ordered;

    private PayerRanking(FinanceLevers levers, IReadOnlyList<RatedState> ordered) =>
        (this.levers, this.ordered) = (levers, ordered);

    /// <summary>The ranking of the first year, by rate and then by code.</summary>
    public static PayerRanking Of(FinanceCase data, FinanceLevers levers, IReadOnlyList<PlanYear> years) => new(
        levers,
        [.. data.SharersOf(years[0].Year, levers).OrderByDescending(state => state.RatePercent).ThenBy(
            state => state.State)]);

    /// <summary>The first so many.</summary>
    public IReadOnlyList<StateCode> Largest(int count) => [.. ordered.Take(count).Select(state => state.State)];

    /// <summary>What a State gives of what it would, in a year.</summary>
    public double FactorOf(StateCode state, int year)
    {
        var factor = 1.0;
        foreach (var change in levers.Payers.Where(change => change.AppliesIn(year)))
        {
            if (change.State == state || (
                change.Rank is { } rank && rank <= ordered.Count && ordered[rank - 1].State == state))
            {
                factor *= change.Factor;
            }
        }

        return factor;
    }

    /// <summary>Share of the adjusted scale of the first year. Unit: percent.</summary>
    public decimal ShareOf(StateCode state)
    {
        var sum = ordered.Sum(rated => rated.RatePercent);
        return ordered.FirstOrDefault(rated => rated.State == state) is { } found ? 100 * found.RatePercent / sum : 0;
    }
}

/// <summary>What each State is asked for, year by year and meeting by meeting.</summary>
internal static class PayerBuilder
{
    private const string NonParties = "non-parties";

    /// <summary>The payers by code; States not party that share meetings come last, as one.</summary>
    public static PayerLine[] Of(
        FinanceCase data,
        FinanceLevers levers,
        StreamRegistry streams,
        Shelf parts,
        List<PlanYear> years,
        PayerRanking ranking,
        MeetingLine[] meetings)
    {
        var shares = years.ConvertAll(year => SharesOf(data, levers, year));
        var dues = meetings.Select(meeting => DuesOf(data, levers, meeting)).ToList();
        List<StateCode> states = [.. shares.SelectMany(year =>
            year.Keys).Concat(dues.SelectMany(d => d.Keys)).Distinct().Order()];
        var lines = states.ConvertAll(state =>
        {
            var kind = ClassOf(data.Priors, ranking.ShareOf(state));
            var own = data.Beliefs?.Payers.FirstOrDefault(payer => payer.State == state);
            return new PayerLine(
                state,
                kind,
                streams.Register($"finance.pay/{state}"),
                new(shares.Select(year => year.ContainsKey(state))),
                new(shares.Select((year, at) => Open(data, state, years[at], year.GetValueOrDefault(state)))),
                new(years.Select(year => ranking.FactorOf(state, year.Year))),
                new(dues.Select(meeting => meeting.GetValueOrDefault(state))),
                own is null ? null : parts.Of(own.Posterior, belief => belief.Tabulate()),
                streams.Register($"finance.belief/{state}"));
        });
        if (meetings.Length > 0)
        {
            lines.Add(new PayerLine(
                null,
                PayerClass.Medium,
                streams.Register($"finance.pay/{NonParties}"),
                new(years.Select(_ => true)),
                new(new long[years.Count]),
                new(years.Select(_ => 1.0)),
                new(meetings.Select(meeting => meeting.Cost - meeting.PartyShare)),
                null,
                default));
        }

        return [.. lines];
    }

    /// <summary>The class of a payer by its share of the adjusted scale. Unit: percent.</summary>
    public static PayerClass ClassOf(FinancePriors priors, decimal percent) =>
        percent >= (decimal)priors["class.large.percent"] ? PayerClass.Large
        : percent < (decimal)priors["class.small.percent"] ? PayerClass.Small
        : PayerClass.Medium;

    private static Dictionary<StateCode, long> SharesOf(FinanceCase data, FinanceLevers levers, PlanYear year) =>
        Split(
            ContributionShares.SharedPart(year.TotalChf, data.SharedPercentUnder(levers)),
            data.SharersOf(year.Year, levers),
            data.RuleUnder(levers));

    private static Dictionary<StateCode, long> DuesOf(FinanceCase data, FinanceLevers levers, MeetingLine meeting) =>
        Split(
            meeting.PartyShare / 100m,
            data.SharersOf(meeting.Meeting.Opens.Year, levers),
            new SharingRule(SharingScale.Adjusted));

    private static Dictionary<StateCode, long> Split(
        decimal amount, IReadOnlyList<RatedState> sharers, SharingRule rule) =>
        sharers.Count == 0
            ? []
            : ContributionShares.Of(amount, sharers, rule)
                .ToDictionary(share => share.State, share => ProgramBuilder.Centimes(share.AmountChf));

    // What is on record as paid for the year in which the forecast begins is in the opening balance already.
    private static long Open(FinanceCase data, StateCode state, PlanYear year, long asked)
    {
        var paid = data.Payments
            .Where(p => p.State == state && p.Year == year.Year && p.Channel == ContributionChannel.Shared)
            .Where(p => p.On < data.Plan.Opening.On)
            .Sum(p => p.AmountChf);
        return Math.Max(0, asked - ProgramBuilder.Centimes(paid));
    }
}
