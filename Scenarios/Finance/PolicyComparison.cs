using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>Plays the same futures without a policy and with it, one policy at a time.</summary>
internal static class PolicyComparison
{
    /// <summary>The effect of each policy; none when cancelled, or when no futures are to be played for it.</summary>
    public static IReadOnlyList<PolicyEffect> Of(
        FinanceModel model, BudgetSettings settings, IProgress<long>? progress, CancellationToken cancellation)
    {
        if (settings.PolicyTrials == 0)
        {
            return [];
        }

        var policies = new PolicyModel(model, new WordSource(settings.Seed, settings.Split.Width));
        var counted = new OutcomeTally(policies);
        var trials = TrialRange.FirstTrials(Math.Min(settings.Trials, settings.PolicyTrials));
        var outcome = TrialRun.Run(
            counted, trials, settings.Split, progress is null ? null : new After(settings.Trials, progress),
            cancellation);
        return outcome.Cancelled ? [] : policies.Effects(new MoneyFigures(counted, outcome.Tally));
    }

    /// <summary>Tells of futures that come after others.</summary>
    private sealed class After(long before, IProgress<long> progress) : IProgress<long>
    {
        public void Report(long value) => progress.Report(before + value);
    }
}
