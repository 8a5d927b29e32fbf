using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Rules.Procedures;
using CcmPlanner.Scenarios.Finance;
using NodaTime;

namespace CcmPlanner.Tests.Finance;

/// <summary>A Unit of invented States, whose money can be worked out by hand.</summary>
internal static class InventedFund
{
    public static readonly StateCode Alphaland = new("ALP");
    public static readonly StateCode Betaria = new("BET");
    public static readonly StateCode Gammastan = new("GAM");
    public static readonly StateCode Deltaland = new("DEL");

    private static readonly Provenance Made = new("made up", Confidence.High, null, false, null);

    /// <summary>
    /// Budgets of CHF 120,000 a year, all of it shared unless said; four States at 4, 3, 2 and 1 of the scale; opening
    /// cash of CHF 50,000; nothing left to chance but who pays and when.
    /// </summary>
    public static FinanceCase Case(
        int years = 3, decimal shared = 100, decimal cash = 50_000, decimal reserve = 0, PolicySet? policies = null) =>
            new(
        Plan(years, shared, cash, reserve, policies),
        [Bound(Alphaland), Bound(Betaria), Bound(Gammastan), Bound(Deltaland)],
        new AssessmentScale([Rate(Alphaland, 4), Rate(Betaria, 3), Rate(Gammastan, 2), Rate(Deltaland, 1)]),
        ExchangeRates.Shipped(),
        Certain,
        []);

    /// <summary>The shipped priors with every spread taken away that is not about payment.</summary>
    public static FinancePriors Certain => FinancePriors.Shipped()
        .With("cost.inflation.sd", 0)
        .With("cost.running.least", 1).With("cost.running.mode", 1).With("cost.running.most", 1)
        .With("liquidity.sd", 0)
        .With("arrears.logOdds", 0)
        .With("voluntary.coverage.median", 1).With("voluntary.coverage.sd", 0);

    public static BudgetPlan Plan(
        int years = 3, decimal shared = 100, decimal cash = 50_000, decimal reserve = 0, PolicySet? policies = null) =>
            new(
        "invented",
        "made up",
        null,
        true,
        null,
        0,
        new OpeningBalance(new LocalDate(2031, 1, 1), cash, reserve, true),
        new SharingPlan(shared, new SharingRule(SharingScale.Adjusted)),
        new FundRules(100_000, 0, 0, SurplusRule.Carry),
        policies ?? new PolicySet(false, false, false, true, false),
        [new PlannedPost(UnitPost.Director, 100, 1), new PlannedPost(UnitPost.Assistant, 50, 1)],
        [.. Enumerable.Range(2031, years).Select(Year)],
        []);

    public static PlanYear Year(int year) => new(
        year,
        [
            new PlanLine(BudgetItem.Salaries, 75_000), new PlanLine(BudgetItem.SocialCharges, 15_000, 20),
            new PlanLine(BudgetItem.Travel, 18_000), new PlanLine(BudgetItem.Communication, 12_000),
        ],
        [],
        []);

    /// <summary>The priors with a class's probability of paying as good as fixed.</summary>
    public static FinancePriors Paying(this FinancePriors priors, double probability)
    {
        const double weight = 9_000;
        foreach (var kind in (string[])["large", "medium", "small"])
        {
            priors = priors.With($"pay.{kind}.a", weight * probability)
                .With($"pay.{kind}.b", weight * (1 - probability));
        }

        return priors;
    }

    public static Tally Run(this FinanceModel model, int trials, out OutcomeTally tally)
    {
        tally = new OutcomeTally(model);
        return TrialRun.Run(tally, TrialRange.FirstTrials(trials), new WorkSplit(1)).Tally;
    }

    public static FinanceModel Model(this FinanceCase data, FinanceLevers? levers = null, ulong seed = 11) =>
        new(data, levers ?? FinanceLevers.Neutral, new WordSource(seed));

    /// <summary>What every trial tells of one thing.</summary>
    public static long[] Values(this FinanceModel model, string outcome, int trials)
    {
        var batch = new OutcomeBatch(model.Outcomes);
        var kernel = model.NewKernel();
        var told = model.Outcomes.Named(outcome);
        var values = new List<long>();
        for (var first = 0; first < trials; first += OutcomeBatch.Capacity)
        {
            batch.Begin(first, Math.Min(OutcomeBatch.Capacity, trials - first));
            kernel(batch);
            values.AddRange(batch.Of(told));
        }

        return [.. values];
    }

    private static Member Bound(StateCode state) => new(state, state.Value, new LocalDate(2020, 1, 1), null);

    private static AssessmentRate Rate(StateCode state, decimal percent) => new(state, 2028, 2036, percent, Made);
}
