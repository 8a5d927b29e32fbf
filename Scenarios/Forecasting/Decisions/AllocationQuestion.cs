using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Finance;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>What money is to make small, or great.</summary>
/// <param name="Name">misses, months, exposure or completions-by-YEAR.</param>
public sealed record AllocationObjective(string Name)
{
    private const string Completions = "completions-by-";

    /// <summary>The year of completions; null for another objective.</summary>
    public int? Year => Name.StartsWith(Completions, StringComparison.Ordinal)
        && int.TryParse(Name.AsSpan(Completions.Length), out var year)
            ? year
            : null;

    /// <summary>True when there is such an objective.</summary>
    public bool IsKnown => Name is "misses" or "months" or "exposure" || Year is >= 1990 and <= 2300;

    /// <summary>Its unit for people.</summary>
    public string Unit => Name switch
    {
        "misses" => "dates missed",
        "months" => "months of extension",
        "exposure" => "km²-years",
        _ => "States complete",
    };
}

/// <summary>A pot of money for clearance, to be shared out.</summary>
/// <param name="Pot">Unit: <paramref name="Currency"/>. Range: above 0.</param>
/// <param name="Currency">ISO 4217, one whose rate is on record.</param>
/// <param name="Years">Spent evenly over so many calendar years, from the next on. Range: 1 to 40.</param>
/// <param name="Objective">What it is for.</param>
public sealed record AllocationQuestion(decimal Pot, string Currency, int Years, AllocationObjective Objective)
{
    private const int MostYears = 40;

    /// <summary>How many steps the pot is cut into. Range: 2 to 200.</summary>
    public int Steps { get; init; } = 40;

    /// <summary>Least amounts, in the pot's currency.</summary>
    public IReadOnlyDictionary<StateCode, decimal> Floors { get; init; } = new Dictionary<StateCode, decimal>();

    /// <summary>Most amounts, in the pot's currency.</summary>
    public IReadOnlyDictionary<StateCode, decimal> Caps { get; init; } = new Dictionary<StateCode, decimal>();

    /// <summary>Costs of a square metre that the asker states, in the pot's currency; they go before those on record.</summary>
    public IReadOnlyDictionary<StateCode, decimal> Costs { get; init; } = new Dictionary<StateCode, decimal>();

    /// <summary>Everything wrong with it for a plan; empty when it can be answered.</summary>
    public IReadOnlyList<string> Problems(ForecastPlan plan)
    {
        List<string> problems = [];
        void Require(bool holds, string problem)
        {
            if (!holds)
            {
                problems.Add(problem);
            }
        }

        Require(Pot > 0, $"pot: found {Pot}; write an amount above 0");
        Require(Currencies.All.Contains(Currency), $"currency: found \"{Currency}\"; write {Currencies.Wanted(Currency)}");
        Require(Years is >= 1 and <= MostYears, $"years: found {Years}; write 1 to {MostYears}");
        Require(Steps is >= 2 and <= 200, $"steps: found {Steps}; write 2 to 200");
        Require(
            Objective.IsKnown,
            $"objective: found \"{Objective.Name}\"; write misses, months, exposure or completions-by-YEAR");
        Require(
            Objective.Year is not { } year || (year >= plan.Settings.AsOf.Year && year <= plan.Settings.Horizon.Year),
            $"objective: found the year {Objective.Year}; "
            + $"write one from {plan.Settings.AsOf.Year} to {plan.Settings.Horizon.Year}");
        problems.AddRange(AmountProblems(plan));
        return problems;
    }

    /// <summary>
    /// The cost of a square metre in the pot's currency, where it comes from, and why there is none.
    /// </summary>
    internal (double? Cost, string Because) CostOf(StateCode state, ForecastPlan plan)
    {
        if (Costs.TryGetValue(state, out var stated))
        {
            return ((double)stated, "stated by the asker");
        }

        if (plan.Settings.Money.Costs.FirstOrDefault(cost => cost.State == state) is not { } known)
        {
            return (null, "no cost of a square metre is known; state one with --cost to include it");
        }

        return RateOf(known.Currency, plan) is { } rate
            ? ((known.Low + known.High) / 2 * rate, known.Source)
            : (null, $"its cost is known in {known.Currency} only, whose rate is not on record");
    }

    /// <summary>How many of the pot's currency one of another is worth; null when a rate is missing.</summary>
    internal double? RateOf(string currency, ForecastPlan plan)
    {
        var rates = plan.Money?.Case.Rates ?? ExchangeRates.Shipped();
        var year = plan.Settings.AsOf.Year;
        return rates.Of(currency, year) is { } from && rates.Of(Currency, year) is { } to
            ? (double)(from.Chf / to.Chf)
            : null;
    }

    private IEnumerable<string> AmountProblems(ForecastPlan plan)
    {
        var isPriced = Currencies.All.Contains(Currency);
        var known = (plan.Cases ?? []).Where(data => data.NotForecastBecause is null).Select(data => data.State).ToHashSet();
        foreach (var (name, amounts) in new[] { ("floor", Floors), ("cap", Caps), ("cost", Costs) })
        {
            foreach (var (state, amount) in amounts.OrderBy(pair => pair.Key))
            {
                if (amount < 0 || (amount == 0 && name == "cost"))
                {
                    yield return $"{name} {state}: found {amount}; write an amount above 0";
                }

                if (!known.Contains(state))
                {
                    yield return $"{name} {state}: found a State whose clearance is not forecast; "
                        + $"write one of {string.Join(", ", known.Order())}";
                }
                else if (name != "cost" && isPriced && CostOf(state, plan).Cost is null)
                {
                    yield return $"{name} {state}: found a State without a known cost; "
                        + $"add --cost {state}=AMOUNT for a square metre";
                }
            }
        }

        if (Floors.Values.Sum() > Pot)
        {
            yield return $"floors: found {Floors.Values.Sum()} in all, over the pot; write at most {Pot} together";
        }

        foreach (var (state, floor) in Floors.Where(pair => Caps.TryGetValue(pair.Key, out var cap) && pair.Value > cap))
        {
            yield return $"floor {state}: found {floor}, above its cap; write at most {Caps[state]}";
        }

        if (isPriced && !known.Any(state => CostOf(state, plan).Cost is not null))
        {
            yield return "costs: found no State whose cost is known; write --cost ISO=AMOUNT for a square metre";
        }
    }
}
