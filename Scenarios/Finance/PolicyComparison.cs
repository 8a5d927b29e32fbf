using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>Plays the same futures with a policy and without it, one policy at a time.</summary>
internal sealed class PolicyComparison : IOutcomeModel
{
    private readonly FinanceModel without;
    private readonly FinanceModel with;
    private readonly Outcome before;
    private readonly Outcome after;
    private readonly Outcome change;
    private readonly Outcome spending;
    private readonly Outcome leastCash;

    private PolicyComparison(FinanceModel without, FinanceModel with)
    {
        (this.without, this.with) = (without, with);
        before = Outcomes.AddFlag("shortfall without");
        after = Outcomes.AddFlag("shortfall with");
        change = Outcomes.Add("difference of shortfall", "1", new EvenScale(-1, 1, 3));
        spending = Outcomes.Add("difference of spending", "centime", new SignedScale());
        leastCash = Outcomes.Add("difference of least cash", "centime", new SignedScale());
    }

    /// <inheritdoc/>
    public OutcomeList Outcomes { get; } = new();

    /// <summary>The effect of each policy.</summary>
    public static IReadOnlyList<PolicyEffect> Of(
        FinanceCase data, FinanceLevers levers, BudgetSettings settings, CancellationToken cancellation)
    {
        var policies = data.Plan.Policies.With(levers.Policies);
        var words = new WordSource(settings.Seed, settings.Width);
        var effects = new List<PolicyEffect>();
        var trials = Math.Min(settings.Trials, settings.PolicyTrials);
        foreach (var name in PolicyNames.All.TakeWhile(_ => trials > 0))
        {
            var comparison = new PolicyComparison(Under(policies.Set(name, false)), Under(policies.Set(name, true)));
            var counted = new OutcomeTally(comparison);
            var outcome = TrialRun.Run(
                counted, TrialRange.FirstTrials(trials), settings.Split, cancellation: cancellation);
            if (outcome.Cancelled)
            {
                break;
            }

            effects.Add(comparison.EffectOf(name, policies.Has(name), new OutcomeFigures(counted, outcome.Tally)));
        }

        return effects;

        FinanceModel Under(PolicySet set) => new(data with { Plan = data.Plan with { Policies = set } }, levers with { Policies = new() }, words);
    }

    /// <inheritdoc/>
    public OutcomeKernel NewKernel()
    {
        var (playWithout, playWith) = (without.NewKernel(), with.NewKernel());
        var (batchWithout, batchWith) = (new OutcomeBatch(without.Outcomes), new OutcomeBatch(with.Outcomes));
        return batch =>
        {
            batchWithout.Begin(batch.FirstTrial, batch.Count);
            batchWith.Begin(batch.FirstTrial, batch.Count);
            playWithout(batchWithout);
            playWith(batchWith);
            for (var trial = 0; trial < batch.Count; trial++)
            {
                Compare(batch, batchWithout, batchWith, trial);
            }
        };
    }

    private void Compare(OutcomeBatch batch, OutcomeBatch first, OutcomeBatch second, int trial)
    {
        var (old, now) = (first.Of(without.Told.Shortfall)[trial], second.Of(with.Told.Shortfall)[trial]);
        var (spent, least, leastNow) = (0L, long.MaxValue, long.MaxValue);
        for (var year = 0; year < without.Told.Years.Length; year++)
        {
            spent += second.Of(with.Told.Years[year].Expenditure)[trial]
                - first.Of(without.Told.Years[year].Expenditure)[trial];
            least = Math.Min(least, first.Of(without.Told.Years[year].MinCash)[trial]);
            leastNow = Math.Min(leastNow, second.Of(with.Told.Years[year].MinCash)[trial]);
        }

        batch.Of(before)[trial] = old;
        batch.Of(after)[trial] = now;
        batch.Of(change)[trial] = now - old;
        batch.Of(spending)[trial] = spent;
        batch.Of(leastCash)[trial] = leastNow - least;
    }

    private PolicyEffect EffectOf(string name, bool inForce, OutcomeFigures figures) => new(
        name,
        inForce,
        figures.Probability(before),
        figures.Probability(after),
        figures.Mean(change, 1),
        figures.Mean(spending),
        figures.Mean(leastCash));
}
