using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>A chart that can be asked for by name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Help">What it shows.</param>
/// <param name="Draw">Makes it; null when there is nothing to draw.</param>
internal sealed record ChartKind(string Name, string Help, Func<ChartQuestion, Chart?> Draw)
{
    /// <summary>True for a chart of one State, which can be written after its name.</summary>
    public bool IsOfState { get; init; }
}

/// <summary>What a chart is asked about.</summary>
/// <param name="World">The scenario, how things stand in it, and the question.</param>
/// <param name="States">The States asked for; empty for all.</param>
/// <param name="Cancellation">Stops a forecast.</param>
internal sealed record ChartQuestion(
    ScenarioWorld World, IReadOnlySet<StateCode> States, CancellationToken Cancellation)
{
    /// <summary>The days and everything else.</summary>
    public Question Question => World.Question;

    /// <summary>How things stand.</summary>
    public Assessment Assessment => World.Assessment;

    /// <summary>The one State a chart is about. None or several end the command.</summary>
    public StateStanding State => States.Count == 1
        ? Assessment.States.First(state => States.Contains(state.Code))
        : throw new CommandEnds(ExitCode.Usage, "ccm: found no State, or several; write one: ccm chart NAME ISO");
}

/// <summary>Every chart that can be asked for.</summary>
internal static class ChartKinds
{
    private const int UsualTrials = 10_000;

    /// <summary>By name.</summary>
    public static IReadOnlyList<ChartKind> All { get; } =
    [
        new("timeline", "duties with their extensions, meetings and filing windows", Timeline),
        new("duties", "how many obligations stand how", ask => new BarChart(
            "Obligations by status", 0,
            [.. DigestOf(ask).DutyCounts.Select(count => new BarRow(count.Title, 0, count.Number))])),
        new("land", "a State's land over time: on record, and left at the end of each year to come",
            LandSource.Of) { IsOfState = true },
        new("area", "a State's contaminated area as reported, year by year",
            ask => LandCharts.Area(ask.Assessment.Outlook, ask.State))
        {
            IsOfState = true,
        },
        new("released", "land a State released, year by year",
            ask => LandCharts.Released(ask.Assessment.Outlook, ask.State))
        {
            IsOfState = true,
        },
        new("drivers", "which inputs the spread of a State's date of completion comes from", DriversSource.Of)
        {
            IsOfState = true,
        },
        new("completion", "when clearance may be complete: one State's years, or all States side by side", Completion),
    ];

    private static Digest DigestOf(ChartQuestion ask) => new(ask.Assessment.Outlook);

    private static Chart? Timeline(ChartQuestion ask)
    {
        var screen = (TimelineScreen)new TimelineScreen().Over(DigestOf(ask), new(120, 40));
        return (screen with
        {
            Rows = [.. screen.Rows.Where(row => ask.States.Count == 0
                ? row.Duty is not { IsSettled: true }
                : row.Duty is { } duty && ask.States.Contains(duty.State.Code))],
        }).Chart;
    }

    /// <summary>What a chart's forecast is asked.</summary>
    public static ForecastAsk AskOf(Question question) => new(
        new(question.AsOf, question.KnownAt), question.Trials ?? UsualTrials,
        question.Seed ?? ForecastCommand.UsualSeed);

    private static Chart? Completion(ChartQuestion ask)
    {
        var (question, assessment) = (ask.Question, ask.Assessment);
        var cases = ClearanceCases.From(assessment.Outlook)
            .Where(data => ask.States.Count == 0 || ask.States.Contains(data.State)).ToList();
        var asked = AskOf(question);
        var settings = ForecastSource.Settings(ask.World, TrialRange.FirstTrials(asked.Trials));
        var names = assessment.States.ToDictionary(state => state.Code.Value, state => state.Name);
        var figures = ForecastFigures.Of(
            asked, ClearanceForecast.Run(cases, settings, null, ask.Cancellation), names, isPartial: false);
        var forecast = figures.States.Where(state => state.Months.Count > 0).ToList();
        return forecast.Count == 0 ? null
            : ask.States.Count == 1 ? ForecastText.Years(figures, forecast[0])
            : ForecastText.Spread(figures, [.. forecast.OrderBy(state => state.Name, StringComparer.Ordinal)]);
    }
}
