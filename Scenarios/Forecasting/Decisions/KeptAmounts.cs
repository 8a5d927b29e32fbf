using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>What every receiver makes of every amount, future by future; little is good.</summary>
/// <param name="Grid">The amounts.</param>
/// <param name="Trials">The futures that tell all of it.</param>
/// <param name="Values">In the objective's unit. Shape: [receivers][trials][amounts].</param>
internal sealed record KeptAmounts(AmountGrid Grid, IReadOnlyList<long> Trials, IReadOnlyList<double[][]> Values)
{
    /// <summary>Plays them; null when cancelled.</summary>
    public static KeptAmounts? Of(
        AllocationQuestion question,
        ForecastPlan plan,
        IReadOnlyList<Receiver> receivers,
        Func<decimal, ObjectiveOutcomes> modelOf,
        long trials,
        IProgress<long>? progress,
        CancellationToken cancellation)
    {
        var grid = AmountGrid.For(receivers);
        var played = new PlayedAmounts(
            [.. grid.Amounts.Select(share => modelOf(question.Pot * (decimal)share))], receivers.Count);
        var kept = KeptTrials.Of(played.Model, TrialRange.FirstTrials(trials),
            plan.Settings.Split.ForWork(played.Count), null, progress, cancellation);
        if (kept is null || kept.Trials.Count < trials)
        {
            return null;
        }

        List<long> told = [.. Enumerable.Range(0, (int)trials).Select(trial => (long)trial)
            .Where(trial => kept.Outcomes.All(outcome => kept.At(outcome, trial) is not null))];
        var unit = played.Divisor * (question.Objective.MoreIsBetter ? -1 : 1);
        return new KeptAmounts(
            grid,
            told,
            [
                .. receivers.Select((_, at) => told.Select(trial => Enumerable.Range(0, played.Count)
                    .Select(amount => kept.At(played.Of(amount, at), trial)!.Value / unit).ToArray()).ToArray()),
            ]);
    }
}
