using System.Text.Json;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>Payers, meetings, policies, beliefs and comparisons as JSON.</summary>
internal static class BudgetPartsJson
{
    private const int Decimals = 6;

    /// <summary>Their properties, into an object already begun.</summary>
    public static void Write(Utf8JsonWriter json, BudgetResult result)
    {
        Write(json, result.Concentration);
        BudgetJson.WriteAll(json, "payers", result.Payers, Write);
        BudgetJson.WriteAll(json, "meetings", result.Meetings, Write);
        BudgetJson.WriteAll(json, "policies", result.Policies, Write);
        BudgetJson.WriteAll(json, "beliefs", result.Beliefs, Write);
        BudgetJson.WriteAll(json, "comparison", result.Comparison, Write);
        BudgetJson.WriteAll(json, "history", result.History, Write);
    }

    /// <summary>What is believed of a class.</summary>
    internal static void Write(Utf8JsonWriter json, ClassBelief belief)
    {
        json.WriteString("class", JsonNamingPolicy.CamelCase.ConvertName(belief.Class.ToString()));
        json.WriteNumber("priorMean", Math.Round(belief.Prior.Mean, Decimals));
        json.WriteNumber("priorSd", Math.Round(belief.Prior.StandardDeviation, Decimals));
        json.WriteNumber("priorWeight", Math.Round(belief.PriorWeight, Decimals));
        json.WriteNumber("exposed", belief.Exposed);
        json.WriteNumber("paid", belief.Paid);
        json.WriteNumber("mean", Math.Round(belief.Posterior.Mean, Decimals));
        json.WriteNumber("sd", Math.Round(belief.Posterior.StandardDeviation, Decimals));
        json.WriteNumber("low", Math.Round(belief.Posterior.Quantile(0.05), Decimals));
        json.WriteNumber("high", Math.Round(belief.Posterior.Quantile(0.95), Decimals));
    }

    private static void Write(Utf8JsonWriter json, Concentration concentration)
    {
        json.WriteStartObject("concentration");
        json.WriteNumber("states", concentration.States);
        json.WriteNumber("rateSumPercent", concentration.RateSumPercent);
        json.WriteNumber("topFivePercent", decimal.Round(concentration.TopFivePercent, Decimals));
        json.WriteNumber("topTenPercent", decimal.Round(concentration.TopTenPercent, Decimals));
        json.WriteNumber("effectivePayers", Math.Round(concentration.EffectivePayers, Decimals));
        json.WriteNumber("belowHundredFrancs", concentration.BelowHundred);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PayerShare payer)
    {
        json.WriteNumber("rank", payer.Rank);
        json.WriteString("state", payer.State.Value);
        json.WriteString("name", payer.Name);
        json.Maybe("ratePercent", payer.Rate?.Percent);
        json.WriteString("source", payer.Rate?.From.Source);
        json.WriteString(
            "confidence",
            payer.Rate is { } rate ? JsonNamingPolicy.CamelCase.ConvertName(rate.From.Confidence.ToString()) : null);
        json.WriteNumber("sharePercent", decimal.Round(payer.SharePercent, Decimals));
        json.WriteNumber("cumulativePercent", decimal.Round(payer.CumulativePercent, Decimals));
        json.WriteNumber("asked", payer.AskedChf);
        json.WriteString("class", JsonNamingPolicy.CamelCase.ConvertName(payer.Class.ToString()));
        json.WriteNumber("probability", Math.Round(payer.Probability, Decimals));
        json.WriteString("because", payer.FromRecords ? "its own records and its class" : "belief about its class");
    }

    private static void Write(Utf8JsonWriter json, MeetingForecast meeting)
    {
        json.WriteString("id", meeting.Meeting.Id);
        BudgetJson.Day(json, "opens", meeting.Meeting.Opens);
        json.WriteString("status", meeting.Meeting.Assumed ? "assumed" : "known");
        json.WriteNumber("cost", meeting.Cost);
        json.WriteNumber("partyShare", meeting.PartyShare);
        json.WriteNumber("otherShare", meeting.OtherShare);
        BudgetJson.Day(json, "decidedOn", meeting.Gate);
        json.Spread("inHand", meeting.InHand);
        json.Figure("atRisk", meeting.AtRisk);
    }

    private static void Write(Utf8JsonWriter json, PolicyEffect policy)
    {
        json.WriteString("policy", policy.Policy);
        json.WriteBoolean("inForce", policy.InForce);
        json.Figure("shortfallWithout", policy.ShortfallWithout);
        json.Figure("shortfallWith", policy.ShortfallWith);
        json.Figure("difference", policy.Difference);
        json.Figure("spending", policy.Spending);
        json.Figure("leastCash", policy.LeastCash);
    }

    private static void Write(Utf8JsonWriter json, LineComparison line)
    {
        json.WriteNumber("year", line.Year);
        json.WriteString("line", BudgetPlanJson.Word(line.Item));
        json.Maybe("budget", line.BudgetChf);
        json.WriteNumber("actual", line.ActualChf);
        json.Maybe("variance", line.VarianceChf);
    }

    private static void Write(Utf8JsonWriter json, BudgetOnRecord budget)
    {
        json.WriteNumber("year", budget.Year);
        BudgetJson.WriteAll(json, "lines", budget.Lines.Where(line => line.Item != BudgetItem.Total), (writer, line) =>
        {
            writer.WriteString("line", BudgetPlanJson.Word(line.Item));
            writer.Maybe("amount", line.AmountChf);
            writer.WriteString("note", line.From.Note);
        });
        json.WriteNumber("sum", budget.SumChf);
        json.WriteNumber("total", budget.TotalChf);
        json.WriteStartArray("findings");
        foreach (var finding in budget.Findings)
        {
            json.WriteStringValue(finding);
        }

        json.WriteEndArray();
    }
}
