using System.Globalization;
using System.Text.Json;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Forecasting.Decisions;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>An allocation for people, spreadsheets and scripts.</summary>
internal static class AllocateOut
{
    private static readonly string[] Columns =
        ["state", "amount", "cost per m²", "more km² a year", "teams times", "cost from"];

    /// <summary>Writes it.</summary>
    public static void Write(
        AllocationResult result, IReadOnlyList<OpenForecast> opened, Question question, TextWriter output)
    {
        var shares = new Table(Columns, [.. result.Shares.Select(Row)]);
        switch (question.Format)
        {
            case OutputFormat.Json:
                JsonOut.Write(output, json => WriteDocument(json, result, opened));
                break;
            case OutputFormat.Table:
                WriteForPeople(result, shares, output);
                break;
            default:
                shares.Write(output, question.Format);
                break;
        }
    }

    private static void WriteForPeople(AllocationResult result, Table shares, TextWriter output)
    {
        var asked = result.Question;
        output.Write(
            $"{Money(asked.Pot)} {asked.Currency} over {asked.Years} years for {asked.Objective.Name} "
            + $"(1 {asked.Currency} = {result.Rate} CHF, mean of {result.RateYear})\n\n");
        shares.Write(output, OutputFormat.Table);
        output.Write($"\nPlayed on {result.Trials} futures that had no part in the choice, {asked.Objective.Unit} of these States\n\n");
        new Table(
            ["way", .. result.Shares.Select(share => share.State.Value), "value", "optimised less this", "more than chance"],
            [
                .. result.Played.Select(way => (IReadOnlyList<string?>)
                [
                    way.Name,
                    .. way.Amounts.Select(Money),
                    $"{FigureText.Of(way.Value)} ±{FigureText.Of(way.Value.Error, way.Value.Error)}",
                    way.OptimisedLess is { } less ? $"{FigureText.Signed(less.Value, less.Error)} ±{FigureText.Of(less.Error, less.Error)}" : null,
                    way.OptimisedLess is null ? null : way.IsClear ? "yes" : "no",
                ]),
            ]).Write(output, OutputFormat.Table);
        output.Write($"\nOne million {asked.Currency} more would change that by {result.ShadowPrice:+0.####;-0.####;0}.\n");
        if (result.Regret is { } regret)
        {
            output.Write($"Least regret over {string.Join(", ", regret.Scenarios)}: "
                + $"{string.Join(", ", regret.Regrets.Select(value => value.ToString("0.####", CultureInfo.InvariantCulture)))}"
                + $"{(regret.IsExact ? "" : " (mixtures only)")}.\n");
        }

        foreach (var left in result.LeftOut)
        {
            output.Write($"Left out: {left.State}: {left.Because}.\n");
        }

        output.Write("Money buys teams at the State's own middle speed and cost; while work is interrupted they do nothing.\n");
    }

    private static IReadOnlyList<string?> Row(AllocatedShare share) =>
    [
        share.State.Value,
        Money(share.Amount),
        share.CostPerSquareMetre.ToString("0.##", CultureInfo.InvariantCulture),
        share.AreaPerYear.ToString("0.###", CultureInfo.InvariantCulture),
        share.Teams.ToString("0.##", CultureInfo.InvariantCulture),
        share.CostBecause,
    ];

    private static string Money(decimal amount) => amount.ToString("#,0", CultureInfo.InvariantCulture);

    private static void WriteDocument(Utf8JsonWriter json, AllocationResult result, IReadOnlyList<OpenForecast> opened)
    {
        json.WriteStartObject();
        DecisionJson.WriteHead(json, opened, result.Trials, HashOf(result, opened), false);
        WriteBody(json, result);
        DecisionJson.WriteAssumptions(json, opened[0].Prepared.Assumptions);
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
        json.WriteStartArray("leftOut");
        foreach (var left in result.LeftOut)
        {
            json.WriteStartObject();
            json.WriteString("state", left.State.Value);
            json.WriteString("because", left.Because);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string HashOf(AllocationResult result, IReadOnlyList<OpenForecast> opened)
    {
        var asked = result.Question;
        string Of(IEnumerable<KeyValuePair<Engine.Values.StateCode, decimal>> amounts) =>
            string.Join(' ', amounts.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}={pair.Value}"));
        var played = string.Join('\n', result.Played.Select(way => $"{way.Name} {string.Join(' ', way.Amounts)} {way.Value.Value:R}"));
        return ResultHash.Of(
            $"{string.Concat(opened.Select(one => one.Prepared.Configuration))}pot {asked.Pot} {asked.Currency} {asked.Years} "
            + $"{asked.Objective.Name} {asked.Steps}\nfloors {Of(asked.Floors)}\ncaps {Of(asked.Caps)}\ncosts {Of(asked.Costs)}\n{played}\n");
    }

    private static void WriteShares(Utf8JsonWriter json, AllocationResult result)
    {
        json.WriteStartArray("allocation");
        foreach (var share in result.Shares)
        {
            json.WriteStartObject();
            json.WriteString("state", share.State.Value);
            json.WriteNumber("amount", share.Amount);
            json.WriteNumber("costPerSquareMetre", share.CostPerSquareMetre);
            json.WriteString("costBecause", share.CostBecause);
            json.WriteNumber("km2PerYear", share.AreaPerYear);
            json.WriteNumber("teams", share.Teams);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteObjective(Utf8JsonWriter json, AllocationResult result)
    {
        json.WriteStartObject("objective");
        foreach (var way in result.Played)
        {
            json.WriteNumber(way.Name, way.Value.Value ?? 0);
        }

        DecisionJson.Number(json, "error", result.Played[0].Value.Error);
        json.WriteEndObject();
        json.WriteStartArray("differences");
        foreach (var way in result.Played.Where(way => way.OptimisedLess is not null))
        {
            json.WriteStartObject();
            json.WriteString("to", way.Name);
            DecisionJson.Number(json, "mean", way.OptimisedLess?.Value);
            DecisionJson.Number(json, "low", way.OptimisedLess?.Value - way.OptimisedLess?.Error);
            DecisionJson.Number(json, "high", way.OptimisedLess?.Value + way.OptimisedLess?.Error);
            json.WriteBoolean("moreThanChance", way.IsClear);
            WriteAmounts(json, way.Amounts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePareto(Utf8JsonWriter json, AllocationResult result)
    {
        json.WriteStartArray("pareto");
        foreach (var point in result.Pareto)
        {
            json.WriteStartObject();
            json.WriteNumber("objective", point.Value);
            json.WriteNumber("inequality", point.Inequality);
            WriteAmounts(json, point.Amounts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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
