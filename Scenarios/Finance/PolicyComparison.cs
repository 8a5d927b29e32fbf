using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>Plays the same futures without a policy and with it, one policy at a time.</summary>
internal static class PolicyComparison
{
    /// <summary>The effect of each policy; those that a cancellation left unplayed are missing.</summary>
    public static IReadOnlyList<PolicyEffect> Of(
        FinanceCase data, FinanceLevers levers, BudgetSettings settings, CancellationToken cancellation)
    {
        var policies = data.Plan.Policies.With(levers.Policies);
        var words = new WordSource(settings.Seed, settings.Split.Width);
        var trials = TrialRange.FirstTrials(Math.Min(settings.Trials, settings.PolicyTrials));
        var effects = new List<PolicyEffect>();
        foreach (var name in PolicyNames.All)
        {
            var without = Under(policies.Set(name, false));
            var pair = new ComparedOutcomes([without, Under(policies.Set(name, true))], without.Told.IsOfHorizon);
            var counted = new OutcomeTally(pair);
            var outcome = TrialRun.Run(counted, trials, settings.Split, cancellation: cancellation);
            if (outcome.Cancelled)
            {
                break;
            }

            effects.Add(EffectOf(name, policies.Has(name), pair, new OutcomeFigures(counted, outcome.Tally)));
        }

        return effects;

        FinanceModel Under(PolicySet set) => new(
            data with { Plan = data.Plan with { Policies = set } }, levers with { Policies = new PolicyLevers() }, words);
    }

    private static PolicyEffect EffectOf(string name, bool inForce, ComparedOutcomes pair, OutcomeFigures figures)
    {
        Outcome Difference(string outcome) => pair.Difference(1, outcome)!;
        return new PolicyEffect(
            name,
            inForce,
            figures.Probability(pair.Own(0, FinanceOutcomes.ShortfallName)!),
            figures.Probability(pair.Own(1, FinanceOutcomes.ShortfallName)!),
            figures.Mean(Difference(FinanceOutcomes.ShortfallName), 1),
            figures.Mean(Difference(FinanceOutcomes.SpendingName)),
            figures.Mean(Difference(FinanceOutcomes.LeastCashName)));
    }
}
