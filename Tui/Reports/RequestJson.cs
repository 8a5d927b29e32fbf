using System.Text.Json;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Requests;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tui.Reports;

/// <summary>The analysis of a request as members of a JSON document.</summary>
internal static class RequestJson
{
    private const int Decimals = 6;

    /// <summary>The whole document.</summary>
    public static void Document(TextWriter output, RequestAnalysis analysis) => JsonOut.Write(output, json =>
    {
        json.WriteStartObject();
        Write(json, analysis);
        json.WriteEndObject();
    });

    /// <summary>All of it; unknown is null.</summary>
    private static void Write(Utf8JsonWriter json, RequestAnalysis analysis)
    {
        json.Date("asOf", analysis.AsOf);
        json.Date("knownAt", analysis.KnownAt);
        json.Date("rulesAt", analysis.RulesAt);
        WriteProvenance(json, analysis.Provenance);
        WriteRequest(json, analysis);
        Array(json, "completeness", analysis.Completeness, WriteItem);
        WriteTimeliness(json, analysis.Timeliness);
        WriteCap(json, analysis.Cap);
        WriteCredibility(json, analysis);
        Array(json, "verdicts", analysis.Verdicts, WriteVerdict);
        WriteComparables(json, analysis.Comparables);
        Array(json, "questions", analysis.Questions, (writer, question) =>
        {
            writer.WriteStartObject();
            writer.WriteString("about", question.About);
            writer.WriteString("question", question.Text);
            writer.WriteEndObject();
        });
        Array(json, "assumptions", analysis.Assumptions, WriteAssumption);
        json.WriteString("disclaimer", RequestLines.NoOpinion);
    }

    private static void WriteProvenance(Utf8JsonWriter json, ForecastProvenance from)
    {
        json.WriteStartObject("provenance");
        json.WriteNumber("seed", from.Seed);
        json.WriteNumber("trials", from.Trials);
        json.WriteString("inputHash", from.InputHash);
        json.WriteString("rulesHash", from.RulesHash);
        json.WriteString("version", from.Version);
        json.WriteEndObject();
    }

    private static void WriteRequest(Utf8JsonWriter json, RequestAnalysis analysis)
    {
        var request = analysis.Request;
        json.WriteStartObject("request");
        json.WriteString("name", request.Name);
        json.WriteString("note", request.Note);
        json.WriteString("state", request.State.Value);
        json.WriteString("stateName", analysis.StateName);
        json.WriteBoolean("invented", request.Invented is not null);
        json.WriteString("provision", request.Provision);
        json.WriteNumber("number", analysis.Number);
        json.WriteBoolean("textRead", request.Examined);
        json.WriteString("source", request.From.Source);
        json.WriteString("confidence", Words.Of(request.From.Confidence));
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, ItemFinding item)
    {
        json.WriteStartObject();
        json.WriteString("item", item.Item);
        json.WriteString("requires", item.Words);
        json.WriteString("status", RequestLines.Word(item.Status));
        Strings(json, "has", item.Has);
        Strings(json, "lacks", item.Lacks);
        Strings(json, "cites", item.Cites);
        json.WriteEndObject();
    }

    private static void WriteTimeliness(Utf8JsonWriter json, RequestTimeliness timeliness)
    {
        json.WriteStartObject("timeliness");
        json.WriteString("meeting", timeliness.MeetingId);
        json.Date("opens", timeliness.Opens);
        json.Date("fileBy", timeliness.FiledBy);
        json.WriteString("filed", timeliness.Filed);
        json.Flag("late", timeliness.InTime is { } inTime ? !inTime : null);
        json.WriteEndObject();
    }

    private static void WriteCap(Utf8JsonWriter json, RequestCap cap)
    {
        json.WriteStartObject("cap");
        json.Date("dueInForce", cap.DueInForce);
        json.Date("dueRequested", cap.DueRequested);
        json.Number("monthsRequested", cap.MonthsRequested);
        json.Number("mostMonths", cap.MostMonths);
        json.Date("furthestDue", cap.FurthestDue);
        json.Flag("within", cap is { DueRequested: { } asked, FurthestDue: { } furthest } ? asked <= furthest : null);
        json.WriteEndObject();
    }

