using System.Text.Json;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Rules.Procedures;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>A plan as JSON.</summary>
internal static class BudgetPlanJson
{
    /// <summary>Its properties, into an object already begun.</summary>
    public static void Write(Utf8JsonWriter json, BudgetPlan plan)
    {
        json.WriteString("name", plan.Name);
        json.WriteString("status", plan.Assumed ? "assumed" : "adopted");
        json.WriteString("source", plan.Source);
        json.WriteString("note", plan.Note);
        json.Maybe("envelope", plan.EnvelopeChf);
        json.WriteNumber("total", plan.TotalChf);
        json.Maybe("overEnvelope", plan.OverEnvelopeChf);
        json.WriteStartObject("opening");
        BudgetJson.Day(json, "on", plan.Opening.On);
        json.WriteNumber("cash", plan.Opening.CashChf);
        json.WriteNumber("reserve", plan.Opening.ReserveChf);
        json.WriteString("status", plan.Opening.Assumed ? "assumed" : "recorded");
        json.WriteEndObject();
        json.WriteStartObject("sharing");
        json.WriteString("scale", plan.Sharing.Rule.Scale switch
        {
            SharingScale.Adjusted =>
            "un-adjusted",
            SharingScale.Equal => "equal",
            _ => "mixed"
        });
        json.WriteNumber("sharedPercent", plan.Sharing.SharedPercent);
        json.WriteNumber("invoiceFloor", plan.Sharing.Rule.FloorChf);
        json.Maybe("capPercent", plan.Sharing.Rule.CapPercent);
        json.WriteString("status", "assumed");
        json.WriteEndObject();
        json.WriteStartObject("fund");
        json.WriteNumber("reserveTarget", plan.Fund.ReserveTargetChf);
        json.WriteNumber("reserveFloor", plan.Fund.ReserveFloorChf);
        json.WriteNumber("cashFloor", plan.Fund.CashFloorChf);
        json.WriteString("surplus", plan.Fund.Surplus == SurplusRule.Carry ? "carry" : "reserve");
        json.WriteString("status", "assumed");
        json.WriteEndObject();
        BudgetJson.WriteAll(json, "posts", plan.Posts, (writer, post) =>
        {
            writer.WriteString("post", JsonNamingPolicy.CamelCase.ConvertName(post.Post.ToString()));
            writer.WriteNumber("percent", post.Percent);
            writer.WriteNumber("gradeWeight", post.GradeWeight);
        });
        BudgetJson.WriteAll(json, "years", plan.Years, Write);
        BudgetJson.WriteAll(json, "pledges", plan.Pledges, Write);
    }

    /// <summary>The word of a line.</summary>
    internal static string Word(BudgetItem item) => item switch
    {
        BudgetItem.SocialCharges => "social-charges",
        BudgetItem.OtherSupport => "other-support",
        BudgetItem.InKind => "in-kind",
        _ => JsonNamingPolicy.CamelCase.ConvertName(item.ToString()),
    };

    private static void Write(Utf8JsonWriter json, PlanYear year)
    {
        json.WriteNumber("year", year.Year);
        BudgetJson.WriteAll(json, "lines", year.Lines, (writer, line) =>
        {
            writer.WriteString("line", Word(line.Item));
            writer.WriteNumber("amount", line.AmountChf);
        });
        BudgetJson.WriteAll(json, "oneOff", year.OneOffs, (writer, cost) =>
        {
            writer.WriteString("name", cost.Name);
            writer.WriteNumber("amount", cost.AmountChf);
            writer.Maybe("month", cost.Month);
        });
        json.WriteNumber("total", year.TotalChf);
        BudgetJson.WriteAll(json, "inKind", year.InKind, (writer, gift) =>
        {
            writer.WriteString("from", gift.Giver);
            writer.WriteString("what", gift.What);
            writer.Maybe("estimate", gift.EstimateChf);
        });
    }

    private static void Write(Utf8JsonWriter json, Pledge pledge)
    {
        json.WriteString("state", pledge.State.Value);
        json.WriteString("currency", pledge.Currency);
        BudgetJson.WriteAll(json, "schedule", pledge.Instalments, (writer, instalment) =>
        {
            writer.WriteNumber("year", instalment.Year);
            writer.WriteNumber("amount", instalment.Amount);
            writer.WriteNumber("month", instalment.Month);
        });
    }
}
