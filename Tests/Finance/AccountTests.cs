using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Finance;

namespace CcmPlanner.Tests.Finance;

/// <summary>Every centime of every trial is accounted for, whatever policies act.</summary>
public sealed class AccountTests
{
    private static readonly PolicySet All = new(true, true, true, true, true);

    private static FinanceCase Poor =>
        InventedFund.Case(years: 4, shared: 60, cash: 20_000, reserve: 15_000, policies: All) with
        {
            Priors = FinancePriors.Shipped(),
        };

    [Fact]
    public void Opening_balance_and_flows_give_the_closing_balance_of_every_month_to_the_centime()
    {
        var data = Poor;
        data = data with { Plan = data.Plan with { Fund = data.Plan.Fund with { Surplus = SurplusRule.Reserve } } };
        var model = data.Model();
        for (var trial = 0; trial < 200; trial++)
        {
            var months = model.Trace(trial).Months;
            var (cash, reserve, advance) = (20_000m, 15_000m, 0m);
            foreach (var month in months)
            {
                month.OpeningCash.ShouldBe(cash);
                cash += month.Shared + month.Voluntary - month.Expenditure + month.FromReserve + month.FromHost;
                (reserve, advance) = (reserve - month.FromReserve, advance + month.FromHost);
                (month.ClosingCash, month.Reserve, month.Advance).ShouldBe((cash, reserve, advance));
                reserve.ShouldBeGreaterThanOrEqualTo(0);
                advance.ShouldBeInRange(0, 100_000);
            }
        }
    }

    [Fact]
    public void The_traced_trial_is_the_one_that_is_counted()
    {
        var model = Poor.Model();
        var income = model.Values("finance/income/2032", 300);
        var cash = model.Values("finance/cash/2033-07", 300);
        foreach (var trial in (int[])[0, 1, 255, 256, 299])
        {
            var months = model.Trace(trial).Months;
            months.Where(m => m.Month.Year == 2032).Sum(m => m.Shared + m.Voluntary).ShouldBe(income[trial] / 100m);
            months.Single(m => m.Month is { Year: 2033, Month: 7 }).ClosingCash.ShouldBe(cash[trial] / 100m);
        }
    }

    [Fact]
    public void What_a_policy_does_is_told_in_the_trial_in_which_it_acts()
    {
        var model = Poor.Model();
        var told = Enumerable.Range(0, 300).SelectMany(trial => model.Trace(trial).Months)
            .SelectMany(month => month.Events).ToHashSet();
        told.ShouldBe(
            [
                "drew the reserve", "the host advanced money", "paid the host back",
                "cut travel for the rest of the year",
                "left the half post empty for the rest of the year", "called for early payment",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void Arrears_are_what_was_asked_for_less_what_came_in()
    {
        var data = InventedFund.Case(
            years: 2, shared: 100) with
        { Priors = InventedFund.Certain.Paying(0.6).With("timing.sameYear", 1) };
        var model = data.Model();
        var first = model.Values("finance/shared/2031", 500);
        var second = model.Values("finance/shared/2032", 500);
        model.Values("finance/arrears/2031", 500).Zip(first)
            .ShouldAllBe(pair => pair.First == 12_000_000 - pair.Second);
        model.Values("finance/oldArrears/2032", 500).Zip(first)
            .ShouldAllBe(pair => pair.First == 12_000_000 - pair.Second);
        model.Values("finance/arrears/2032", 500).Zip(first.Zip(second))
            .ShouldAllBe(pair => pair.First == 24_000_000 - pair.Second.First - pair.Second.Second);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Threads_change_no_count(int threads)
    {
        var model = Poor.Model();
        var counted = new OutcomeTally(model);
        string Hash(int split) => ResultHash.Of(
            "x", TrialRange.FirstTrials(3_000),
            TrialRun.Run(counted, TrialRange.FirstTrials(3_000), new WorkSplit(split, 700)).Tally);
        Hash(threads).ShouldBe(Hash(1));
    }

    [Fact]
    public void No_width_of_vectors_changes_a_value()
    {
        var scalar = new FinanceModel(Poor, FinanceLevers.Neutral, new(5, Engine.Chance.LaneWidth.Scalar));
        var wide = new FinanceModel(Poor, FinanceLevers.Neutral, new(5, Engine.Chance.LaneWidth.Vector512));
        foreach (var outcome in (string[])["finance/cash/2034-12", "finance/voluntary/2032", "finance/paidUp/2033"])
        {
            wide.Values(outcome, 600).ShouldBe(scalar.Values(outcome, 600));
        }
    }
}
