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
        var opened = DecisionSource.Open([.. names], ask.Question, told: ask.Told, cancellation: ask.Cancellation);
        return Of(Played(names[0], opened, ask), opened[0]);
    }

    /// <summary>What was played, as a paper.</summary>
    internal static Paper Of(CommitteePaper paper, OpenForecast asked)
    {
        var tables = new CommitteeTables(paper);
        return new Paper(
            "Where clearance stands",
            stem => new CommitteeDocument(paper, stem).All(),
            text => JsonOut.Write(text, json =>
            {
                json.WriteStartObject();
                CommitteeJson.Write(json, paper, asked);
                json.WriteEndObject();
            }),
            () => LongTable.Of(tables.All()))
        {
            Tables = tables.All,
            Missing = paper.Missing,
        };
    }

    private static CommitteePaper Played(string first, IReadOnlyList<OpenForecast> opened, ReportAsk ask)
    {
        if (opened.Count > 1 && ScenarioComparison.Problems(OutlookStudy.Plans(opened)) is { Count: > 0 } problems)
        {
            throw new CommandEnds(ExitCode.WrongInput, [.. problems.Select(problem => $"ccm: {problem}")]);
        }

        var pot = ask.Pot ?? AllocationQuestion.Example;
        var potProblems = pot.Problems(opened[0].Plan);
        if (ask.Pot is not null && potProblems is { Count: > 0 } wrong)
        {
            throw new CommandEnds(ExitCode.WrongInput, [.. wrong.Select(problem => $"ccm: {problem}")]);
        }

        var outlook = ScenarioSource.Open(first, ask.Question).Assessment.Outlook;
        return new OutlookStudy(outlook, opened, potProblems.Count == 0 ? pot : null, ask.Told, ask.Cancellation)
            .Play();
    }
}
