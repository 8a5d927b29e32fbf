using CcmPlanner.Scenarios.Finance;

namespace CcmPlanner.Tests.Finance;

/// <summary>
/// Under the same draws nothing that helps ever hurts, trial by trial. Policies that react to low cash are off: whoever
/// has more may react later, and end with less.
/// </summary>
public sealed class MonotoneTests
{
    private const int Trials = 2_000;

    private static readonly FinanceLevers Half = new() { Payers = [PayerChange.Halves(InventedFund.Betaria)] };

    public static TheoryData<string> Helps =>
        ["reserve", "earlier", "likelier", "payer", "budget", "voluntary", "fewer stop"];

    [Theory]
    [MemberData(nameof(Helps))]
    public void What_helps_never_raises_a_shortfall_in_any_trial(string help)
    {
        var data = InventedFund.Case(years: 4, shared: 60) with { Priors = FinancePriors.Shipped() };
        var (worse, better) = Pair(help);
        foreach (var outcome in (string[])["finance/shortfall", "finance/depth/2031", "finance/depth/2034",
            "finance/need/2034"])
        {
            var before = data.Model(worse).Values(outcome, Trials);
            var after = data.Model(better).Values(outcome, Trials);
            after.Zip(before).ShouldAllBe(pair => pair.First <= pair.Second);
        }
    }

    [Theory]
    [MemberData(nameof(Helps))]
    public void And_it_does_help_in_some(string help)
    {
        var data = InventedFund.Case(years: 4, shared: 60) with { Priors = FinancePriors.Shipped() };
        var (worse, better) = Pair(help);
        data.Model(better).Values("finance/leastCash", Trials).Sum().ShouldBeGreaterThan(
            data.Model(worse).Values("finance/leastCash", Trials).Sum());
    }

    private static (FinanceLevers Worse, FinanceLevers Better) Pair(string help)
    {
        var neutral = FinanceLevers.Neutral;
        return help switch
        {
            "reserve" => (neutral, neutral with { Fund = new FundLevers { OpeningReserve = 20_000 } }),
            "earlier" => (neutral with { DelayMonths = 3 }, neutral),
            "likelier" => (neutral with { PaymentOdds = 0.7 }, neutral),
            "payer" => (neutral with { Payers = [PayerChange.Stops(InventedFund.Betaria)] }, Half),
            "budget" => (neutral, neutral with { Budget = new BudgetLevers { TravelFactor = 0.5 } }),
            "voluntary" => (neutral with { VoluntaryFactor = 0.8 }, neutral),
            _ => (neutral with { OnlyFirstYearPayers = true }, neutral),
        };
    }
}
