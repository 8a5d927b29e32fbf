using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Finance;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>
/// The shocks that come with the program. What happened before gives their kinds: aid that was stopped in 2025, a year
/// lost to a pandemic, wars, payers that fell silent, a franc that rose. Their sizes are assumed.
/// </summary>
public static class ShockLibrary
{
    private const int SqueezeYears = 10;
    private const string Years = "years";
    private const string Share = "share";

    /// <summary>The shocks that can hit a plan, all from the year after that of the forecast on.</summary>
    public static IReadOnlyList<Shock> For(ForecastPlan plan) =>
    [
        .. plan.Cases is { } cases ? OfLand(plan, cases) : [],
        .. plan.Money is null ? [] : OfMoney(plan.Settings.AsOf.Year + 1),
    ];

    private static IEnumerable<Shock> OfLand(ForecastPlan plan, IReadOnlyList<ClearanceCase> cases)
    {
        var first = plan.Settings.AsOf.Year + 1;
        YearSpan Span(double years) => new(first, first + (int)years - 1);
        if (plan.Settings.Money.Donors.GroupBy(donor => donor.Donor).MaxBy(group => group.Count())?.Key is { } donor)
        {
            yield return Lasting(
                "donor-stops", $"The largest donor ({donor}) stops for", 1, (levers, years) => levers with
                {
                    Freezes = [.. levers.Freezes, new DonorFreeze(donor, Span(years), 1)],
                });
        }

        yield return Lasting("lost-years", "Nobody can work anywhere for", 1, (levers, years) => levers with
        {
            LostYears =
                [.. levers.LostYears, .. Enumerable.Range(first, (int)years).Select(year => new LostYear(null, year))],
        });
        if (cases.Where(data => data.NotForecastBecause is null).MaxBy(data => data.BaselineArea)?.State is { } state)
        {
            yield return Lasting(
                "war", $"Hostilities in the State with most land left ({state}) for", 2, (levers, years) => levers with
                {
                    Conflicts = [.. levers.Conflicts, new Conflict(state, Span(years))],
                });
        }

        yield return Land("squeeze", $"For {SqueezeYears} years, money for clearance everywhere falls by", Share, 0.33,
            0.99, 0.01, (levers, share) =>
            levers with { Squeezes = [.. levers.Squeezes, new FundingSqueeze(Span(SqueezeYears), 1 - share)] });
        yield return Land("discovery", "What is found is more than believed by", "times", 1, 50, 0.1, (levers, more) =>
            levers with { DiscoveryFactor = Math.Min(1000, levers.DiscoveryFactor * (1 + more)) });
        yield return Land("slow-tail", "The last part goes slower by", Share, 0.5, 0.99, 0.01, (levers, share) =>
            levers with { TailFactor = levers.TailFactor * (1 - share) });
    }

    private static IEnumerable<Shock> OfMoney(int first)
    {
        yield return Fund(
            "largest-payer", "The largest payer gives less by", Share, 1, 1, 0.01, (levers, share) => levers with
            {
                Payers =
            [
                .. levers.Payers.Where(payer => payer.Rank != 1), new PayerChange(null, 1, 1 - share, first),
            ],
            });
        yield return Fund("franc", "The franc gains", "percent", 15, 200, 1, (levers, percent) => levers with
        {
            FrancUpPercent = Math.Min(200, levers.FrancUpPercent + percent),
        });
        yield return Fund(
            "small-payers", "Of the smallest payers there stop", Share, 1, 1, 0.01, (levers, share) => levers with
            {
                SmallPayersStopping = Math.Max(levers.SmallPayersStopping, share),
            });
        yield return Fund("late", "Every payment comes later by", "months", 4, FinanceLevers.MostDelayMonths, 1,
            (levers, months) => levers with
            {
                DelayMonths = Math.Min(FinanceLevers.MostDelayMonths, levers.DelayMonths + (int)months),
            });
        yield return Fund("voluntary", "Voluntary money falls by", Share, 0.5, 1, 0.01, (levers, share) => levers with
        {
            VoluntaryFactor = levers.VoluntaryFactor * (1 - share),
        });
        yield return Fund(
            "odds", "The odds that a payer pays fall by", Share, 0.5, 1, 0.01, (levers, share) => levers with
            {
                PaymentOdds = levers.PaymentOdds * (1 - share),
            });
    }

    private static Shock Lasting(
        string id, string name, double usual, Func<ClearanceLevers, double, ClearanceLevers> change) =>
        Land(id, name, Years, usual, 20, 1, change);

    private static Shock Land(
        string id,
        string name,
        string unit,
        double usual,
        double most,
        double step,
        Func<ClearanceLevers, double, ClearanceLevers> change) =>
        new(id, name, true, unit, usual, most, step,
            (plan, size) => size > 0 ? Shock.Land(plan, levers => change(levers, size)) : plan);

    private static Shock Fund(
        string id,
        string name,
        string unit,
        double usual,
        double most,
        double step,
        Func<FinanceLevers, double, FinanceLevers> change) =>
        new(id, name, false, unit, usual, most, step,
            (plan, size) => size > 0 ? Shock.Fund(plan, levers => change(levers, size)) : plan);
}
