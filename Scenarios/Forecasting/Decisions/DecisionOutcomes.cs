using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Finance;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>
/// What decisions are judged by, worked out trial by trial from both halves of a forecast: dates and money of one
/// future stand side by side, so that it can be said how often both go well.
/// </summary>
public sealed class DecisionOutcomes
{
    private const double SquareMetres = 1_000_000;
    private const double Cents = 100;
    private const double YearMonths = 12;
    private static readonly SignScale Signs = new();
    private readonly List<DecisionQuantity> quantities = [];
    private readonly ClearanceModel? clearance;
    private readonly FinanceModel? money;
    private readonly double?[] rates;
    private readonly Outcome? missed;

    /// <summary>The outcomes of a plan that these models play; one of the two may be null, as in the plan.</summary>
    internal DecisionOutcomes(ForecastPlan plan, ClearanceModel? clearance, FinanceModel? money)
    {
        (this.clearance, this.money) = (clearance, money);
        missed = clearance?.Outcomes.Named("missed/ALL");
        rates = [.. (clearance?.States ?? []).Select(state => RateOf(state, plan))];
        Model = new DerivedOutcomes([.. new IOutcomeModel?[] { clearance, money }.OfType<IOutcomeModel>()]);
        AddTotals();
        AddMoney();
        AddJoint();
        foreach (var state in clearance?.States ?? [])
        {
            Add(state);
        }
    }

    /// <summary>What every trial tells; where only means are asked for, the bins say no more than the sign.</summary>
    public DerivedOutcomes Model { get; }

    /// <summary>The quantities, those of all States first, each under the name of its outcome.</summary>
    public IReadOnlyList<DecisionQuantity> Quantities => quantities;

    /// <summary>The States whose cost is known, and counted in <c>cost/ALL</c>.</summary>
    public IReadOnlyList<StateCode> Costed =>
        [.. (clearance?.States ?? []).Where((_, at) => rates[at] is not null).Select(state => state.State.State)];

    private int MoneyPart => clearance is null ? 0 : 1;

    private void AddTotals()
    {
        if (clearance is null)
        {
            return;
        }

        foreach (var year in TotalOutcomes.Milestones)
        {
            Copy(Total($"completed-by-{year}"), $"States complete by the end of {year}", "", 1, true);
        }

        Copy(Total("missed"), "Dates in force that are missed", "", 1, false);
        Copy(Total("requests"), "Extension requests", "", 1, false);
        Derive(
            "months/ALL",
            "months",
            "Months of extension granted",
            "months",
            1,
            false,
            (parts, into) => Sum(parts[0], into, state => state.Months));
        Copy(Total("exposure"), "Exposure (known area times time)", "km²-years", SquareMetres, false);
        if (Costed.Count > 0)
        {
            Derive(
                "cost/ALL",
                "centime",
                $"Cost of clearance ({string.Join(", ", Costed)}; others unknown)",
                "CHF",
                Cents,
                false,
                Cost);
        }

        Derive("dates/ALL", "1", "All dates in force met", "", 1, true, DatesMet);
        Outcome Total(string name) => clearance.Outcomes.Named($"{name}/ALL");
    }

    private void AddMoney()
    {
        if (money is not { Told: var told })
        {
            return;
        }

        Copy(told.Shortfall, "The Unit's cash falls below its floor", "", 1, false);
        Derive("finance/shortfall-years", "1", "Years in which it does", "", 1, false, (parts, into) =>
        {
            into.Clear();
            foreach (var year in told.Years)
            {
                var flags = parts[MoneyPart].Of(year.Shortfall);
                for (var at = 0; at < into.Length; at++)
                {
                    into[at] += flags[at];
                }
            }
        });
        Copy(told.LeastCash, "The Unit's least cash at the end of a month", "CHF", Cents, true);
        Copy(told.Spending, "The Unit's spending", "CHF", Cents, false);
    }

    private void AddJoint()
    {
        if (clearance is null || money is null)
        {
            return;
        }

        Derive(
            "joint/dates-and-money",
            "1",
            "All dates met and no shortfall",
            "",
            1,
            true,
            (parts, into) => Both(parts, parts[0].Of(missed!), into));
    }

