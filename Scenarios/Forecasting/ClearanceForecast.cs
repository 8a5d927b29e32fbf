using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Clearance;

namespace CcmPlanner.Scenarios.Forecasting;

/// <summary>Forecasts clearance: many futures of every State, summed up.</summary>
public static class ClearanceForecast
{
    /// <summary>Which model and which arithmetic; another word here is another result.</summary>
    private const string Kernel = "clearance 2, philox4x32-10";

    /// <summary>
    /// Runs the forecast. Progress is told how many trials are finished, from any thread. When cancelled, the result
    /// of the trials finished so far. Throws <see cref="ArgumentException"/> naming every problem of settings and
    /// cases before anything starts (<see cref="ForecastSettings.Problems"/> tells them without throwing), and
    /// <see cref="OperationCanceledException"/> when cancelled before the first trial.
    /// </summary>
    public static ForecastResult Run(
        IReadOnlyList<ClearanceCase> cases,
        ForecastSettings settings,
        IProgress<long>? progress = null,
        CancellationToken cancellation = default)
    {
        if (settings.Problems(cases) is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join("; also ", problems), nameof(settings));
        }

        List<ClearanceCase> ordered = [.. cases.OrderBy(data => data.State)];
        var model = new ClearanceModel(
            [.. ordered.Where(data => data.NotForecastBecause is null)], settings.Question, new WordSource(settings.Seed, settings.Split.Width));
        var tally = new OutcomeTally(model);
        var outcome = TrialRun.Run(
            tally, TrialRange.FirstTrials(settings.Trials), settings.Split, progress, cancellation);
        if (outcome.Completed is not { } completed)
        {
            throw new OperationCanceledException(cancellation);
        }

        return Summarise(ordered, settings, model, tally, outcome, completed);
    }

    private static ForecastResult Summarise(
        List<ClearanceCase> cases,
        ForecastSettings settings,
        ClearanceModel model,
        OutcomeTally tally,
        TrialOutcome outcome,
        TrialRange completed)
    {
        var inputHash = ResultHash.Of(ForecastInput.Of(cases, settings));
        var configuration = $"{Kernel}\nseed {settings.Seed}\ninput {inputHash}\n";
        var played = model.States.ToDictionary(state => state.State.State);
        var summary = new ForecastSummary(settings, new OutcomeFigures(tally, outcome.Tally));
        return new ForecastResult(
            settings.AsOf,
            settings.KnownAt,
            settings.RulesAt,
            settings.Horizon,
            ResultHash.Of(configuration, completed, outcome.Tally),
            [.. cases.Select(data => summary.Of(data, played.GetValueOrDefault(data.State)))],
            ForecastAssumptions.Of(cases, settings),
            new ForecastProvenance(
                settings.Seed, completed.Count, inputHash, settings.RulesHash, settings.Version),
            outcome.Cancelled);
    }
}
