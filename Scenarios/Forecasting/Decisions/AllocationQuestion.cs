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

    /// <summary>True when much of it is good.</summary>
    public bool MoreIsBetter => Year is not null;

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

    /// <summary>The pot that is shared out where nobody names one: its size is an example, and assumed.</summary>
    public static AllocationQuestion Example { get; } =
        new(10_000_000, "USD", 5, new AllocationObjective("exposure")) { Steps = 20, IsExample = true };

    /// <summary>True when nobody asked for this pot.</summary>
    public bool IsExample { get; init; }

    /// <summary>How many steps the pot is cut into. Range: 2 to 200.</summary>
    public int Steps { get; init; } = 40;

    /// <summary>Least amounts, in the pot's currency.</summary>
    public IReadOnlyDictionary<StateCode, decimal> Floors { get; init; } = new Dictionary<StateCode, decimal>();

    /// <summary>Most amounts, in the pot's currency.</summary>
    public IReadOnlyDictionary<StateCode, decimal> Caps { get; init; } = new Dictionary<StateCode, decimal>();

    /// <summary>
    /// Costs of a square metre that the asker states, in the pot's currency; they go before those on record.
    /// </summary>
    public IReadOnlyDictionary<StateCode, decimal> Costs { get; init; } = new Dictionary<StateCode, decimal>();

    /// <summary>
    /// True to leave out States of which no cost is known, instead of taking the usual range for them.
    /// </summary>
    public bool OnlyKnownCosts { get; init; }

    /// <summary>What one step is worth.</summary>
    internal decimal Step => Pot / Steps;

    /// <summary>Fewest steps for a State.</summary>
    internal int LeastSteps(StateCode state) =>
        Floors.TryGetValue(state, out var floor) ? (int)Math.Min(Steps + 1, Math.Ceiling(floor / Step)) : 0;

    /// <summary>Most steps for a State; one beyond the pot where no cap is set, for the shadow price.</summary>
    internal int MostSteps(StateCode state) =>
        Caps.TryGetValue(state, out var cap) ? (int)Math.Min(Steps + 1, Math.Floor(cap / Step)) : Steps + 1;

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
        Require(Currencies.All.Contains(Currency),
            $"currency: found \"{Currency}\"; write {Currencies.Wanted(Currency)}");
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
    /// The cost of a square metre in the pot's currency; null, with the reason, when none can be said.
    /// </summary>
    internal (LandCost? Cost, string? Because) CostOf(StateCode state, ForecastPlan plan)
    {
        if (Costs.TryGetValue(state, out var stated))
        {
            return (new((double)stated, (double)stated, "stated by whoever asks", Confidence.None, LandCost.Stated),
                null);
        }

        var money = plan.Settings.Money;
        return (money.Costs.FirstOrDefault(cost => cost.State == state), OnlyKnownCosts ? null : money.Elsewhere) switch
        {
            ({ } own, _) => In(own.Currency, own.Low, own.High, own.Source, own.Confidence, own.Status, plan),
            (null, { } usual) =>
                In(usual.Currency, usual.Low, usual.High, usual.Source, usual.Confidence, usual.Status, plan),
            _ => (null, "no cost of a square metre is known; state one with --cost to include it"),
        };
    }

    private (LandCost? Cost, string? Because) In(
        string from, double low, double high, string source, Confidence confidence, string status, ForecastPlan plan) =>
        RateOf(from, plan) is { } rate
            ? (new LandCost(low * rate, high * rate, source, confidence, status), null)
            : (null, $"its cost is known in {from} only, whose rate is not on record");

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
        var known =
            (plan.Cases ?? []).Where(data => data.NotForecastBecause is null).Select(data => data.State).ToHashSet();
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

        foreach (var (state, floor) in Floors.Where(
            pair => Caps.TryGetValue(pair.Key, out var cap) && pair.Value > cap))
        {
            yield return $"floor {state}: found {floor}, above its cap; write at most {Caps[state]}";
        }

        foreach (var problem in Pot > 0 && Steps > 0 ? StepProblems() : [])
        {
            yield return problem;
        }

        if (isPriced && !known.Any(state => CostOf(state, plan).Cost is not null))
        {
            yield return "costs: found no State whose cost is known; write --cost ISO=AMOUNT for a square metre";
        }
    }

    /// <summary>Floors and caps that whole steps cannot keep, although the amounts themselves could.</summary>
    private IEnumerable<string> StepProblems()
    {
        foreach (var (state, floor) in Floors.Where(
            pair => Caps.TryGetValue(pair.Key, out var cap) && pair.Value <= cap))
        {
            if (LeastSteps(state) > MostSteps(state))
            {
                yield return $"floor {state}: found {floor} and a cap of {Caps[state]}, between which no whole step of "
                    + $"{Step:0.##} lies; write --steps for smaller ones";
            }
        }

        if (Floors.Values.Sum() <= Pot && Floors.Keys.Sum(LeastSteps) > Steps)
        {
            yield return $"floors: found {Floors.Values.Sum()}, over the pot in whole steps of {Step:0.##}; "
                + "write --steps for smaller ones";
        }
    }
}
