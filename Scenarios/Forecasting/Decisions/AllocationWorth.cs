using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>What it would be worth to know one thing before a pot is shared out.</summary>
/// <param name="Name">The thing: <c>cost/ALP</c>, <c>discovery/ALP</c>.</param>
/// <param name="State">Whose; null for the whole world's.</param>
/// <param name="Meaning">What it stands for.</param>
/// <param name="By">What would tell it.</param>
/// <param name="Value">
/// How much better the objective is, in its unit, when the pot is shared out knowing it. Found on one half of the
/// futures and judged on the other, so that it can fall below 0 by chance.
/// </param>
/// <param name="Money">
/// More money that would do as much, in the pot's currency; null when more money does nothing.
/// </param>
public sealed record KnowingWorth(
    string Name, StateCode? State, string Meaning, KnownBy By, Estimate Value, double? Money)
{
    /// <summary>True when it can be told from nothing.</summary>
    public bool IsAboveNoise => Value.Value > Value.Error;
}

/// <summary>How the best split depends on what a square metre costs in one State, all else as believed.</summary>
/// <param name="State">Which State.</param>
/// <param name="GetsUpTo">
/// The highest cost at which the State gets anything, in the pot's currency, found to a hundredth of the range; null
/// when it gets nothing even at the lowest.
/// </param>
/// <param name="IsAlways">True when it gets something whatever its cost within the range.</param>
public sealed record CostTurn(StateCode State, double? GetsUpTo, bool IsAlways);

/// <summary>What would tell something that is not known.</summary>
public enum KnownBy
{
    /// <summary>A work plan with its cost.</summary>
    CostedPlan,

    /// <summary>A survey.</summary>
    Survey,

    /// <summary>Reports of what was released, year by year.</summary>
    YearlyReports,

    /// <summary>The outcome of something that is under way.</summary>
    PendingOutcome,

    /// <summary>Nothing, before it happens.</summary>
    Nothing,
}

/// <summary>What knowing more would be worth before a pot is shared out.</summary>
/// <param name="Trials">Futures that tell it.</param>
/// <param name="Everything">What knowing all, chance included, would be worth: no survey can be worth more.</param>
/// <param name="EverythingMoney">More money that would do as much; null when more money does nothing.</param>
/// <param name="Ranked">Everything that was looked at, what is worth most first.</param>
/// <param name="Turns">Where the split turns on a cost, by State; those whose cost is one number are not in it.</param>
public sealed record AllocationWorth(
    long Trials,
    Estimate Everything,
    double? EverythingMoney,
    IReadOnlyList<KnowingWorth> Ranked,
    IReadOnlyList<CostTurn> Turns)
{
    /// <summary>What could be found out and is worth more than chance would show, what is worth most first.</summary>
    public IReadOnlyList<KnowingWorth> WorthAsking =>
        [.. Ranked.Where(one => one.IsAboveNoise && one.By != KnownBy.Nothing)];
}
