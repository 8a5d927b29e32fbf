using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Tui.Reports;
using CcmPlanner.Tui.Reports.Tables;

namespace CcmPlanner.Tui.CommandLine;

/// <summary><c>ccm report budget</c>: the paper on the Unit's money.</summary>
internal static class MoneyReport
{
    private const string How = "the paper on money is about one scenario; write ccm report budget SCENARIO";

    /// <summary>Makes it.</summary>
    public static Paper Of(ReportAsk ask)
    {
        var opened = BudgetSource.Open(ask.Money with { Scenario = ask.AtMostOne(How) }, ask.Question);
        var result = Played(opened, ask);
        var scenarios = BesideOthers(opened, result, ask);
        var title = opened.Scenario.Name;
        var tables = new BudgetTables(result, scenarios);
        return new Paper(
            $"{result.Plan.Name}: {title}",
            stem => new BudgetDocument(result, title, scenarios, stem).All(),
            text => JsonOut.Write(text, json =>
            {
                json.WriteStartObject();
                BudgetReportJson.Write(json, result, title, scenarios);
                json.WriteEndObject();
            }),
            () => LongTable.Of(tables.All()))
        {
            Tables = tables.All,
        };
    }

    private static BudgetResult Played(OpenBudget opened, ReportAsk ask) =>
        opened.Run(ask.Told.Part("trials", opened.Settings.Played), ask.Cancellation);

    /// <summary>Every scenario of money on the same data and draws; the one asked about is not played twice.</summary>
    private static List<ScenarioOfMoney> BesideOthers(
        OpenBudget opened, BudgetResult result, ReportAsk ask)
    {
        var others = ScenarioSource.OfMoney(opened.Question);
        var own = new ScenarioOfMoney(opened.Name, opened.Scenario.Name, opened.Scenario.Note, result);
        var part = ask.Told.Part("scenarios of money", others.Count);
        List<ScenarioOfMoney> all = [];
        foreach (var (name, scenario) in others)
        {
            all.Add(name == own.Name ? own : new ScenarioOfMoney(
                name, scenario.Name, scenario.Note, opened.Under(name, scenario).Run(null, ask.Cancellation)));
            part?.Report(all.Count);
        }

        return all.Contains(own) ? all : [.. all, own];
    }
}
