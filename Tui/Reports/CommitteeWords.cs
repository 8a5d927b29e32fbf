using System.Globalization;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Tui.CommandLine;
using NodaTime;

namespace CcmPlanner.Tui.Reports;

/// <summary>A forecast and its alternatives in sentences for delegates.</summary>
internal static class CommitteeWords
{
    /// <summary>What is to be expected of a State's work.</summary>
    /// <param name="state">Its forecast.</param>
    /// <param name="asOf">The day of the forecast.</param>
    public static string Of(StateForecast state, LocalDate asOf)
    {
        if (state.Completion.Quantiles is not { } months)
        {
            return $"No forecast: {state.Because ?? state.Completion.Because ?? "nothing is known to start from"}.";
        }

        var half = months.P50.Value is { } middle
            ? $"Half of the futures are done by {Month(middle)}"
            : "More than half of the futures are not done within the horizon";
        var most = months.P90.Value is { } late ? $", 9 of 10 by {Month(late)}" : "";
        var more = state.Extensions.Probability?.Value is { } asks
            ? $" More time is asked for {PlainWords.Futures(asks)}."
            : "";
        return $"{InTime(state, asOf)} {half}{most}.{more}";
    }

    private static string InTime(StateForecast state, LocalDate asOf) => (state.DueInForce, state.LastKnownDue) switch
    {
        ({ } due, _) when due >= asOf && state.Completion.ProbabilityByDue?.Value is { } chance =>
            $"The work is done by the date due, {PaperParts.Iso(due)}, {PlainWords.Futures(chance)}.",
        ({ } due, _) => $"The date due, {PaperParts.Iso(due)}, has passed.",
        (null, { } last) when last >= asOf && state.Completion.ProbabilityByLastKnownDue?.Value is { } chance =>
            $"The work is done by the last date known, {PaperParts.Iso(last)}, {PlainWords.Futures(chance)}; "
            + "whether that is in force is not known.",
        (null, { } last) =>
            $"The last date known, {PaperParts.Iso(last)}, has passed; whether there is a later one is not known.",
        _ => "No date due is known.",
    };

    /// <summary>What a scenario changes, as far as the futures show it.</summary>
    /// <param name="of">The difference in a quantity; null where there is none.</param>
    public static string Changes(Func<string, Difference?> of)
    {
        string?[] parts =
        [
            Count(of("completed-by-2035/ALL"), "States done by the end of 2035"),
            Count(of("requests/ALL"), "Requests for more time"),
            Share(of("exposure/ALL"), "Exposure to known areas"),
            Chance(of("finance/shortfall")),
        ];
        var known = parts.OfType<string>().ToList();
        return known.Count == 0 ? "Nothing that so many futures would show." : string.Join(" ", known);
    }

    /// <summary>What a pot of money buys where it does most.</summary>
    public static string Of(AllocationResult shared)
    {
        var (asked, unit) = (shared.Question, shared.Question.Objective.Unit);
        var best = shared.Played is [var first, ..]
            ? $"Shared so, {FigureText.Of(first.Value)} {unit} are to be expected on average"
                + (shared.Played.FirstOrDefault(way => way.Name == "none") is { } none
                    ? $", without the money {FigureText.Of(none.Value)}. " : ". ")
                + Against(shared)
            : "";
        return (asked.IsExample ? "Nobody named an amount, so this is an example (*assumed*): " : "")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"{asked.Currency} {asked.Pot:#,0} over {asked.Years} years, shared out for "
                + $"{AllocationTables.Aim(asked.Objective)}. {best}")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"One million {asked.Currency} more would change that by {shared.ShadowPrice:+0.##;-0.##;0} {unit}. ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"1 {asked.Currency} = {shared.Rate} CHF, the mean of {shared.RateYear}. ")
            + "*Assumed:* money buys teams at each State’s own middle speed and cost; while work is interrupted they "
                + "do nothing.";
    }

    /// <summary>Who gets most, in a line.</summary>
    public static string Short(AllocationResult shared, Func<StateCode, string> nameOf)
    {
        var asked = shared.Question;
        var some = shared.Shares.Where(share => share.Amount > 0).OrderByDescending(share => share.Amount)
            .Select(share => string.Create(
                CultureInfo.InvariantCulture, $"{nameOf(share.State)} {100 * share.Amount / asked.Pot:0} %"));
        return string.Create(CultureInfo.InvariantCulture, $"{asked.Currency} {asked.Pot:#,0} over {asked.Years} years")
            + (asked.IsExample ? " (an example, *assumed*)" : "")
            + $" {(shared.Question.Objective.MoreIsBetter ? "brings" : "does")} most as follows: "
                + $"{string.Join(", ", some.DefaultIfEmpty("nobody"))}. "
            + AllocationWords.Caution(shared, nameOf);
    }

    /// <summary>Whose land is not known at all, so that nothing can be weighed; null for nobody's.</summary>
    public static string? NotWeighed(AllocationResult shared, Func<StateCode, string> nameOf) =>
        shared.LeftOut.Count == 0
        ? null
        : $"Not weighed, because there is nothing to start from: "
            + $"{string.Join(", ", shared.LeftOut.Select(left => nameOf(left.State)))}. "
            + "What is missing there is named above; finding it out comes before any such sum.";

    /// <summary>Which simpler ways it beats by more than chance, which it does not, and which beat it.</summary>
    private static string Against(AllocationResult shared)
    {
        string Said(string verdict, string lead)
        {
            var ways = shared.Played.Skip(1)
                .Where(way => AllocationWords.VerdictWord(way, shared.Question.Objective) == verdict)
                .Select(way => $"“{AllocationWords.WayIn(way.Name)}”").ToList();
            return ways.Count == 0 ? "" : $"{lead} {string.Join(", ", ways)}. ";
        }

        return Said("better", "That is better than") + Said("same", "It is no better than")
            + Said("worse", "It is worse than");
    }

    private static string? Count(Difference? row, string what) =>
        row is { IsClear: true, Base.Value: { } from, Other.Value: { } to }
            && row is { ProbabilityBaseBetter.Value: { } worse, ProbabilityOtherBetter.Value: { } better }
            ? $"{what}: {Apart(from, to)} on average"
                + (worse > better ? $", worse {PlainWords.Futures(worse)}." : $", better {PlainWords.Futures(better)}.")
            : null;

    /// <summary>Two figures with as many decimals as set them apart, three at most.</summary>
    private static string Apart(double from, double to)
    {
        for (var decimals = 1; ; decimals++)
        {
            var (first, second) = (from.ToString($"F{decimals}", CultureInfo.InvariantCulture),
                to.ToString($"F{decimals}", CultureInfo.InvariantCulture));
            if (first != second || decimals == 3)
            {
                return $"{second} instead of {first}";
            }
        }
    }

    private static string? Share(Difference? row, string what) =>
        row is { IsClear: true, Base.Value: { } from and not 0, Other.Value: { } to }
            ? string.Create(CultureInfo.InvariantCulture, $"{what}: {Math.Abs((to / from) - 1) * 100:0.#} % ")
                + (to > from ? "more." : "less.")
            : null;

    private static string? Chance(Difference? row) =>
        row is { IsClear: true, Base.Value: { } from, Other.Value: { } to }
        ? $"The Unit runs short {PlainWords.Futures(to)}, not {PlainWords.Futures(from)}."
        : null;

    private static string Month(YearMonth month) => $"{month.Year:0000}-{month.Month:00}";
}