    private static void WriteCredibility(Utf8JsonWriter json, RequestAnalysis analysis)
    {
        var credibility = analysis.Credibility;
        json.WriteStartObject("credibility");
        json.WriteString("because", credibility.Because);
        Figure(json, "probabilityWithinRequested", credibility.ProbabilityWithinRequested);
        Figure(json, "monthsFor50", credibility.MonthsFor50);
        Figure(json, "monthsFor80", credibility.MonthsFor80);
        Figure(json, "monthsFor95", credibility.MonthsFor95);
        json.Date("planEnds", credibility.PlanEnds);
        Figure(json, "planPercentile", credibility.PlanPercentile);
        json.WriteString("carriedBy", credibility.Swings is [var first, ..] ? first.Assumption.Id : null);
        WriteBaseline(json, analysis.Baseline);
        Array(json, "options", credibility.Options, (writer, option) =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("months", option.Months);
            writer.Date("due", option.Due);
            writer.WriteBoolean("requested", option.IsRequested);
            Figure(writer, "probability", option.Probability);
            Figure(writer, "remainingKm2", option.Remaining);
            writer.WriteEndObject();
        });
        Array(json, "remaining", credibility.Fan, WriteFan);
        Array(json, "swings", credibility.Swings, (writer, swing) =>
        {
            writer.WriteStartObject();
            writer.WriteString("assumption", swing.Assumption.Id);
            writer.WriteNumber("value", swing.Assumption.Value);
            ForecastJson.WriteNumber(writer, "probabilityAsAssumed", swing.Base);
            ForecastJson.WriteNumber(writer, "probabilityAtHalf", swing.AtHalf);
            ForecastJson.WriteNumber(writer, "probabilityAtDouble", swing.AtDouble);
            writer.WriteEndObject();
        });
        Array(json, "stress", credibility.Stress, (writer, stress) =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", stress.Id);
            writer.WriteString("what", stress.Words);
            Figure(writer, "probabilityWithinRequested", stress.Probability);
            Figure(writer, "monthsFor80", stress.MonthsFor80);
            Figure(writer, "remainingKm2", stress.Remaining);
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteBaseline(Utf8JsonWriter json, ForecastBaseline? baseline)
    {
        if (baseline is null)
        {
            json.WriteNull("baseline");
            return;
        }

        json.WriteStartObject("baseline");
        json.Date("asOf", baseline.AsOf);
        json.WriteNumber("areaKm2", baseline.Area);
        json.WriteNumber("suspectedKm2", baseline.Suspected);
        json.WriteString("source", baseline.From.Source);
        json.WriteString("confidence", Words.Of(baseline.From.Confidence));
        json.WriteBoolean("assumed", baseline.From.Assumed);
        json.WriteEndObject();
    }

    private static void WriteFan(Utf8JsonWriter json, RemainingPoint point)
    {
        json.WriteStartObject();
        json.Date("on", point.On);
        if (point.Planned is { } planned)
        {
            json.WriteNumber("planned", planned);
        }
        else
        {
            json.WriteNull("planned");
        }

        for (var i = 0; i < Quantiles.Names.Count; i++)
        {
            Figure(json, Quantiles.Names[i], point.Remaining.All[i]);
        }

        json.WriteEndObject();
    }

    private static void WriteVerdict(Utf8JsonWriter json, RequestVerdict verdict)
    {
        json.WriteStartObject();
        json.WriteString("id", verdict.Id);
        json.WriteString("matter", verdict.Matter);
        json.Flag("passed", verdict.Passed);
        json.WriteString("because", verdict.Because);
        Strings(json, "cites", verdict.Cites);
        json.WriteString("suggestion", verdict.Suggestion);
        json.WriteEndObject();
    }

    private static void WriteComparables(Utf8JsonWriter json, Comparables comparables)
    {
        json.WriteStartObject("comparables");
        Array(json, "plans", comparables.Plans, (writer, plan) =>
        {
            writer.WriteStartObject();
            writer.WriteString("state", plan.State);
            writer.WriteString("plan", plan.Plan);
            writer.WriteNumber("firstYear", plan.FirstYear);
            writer.WriteNumber("lastYear", plan.LastYear);
            writer.WriteNumber("planned", plan.Planned);
            writer.WriteNumber("achieved", plan.Achieved);
            writer.WriteString("unit", plan.Unit);
            writer.WriteNumber("ratio", decimal.Round(plan.Ratio, Decimals));
            writer.WriteString("source", plan.Source);
            writer.WriteString("confidence", Words.Of(plan.Confidence));
            writer.WriteBoolean("assumed", plan.Assumed);
            writer.WriteEndObject();
        });
        Array(json, "extensions", comparables.Extensions, (writer, past) =>
        {
            writer.WriteStartObject();
            writer.WriteString("state", past.State.Value);
            writer.WriteNumber("number", past.Number);
            writer.Number("months", past.Months);
            writer.Date("due", past.Due);
            writer.WriteBoolean("sufficed", past.Sufficed);
            writer.WriteString("source", past.From.Source);
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteAssumption(Utf8JsonWriter json, ForecastAssumption assumption)
    {
        json.WriteStartObject();
        json.WriteString("id", assumption.Id);
        json.WriteNumber("value", assumption.Value);
        json.WriteString("unit", assumption.Unit);
        json.WriteString("status", assumption.Status);
        json.WriteString("meaning", assumption.Meaning);
        json.WriteString("source", assumption.Source);
        json.WriteString("confidence", Words.Of(assumption.Confidence));
        json.WriteEndObject();
    }

    private static void Figure(Utf8JsonWriter json, string name, Figure<double>? figure)
    {
        if (figure is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        ForecastJson.WriteNumber(json, "value", known.Value);
        ForecastJson.WriteNumber(json, "error", known.Error);
        if (known.BeyondHorizon)
        {
            json.WriteBoolean("beyondHorizon", true);
        }

        if (known.ErrorAtLeast)
        {
            json.WriteBoolean("errorAtLeast", true);
        }

        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values) =>
        Array(json, name, values, static (writer, value) => writer.WriteStringValue(value));

    private static void Array<T>(
        Utf8JsonWriter json, string name, IReadOnlyList<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            write(json, value);
        }

        json.WriteEndArray();
    }
}
