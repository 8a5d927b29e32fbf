using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>States' land over time, from the same futures as their forecasts.</summary>
/// <param name="outlook">How things stand.</param>
/// <param name="forecast">What is left, ready to be asked.</param>
/// <param name="asked">What the futures are.</param>
internal sealed class LandSource(Outlook outlook, LandForecast forecast, ForecastAsk asked)
{
    /// <summary>The chart of a State: on record and forecast, or what is on record with why there is no more.</summary>
    public static Chart? Of(ChartQuestion ask)
    {
        var (outlook, state) = (ask.Assessment.Outlook, ask.State);
        var cases = ClearanceCases.From(outlook).Where(data => data.State == state.Code).ToList();
        if (cases.Count == 0)
        {
            return Recorded(outlook, state, "No duty to clear is open.");
        }

        var settings =
            ForecastSource.Settings(ask.World, TrialRange.FirstTrials(ChartKinds.AskOf(ask.Question).Trials));
        var played = Of(outlook, cases, settings, ask.Cancellation).Single();
        return played.Fan?.Chart ?? Recorded(outlook, state, $"Not forecast: {played.Land.Because}.");
    }

    /// <summary>
    /// Tells the land of each State that is forecast, in the order of the screen. Throws
    /// <see cref="OperationCanceledException"/> when stopped.
    /// </summary>
    public static void Tell(
        Outlook outlook,
        IReadOnlyList<ClearanceCase> cases,
        ForecastSettings settings,
        ForecastFigures figures,
        Action<Message> post,
        CancellationToken stop)
    {
        var source = new LandSource(outlook, new LandForecast(cases, settings), figures.Ask);
        var states = figures.BySoonest.Where(state => state.Months.Count > 0).ToList();
        for (var at = 0; at < states.Count; at++)
        {
            if (source.Of(new StateCode(states[at].Code), null, stop).Fan is { } fan)
            {
                post(new Message.LandReady(figures.ResultHash, fan, new(at + 1, states.Count)));
            }
        }
    }

    /// <summary>
    /// The land of States with a duty to clear that is open, by code. Throws <see cref="OperationCanceledException"/>
    /// when cancelled.
    /// </summary>
    public static IReadOnlyList<PlayedLand> Of(
        Outlook outlook,
        IReadOnlyList<ClearanceCase> cases,
        ForecastSettings settings,
        CancellationToken cancellation,
        IProgress<long>? progress = null) =>
        [.. Each(outlook, cases, settings, progress).Select(land => land(cancellation))];

    /// <summary>
    /// The same, each to be played when it is asked for; what is cancelled throws as the other.
    /// </summary>
    public static IEnumerable<Func<CancellationToken, PlayedLand>> Each(
        Outlook outlook,
        IReadOnlyList<ClearanceCase> cases,
        ForecastSettings settings,
        IProgress<long>? progress = null)
    {
        var asked = new ForecastAsk(new(settings.AsOf, settings.KnownAt), settings.Trials, settings.Seed);
        var source = new LandSource(outlook, new LandForecast(cases, settings), asked);
        return cases.Select(data => data.State).Order()
            .Select(state => (Func<CancellationToken, PlayedLand>)(stop => source.Of(state, progress, stop)));
    }

    private PlayedLand Of(StateCode state, IProgress<long>? progress, CancellationToken cancellation)
    {
        var land = forecast.Of(state, progress, cancellation);
        var name = outlook.States.FirstOrDefault(one => one.Code == state)?.Name ?? state.Value;
        return new PlayedLand(
            land, LandFan.Of(outlook, name, land, ForecastText.Provenance(asked, forecast.Assumptions.Count)));
    }

    private static Chart? Recorded(Outlook outlook, StateStanding state, string because) =>
        LandCharts.Area(outlook, state) is { } bars ? bars with { Note = $"{because} {bars.Note}" } : null;
}
