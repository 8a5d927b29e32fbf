using System.Text.Json;
using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tui.Reports;

/// <summary>
/// The paper on the Unit's money as a document: the forecast as <c>ccm budget</c> writes it, and the scenarios.
/// </summary>
internal static class BudgetReportJson
{
    /// <summary>All of it, into an object already begun.</summary>
    public static void Write(
        Utf8JsonWriter json, BudgetResult result, string scenario, IReadOnlyList<ScenarioOfMoney> scenarios)
    {
        json.WriteString("scenario", scenario);
        BudgetJson.Write(json, result);
        json.Objects("scenarios", scenarios, one =>
        {
            json.WriteString("name", one.Name);
            json.WriteString("title", one.Title);
            json.WriteString("note", one.Note);
            json.WriteString("resultHash", one.Result.ResultHash);
            json.WriteStartObject("finance");
            BudgetJson.WriteFinance(json, one.Result);
            json.WriteEndObject();
        });
        json.WriteString("disclaimer", BudgetDocument.NoOpinion);
    }
}
