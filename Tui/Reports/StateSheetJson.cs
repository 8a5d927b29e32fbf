using System.Text.Json;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Reports;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Reports;

/// <summary>The State sheet as members of a JSON document.</summary>
internal static class StateSheetJson
{
    /// <summary>All of it; obligations, duties and warnings as <c>ccm status</c> writes them.</summary>
    public static void Write(Utf8JsonWriter json, StateSheet sheet, PlayedLand? land)
    {
        WriteState(json, sheet);
        json.Texts("assumptions", sheet.Assumptions);
        StatusCommand.Write(json, sheet.Obligations, sheet.Notes);
        DutiesOut.Write(json, sheet.Duties);
        DutiesOut.WriteConcerns(json, sheet.Warnings);
        WriteFigures(json, sheet);
        LandJson.Write(json, land is null ? [] : [land.Land]);
        WriteAged(json, sheet.Aged);
        WriteScale(json, sheet.Scale);
        json.Texts("sources", sheet.Sources);
        json.WriteString("disclaimer", StateSheetDocument.NoOpinion);
    }

    /// <summary>The member <c>scaleOfAssessments</c>.</summary>
    public static void WriteScale(Utf8JsonWriter json, ScaleOfAssessments scale)
    {
        json.WriteStartObject("scaleOfAssessments");
        json.WriteNumber("firstYear", scale.FirstYear);
        json.WriteNumber("lastYear", scale.LastYear);
        json.WriteNumber("nextDueFor", scale.NextYear);
        json.WriteString("source", scale.Source);
        json.WriteEndObject();
    }

    private static void WriteAged(Utf8JsonWriter json, IReadOnlyList<AgedFact> aged) =>
        json.Objects("stale", aged, one =>
    {
        json.WriteString("about", one.Kind);
        json.Date("date", one.On);
        json.WriteString("what", one.What);
        WriteSource(json, one.Fact.From);
    });

    private static void WriteState(Utf8JsonWriter json, StateSheet sheet)
    {
        var state = sheet.State;
        json.WriteStartObject("state");
        StatesCommand.WriteMembership(json, state);
        json.Objects("provisionalApplication", sheet.Provisional, provisional =>
        {
            json.Date("since", provisional.Since);
            json.WriteString("scope", provisional.Scope);
            WriteSource(json, provisional.From);
        });
        WriteSource(json, state.From);
        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, StateSheet sheet)
    {
        json.Objects("retention", sheet.Retention, kept =>
        {
            json.WriteString("asOf", kept.AsOf.Text);
            Decimal(json, "munitions", kept.Munitions);
            Decimal(json, "submunitions", kept.Submunitions);
            WriteSource(json, kept.From);
        });
        json.Objects("contamination", sheet.Areas, area =>
        {
            json.Date("asOf", area.AsOf);
            Decimal(json, "confirmedKm2", area.Confirmed?.Value);
            Decimal(json, "suspectedKm2", area.Suspected?.Value);
            Decimal(json, "totalKm2", area.Total?.Value);
            WriteSource(json, area.From);
        });
        json.Objects("landRelease", sheet.Releases, land =>
        {
            json.WriteNumber("year", land.Year);
            Decimal(json, "clearedKm2", land.Cleared?.Value);
            Decimal(json, "reducedKm2", land.Reduced?.Value);
            Decimal(json, "cancelledKm2", land.Cancelled?.Value);
            Decimal(json, "newlyFoundKm2", land.NewlyFound?.Value);
            WriteSource(json, land.From);
        });
    }

    private static void WriteSource(Utf8JsonWriter json, Provenance from)
    {
        json.WriteString("source", from.Source);
        json.WriteString("confidence", Words.Of(from.Confidence));
        json.WriteBoolean("assumed", from.Assumed);
    }

    private static void Decimal(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
