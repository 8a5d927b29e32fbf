using System.Text.Json;
using CcmPlanner.Scenarios.Forecasting;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>
/// A forecast of money as canonical JSON: the same result gives the same bytes. No clock, no threads, no machine.
/// </summary>
public static class BudgetJson
{
    /// <summary>The properties of the document, into an object already begun.</summary>
    public static void Write(Utf8JsonWriter json, BudgetResult result)
    {
        Day(json, "asOf", result.AsOf);
        Day(json, "knownAt", result.KnownAt);
        Day(json, "rulesAt", result.RulesAt);
        json.WriteString("resultHash", result.ResultHash);
        json.WriteBoolean("cancelled", result.Cancelled);
        json.WriteStartObject("plan");
        BudgetPlanJson.Write(json, result.Plan);
        json.WriteEndObject();
        json.WriteStartObject("finance");
        WriteFinance(json, result);
        json.WriteEndObject();
        WriteAll(json, "months", result.Months, Write);
        ForecastJson.Write(json, result.Assumptions);
        json.WriteStartArray("notes");
        foreach (var note in result.Notes)
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
        ForecastJson.Write(json, result.Provenance);
    }

    /// <summary>The properties of <c>finance</c>, into an object already begun.</summary>
    public static void WriteFinance(Utf8JsonWriter json, BudgetResult result)
    {
        json.Figure("shortfallProbability", result.Summary.ShortfallProbability);
        json.Months("firstNegativeMonth", result.Summary.FirstNegativeMonth);
        Buffer(json, result.Summary.ReserveFor);
        WriteAll(json, "years", result.Years, Write);
        BudgetPartsJson.Write(json, result);
    }

    private static void Write(Utf8JsonWriter json, FinanceYear year)
    {
        json.WriteNumber("year", year.Year);
        json.WriteNumber("budget", year.Budget);
        json.WriteNumber("planned", year.Planned);
        json.WriteNumber("asked", year.Asked);
        json.WriteNumber("voluntaryTarget", year.VoluntaryTarget);
        json.WriteStartObject("income");
        json.Members(year.Income);
        json.Spread("shared", year.Shared);
        json.Spread("voluntary", year.Voluntary);
        json.WriteEndObject();
        json.Spread("expenditure", year.Expenditure);
        json.Figure("shortfallProbability", year.ShortfallProbability);
        json.Figure("expectedShortfall", year.ExpectedShortfall);
        json.Figure("cfar95", year.CashFlowAtRisk);
        json.Spread("minCash", year.MinCash);
        json.Months("firstNegativeMonth", year.FirstNegativeMonth);
        Buffer(json, year.ReserveFor);
        json.Figure("reserve", year.Reserve);
        json.Figure("advance", year.Advance);
        json.Spread("paidUp", year.PaidUp);
        json.WriteStartObject("arrears");
        json.Members(year.Arrears);
        json.Figure("olderThanTheYear", year.OldArrears);
        json.WriteEndObject();
        json.Spread("staffMonths", year.StaffMonths);
    }

    private static void Write(Utf8JsonWriter json, FinanceMonth month)
    {
        json.WriteString("month", YearMonthPattern.Iso.Format(month.Month));
        json.Spread("cash", month.Cash);
    }

    private static void Buffer(Utf8JsonWriter json, Buffer buffer)
    {
        json.WriteStartObject("reserveFor");
        json.Figure("p90", buffer.P90);
        json.Figure("p95", buffer.P95);
        json.Figure("p99", buffer.P99);
        json.WriteEndObject();
    }

    /// <summary>A list of objects.</summary>
    internal static void WriteAll<T>(
        Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A day.</summary>
    internal static void Day(Utf8JsonWriter json, string name, LocalDate day) =>
        json.WriteString(name, LocalDatePattern.Iso.Format(day));
}
