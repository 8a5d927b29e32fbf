using System.CommandLine;
using CcmPlanner.Scenarios.Forecasting.Decisions;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// <c>ccm stress</c>: a scenario under shocks one by one and in pairs, and the smallest shock that breaks it.
/// </summary>
internal static class StressCommand
{
    /// <summary>The command.</summary>
    public static Command Create(GlobalOptions options)
    {
        var scenario = Arguments.Scenario();
        var horizon = DecisionSource.Horizon();
        var target = new Option<string[]>("--target")
        {
            Description =
                "What is not to happen, such as finance/shortfall>0.5 or completed-by-2035/ALL<2 (default: two usual "
                + "targets)",
            HelpName = "QUANTITY>NUMBER",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command(
            "stress", "A library of shocks one by one and in pairs, and the smallest shock that breaks a target")
        {
            scenario, target, horizon,
        };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(
                options.Read(parsed),
                parsed.GetValue(scenario),
                parsed.GetValue(target) ?? [],
                parsed.GetValue(horizon),
                parsed.InvocationConfiguration,
                cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(
        Question question,
        string? scenario,
        string[] texts,
        int? horizon,
        InvocationConfiguration streams,
        CancellationToken cancellation)
    {
        var (opened, targets) = Open(question, scenario, texts, horizon);
        var plan = new NamedPlan(opened[0].Scenario.Name, opened[0].Plan);
        var trials = opened[0].Question.Trials;
        using var progress = ProgressLine.For(question, streams.Error);
        var result = StressTest.Run(plan, trials, targets.Count == 0 ? null : targets, progress, cancellation);
        progress?.End();
        StressOut.Write(result, opened, question, streams.Output);
        return result.Cancelled ? ExitCode.Interrupted : ExitCode.Done;
    }

    /// <summary>
    /// The scenario and what is not to happen; every mistake of both ends the command before a trial is run.
    /// </summary>
    private static (IReadOnlyList<OpenForecast> Opened, IReadOnlyList<StressTarget> Targets) Open(
        Question question, string? scenario, string[] texts, int? horizon)
    {
        IReadOnlyList<OpenForecast> opened;
        List<string> problems = [];
        try
        {
            opened = DecisionSource.Open([scenario], question, horizon: horizon);
        }
        catch (CommandEnds mistake)
        {
            StressTargets.Read(texts, null, problems);
            throw new CommandEnds(mistake.Code, [.. mistake.Lines, .. problems]);
        }

        var targets = StressTargets.Read(
            texts, texts.Length == 0 ? [] : ScenarioComparison.QuantitiesOf(opened[0].Plan), problems);
        return problems.Count == 0 ? (opened, targets) : throw new CommandEnds(ExitCode.Usage, problems);
    }
}
