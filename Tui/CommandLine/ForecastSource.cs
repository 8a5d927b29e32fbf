using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Documents;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Standing;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>A forecast ready to run, with what was asked.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Plan">What it is of.</param>
/// <param name="Question">What was asked, in full.</param>
/// <param name="Prepared">The models.</param>
/// <param name="Inputs">The texts that went into it.</param>
internal sealed record OpenForecast(
    Scenario Scenario,
    ForecastPlan Plan,
    ForecastQuestion Question,
    PreparedForecast Prepared,
    IReadOnlyList<InputFile> Inputs);

/// <summary>Prepares forecasts from what the command line asks.</summary>
internal static class ForecastSource
{
    /// <summary>The half about clearance and extensions.</summary>
    public const string Clearance = "clearance";

    /// <summary>The half about the Unit's money.</summary>
    public const string Finance = "finance";

    private const ulong UsualSeed = 1;
    private const int UsualTrials = 10_000;
    private const int UsualHorizonYears = 40;

    /// <summary>
    /// Prepares a forecast of a scenario. Mistakes of any input end the command with all of them, exit code 3.
    /// </summary>
    /// <param name="scenario">Its name or path; null for the baseline.</param>
    /// <param name="asked">The question.</param>
    /// <param name="only">Which half; null for both.</param>
    /// <param name="years">Years to look ahead; null for the scenario's horizon, or the usual one.</param>
    /// <param name="worlds">Worlds already opened; null for none.</param>
    /// <param name="models">Models already made; null for none.</param>
    /// <param name="until">The day to look ahead to, over <paramref name="years"/>; null where they say it.</param>
    public static OpenForecast Open(
        string? scenario,
        Question asked,
        string? only = null,
        int? years = null,
        OpenWorlds? worlds = null,
        SharedModels? models = null,
        NodaTime.LocalDate? until = null)
    {
        worlds ??= new OpenWorlds();
        var world = ScenarioSource.Open(scenario, asked, worlds);
        var question = world.Question;
        var trials = question.Slice ?? TrialRange.FirstTrials(question.Trials ?? UsualTrials);
        var settings = Settings(world, trials);
        var horizon = until ?? (years is { } ahead ? question.AsOf.PlusYears(ahead) : settings.Horizon);
        var plan = new ForecastPlan(
            settings with { Horizon = horizon },
            only == Finance ? null : ClearanceCases.From(world.Assessment.Outlook),
            only == Clearance ? null : worlds.MoneyIn(world) with { Levers = world.Scenario.Finance });
        if (plan.Problems() is { Count: > 0 } problems)
        {
            throw new CommandEnds(ExitCode.WrongInput, [.. problems.Select(problem => $"ccm: {problem}")]);
        }

        var full = new ForecastQuestion(
            scenario ?? ScenarioSource.Usual,
            only,
            question.AsOf,
            question.KnownAt,
            question.RulesAt,
            horizon,
            plan.Settings.Seed,
            trials);
        return new OpenForecast(world.Scenario, plan, full, new PreparedForecast(plan, models ?? new SharedModels()),
            Inputs(scenario, question));
    }

    /// <summary>Prepares the forecast of a question that a document holds, on the data at hand.</summary>
    public static OpenForecast Open(ForecastQuestion question, Question asked) => Open(
        question.Scenario,
        asked with
        {
            AsOf = question.AsOf,
            KnownAt = question.KnownAt,
            RulesAt = question.RulesAt,
            Seed = question.Seed,
            Slice = question.Trials,
            GivenAsOf = true,
        },
        question.Only,
        until: question.Horizon);

    /// <summary>How a forecast of a world is made, up to its own horizon or the usual one.</summary>
    public static ForecastSettings Settings(ScenarioWorld world, TrialRange trials)
    {
        var question = world.Question;
        var law = world.Scenario.LawFrom(ConventionRules.Law);
        return new ForecastSettings(
            question.AsOf, question.Seed ?? UsualSeed, trials.Count, ForecastCommand.Split(question))
        {
            Horizon = world.Scenario.Horizon ?? question.AsOf.PlusYears(UsualHorizonYears),
            KnownAt = question.KnownAt,
            RulesAt = question.RulesAt,
            Levers = world.Scenario.Clearance,
            Law = law,
            RulesHash = world.Scenario.Reforms.Count == 0 ? Assessment.RulesHash : Assessment.HashOf(law),
            Version = Words.Version,
        }.Knowing(world.Assessment.Outlook);
    }

    private static IReadOnlyList<InputFile> Inputs(string? scenario, Question question) =>
    [
        .. ScenarioSource.Texts(scenario, question)
            .Select(text => new InputFile(NameOf(text), Sha256.HexOf(text.Utf8)))
            .OrderBy(input => input.Name, StringComparer.Ordinal),
    ];

    private static string NameOf(SourceText text) =>
        text.File.StartsWith("Data/", StringComparison.Ordinal)
            || text.File.StartsWith("Finance/", StringComparison.Ordinal)
            ? text.File
            : Path.GetFileName(text.File);
}
