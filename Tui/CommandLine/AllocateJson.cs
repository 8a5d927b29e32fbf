using System.Text.Json;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Forecasting.Decisions;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>An allocation as a document.</summary>
internal static class AllocateJson
{
    private static readonly string[] Ways = ["optimised", "none", "proRata", "equal", "greedy"];

    /// <summary>All of it.</summary>
    public static void WriteDocument(Utf8JsonWriter json, AllocationResult result, IReadOnlyList<OpenForecast> opened)
    {
        json.WriteStartObject();
        DecisionJson.WriteHead(json, opened, result.Trials, HashOf(result, opened), result.Cancelled);
        WriteBody(json, result);
        ForecastJson.Write(json, [.. opened[0].Prepared.Assumptions, .. result.Assumptions]);
        json.WriteEndObject();
    }

    /// <summary>The pot and where it does most, into an object already begun.</summary>
    public static void WriteBody(Utf8JsonWriter json, AllocationResult result)
    {
        var asked = result.Question;
        json.WriteNumber("pot", asked.Pot);
        json.WriteString("currency", asked.Currency);
        json.WriteStartObject("rate");
        json.WriteNumber("chf", result.Rate);
        json.WriteNumber("year", result.RateYear);
        json.WriteEndObject();
        json.WriteNumber("years", asked.Years);
        json.WriteString("objectiveName", asked.Objective.Name);
        json.WriteString("unit", asked.Objective.Unit);
        WriteShares(json, result);
        WriteObjective(json, result);
        json.WriteNumber("shadowPrice", result.ShadowPrice);
        WritePareto(json, result);
        WriteRegret(json, result.Regret);
        WriteInformation(json, result);
        json.WriteString("caution", AllocationWords.Caution(result, state => state.Value));
        json.Texts("missing", result.Missing);
        json.Objects("leftOut", result.LeftOut, left =>
        {
            json.WriteString("state", left.State.Value);
            json.WriteString("because", left.Because);
        });
    }

    private static string HashOf(AllocationResult result, IReadOnlyList<OpenForecast> opened)
    {
        var asked = result.Question;
        string Of(IEnumerable<KeyValuePair<Engine.Values.StateCode, decimal>> amounts) =>
            string.Join(' ', amounts.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}={pair.Value}"));
        var played = string.Join(
            '\n', result.Played.Select(way => $"{way.Name} {string.Join(' ', way.Amounts)} {way.Value.Value:R}"));
        return ResultHash.Of(
            $"{string.Concat(opened.Select(one => one.Prepared.Configuration))}pot {asked.Pot} {asked.Currency} "
            + $"{asked.Years} "
            + $"{asked.Objective.Name} {asked.Steps}\nfloors {Of(asked.Floors)}\ncaps {Of(asked.Caps)}\ncosts "
                + $"{Of(asked.Costs)}\n"
            + string.Join('\n', result.Shares.Select(share => $"{share.State} {share.Cost.Low:R} {share.Cost.High:R}"))
            + $"\n{played}\n");
    }

    private static void WriteShares(Utf8JsonWriter json, AllocationResult result)
    {
        json.Objects("allocation", result.Shares, share =>
        {
            json.WriteString("state", share.State.Value);
            json.WriteNumber("amount", share.Amount);
            json.WriteNumber("costPerSquareMetre", share.Cost.Middle);
            json.WriteNumber("costLow", share.Cost.Low);
            json.WriteNumber("costHigh", share.Cost.High);
            json.WriteString("costBecause", share.Cost.Because);
            json.WriteString("costConfidence", Words.Of(share.Cost.Confidence));
            json.WriteString("costStatus", share.Cost.Status);
            var turn = result.Worth?.Turns.FirstOrDefault(one => one.State == share.State);
            DecisionJson.Number(json, "getsMoneyUpToCost", turn?.GetsUpTo);
            json.WriteNumber("km2PerYear", share.AreaPerYear);
            json.WriteNumber("teams", share.Teams);
        });
    }

