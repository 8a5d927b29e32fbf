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
        ForecastJson.Write(json, analysis.Provenance);
        WriteRequest(json, analysis);
        json.Array("completeness", analysis.Completeness, one => WriteItem(json, one));
        WriteTimeliness(json, analysis.Timeliness);
        WriteCap(json, analysis.Cap);
        WriteCredibility(json, analysis);
        json.Array("verdicts", analysis.Verdicts, one => WriteVerdict(json, one));
        WriteComparables(json, analysis.Comparables);
        json.Objects("questions", analysis.Questions, question =>
        {
            json.WriteString("about", question.About);
            json.WriteString("question", question.Text);
        });
        ForecastJson.Write(json, analysis.Assumptions);
        json.WriteString("disclaimer", RequestLines.NoOpinion);
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
        json.Texts("has", item.Has);
        json.Texts("lacks", item.Lacks);
        json.Texts("cites", item.Cites);
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
        json.Objects("options", credibility.Options, option =>
        {
            json.WriteNumber("months", option.Months);
            json.Date("due", option.Due);
            json.WriteBoolean("requested", option.IsRequested);
            Figure(json, "probability", option.Probability);
            Figure(json, "remainingKm2", option.Remaining);
        });
        json.Array("remaining", credibility.Fan, one => WriteFan(json, one));
        json.Objects("swings", credibility.Swings, swing =>
        {
            json.WriteString("assumption", swing.Assumption.Id);
            json.WriteNumber("value", swing.Assumption.Value);
            ForecastJson.WriteNumber(json, "probabilityAsAssumed", swing.Base);
            ForecastJson.WriteNumber(json, "probabilityAtHalf", swing.AtHalf);
            ForecastJson.WriteNumber(json, "probabilityAtDouble", swing.AtDouble);
        });
        json.Objects("stress", credibility.Stress, stress =>
        {
            json.WriteString("id", stress.Id);
            json.WriteString("what", stress.Words);
            Figure(json, "probabilityWithinRequested", stress.Probability);
            Figure(json, "monthsFor80", stress.MonthsFor80);
            Figure(json, "remainingKm2", stress.Remaining);
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
        json.Texts("cites", verdict.Cites);
        json.WriteString("suggestion", verdict.Suggestion);
        json.WriteEndObject();
    }

    private static void WriteComparables(Utf8JsonWriter json, Comparables comparables)
    {
        json.WriteStartObject("comparables");
        json.Objects("plans", comparables.Plans, plan =>
        {
            json.WriteString("state", plan.State);
            json.WriteString("plan", plan.Plan);
            json.WriteNumber("firstYear", plan.FirstYear);
            json.WriteNumber("lastYear", plan.LastYear);
            json.WriteNumber("planned", plan.Planned);
            json.WriteNumber("achieved", plan.Achieved);
            json.WriteString("unit", plan.Unit);
            json.WriteNumber("ratio", decimal.Round(plan.Ratio, Decimals));
            json.WriteString("source", plan.Source);
            json.WriteString("confidence", Words.Of(plan.Confidence));
            json.WriteBoolean("assumed", plan.Assumed);
        });
        json.Objects("extensions", comparables.Extensions, past =>
        {
            json.WriteString("state", past.State.Value);
            json.WriteNumber("number", past.Number);
            json.Number("months", past.Months);
            json.Date("due", past.Due);
            json.WriteBoolean("sufficed", past.Sufficed);
            json.WriteString("source", past.From.Source);
        });
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
}
