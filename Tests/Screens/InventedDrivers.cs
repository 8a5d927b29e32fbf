using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Trials.Sensitivity;
using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.State;
using NodaTime;

namespace CcmPlanner.Tests.Screens;

/// <summary>What drives the dates of the invented forecast: a few inputs that matter, some that do not.</summary>
internal static class InventedDrivers
{
    private const double Mean = (2038 * 12) + 4.2;

    private static readonly (string Name, string Title, string Meaning, double Low, double High, double? Share)[] Told =
    [
        ("trend", "trend of the rate", "Trend of the rate; high is growing", 58.9, -41.7, 0.62),
        ("level", "own release rate", "The State's own rate of release; high is fast", 35.25, -24, 0.24),
        ("discovery", "hidden land", "How much is hidden and will be found; high is much", -12, 21.5, 0.11),
        ("interruption", "interruptions", "Probability of an interruption in a year", -3, 2, 0.02),
        ("reopening", "nothing missed", "Whether remnants are found after completion; low is yes", 0.4, -0.2, null),
    ];

    /// <summary>What a worker tells of a State of the invented forecast.</summary>
    public static StateDrivers Of(string code, bool isPartial = false) => DriversText.Of(
        code,
        InventedForecast.Figures.States.Single(state => state.Code == code).Name,
        Result(code, isPartial),
        "10000 futures, seed 1, as of 2026-04-18, known at 2026-04-18; 1 parameter is assumed.");

    /// <summary>What a study finds of a State.</summary>
    public static SensitivityResult Result(string code, bool isPartial = false) => new(
        $"completion/{code}",
        "month",
        9_900,
        [.. Told.Select(input => Report(code, input, isPartial))],
        isPartial ? null : new SobolIndices(
            [.. Told.Select(input => IndicesOf(code, input.Name, input.Share)).OfType<InputIndices>()],
            new IndexEstimate(0.01, -0.02, 0.03), 2_048, 0.05),
        new WorstFutures(
            24_800, 0.1, new ScenarioBox([new BoxSide($"trend/{code}", 0, 0.2)], 0.7, 0.5, 0.1),
            $"70 % of the worst futures share this: trend of the rate of {code} in its lowest 20 % (high is growing)."),
        null,
        isPartial ? ["indices were not worked out"] : [])
    {
        Mean = Mean,
        MeanMonth = new YearMonth(2038, 5),
        Beyond = 0.09,
    };

    private static InputReport Report(
        string code,
        (string Name, string Title, string Meaning, double Low, double High, double? Share) input,
        bool isPartial) => new(
        $"{input.Name}/{code}",
        input.Meaning,
        new InputEffect(
            $"{input.Name}/{code}",
            new Estimate((input.High - input.Low) / 200, 0.02),
            new Estimate(Mean + input.Low, 3.5),
            new Estimate(Mean + input.High, 2.5),
            new Estimate(input.High - input.Low, 4.3)),
        isPartial ? null : new ElementaryEffect(
            $"{input.Name}/{code}", new Estimate(Math.Abs(input.High - input.Low) / 2, 6), 0, 12),
        isPartial ? null : IndicesOf(code, input.Name, input.Share))
        {
            Title = input.Title,
        };

    private static InputIndices? IndicesOf(string code, string name, double? share) => share is { } total
        ? new InputIndices(
            $"{name}/{code}",
            new IndexEstimate(total * 0.9, (total * 0.9) - 0.03, (total * 0.9) + 0.03),
            new IndexEstimate(total, total - 0.021, total + 0.02))
        : null;
}
