using System.Globalization;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Forecasting.Decisions;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>What sharing out a pot comes to, in words for people who know no statistics.</summary>
internal static class AllocationWords
{
    /// <summary>A way to share, in words.</summary>
    public static string WayIn(string name) => name switch
    {
        "optimised" => "where it does most",
        "none" => "no more money",
        "proRata" => "by area",
        "equal" => "the same to each",
        "greedy" => "step by step to the best",
        "leastRegret" => "least regret over the scenarios",
        _ => name,
    };

    /// <summary>
    /// How the best split compares with another way: by how much, between what bounds, or that it does not.
    /// </summary>
    public static string Verdict(PlayedAllocation way, AllocationObjective objective)
    {
        if (way.OptimisedLess is not { Value: { } mean, Error: { } error })
        {
            return $"Against “{WayIn(way.Name)}”: no future tells.";
        }

        var (size, unit) = (Math.Abs(mean), objective.Unit);
        var bounds = $"between {FigureText.Of(size - error, error)} and {FigureText.Of(size + error, error)}";
        var around = $"between {FigureText.Signed(mean - error, error)} and {FigureText.Signed(mean + error, error)}";
        return $"Against “{WayIn(way.Name)}”: " + (way.IsClear, way.IsBeaten(objective.MoreIsBetter)) switch
        {
            (false, _) when mean == 0 && error == 0 => "no difference in any future; the simpler way does as well.",
            (false, _) =>
                $"no difference that so many futures would show ({around} {unit}); the simpler way does as well.",
            (_, true) => $"better by {FigureText.Of(size, error)} {unit} ({bounds}, zero left out).",
            _ => $"worse by {FigureText.Of(size, error)} {unit} ({bounds}, zero left out); take the simpler way.",
        };
    }

    /// <summary>A word for the verdict: better, same or worse.</summary>
    public static string VerdictWord(PlayedAllocation way, AllocationObjective objective) =>
        !way.IsClear ? "same" : way.IsBeaten(objective.MoreIsBetter) ? "better" : "worse";

    /// <summary>What is not known, in words for people who know no statistics.</summary>
    public static string What(KnowingWorth one) => one.Name.Split('/')[0] switch
    {
        "cost" => "What a square metre costs to release",
        "survey" => "How much of the suspected land needs clearance",
        "discovery" => "How much more land is hidden and will be found",
        "level" => "How fast its teams release land",
        "trend" => "Whether its work grows faster or slower over the years",
        "noise" => "How steady its work is from year to year",
        "start" => "Whether its work has begun",
        "pending" => "Whether the request now pending asks for a short or a long time",
        _ => one.Meaning,
    };

    /// <summary>What would tell it.</summary>
    public static string Of(KnownBy by) => by switch
    {
        KnownBy.CostedPlan => "a work plan with its cost",
        KnownBy.Survey => "a survey",
        KnownBy.YearlyReports => "reports of land released, year by year",
        KnownBy.PendingOutcome => "what is pending now",
        _ => "nothing, before it happens",
    };

    /// <summary>What knowing would be worth, in one sentence.</summary>
    public static string Answer(
        AllocationWorth? worth, AllocationQuestion asked, Func<Engine.Values.StateCode, string> nameOf)
    {
        if (worth is null)
        {
            return "Too few futures tell what knowing more would be worth.";
        }

        if (worth.WorthAsking is not [var first, ..])
        {
            return "Nothing that could be found out is worth asking about first: whatever it is, the same split stays "
                + "best, "
                + "or so nearly that these futures show no gain. "
                + $"Even knowing the whole future would gain no more than {Text(worth.Everything)} "
                    + $"{asked.Objective.Unit}.";
        }

        var whose = first.State is { } state ? $" in {nameOf(state)}" : "";
        return $"Worth most to know first: {char.ToLowerInvariant(What(first)[0])}{What(first)[1..]}{whose} "
            + $"({Of(first.By)}). "
            + $"Sharing out the same money with that known gains {Text(first.Value)} "
                + $"{asked.Objective.Unit}{Money(first.Money, asked)}.";
    }

    /// <summary>How much of the pot goes where the cost is assumed, and up to what cost; null when none does.</summary>
    public static string? Caution(AllocationResult result, Func<Engine.Values.StateCode, string> nameOf)
    {
        var assumed = result.Shares.Where(share => share.Amount > 0 && share.Cost.IsAssumed).ToList();
        if (assumed.Count == 0)
        {
            return null;
        }

        var currency = result.Question.Currency;
        var turns = assumed.Select(
            share => (share, Turn: result.Worth?.Turns.FirstOrDefault(turn => turn.State == share.State)))
            .Where(pair => pair.Turn is { GetsUpTo: not null, IsAlways: false })
            .Select(pair => string.Create(
                CultureInfo.InvariantCulture,
                $" {nameOf(pair.share.State)} should get it only up to a cost of {currency} "
                + $"{pair.Turn!.GetsUpTo:0.00} a square metre."));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Low confidence: {100 * assumed.Sum(share => share.Amount) / result.Question.Pot:0} % of the pot goes "
            + $"where the cost ")
            + $"is assumed ({string.Join(", ", assumed.Select(share => nameOf(share.State)))}).{string.Concat(turns)}";
    }

    /// <summary>Up to what cost a State gets anything, in words; nothing where its cost is one number.</summary>
    public static string Turn(AllocationResult result, Engine.Values.StateCode state) =>
        result.Worth?.Turns.FirstOrDefault(turn => turn.State == state) switch
        {
            { IsAlways: true } => "always",
            { GetsUpTo: { } most } => most.ToString("0.00", CultureInfo.InvariantCulture),
            { } => "never",
            null => "",
        };

    /// <summary>An estimate with its error.</summary>
    public static string Text(Estimate value) =>
        $"{FigureText.Of(value.Value, value.Error)} ±{FigureText.Of(value.Error, value.Error)}";

    /// <summary>An amount of the pot's currency, to thousands.</summary>
    public static string Thousands(double? money) => money is { } known
        ? (Math.Round(known / 1000) * 1000).ToString("#,0", CultureInfo.InvariantCulture)
        : "–";

    private static string Money(double? money, AllocationQuestion asked) =>
        money is > 0 ? $", as much as {asked.Currency} {Thousands(money)} more would" : "";
}
