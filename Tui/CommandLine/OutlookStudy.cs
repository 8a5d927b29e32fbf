using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.Reports;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// Plays what the Coordination Committee's paper is made of, one thing after another: the forecast, the scenarios, the
/// pot, what drives dates, the land. Once stopped it keeps what is complete, and names the rest.
/// </summary>
/// <param name="standing">How things stand.</param>
/// <param name="opened">The scenarios, the base first.</param>
/// <param name="pot">The pot to share out; null where none can be.</param>
/// <param name="told">Who is told how much of what is played is finished; null for nobody.</param>
/// <param name="stop">Stops it.</param>
internal sealed class OutlookStudy(
    Outlook standing,
    IReadOnlyList<OpenForecast> opened,
    AllocationQuestion? pot,
    IProgress<WorkProgress>? told,
    CancellationToken stop)
{
    private readonly List<string> missing = [];

    private OpenForecast Base => opened[0];

    private long Trials => Base.Question.Trials.Count;

    /// <summary>The scenarios under their names.</summary>
    public static IReadOnlyList<NamedPlan> Plans(IReadOnlyList<OpenForecast> opened) =>
        [.. opened.Select((one, at) => new NamedPlan(CompareCommand.NameOf(opened, at), one.Plan))];

    /// <summary>
    /// Plays it. Throws <see cref="OperationCanceledException"/> when stopped before there is a forecast.
    /// </summary>
    public CommitteePaper Play()
    {
        var forecast = Forecast();
        var comparison = Comparison();
        var allocation = Allocation();
        var drivers = Drivers();
        var lands = Lands();
        return new CommitteePaper(
            standing, [.. opened.Select(one => one.Scenario)], forecast, comparison, allocation)
        {
            Drivers = drivers,
            Lands = lands,
            Missing = missing,
        };
    }

    private Forecast Forecast()
    {
        var forecast = Base.Prepared.Run(
            Base.Question.Trials, Base.Plan.Settings.Split, told.Part("trials", Trials), stop);
        if (forecast.Cancelled)
        {
            missing.Add($"{forecast.Clearance!.Provenance.Trials} of {Trials} futures of the forecast were played");
        }

        return forecast;
    }

    private ComparisonResult? Comparison()
    {
        if (opened.Count < 2)
        {
            return null;
        }

        var result = Complete(() => new ScenarioComparison(Plans(opened))
            .Run(
                Base.Question.Trials, Base.Plan.Settings.Split.ForWork(opened.Count),
                told.Part("trials side by side", Trials), stop));
        if (result is null or { Cancelled: true })
        {
            missing.Add(result is null
                ? "the scenarios were not compared"
                : $"{result.Trials} of {Trials} futures compared the scenarios");
        }

        return result;
    }

    private AllocationResult? Allocation()
    {
        if (pot is null)
        {
            return null;
        }

        var result = Complete(() => new AllocationStudy(pot, Base.Plan).Run(Trials, null, told, stop));
        missing.AddRange(result is null
            ? ["no money was shared out"]
            : result.Missing.Select(part => $"of the money shared out: {part}"));
        return result;
    }

    private List<StateSensitivity> Drivers()
    {
        var (plan, found) = (new NamedPlan(Base.Scenario.Name, Base.Plan), new List<StateSensitivity>());
        List<StateCode> states =
            [.. Base.Plan.Cases!.Where(data => data.NotForecastBecause is null).Select(data => data.State).Order()];
        var part = told.Part("States' dates", states.Count);
        foreach (var state in states)
        {
            if (Complete(() => DriversSource.Of(plan, state, Base.Question.Trials, stop))
                is not { Found.Cancelled: false } one)
            {
                break;
            }

            found.Add(one);
            part?.Report(found.Count);
        }

        if (found.Count < states.Count)
        {
            missing.Add($"what drives dates was not looked into for {string.Join(", ", states.Skip(found.Count))}");
        }

        return found;
    }

    private List<PlayedLand> Lands()
    {
        var (cases, lands) = (Base.Plan.Cases!, new List<PlayedLand>());
        var part = told.Part("States' land", cases.Count);
        foreach (var land in LandSource.Each(standing, cases, Base.Plan.Settings))
        {
            if (Complete(() => land(stop)) is not { } played)
            {
                break;
            }

            lands.Add(played);
            part?.Report(lands.Count);
        }

        if (lands.Count < cases.Count)
        {
            var left = cases.Select(data => data.State).Except(lands.Select(played => played.Land.State)).Order();
            missing.Add($"land in years to come was not played of {string.Join(", ", left)}");
        }

        return lands;
    }

    private static T? Complete<T>(Func<T> play)
        where T : class
    {
        try
        {
            return play();
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
