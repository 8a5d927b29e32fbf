using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Documents;
using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Scenarios.Standing;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>A forecast of the Unit's money ready to run.</summary>
/// <param name="Name">Under which name its scenario is found.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Question">
/// The question, with the scenario's own days, seed and trials where none were asked for.
/// </param>
/// <param name="Data">Everything it starts from.</param>
/// <param name="Settings">How.</param>
/// <param name="History">Budgets on record.</param>
internal sealed record OpenBudget(
    string Name,
    Scenario Scenario,
    Question Question,
    FinanceCase Data,
    BudgetSettings Settings,
    IReadOnlyList<BudgetOnRecord> History)
{
    /// <summary>Runs it.</summary>
    public BudgetResult Run(IProgress<long>? progress, CancellationToken cancellation) =>
        BudgetForecast.Run(Data, Scenario.Finance, Settings, History, progress, cancellation);

    /// <summary>The same data and draws under another scenario of money; policies are not compared.</summary>
    public OpenBudget Under(string name, Scenario other) =>
        (this with { Name = name, Scenario = other, Settings = Settings with { PolicyTrials = 0 } }).Checked();

    /// <summary>Itself; what stands in its way ends the command, exit code 3.</summary>
    public OpenBudget Checked() => Data.Problems(Scenario.Finance) is { Count: > 0 } problems
        ? throw new CommandEnds(ExitCode.WrongInput, [.. problems.Select(problem => $"ccm: {problem}")])
        : this;
}

/// <summary>Prepares forecasts of the Unit's money from what the command line asks.</summary>
internal static class BudgetSource
{
    private const ulong UsualSeed = 1;
    private const int UsualTrials = 10_000;

    /// <summary>Prepares one. Mistakes of any input end the command with all of them, exit code 3.</summary>
    /// <param name="files">Scenario, plan and files of figures; nothing for the usual ones.</param>
    /// <param name="asked">The question.</param>
    public static OpenBudget Open(MoneyFiles files, Question asked)
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

        return new OpenBudget(
            files.Scenario ?? ScenarioSource.Usual,
            world.Scenario,
            question,
            data,
            Settings(question),
            BudgetRecords.Of(world.Situation, world.Assessment)).Checked();
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
        return data with
        {
            Actuals = [.. data.Actuals.Where(spent => !said.Contains((spent.Year, spent.Item))), .. read.Value],
        };
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
}
