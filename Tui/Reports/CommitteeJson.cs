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
        StatusCommand.Write(
            json,
            [.. paper.States.Select(state => paper.DutyOf(state.State))],
            []);
        json.WriteStartObject("comparison");
        json.WriteStartArray("scenarios");
        foreach (var scenario in paper.Scenarios)
        {
            json.WriteStringValue(scenario.Name);
        }

        json.WriteEndArray();
        json.WriteString("resultHash", paper.Comparison?.Hash);
        json.WriteStartArray("differences");
        foreach (var row in paper.Comparison?.Differences ?? [])
        {
            DecisionJson.Write(json, row);
        }

        json.WriteEndArray();
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

        json.WriteStartArray("missing");
        foreach (var missing in paper.Missing)
        {
            json.WriteStringValue(missing);
        }

        json.WriteEndArray();
        json.WriteString("disclaimer", CommitteeDocument.NoOpinion);
    }
}
