using CcmPlanner.Scenarios.Finance;

namespace CcmPlanner.Tests.Finance;

/// <summary>Where the answer can be worked out by hand, the model gives it.</summary>
public sealed class ClosedFormTests
{
    private const int Trials = 20_000;

    [Fact]
    public void With_certain_payment_the_balance_of_each_year_is_exact_to_the_centime()
    {
        var model = InventedFund.Case(years: 4, shared: 40).Model(new FinanceLevers { EveryonePays = true });
        foreach (var year in (int[])[2031, 2032, 2033, 2034])
        {
            model.Values($"finance/cash/{year}-12", 500).ShouldAllBe(cash => cash == 5_000_000);
            model.Values($"finance/paidUp/{year}", 500).ShouldAllBe(count => count == 4);
            model.Values($"finance/arrears/{year}", 500).ShouldAllBe(arrears => arrears == 0);
        }
    }

    [Fact]
    public void Independent_payers_have_the_income_that_theory_gives()
    {
        const double p = 0.7;
        var data =
            InventedFund.Case(years: 1) with { Priors = InventedFund.Certain.Paying(p).With("timing.sameYear", 1) };
        var income = data.Model().Values("finance/income/2031", Trials).Select(value => (double)value).ToArray();
        double[] shares = [4_800_000, 3_600_000, 2_400_000, 1_200_000];
        var mean = shares.Sum(share => share * p);
        var variance = shares.Sum(share => share * share * p * (1 - p));
        var found = income.Average();
        var foundVariance = income.Sum(value => (value - found) * (value - found)) / (Trials - 1);

        // The class's own probability has a spread of 0.0048, common to all payers of a trial: it is in the tolerance.
        var common = 12_000_000 * Math.Sqrt(p * (1 - p) / 9_001);
        Math.Abs(found - mean).ShouldBeLessThan(4 * Math.Sqrt((variance + (common * common)) / Trials));
        var fourth = income.Average(value => Math.Pow(value - found, 4));
        var error = Math.Sqrt((fourth - (foundVariance * foundVariance)) / Trials);
        Math.Abs(foundVariance - variance).ShouldBeLessThan((4 * error) + (common * common));
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(0.5)]
    public void With_one_payer_the_probability_of_a_shortfall_is_that_of_not_being_paid(double p)
    {
        var one = InventedFund.Case(years: 1, cash: 120_000 - 0.01m);
        var data =
            one with { Members = [one.Members[0]], Priors = InventedFund.Certain.Paying(p).With("timing.sameYear", 1) };
        var short0 = data.Model().Values("finance/shortfall/2031", Trials).Average();

        // Cash lasts to the last centime of December: only a year without the payment is short.
        Math.Abs(short0 - (1 - p)).ShouldBeLessThan(4 * Math.Sqrt((p * (1 - p) / Trials) + (p * (1 - p) / 9_001)));
    }

    [Fact]
    public void A_reserve_as_large_as_the_worst_case_leaves_no_shortfall_and_a_centime_less_leaves_one()
    {
        var data = InventedFund.Case(years: 3);
        var worst = data.Model().Values("finance/need/2033", 2_000).Max();
        decimal reserve = worst / 100m;

        Shortfalls(data, reserve).ShouldBe(0);
        Shortfalls(data, reserve - 0.01m).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Costs_of_every_year_are_the_budget_when_nothing_is_left_to_chance() =>
        InventedFund.Case(years: 2).Model().Values("finance/expenditure/2032", 300)
            .ShouldAllBe(spent => spent == 12_000_000);

    [Fact]
    public void A_pledge_in_dollars_is_worth_what_the_franc_leaves_of_it()
    {
        var data = InventedFund.Case(years: 1, shared: 0);
        var pledge = new Pledge(InventedFund.Alphaland, "USD", [new Instalment(2031, 100_000, 3)]);
        var rates = new ExchangeRates(data.Rates.Rates, []);
        data = data with
        {
            Plan = data.Plan with { Pledges = [pledge] },
            Rates = rates,
            Priors =
            data.Priors.With("voluntary.donors", 0)
        };
        var levers = new FinanceLevers { EveryonePays = true, FrancUpPercent = 15 };
        var rate = rates.Of("USD", 2031)!.Chf;

        data.Model(levers).Values("finance/voluntary/2031", 10)
            .ShouldAllBe(value => value == (long)Math.Floor((double)(10_000_000 * rate) / 1.15 + 0.5));
    }

    private static long Shortfalls(FinanceCase data, decimal reserve) => data
        .Model(new FinanceLevers { Fund = new FundLevers { OpeningReserve = reserve } })
        .Values("finance/shortfall", 2_000).Sum();
}
