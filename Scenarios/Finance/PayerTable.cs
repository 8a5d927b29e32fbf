using CcmPlanner.Rules.Procedures;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>Who is asked for what, and how much hangs on few.</summary>
public static class PayerTable
{
    private const decimal Hundred = 100m;
    private const int Few = 5;
    private const int More = 10;

    /// <summary>What each State is asked for in the first year, largest first.</summary>
    public static IReadOnlyList<PayerShare> Of(FinanceCase data, FinanceLevers levers)
    {
        var year = data.Plan.Years.First(each => each.Year >= data.Plan.Opening.On.Year);
        var sharers = data.SharersOf(year.Year, levers);
        if (sharers.Count == 0)
        {
            return [];
        }

        var asked = ContributionShares.SharedPart(year.TotalChf, data.SharedPercentUnder(levers));
        var amounts = ContributionShares.Of(asked, sharers, data.RuleUnder(levers)).ToDictionary(share => share.State);
        var names = data.MembersUnder(levers).ToDictionary(member => member.State, member => member.Name);
        var sum = sharers.Sum(state => state.RatePercent);
        var cumulative = 0m;
        return [.. sharers.OrderByDescending(state => state.RatePercent).ThenBy(state => state.State).Select((
            state, at) =>
        {
            var share = Hundred * state.RatePercent / sum;
            cumulative += share;
            var kind = PayerBuilder.ClassOf(data.Priors, share);
            var own = data.Beliefs?.Payers.FirstOrDefault(payer => payer.State == state.State);
            var usual = data.Beliefs?.Classes.FirstOrDefault(belief => belief.Class == kind)?.Posterior
                ?? FinanceTables.PriorOf(data.Priors, kind);
            return new PayerShare(
                at + 1,
                state.State,
                names[state.State],
                data.Scale.Of(state.State, year.Year),
                share,
                cumulative,
                amounts[state.State].AmountChf,
                kind,
                (own?.Posterior ?? usual).Mean,
                own is not null);
        })];
    }

    /// <summary>How much hangs on few in the first year.</summary>
    public static Concentration ConcentrationOf(FinanceCase data, FinanceLevers levers)
    {
        var year = data.Plan.Years.First(each => each.Year >= data.Plan.Opening.On.Year);
        return ConcentrationOf(data.SharersOf(year.Year, levers), year.TotalChf);
    }

    /// <summary>How much hangs on few of these States, if an amount were shared on the adjusted scale.</summary>
    public static Concentration ConcentrationOf(IReadOnlyList<RatedState> sharers, decimal totalChf)
    {
        if (sharers.Count == 0)
        {
            return new Concentration(0, 0, 0, 0, 0, 0);
        }

        var sum = sharers.Sum(state => state.RatePercent);
        List<decimal> shares = [.. sharers.Select(state => state.RatePercent / sum).OrderDescending()];
        var asked = ContributionShares.Of(totalChf, sharers, new SharingRule(SharingScale.Adjusted));
        return new Concentration(
            sharers.Count,
            sum,
            Hundred * shares.Take(Few).Sum(),
            Hundred * shares.Take(More).Sum(),
            (double)(1 / shares.Sum(share => share * share)),
            asked.Count(share => share.AmountChf < Hundred));
    }
}
