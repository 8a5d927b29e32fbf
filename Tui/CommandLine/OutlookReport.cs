using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Tui.Reports;
using CcmPlanner.Tui.Reports.Tables;

namespace CcmPlanner.Tui.CommandLine;

/// <summary><c>ccm report outlook</c>: the Coordination Committee's paper.</summary>
internal static class OutlookReport
{
    /// <summary>Makes it; without names, of every scenario against the usual one.</summary>
    public static Paper Of(ReportAsk ask)
    {
        var names = ask.About.Count > 0 ? ask.About : ScenarioSource.Comparable(ask.Question);
        var opened = DecisionSource.Open([.. names], ask.Question);
        var paper = Played(names[0], opened, ask);
        var tables = new CommitteeTables(paper);
        return new Paper(
            "Where clearance stands",
            stem => new CommitteeDocument(paper, stem).All(),
            text => JsonOut.Write(text, json =>
            {
                json.WriteStartObject();
                CommitteeJson.Write(json, paper, opened[0]);
                json.WriteEndObject();
            }),
            () => LongTable.Of(tables.All()))
        {
            Tables = tables.All,
        };
    }

    private static CommitteePaper Played(string first, IReadOnlyList<OpenForecast> opened, ReportAsk ask)
    {
        var (trials, split) = (opened[0].Question.Trials, opened[0].Plan.Settings.Split);
        IReadOnlyList<NamedPlan> plans =
            [.. opened.Select((one, at) => new NamedPlan(CompareCommand.NameOf(opened, at), one.Plan))];
        if (plans.Count > 1 && ScenarioComparison.Problems(plans) is { Count: > 0 } problems)
        {
            throw new CommandEnds(ExitCode.WrongInput, [.. problems.Select(problem => $"ccm: {problem}")]);
        }

        var pot = ask.Pot ?? AllocationQuestion.Example;
        var potProblems = pot.Problems(opened[0].Plan);
        if (ask.Pot is not null && potProblems is { Count: > 0 } wrong)
        {
            throw new CommandEnds(ExitCode.WrongInput, [.. wrong.Select(problem => $"ccm: {problem}")]);
        }

        using var progress = ProgressLine.For(ask.Question, trials.Count, ask.Error);
        var outlook = ScenarioSource.Open(first, ask.Question).Assessment.Outlook;
        return new CommitteePaper(
            outlook,
            [.. opened.Select(one => one.Scenario)],
            opened[0].Prepared.Run(trials, split, null, ask.Cancellation),
            plans.Count > 1
                ? new ScenarioComparison(plans).Run(trials, split, progress, ask.Cancellation)
                : null,
            potProblems.Count == 0
                ? new AllocationStudy(pot, opened[0].Plan).Run(trials.Count, null, null, ask.Cancellation)
                : null)
        {
            // A paper of what was played before it was stopped says so, and has no more played for it.
            Lands = ask.Cancellation.IsCancellationRequested
                ? []
                : LandSource.Of(outlook, opened[0].Plan.Cases!, opened[0].Plan.Settings, ask.Cancellation),
        };
    }
}
