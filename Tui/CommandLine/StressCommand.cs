using System.CommandLine;
using System.Globalization;
using CcmPlanner.Scenarios.Forecasting.Decisions;

namespace CcmPlanner.Tui.CommandLine;

/// <summary><c>ccm stress</c>: a scenario under shocks one by one and in pairs, and the smallest shock that breaks it.</summary>
internal static class StressCommand
{
    /// <summary>The command.</summary>
    public static Command Create(GlobalOptions options)
    {
        var scenario = Arguments.Scenario();
        var horizon = DecisionSource.Horizon();
        var target = new Option<string[]>("--target")
        {
            Description = "What is not to happen, such as finance/shortfall>0.5 or completed-by-2035/ALL<2 (default: two usual targets)",
            HelpName = "QUANTITY>NUMBER",
        };
        var command = new Command("stress", "A library of shocks one by one and in pairs, and the smallest shock that breaks a target")
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
        string[] targets,
        int? horizon,
        InvocationConfiguration streams,
        CancellationToken cancellation)
    {
        var opened = DecisionSource.Open([scenario], question, horizon: horizon);
        var plan = new NamedPlan(opened[0].Scenario.Name, opened[0].Plan);
        var trials = opened[0].Question.Trials;
        using var progress = ProgressLine.For(question, trials.Count, streams.Error);
        var result = StressTest.Run(
            plan, trials, targets.Length == 0 ? null : rows => TargetsOf(targets, rows), progress, cancellation);
        progress?.End();
        StressOut.Write(result, opened, question, streams.Output);
        return result.Comparison.Cancelled ? ExitCode.Interrupted : ExitCode.Done;
    }

    private static List<StressTarget> TargetsOf(string[] texts, IReadOnlyList<Difference> rows)
    {
        List<StressTarget> targets = [];
        List<string> problems = [];
        foreach (var text in texts)
        {
            var at = text.AsSpan().IndexOfAny("<>");
            var quantity = at < 0 ? null : rows.FirstOrDefault(row => row.Quantity.Name == text[..at])?.Quantity;
            if (at >= 0
                && quantity is not null
                && double.TryParse(text.AsSpan(at + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var limit))
            {
                targets.Add(new StressTarget(quantity, text[at] == '>', limit, "asked for"));
            }
            else
            {
                problems.Add($"ccm: --target: found {text}; write one of "
                    + $"{string.Join(", ", rows.Select(row => row.Quantity.Name).Distinct())}, then > or <, then a number");
            }
        }

        return problems.Count == 0 ? targets : throw new CommandEnds(ExitCode.Usage, problems);
    }
}
