using System.Text.Json;

namespace CcmPlanner.Scenarios.Forecasting;

/// <summary>Land over time as members of a JSON document.</summary>
public static class LandJson
{
    /// <summary>
    /// The member <c>landLeft</c>: States by code, each with what is left at the end of each year, km².
    /// </summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<StateLand> lands)
    {
        json.WriteStartObject("landLeft");
        foreach (var land in lands.OrderBy(land => land.State))
        {
            json.WriteStartObject(land.State.Value);
            json.WriteString("because", land.Because);
            json.WriteNumber("futures", land.Futures);
            json.WriteString("resultHash", land.ResultHash);
            json.WriteStartArray("years");
            foreach (var year in land.Years)
            {
                json.WriteStartObject();
                json.WriteNumber("year", year.Year);
                ForecastJson.Write(json, year.Left, ForecastJson.Number);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
