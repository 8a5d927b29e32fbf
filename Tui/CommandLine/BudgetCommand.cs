using System.CommandLine;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Scenarios.Standing;

namespace CcmPlanner.Tui.CommandLine;

/// <summary><c>ccm budget</c>: the Unit's plan over several years, what may come in, and whether cash lasts.</summary>
internal static class BudgetCommand
{
    private const ulong UsualSeed = 1;
    private const int UsualTrials = 10_000;

    public static Command Create(GlobalOptions options)
    {
        var scenario = Arguments.Scenario();
        var plan = new Option<string?>("--plan")
        {
            Description = "A plan document (default: the workspace's, or the 2026 budget carried on)",
            HelpName = "FILE",
        };
        var ledger = new Option<string?>("--ledger")
        {
            Description = "A ledger of contributions to learn payers from (as ccm fit contributions)",
            HelpName = "FILE",
        };
        var actuals = new Option<string?>("--actuals")
        {
            Description = "What was spent, as CSV: year, line, amount (besides what ccm record actual keeps)",
            HelpName = "FILE",
        };
        var command = new Command(
            "budget", "The Unit's money over several years: income, spending, cash, and the buffer it takes")
        {
            scenario, plan, ledger, actuals,
        };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(
                options.Read(parsed),
                new Files(
                    parsed.GetValue(scenario), parsed.GetValue(plan), parsed.GetValue(ledger), parsed.GetValue(actuals)),
                parsed.InvocationConfiguration,
                cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(
        Question asked,
        Files files,
        InvocationConfiguration streams,
        CancellationToken cancellation)
    {
        using var progress = ProgressLine.For(asked, asked.Trials ?? UsualTrials, streams.Error);
        var (result, world) = Result(asked, files, progress, cancellation);
        progress?.End();
        BudgetOut.Write(result, world.Scenario.Name, world.Question, streams.Output);
        return result.Cancelled ? ExitCode.Interrupted : ExitCode.Done;
    }

    /// <summary>
    /// Forecasts the money of a scenario. What is wrong with plan, ledger or scenario ends the command with all of it.
    /// </summary>
    /// <param name="asked">The question.</param>
    /// <param name="files">Scenario, plan and files of figures; nothing for the usual ones.</param>
    /// <param name="progress">Told how many trials are finished; null for nobody.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static (BudgetResult Result, ScenarioWorld World) Result(
        Question asked,
        Files files,
        IProgress<long>? progress,
        CancellationToken cancellation)
    {
        var world = ScenarioSource.Open(files.Scenario, asked);
        var question = world.Question;
        var data = FinanceCase.Of(world.Situation, world.Assessment, PlanSource.Open(files.Plan, question));
        if (files.Ledger is { } ledger)
        {
            data = data with { Beliefs = FitCommand.Fit(ledger, data, question).Beliefs };
        }

        if (files.Actuals is { } actuals)
        {
            data = WithSpending(data, actuals);
        }

        var levers = world.Scenario.Finance;
        if (data.Problems(levers) is { Count: > 0 } problems)
        {
            throw new CommandEnds(ExitCode.WrongInput, [.. problems.Select(problem => $"ccm: {problem}")]);
        }

        var history = BudgetRecords.Of(world.Situation, world.Assessment);
        return (BudgetForecast.Run(data, levers, Settings(question), history, progress, cancellation), world);
    }

    // What the file says of a line and year takes the place of what is on record.
    private static FinanceCase WithSpending(FinanceCase data, string file)
    {
        var read = ActualsReader.Read(Workspace.Text(file), (int)data.Priors["ledger.firstYear"]);
        if (!read.Succeeded)
        {
            throw Cli.WrongInput(read.Problems);
        }

        var said = read.Value.Select(spent => (spent.Year, spent.Item)).ToHashSet();
        return data with { Actuals = [.. data.Actuals.Where(spent => !said.Contains((spent.Year, spent.Item))), .. read.Value] };
    }

    private static BudgetSettings Settings(Question question) => new(
        question.AsOf,
        question.Seed ?? UsualSeed,
        question.Trials ?? UsualTrials,
        new WorkSplit(question.Threads ?? Math.Min(Environment.ProcessorCount, WorkSplit.MostThreads)))
    {
        KnownAt = question.KnownAt,
        RulesAt = question.RulesAt,
        RulesHash = Assessment.RulesHash,
        Version = Words.Version,
    };

    /// <summary>What a budget is asked of; null for the usual scenario, plan, and nothing learned or spent.</summary>
    /// <param name="Scenario">A scenario.</param>
    /// <param name="Plan">A plan's file.</param>
    /// <param name="Ledger">A ledger's file.</param>
    /// <param name="Actuals">A file of what was spent.</param>
    internal sealed record Files(
        string? Scenario, string? Plan = null, string? Ledger = null, string? Actuals = null);
}