    private static void WriteObjective(Utf8JsonWriter json, AllocationResult result)
    {
        json.WriteStartObject("objective");
        foreach (var name in Ways.Concat(result.Played.Select(way => way.Name)).Distinct())
        {
            DecisionJson.Number(json, name, result.Played.FirstOrDefault(way => way.Name == name)?.Value.Value);
        }

        DecisionJson.Number(json, "error", result.Played is [var best, ..] ? best.Value.Error : null);
        json.WriteEndObject();
        json.Objects("differences", result.Played.Where(way => way.OptimisedLess is not null), way =>
        {
            json.WriteString("to", way.Name);
            DecisionJson.Number(json, "mean", way.OptimisedLess?.Value);
            DecisionJson.Number(json, "low", way.OptimisedLess?.Value - way.OptimisedLess?.Error);
            DecisionJson.Number(json, "high", way.OptimisedLess?.Value + way.OptimisedLess?.Error);
            json.WriteBoolean("moreThanChance", way.IsClear);
            json.WriteString("verdict", AllocationWords.VerdictWord(way, result.Question.Objective));
            json.WriteString("says", AllocationWords.Verdict(way, result.Question.Objective));
            WriteAmounts(json, way.Amounts);
        });
    }

    private static void WritePareto(Utf8JsonWriter json, AllocationResult result)
    {
        json.Objects("pareto", result.Pareto, point =>
        {
            json.WriteNumber("objective", point.Value);
            json.WriteNumber("inequality", point.Inequality);
            WriteAmounts(json, point.Amounts);
        });
    }

    private static void WriteRegret(Utf8JsonWriter json, LeastRegret? regret)
    {
        if (regret is null)
        {
            json.WriteNull("regret");
            return;
        }

        json.WriteStartObject("regret");
        json.WriteBoolean("exact", regret.IsExact);
        WriteAmounts(json, regret.Amounts);
        json.WriteStartArray("scenarios");
        foreach (var (name, value) in regret.Scenarios.Zip(regret.Regrets))
        {
            json.WriteStartObject();
            json.WriteString("scenario", name);
            json.WriteNumber("regret", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What knowing more would be worth, or null.</summary>
    public static void WriteInformation(Utf8JsonWriter json, AllocationResult result)
    {
        if (result.Worth is not { } worth)
        {
            json.WriteNull("information");
            return;
        }

        var asked = result.Question;
        json.WriteStartObject("information");
        json.WriteString("decision", $"who gets what of {asked.Currency} {asked.Pot} over {asked.Years} years");
        json.WriteString("benefit", asked.Objective.Name);
        json.WriteString("unit", asked.Objective.Unit);
        json.WriteString("currency", asked.Currency);
        json.WriteNumber("trials", worth.Trials);
        json.WriteString("answer", AllocationWords.Answer(worth, asked, state => state.Value));
        DecisionJson.Number(json, "everything", worth.Everything.Value);
        DecisionJson.Number(json, "everythingError", worth.Everything.Error);
        DecisionJson.Number(json, "everythingMoney", worth.EverythingMoney);
        json.Objects("inputs", worth.Ranked, one =>
        {
            json.WriteString("name", one.Name);
            json.WriteString("state", one.State?.Value);
            json.WriteString("meaning", one.Meaning);
            json.WriteString("toldBy", AllocationWords.Of(one.By));
            DecisionJson.Number(json, "value", one.Value.Value);
            DecisionJson.Number(json, "error", one.Value.Error);
            DecisionJson.Number(json, "money", one.Money);
            json.WriteBoolean("aboveNoise", one.IsAboveNoise);
        });
        json.WriteEndObject();
    }

    private static void WriteAmounts(Utf8JsonWriter json, IReadOnlyList<decimal> amounts)
    {
        json.WriteStartArray("amounts");
        foreach (var amount in amounts)
        {
            json.WriteNumberValue(amount);
        }

        json.WriteEndArray();
    }
}
