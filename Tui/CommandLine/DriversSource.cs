using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>What drives the date of a State.</summary>
/// <param name="State">The State.</param>
/// <param name="Found">What was found.</param>
internal sealed record StateSensitivity(StateCode State, SensitivityResult Found);

/// <summary>
/// What drives the date of a State's completion: the study of <c>ccm sensitivity</c> in a forecast's futures.
/// </summary>
internal static class DriversSource
{
    /// <summary>The chart of a State. One that is not forecast ends the command with the reason.</summary>
    public static Chart? Of(ChartQuestion ask)
    {
        var (outlook, state) = (ask.Assessment.Outlook, ask.State);
        var cases = ClearanceCases.From(outlook);
        var asked = ChartKinds.AskOf(ask.Question);
        var because = cases.FirstOrDefault(data => data.State == state.Code) is { } own
            ? own.NotForecastBecause
            : "no duty to clear is open";
        if (because is not null)
        {
            throw new CommandEnds(ExitCode.NotFound, $"ccm: {state.Name} is not forecast: {because}");
        }

        var settings = ForecastSource.Settings(ask.World, TrialRange.FirstTrials(asked.Trials));
        return Of(ask.World, cases, settings, state.Code.Value, null, ask.Cancellation).Chart;
    }

    /// <summary>
    /// What drives a State's date in the futures of a forecast; a problem where the data are not those it was made of.
    /// Throws <see cref="OperationCanceledException"/> when stopped before there is anything to show.
    /// </summary>
    public static (StateDrivers? Found, string? Problem) Of(
        ScenarioWorld world, DriversAsk asked, Action<RunProgress> tell, CancellationToken stop)
    {
        var cases = ClearanceCases.From(world.Assessment.Outlook);
        var settings = ForecastSource.Settings(world, TrialRange.FirstTrials(asked.Forecast.Trials));
        return ClearanceForecast.InputHash(cases, settings) != asked.InputHash
            ? (null, "The data have changed since the forecast; r runs it anew.")
            : (Of(world, cases, settings, asked.Code, tell, stop), null);
    }

    /// <summary>
    /// What drives the date of a State that is forecast. Throws <see cref="OperationCanceledException"/> when stopped
    /// before there is anything to show.
    /// </summary>
    public static StateSensitivity Of(NamedPlan plan, StateCode state, TrialRange trials, CancellationToken stop) =>
        new(state, new SensitivityStudy(plan, Output(state.Value)).Run(trials, null, null, stop));

    private static string Output(string code) => $"completion/{code}";

    private static StateDrivers Of(
        ScenarioWorld world,
        IReadOnlyList<ClearanceCase> cases,
        ForecastSettings settings,
        string code,
        Action<RunProgress>? tell,
        CancellationToken stop)
    {
        var plan = new NamedPlan(world.Scenario.Name, new ForecastPlan(settings, cases, null));
        var study = new SensitivityStudy(plan, Output(code));
        var trials = TrialRange.FirstTrials(settings.Trials);
        var all = study.MostFutures(trials);
        var progress = tell is null ? null : new Told<long>(done => tell(new(done, all)));
        var result = study.Run(trials, null, progress, stop);
        var asked = new ForecastAsk(new(settings.AsOf, settings.KnownAt), settings.Trials, settings.Seed);
        var name = world.Assessment.States.First(state => state.Code.Value == code).Name;
        return DriversText.Of(code, name, result, ForecastText.Provenance(asked, study.Assumptions.Count));
    }
}
