using System.CommandLine;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// <c>ccm sensitivity</c>: what drives the spread of an output, and what knowing more would be worth.
/// </summary>
internal static class SensitivityCommand
{
    private const string UsualLand = "exposure/ALL";

    /// <summary>The command.</summary>
    public static Command Create(GlobalOptions options)
    {
        var scenario = Arguments.Scenario();
        var horizon = DecisionSource.Horizon();
        var of = new Option<string>("--of")
        {
            Description = $"Which output, such as completion/LAO or finance/shortfall (default: {UsualLand})",
            HelpName = "OUTPUT",
            DefaultValueFactory = _ => UsualLand,
        };
        var against = new Option<string?>("--against")
        {
            Description = "The scenario that could be chosen instead, for the value of information "
                + "(default: who gets what of a pot for clearance, for outputs about land; none for money)",
            HelpName = "SCENARIO",
        };
        var benefit = new Option<string?>("--benefit")
        {
            Description = "What that choice is judged by, a quantity of ccm compare "
                + $"(with --against; default: {UsualLand}, or finance/leastCash)",
            HelpName = "QUANTITY",
        };
        var command = new Command("sensitivity",
            "What drives the spread of an output, what the worst futures share, what knowing more is worth")
        {
            scenario, of, against, benefit, horizon,
        };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(
                options.Read(parsed),
                parsed.GetValue(scenario),
                parsed.GetValue(of)!,
                parsed.GetValue(against),
                parsed.GetValue(benefit),
                parsed.GetValue(horizon),
                parsed.InvocationConfiguration,
                cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(
        Question question,
        string? scenario,
        string of,
        string? against,
        string? benefit,
        int? horizon,
        InvocationConfiguration streams,
        CancellationToken cancellation)
    {
        var isOfMoney = of.StartsWith("finance/", StringComparison.Ordinal);
        var only = isOfMoney ? ForecastSource.Finance : ForecastSource.Clearance;
        using var progress = ProgressLine.For(question, streams.Error);
        var opened = DecisionSource.Open(
            against is null ? [scenario] : [scenario, against], question, only, horizon, progress, cancellation);
        var outputs = SensitivityStudy.Outputs(opened[0].Plan);
        if (!outputs.Contains(of))
        {
            var near = Spelling.Nearest(of, outputs) is { } word ? $"; did you mean {word}?" : "";
            throw new CommandEnds(
                ExitCode.NotFound, $"ccm: no output {of}{near}", $"known: {string.Join(", ", outputs)}");
        }

        var plans = opened.Select(one => new NamedPlan(one.Scenario.Name, one.Plan)).ToList();
        if (plans.Count > 1 && ScenarioComparison.Problems(plans) is { Count: > 0 } problems)
        {
            throw new CommandEnds(ExitCode.WrongInput, [.. problems.Select(problem => $"ccm: {problem}")]);
        }

        var judged = benefit ?? (isOfMoney ? "finance/leastCash" : UsualLand);
        var choice = plans.Count > 1 ? new Choice(plans[1], judged) : null;
        if (choice is not null && ScenarioComparison.QuantitiesOf(plans[0].Plan).Select(quantity => quantity.Name)
            .ToList() is var known && !known.Contains(judged))
        {
            throw new CommandEnds(ExitCode.NotFound, $"ccm: no quantity {judged}; known: {string.Join(", ", known)}");
        }

        var trials = opened[0].Question.Trials;
        var study = new SensitivityStudy(plans[0], of);
        var result = study.Run(trials, choice, progress.Part("futures", study.MostFutures(trials)), cancellation);
        var sharing = choice is null && !isOfMoney && !result.Cancelled
            ? Sharing(plans[0].Plan, trials.Count, progress, cancellation) : null;
        if (choice is null && !isOfMoney && sharing is null && cancellation.IsCancellationRequested)
        {
            result = result with
            {
                Missing = [.. result.Missing, "what knowing more would be worth was not worked out"]
            };
        }

        progress?.End();
        SensitivityOut.Write(result, sharing, opened, question, streams.Output);
        return result.Cancelled || sharing is { Cancelled: true }
            ? ExitCode.Interrupted
            : ExitCode.Done;
    }

    /// <summary>
    /// The usual decision: an example of a pot shared out; null where it cannot be, or when cancelled before.
    /// </summary>
    private static AllocationResult? Sharing(
        ForecastPlan plan, long trials, IProgress<WorkProgress>? told, CancellationToken cancellation)
    {
        try
        {
            return AllocationQuestion.Example.Problems(plan).Count > 0
                ? null
                : new AllocationStudy(AllocationQuestion.Example, plan).Run(trials, null, told, cancellation);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
