using System.Globalization;
using CcmPlanner.Scenarios.Forecasting.Decisions;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>An allocation for people, spreadsheets and scripts.</summary>
internal static class AllocateOut
{
    private const int ShownWorth = 8;

    private static readonly string[] Columns =
        ["state", "amount", "cost per m²", "from", "to", "confidence", "gets money up to", "more km² a year",
            "teams times", "cost taken from"];

    /// <summary>Writes it.</summary>
    public static void Write(
        AllocationResult result, IReadOnlyList<OpenForecast> opened, Question question, TextWriter output)
    {
        var shares = new Table(Columns, [.. result.Shares.Select(share => Row(share, result))]);
        switch (question.Format)
        {
            case OutputFormat.Json:
                JsonOut.Write(output, json => AllocateJson.WriteDocument(json, result, opened));
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
        if (AllocationWords.Caution(result, state => state.Value) is { } caution)
        {
            output.Write($"\n{caution}\n");
        }

        WritePlayed(result, output);
        output.Write(
            $"\nOne million {asked.Currency} more would change that by {result.ShadowPrice:+0.####;-0.####;0} "
            + $"{asked.Objective.Unit}.\n");
        if (result.Regret is { } regret)
        {
            output.Write($"Least regret over {string.Join(", ", regret.Scenarios)}: "
                + $"{string.Join(", ", regret.Regrets.Select(value =>
                    value.ToString("0.####", CultureInfo.InvariantCulture)))}"
                + $"{(regret.IsExact ? "" : " (mixtures only)")}.\n");
        }

        WriteWorth(result, output);
        foreach (var left in result.LeftOut)
        {
            output.Write($"Left out: {left.State}: {left.Because}.\n");
        }

        foreach (var assumption in result.Assumptions)
        {
            output.Write($"Assumed ({assumption.Id}): {assumption.Meaning}.\n");
        }
    }

    private static void WritePlayed(AllocationResult result, TextWriter output)
    {
        foreach (var missing in result.Missing)
        {
            output.Write($"\nStopped early: {missing}.\n");
        }

        if (result.Played.Count == 0)
        {
            return;
        }

        var asked = result.Question;
        output.Write(
            $"\nPlayed on {result.Judged} futures that had no part in the choice, {asked.Objective.Unit} of these "
            + $"States\n\n");
        new Table(
            ["way", .. result.Shares.Select(share => share.State.Value), "value", "optimised less this",
                "more than chance"],
            [
                .. result.Played.Select(way => (IReadOnlyList<string?>)
                [
                    way.Name,
                    .. way.Amounts.Select(Money),
                    $"{FigureText.Of(way.Value)} ±{FigureText.Of(way.Value.Error, way.Value.Error)}",
                    way.OptimisedLess is { } less
                        ? $"{FigureText.Signed(less.Value, less.Error)} ±{FigureText.Of(less.Error, less.Error)}"
                        : null,
                    way.OptimisedLess is null ? null : way.IsClear ? "yes" : "no",
                ]),
            ]).Write(output, OutputFormat.Table);
        output.Write("\n");
        foreach (var way in result.Played.Skip(1))
        {
            output.Write($"{way.Name}: {AllocationWords.Verdict(way, asked.Objective)}\n");
        }
    }

    /// <summary>What knowing more would be worth before the pot is shared out.</summary>
    public static void WriteWorth(AllocationResult result, TextWriter output)
    {
        if (result is { Cancelled: true, Worth: null })
        {
            return;
        }

        output.Write($"\n{AllocationWords.Answer(result.Worth, result.Question, state => state.Value)}\n");
        if (result.Worth is not { } worth)
        {
            return;
        }

        var rows = worth.Ranked.Where(one => one.By != KnownBy.Nothing).Take(ShownWorth);
        output.Write(
            $"\nWhat knowing it first would be worth, {result.Question.Objective.Unit} gained with the same money\n\n");
        new Table(
            ["what", "worth", $"as much as more {result.Question.Currency}", "more than chance", "told by", "meaning"],
            [
                .. rows.Select(one => (IReadOnlyList<string?>)
                [
                    one.Name, AllocationWords.Text(one.Value), AllocationWords.Thousands(one.Money),
                    one.IsAboveNoise ? "yes" : "no", AllocationWords.Of(one.By), AllocationWords.What(one),
                ]),
                ["everything", AllocationWords.Text(worth.Everything), AllocationWords.Thousands(worth.EverythingMoney),
                    null, AllocationWords.Of(KnownBy.Nothing), "The whole future, chance included"],
            ]).Write(output, OutputFormat.Table);
        output.Write("\n");
    }

    private static IReadOnlyList<string?> Row(AllocatedShare share, AllocationResult result) =>
    [
        share.State.Value,
        Money(share.Amount),
        share.Cost.Middle.ToString("0.##", CultureInfo.InvariantCulture),
        share.Cost.Low.ToString("0.##", CultureInfo.InvariantCulture),
        share.Cost.High.ToString("0.##", CultureInfo.InvariantCulture),
        share.Cost.IsAssumed ? $"{Words.Of(share.Cost.Confidence)}, assumed" : Words.Of(share.Cost.Confidence),
        AllocationWords.Turn(result, share.State),
        share.AreaPerYear.ToString("0.###", CultureInfo.InvariantCulture),
        share.Teams.ToString("0.##", CultureInfo.InvariantCulture),
        share.Cost.Because,
    ];

    private static string Money(decimal amount) => amount.ToString("#,0", CultureInfo.InvariantCulture);
}
