using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Clearance;

namespace CcmPlanner.Scenarios.Forecasting;

/// <summary>Forecasts clearance: many futures of every State, summed up.</summary>
public static class ClearanceForecast
{
    /// <summary>Which model and which arithmetic; another word here is another result.</summary>
    internal const string Kernel = "clearance 2, philox4x32-10";

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
        var prepared = new PreparedForecast(new ForecastPlan(settings, cases, null));
        return prepared.Run(TrialRange.FirstTrials(settings.Trials), settings.Split, progress, cancellation).Clearance!;
    }

    /// <summary>
    /// The model of the cases that can be forecast, of what other models were made of where that is the same; null for
    /// nothing.
    /// </summary>
    internal static ClearanceModel ModelOf(
        IReadOnlyList<ClearanceCase> cases, ForecastSettings settings, Shelf? parts = null)
    {
        parts ??= new Shelf();
        return new ClearanceModel(
            [.. Ordered(cases).Where(data => data.NotForecastBecause is null)],
            settings.Question,
            parts.Of((settings.Seed, settings.Split.Width), key => new WordSource(key.Seed, key.Width)),
            parts);
    }

    /// <summary>Fingerprint of everything the model reads.</summary>
    public static string InputHash(IReadOnlyList<ClearanceCase> cases, ForecastSettings settings) =>
        ResultHash.Of(ForecastInput.Of(cases, settings));

    /// <summary>What was counted, as a forecast.</summary>
    internal static ForecastResult Summarise(
        IReadOnlyList<ClearanceCase> cases, ForecastSettings settings, ClearanceModel model, CountedTrials counted)
    {
        var played = model.States.ToDictionary(state => state.State.State);
        var summary = new ForecastSummary(settings, new OutcomeFigures(counted.Counted, counted.Tally));
        return new ForecastResult(
            settings.AsOf,
            settings.KnownAt,
            settings.RulesAt,
            settings.Horizon,
            counted.ResultHash,
            [.. Ordered(cases).Select(data => summary.Of(data, played.GetValueOrDefault(data.State)))],
            ForecastAssumptions.Of(Ordered(cases), settings),
            new ForecastProvenance(
                settings.Seed, counted.Trials.Count, InputHash(cases, settings), settings.RulesHash, settings.Version),
            counted.Cancelled)
        {
            Calibration = ForecastCalibration.Of(
                model.States,
                Ordered(cases).Where(data => data.NotForecastBecause is not null).Select(data => data.State),
                settings),
        };
    }

    private static List<ClearanceCase> Ordered(IReadOnlyList<ClearanceCase> cases) =>
        [.. cases.OrderBy(data => data.State)];
}
