using System.CommandLine;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Forecasting.Decisions;

namespace CcmPlanner.Tui.CommandLine;

/// <summary><c>ccm compare</c>: scenarios against the first of them, future by future under the same draws.</summary>
internal static class CompareCommand
{
    private const int UsualChunk = 4096;

    /// <summary>The command.</summary>
    public static Command Create(GlobalOptions options)
    {
        var names = new Argument<string[]>("SCENARIO")
        {
            Description = "Scenarios of the library or of the workspace, or files; the first is the base",
            Arity = ArgumentArity.OneOrMore,
        };
        names.RefuseOptions();
        var only =
            new Option<string?>("--only") { Description = "clearance or finance (default: both)", HelpName = "PART" };
        only.AcceptOnlyFromAmong(ForecastSource.Clearance, ForecastSource.Finance);
        var horizon = DecisionSource.Horizon();
        var command =
            new Command("compare", "Scenarios side by side under the same draws: what changes, and how surely")
        {
            names, only, horizon,
        };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(
                options.Read(parsed),
                parsed.GetValue(names)!,
                parsed.GetValue(only),
                parsed.GetValue(horizon),
                parsed.InvocationConfiguration,
                cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(
        Question question,
        string[] names,
        string? only,
        int? horizon,
        InvocationConfiguration streams,
        CancellationToken cancellation)
    {
        using var progress = ProgressLine.For(question, streams.Error);
        var (result, opened) = Result(question, names, only, horizon, progress, cancellation);
        progress?.End();
        CompareOut.Write(result, opened, question, streams.Output);
        return result.Cancelled ? ExitCode.Interrupted : ExitCode.Done;
    }

    /// <summary>Sets scenarios side by side. What is wrong with them ends the command with all of it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="names">The scenarios; the first is the base, and stands beside itself where it is alone.</param>
    /// <param name="only">The part asked about; null for all.</param>
    /// <param name="horizon">Years ahead; null for the usual ones.</param>
    /// <param name="told">Who is told how many scenarios are opened, then how many trials played.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <param name="chunk">Trials handed out at a time; it changes no result, but how often progress is told.</param>
    public static (ComparisonResult Result, IReadOnlyList<OpenForecast> Opened) Result(
        Question question,
        IReadOnlyList<string> names,
        string? only,
        int? horizon,
        IProgress<WorkProgress>? told,
        CancellationToken cancellation,
        int chunk = UsualChunk)
    {
        var models = new SharedModels();
        var opened =
            DecisionSource.Open(
                names.Count == 1 ? [names[0], names[0]] : names, question, only, horizon, models, told, cancellation);
        IReadOnlyList<NamedPlan> plans =
            [.. opened.Select((one, at) => new NamedPlan(NameOf(opened, at), one.Plan))];
        if (ScenarioComparison.Problems(plans) is { Count: > 0 } problems)
        {
            throw new CommandEnds(ExitCode.WrongInput, [.. problems.Select(problem => $"ccm: {problem}")]);
        }

        return (
            new ScenarioComparison(plans, models).Run(
                opened[0].Question.Trials,
                opened[0].Plan.Settings.Split with { ChunkSize = chunk },
                told.Part("trials", opened[0].Question.Trials.Count),
                cancellation),
            opened);
    }

    /// <summary>The scenario's own name, with a number where an earlier one is called the same.</summary>
    public static string NameOf(IReadOnlyList<OpenForecast> opened, int at)
    {
        var name = opened[at].Scenario.Name;
        var earlier = opened.Take(at).Count(other => other.Scenario.Name == name);
        return earlier == 0 ? name : $"{name} ({earlier + 1})";
    }
}
