using System.Text.Json;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tui.Reports;

/// <summary>
/// The Coordination Committee's paper as a document: standing, forecast and comparison as their commands write them.
/// </summary>
internal static class CommitteeJson
{
    /// <summary>All of it, into an object already begun.</summary>
    public static void Write(Utf8JsonWriter json, CommitteePaper paper, OpenForecast asked)
    {
        ForecastDocument.Write(json, paper.Forecast, asked.Question, asked.Inputs, paper.Assumptions);
        LandJson.Write(json, paper.Lands.Select(played => played.Land));
        SensitivityOut.WriteDrivers(json, paper.Drivers);
        StatusCommand.Write(
            json,
            [.. paper.States.Select(state => paper.DutyOf(state.State))],
            []);
        json.WriteStartObject("comparison");
        json.Texts("scenarios", paper.Scenarios.Select(scenario => scenario.Name));
        json.WriteString("resultHash", paper.Comparison?.Hash);
        json.Array("differences", paper.Comparison?.Differences ?? [], row => DecisionJson.Write(json, row));
        json.WriteEndObject();
        if (paper.Allocation is { } allocation)
        {
            json.WriteStartObject("allocation");
            AllocateJson.WriteBody(json, allocation);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("allocation");
        }

        json.Texts("missing", paper.Missing);
        json.WriteString("disclaimer", CommitteeDocument.NoOpinion);
    }
}
