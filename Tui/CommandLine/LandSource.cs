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

        var asked = ChartKinds.AskOf(ask.Question);
        var settings = ForecastSource.Settings(ask.World, TrialRange.FirstTrials(asked.Trials));
        var (land, fan) = new LandSource(outlook, new LandForecast(cases, settings), asked).Of(state.Code, ask.Cancellation);
        return fan?.Chart ?? Recorded(outlook, state, $"Not forecast: {land.Because}.");
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
            if (source.Of(new StateCode(states[at].Code), stop).Fan is { } fan)
            {
                post(new Message.LandReady(figures.ResultHash, fan, new(at + 1, states.Count)));
            }
        }
    }

    /// <summary>The land of one State, and its fan; null where it is not forecast.</summary>
    public (StateLand Land, LandFan? Fan) Of(StateCode state, CancellationToken cancellation)
    {
        var land = forecast.Of(state, cancellation);
        var name = outlook.States.FirstOrDefault(one => one.Code == state)?.Name ?? state.Value;
        return (land, LandFan.Of(outlook, name, land, ForecastText.Provenance(asked, forecast.Assumptions.Count)));
    }

    private static Chart? Recorded(Outlook outlook, StateStanding state, string because) =>
        LandCharts.Area(outlook, state) is { } bars ? bars with { Note = $"{because} {bars.Note}" } : null;
}
