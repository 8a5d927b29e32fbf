using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Finance;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>
/// Models of plans; halves that would tell the same are one model, and halves that differ are made of the same parts
/// where these are the same. For one thread.
/// </summary>
public sealed class SharedModels
{
    private readonly Shelf parts = new();
    private readonly Dictionary<string, ClearanceModel> lands = [];
    private readonly Dictionary<(FinanceCase, FinanceLevers), FinanceModel> funds = [];
    private readonly Dictionary<string, FinanceModel> fundsByInput = [];

    /// <summary>How many different futures of clearance there are.</summary>
    public int Lands => lands.Count;

    /// <summary>How many different futures of the Unit's money there are.</summary>
    public int Funds => fundsByInput.Count;

    /// <summary>The half of a plan about clearance; null when it has none.</summary>
    internal ClearanceModel? Land(ForecastPlan plan)
    {
        if (plan.Cases is not { } cases)
        {
            return null;
        }

        var key = $"{ClearanceForecast.InputHash(cases, plan.Settings)} {plan.Settings.RulesHash}";
        return lands.TryGetValue(key, out var same)
            ? same
            : lands[key] = ClearanceForecast.ModelOf(cases, plan.Settings, parts);
    }

    /// <summary>The half of a plan about the Unit's money; null when it has none.</summary>
    internal FinanceModel? Fund(ForecastPlan plan)
    {
        if (plan.Money is not { } money)
        {
            return null;
        }

        if (funds.TryGetValue((money.Case, money.Levers), out var known))
        {
            return known;
        }

        var words = parts.Of(
            (plan.Settings.Seed, plan.Settings.Split.Width), key => new WordSource(key.Seed, key.Width));
        var own = new FinanceModel(money.Case, money.Levers, words, parts);
        var key = BudgetForecast.InputHash(money.Case, own);
        return funds[(money.Case, money.Levers)] = fundsByInput.TryAdd(key, own) ? own : fundsByInput[key];
    }
}
