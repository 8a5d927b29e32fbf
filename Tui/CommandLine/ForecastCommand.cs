using System.CommandLine;
using System.Globalization;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Standing;
using NodaTime;

namespace CcmPlanner.Tui.CommandLine;

/// <summary><c>ccm forecast</c>: when clearance may be complete, State by State, every figure with its Monte Carlo error.</summary>
internal static class ForecastCommand
{
    /// <summary>The seed where none is given.</summary>
    public const ulong UsualSeed = 1;

    private const int UsualTrials = 10_000;

    public static Command Create(GlobalOptions options)
    {
        var horizon = new Option<int>("--horizon")
        {
            Description = "Years to look ahead, from 1 to 200",
            HelpName = "YEARS",
            DefaultValueFactory = _ => 40,
        };
        horizon.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 200)
            {
                result.AddError("--horizon: write a number of years from 1 to 200");
            }
        });
        var only = new Option<string>("--only") { Description = "clearance (the only part there is yet)", HelpName = "PART", DefaultValueFactory = _ => "clearance" };
        only.AcceptOnlyFromAmong("clearance");
        var command = new Command("forecast", "When clearance may be complete, with Monte Carlo error on every figure") { horizon, only };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(options.Read(parsed), parsed.GetValue(horizon), parsed.InvocationConfiguration, cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(Question question, int years, InvocationConfiguration streams, CancellationToken cancellation)
    {
        var assessment = Workspace.Open(question);
        var cases = ClearanceCases.From(assessment.Outlook);
        var settings = Settings(question, assessment) with { Horizon = question.AsOf.PlusYears(years) };
        using var progress = ProgressLine.For(question, settings.Trials, streams.Error);
        var result = ClearanceForecast.Run(cases, settings, progress, cancellation);
        progress?.End();
        Write(result, question, streams.Output);
        return result.Cancelled ? ExitCode.Interrupted : ExitCode.Done;
    }

    /// <summary>How the forecast of a question is made: its days, seed, trials and threads.</summary>
    public static ForecastSettings Settings(Question question, Assessment assessment) =>
        new(question.AsOf, question.Seed ?? UsualSeed, question.Trials ?? UsualTrials, Split(question))
        {
            KnownAt = question.KnownAt,
            RulesAt = question.RulesAt,
            Comparables = ClearanceCases.Comparables(assessment.Outlook),
            Meetings = [.. assessment.Outlook.Meetings.Select(dates => dates.Meeting)],
            RulesHash = Assessment.RulesHash,
            Version = Words.Version,
        };

    /// <summary>How the work is split over threads; it changes no result.</summary>
    public static WorkSplit Split(Question question) =>
        new(question.Threads ?? Math.Min(Environment.ProcessorCount, WorkSplit.MostThreads));

    private static void Write(ForecastResult result, Question question, TextWriter output)
    {
        if (question.Format == OutputFormat.Json)
        {
            output.Write(ForecastJson.Text(result));
            return;
        }

        new Table(
            ["state", "area km²", "of", "P10", "P50", "P90", "by date in force", "by last known date", "by horizon", "because"],
            [.. result.States.Select(Row)]).Write(output, question.Format);
        if (question.Format == OutputFormat.Table)
        {
            var p = result.Provenance;
            output.Write(
                $"\n± is the Monte Carlo error (half a 95 % interval) of {p.Trials} trials, seed {p.Seed}; it says nothing about the model.\n"
                + $"Assumed: {result.Assumptions.Count} parameters (ccm forecast --json lists them; docs/models.md explains). "
                + $"Horizon {Words.Of((LocalDate?)result.Horizon)}. Result {result.ResultHash[..12]}.\n");
        }
    }

    private static IReadOnlyList<string?> Row(StateForecast state) =>
    [
        state.State.Value,
        state.Baseline?.Area.ToString("0.##", CultureInfo.InvariantCulture),
        Words.Of(state.Baseline?.AsOf),
        Month(state.Completion.Quantiles?.P10),
        Month(state.Completion.Quantiles?.P50),
        Month(state.Completion.Quantiles?.P90),
        Probability(state.Completion.ProbabilityByDue),
        Probability(state.Completion.ProbabilityByLastKnownDue),
        Probability(state.Completion.ProbabilityByHorizon),
        state.Because ?? state.Completion.Because ?? "",
    ];

    private static string? Month(Figure<YearMonth>? figure) => figure switch
    {
        null => null,
        { Value: { } month } f => $"{month.Year:0000}-{month.Month:00} ±{f.Error:0.#} m",
        _ => "beyond horizon",
    };

    private static string? Probability(Figure<double>? figure) => figure switch
    {
        null => null,
        { Value: { } value } f => $"{value.ToString("0.000", CultureInfo.InvariantCulture)} ±{f.Error:0.000}",
        _ => null,
    };
}
