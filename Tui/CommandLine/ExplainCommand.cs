using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Extensions;
using CcmPlanner.Scenarios.Forecasting;
using NodaTime;

namespace CcmPlanner.Tui.CommandLine;

/// <summary><c>ccm explain</c>: one possible future, year by year, and the draws that moved its date most.</summary>
internal static class ExplainCommand
{
    private static readonly PathEventKind[] YearEnds =
        [PathEventKind.Released, PathEventKind.Remaining, PathEventKind.Found];

    public static Command Create(GlobalOptions options)
    {
        var scenario = new Argument<string?>("SCENARIO")
        {
            Description = "A scenario by name or path; the baseline without one",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var trial =
            new Option<long>("--trial") { Description = "Which future, from 0", HelpName = "N", Required = true };
        trial.Validators.Add(result =>
        {
            if (ForecastCommand.Number(result) is < 0 or >= Draws.TrialLimit)
            {
                result.AddError("--trial: write a whole number from 0 on");
            }
        });
        var state =
            new Option<string?>("--state")
            {
                Description = "One State; all that are forecast without one",
                HelpName = "ISO"
            };
        var command =
            new Command("explain", "One possible future, year by year, and what moved its date most") { scenario,
            trial, state };
        command.SetAction(parsed => Run(
            options.Read(parsed),
            parsed.GetValue(scenario),
            parsed.GetValue(trial),
            parsed.GetValue(state),
            parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(Question asked, string? scenario, long trial, string? state, TextWriter output)
    {
        var world = ScenarioSource.Open(scenario, asked);
        var question = world.Question;
        var settings = ForecastSource.Settings(world, TrialRange.FirstTrials(1));
        settings = world.Scenario.Horizon is { } horizon ? settings with { Horizon = horizon } : settings;
        var cases = ClearanceCases.From(world.Assessment.Outlook);
        var code = CodeOf(state, cases);
        var explanations = Explanation.Of(cases, settings, trial, code);
        if (question.Format == OutputFormat.Json)
        {
            WriteJson(explanations, settings, output);
            return ExitCode.Done;
        }

        foreach (var explanation in explanations)
        {
            Write(explanation, question.Format, output);
        }

        return ExitCode.Done;
    }

    private static StateCode? CodeOf(string? state, IReadOnlyList<ClearanceCase> cases)
    {
        if (state is null)
        {
            return null;
        }

        var known = cases.Where(data => data.NotForecastBecause is null).Select(data => data.State.Value).ToList();
        if (known.Contains(state.ToUpperInvariant()))
        {
            return new StateCode(state.ToUpperInvariant());
        }

        var because = cases.FirstOrDefault(
            data => data.State.Value.Equals(state, StringComparison.OrdinalIgnoreCase))?.NotForecastBecause;
        throw new CommandEnds(
            ExitCode.NotFound,
            $"ccm: no forecast of {state}{(because is null ? "" : $": {because}")}",
            $"forecast: {string.Join(", ", known)}");
    }

    private static void Write(Explanation explanation, OutputFormat format, TextWriter output)
    {
        if (format == OutputFormat.Table)
        {
            output.Write($"{explanation.State} in future {explanation.Trial}: {Ending(explanation)}\n\n");
        }

        new Table(
            ["state", "day", "event", "what happens"],
            [
                .. explanation.Events.Where(entry => !IsNothing(entry)).Select(entry => (IReadOnlyList<string?>)
                [
                    explanation.State.Value,
                    Words.Of((LocalDate?)entry.On),
                    JsonNamingPolicy.CamelCase.ConvertName(entry.Kind.ToString()),
                    entry.Words,
                ]),
            ]).Write(output, format);
        if (format != OutputFormat.Table)
        {
            return;
        }

        output.Write(explanation.Draws.Count == 0
            ? "\nNo single draw, put on its median, would have moved the date.\n\n"
            : "\nWhat moved the date most (each draw put on its median, all else as it was):\n");
        foreach (var draw in explanation.Draws)
        {
            output.Write(
                $"  {draw.Name}: {draw.Meaning}. Drawn at {draw.Unit.ToString("0.000", CultureInfo.InvariantCulture)}; "
                + $"moved the date {Moved(draw)}.\n");
        }

        output.Write("\n");
    }

    private static bool IsNothing(ExplainedEvent entry) =>
        YearEnds.Contains(entry.Kind) && entry.Kind != PathEventKind.Remaining && !(entry.Amount > 0);

    private static string Ending(Explanation explanation) =>
        explanation.IsLeftOut ? "left out of every figure, since the work would have ended before today"
        : explanation.Completion is { } month ? $"done in {month.Year:0000}-{month.Month:00}"
        : "not done by the horizon";

    private static string Moved(MovingDraw draw) =>
        $"{Math.Abs(draw.Months)} months {(draw.Months > 0 ? "later" : "earlier")}"
        + (draw.CompletionAtMedian is { } month ? $" than {month.Year:0000}-{month.Month:00}"
            : " than beyond the horizon, at least");

    private static void WriteJson(IReadOnlyList<Explanation> explanations, ForecastSettings settings,
        TextWriter output) =>
        output.Write(ExplanationJson.Text(explanations, settings));
}
