using System.CommandLine;
using CcmPlanner.Scenarios.Forecasting.Decisions;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// <c>ccm allocate</c>: where a pot of money does most, and how much better that is than simpler ways.
/// </summary>
internal sealed class AllocateCommand
{
    private readonly GlobalOptions options;
    private readonly Argument<string?> scenario = Arguments.Scenario();
    private readonly Option<int?> horizon = DecisionSource.Horizon();
    private readonly Option<decimal> pot =
        new("--pot") { Description = "How much money", HelpName = "AMOUNT", Required = true };
    private readonly Option<string> currency =
        new("--currency") { Description = "Its currency: USD, CHF or EUR", HelpName = "CODE", Required = true };
    private readonly Option<int> years = new("--years")
    {
        Description = "Spent evenly over so many years, from the next on",
        HelpName = "N",
        Required = true
    };
    private readonly Option<string> objective = new("--objective")
    {
        Description = "misses, months, exposure or completions-by-YEAR (default: exposure)",
        HelpName = "WHAT",
        DefaultValueFactory = _ => "exposure",
    };

    private readonly Option<string[]> floors = StateAmounts.Option("--floor", "Least a State gets, over all years");
    private readonly Option<string[]> caps = StateAmounts.Option("--cap", "Most a State gets, over all years");
    private readonly Option<string[]> costs = PotOptions.Costs();
    private readonly Option<bool> onlyKnown = PotOptions.OnlyKnownCosts();
    private readonly Option<string[]> scenarios = new("--scenarios")
    {
        Description = "Worlds in which the allocation is to do well too (least regret)",
        HelpName = "SCENARIO",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<int> steps = new("--steps")
    {
        Description = "Into how many steps the pot is cut, from 2 to 200 (default: 40)",
        HelpName = "N",
        DefaultValueFactory = _ => 40,
    };

    private AllocateCommand(GlobalOptions options) => this.options = options;

    /// <summary>The command.</summary>
    public static Command Create(GlobalOptions options)
    {
        var allocate = new AllocateCommand(options);
        var command = new Command(
            "allocate", "Where a pot of money for clearance does most, against none, pro rata and equal split")
        {
            allocate.scenario, allocate.pot, allocate.currency, allocate.years, allocate.objective, allocate.floors,
            allocate.caps, allocate.costs, allocate.onlyKnown, allocate.scenarios, allocate.steps, allocate.horizon,
        };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => allocate.Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var question = options.Read(parsed);
        var streams = parsed.InvocationConfiguration;
        List<string> problems = [];
        var asked = new AllocationQuestion(
            parsed.GetValue(pot),
            parsed.GetValue(currency)!.ToUpperInvariant(),
            parsed.GetValue(years),
            new AllocationObjective(parsed.GetValue(objective)!))
        {
            Floors = StateAmounts.Read(parsed.GetValue(floors), "--floor", problems),
            Caps = StateAmounts.Read(parsed.GetValue(caps), "--cap", problems),
            Costs = StateAmounts.Read(parsed.GetValue(costs), "--cost", problems),
            OnlyKnownCosts = parsed.GetValue(onlyKnown),
            Steps = parsed.GetValue(steps),
        };
        if (problems.Count > 0)
        {
            throw new CommandEnds(ExitCode.Usage, problems);
        }

        var worlds = (parsed.GetValue(scenarios) ?? []).SelectMany(text => text.Split(',')).ToList();
        using var progress = ProgressLine.For(question, streams.Error);
        var opened = DecisionSource.Open(
            [parsed.GetValue(scenario), .. worlds], question, ForecastSource.Clearance, parsed.GetValue(horizon),
            progress, cancellation);
        var plans = opened.Select(one => new NamedPlan(one.Scenario.Name, one.Plan)).ToList();
        problems.AddRange(asked.Problems(plans[0].Plan));
        problems.AddRange(plans.Count > 1 ? ScenarioComparison.Problems(plans) : []);
        if (problems.Count > 0)
        {
            throw new CommandEnds(ExitCode.WrongInput, [.. problems.Select(problem => $"ccm: {problem}")]);
        }

        var trials = opened[0].Question.Trials.Count;
        var result = new AllocationStudy(asked, plans[0].Plan).Run(trials, [.. plans.Skip(1)], progress, cancellation);
        progress?.End();
        AllocateOut.Write(result, opened, question, streams.Output);
        return result.Cancelled ? ExitCode.Interrupted : ExitCode.Done;
    }
}