    private void Add(PlayedState state)
    {
        var (code, told) = (state.State.State, state.Outcomes);
        var first = clearance!.Window.FirstMonth;
        var name = $"completion/{code}";
        quantities.Add(new DecisionQuantity(
            name, $"{code}: years to completion (at most to the horizon)", "years", YearMonths, false, code));
        Model.Add(name, "months ahead", Signs, (parts, into) =>
        {
            var months = parts[0].Of(told.Completion);
            for (var at = 0; at < into.Length; at++)
            {
                into[at] = months[at] == Outcome.Absent ? Outcome.Absent : months[at] - first;
            }
        });
        Copy(told.Missed, $"{code}: date in force missed", "", 1, false, code);
        Copy(told.Requests, $"{code}: extension requests", "", 1, false, code);
        Copy(told.Months, $"{code}: months of extension granted", "months", 1, false, code);
        Copy(told.Exposure, $"{code}: exposure", "km²-years", SquareMetres, false, code);
        if (money is not null && told.DueMonth is not null)
        {
            Derive(
                $"joint/{code}",
                "1",
                $"{code}: date met and no shortfall of the Unit",
                "",
                1,
                true,
                (parts, into) => Both(parts, parts[0].Of(told.Missed), into),
                code);
        }

        if (state.State.Cost is { } cost)
        {
            Copy(told.Cost, $"{code}: cost of clearance", cost.Currency, Cents, false, code);
        }
    }

    private void Copy(
        Outcome source, string label, string unit, double divisor, bool moreIsBetter, StateCode? state = null)
    {
        var part = source.Name.StartsWith("finance/", StringComparison.Ordinal) ? MoneyPart : 0;
        Model.Copy(part, source, Signs);
        quantities.Add(new DecisionQuantity(source.Name, label, unit, divisor, moreIsBetter, state));
    }

    private void Derive(
        string name,
        string told,
        string label,
        string unit,
        double divisor,
        bool moreIsBetter,
        Derivation fill,
        StateCode? state = null)
    {
        Model.Add(name, told, Signs, fill);
        quantities.Add(new DecisionQuantity(name, label, unit, divisor, moreIsBetter, state));
    }

    private void Sum(OutcomeBatch told, Span<long> into, Func<StateOutcomes, Outcome> part)
    {
        Begin(told, into);
        foreach (var state in clearance!.States)
        {
            AddTo(into, told.Of(part(state.Outcomes)), 1);
        }
    }

    private void Cost(IReadOnlyList<OutcomeBatch> parts, Span<long> into)
    {
        Begin(parts[0], into);
        for (var at = 0; at < rates.Length; at++)
        {
            if (rates[at] is { } rate)
            {
                AddTo(into, parts[0].Of(clearance!.States[at].Outcomes.Cost), rate);
            }
        }
    }

    private void Both(IReadOnlyList<OutcomeBatch> parts, ReadOnlySpan<long> dates, Span<long> into)
    {
        var shortfall = parts[MoneyPart].Of(money!.Told.Shortfall);
        for (var at = 0; at < into.Length; at++)
        {
            into[at] = dates[at] == Outcome.Absent ? Outcome.Absent : dates[at] == 0 && shortfall[at] == 0 ? 1 : 0;
        }
    }

    private void DatesMet(IReadOnlyList<OutcomeBatch> parts, Span<long> into)
    {
        var dates = parts[0].Of(missed!);
        for (var at = 0; at < into.Length; at++)
        {
            into[at] = dates[at] == Outcome.Absent ? Outcome.Absent : dates[at] == 0 ? 1 : 0;
        }
    }

    /// <summary>A trial that the totals leave out has no sum here either.</summary>
    private void Begin(OutcomeBatch told, Span<long> into)
    {
        told.Of(missed!).CopyTo(into);
        for (var at = 0; at < into.Length; at++)
        {
            into[at] = into[at] == Outcome.Absent ? Outcome.Absent : 0;
        }
    }

    private static void AddTo(Span<long> into, ReadOnlySpan<long> values, double times)
    {
        for (var at = 0; at < into.Length; at++)
        {
            if (into[at] != Outcome.Absent && values[at] != Outcome.Absent)
            {
                into[at] += times == 1 ? values[at] : (long)Math.Floor((values[at] * times) + 0.5);
            }
        }
    }

    /// <summary>Francs for one unit of the currency a State's cost is known in; null without either.</summary>
    private static double? RateOf(PlayedState state, ForecastPlan plan) => state.State.Cost is { } cost
        ? (double?)(plan.Money?.Case.Rates ?? ExchangeRates.Shipped()).Of(cost.Currency, plan.Settings.AsOf.Year)?.Chf
        : null;
}
