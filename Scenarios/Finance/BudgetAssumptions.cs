using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Forecasting;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>
/// Lists what a forecast of money assumes: numbers of the financial procedures, of which no text was read; the plan's
/// own assumptions; what is believed of payers; rates and dates that are assumptions themselves.
/// </summary>
internal static class BudgetAssumptions
{
    private const string Assumed = "assumed";
    private const decimal CentimesPerFranc = 100m;

    /// <summary>Procedures first, then the plan, priors, rates and meetings.</summary>
    public static IReadOnlyList<ForecastAssumption> Of(FinanceCase data, FinanceProgram program) =>
    [
        .. LawNumbers.Ids.Select(LawNumbers.Of).Where(number => number.Status != ParameterStatus.Adopted).Select(OfLaw),
        .. OfPlan(data, program),
        .. data.Priors.Priors
            .Where(prior => prior.Status == Assumed && IsRead(prior.Id, data))
            .Select(prior => new ForecastAssumption(
                prior.Id, prior.Value, prior.Unit, prior.Meaning, prior.Source, prior.Confidence, Assumed)),
        .. OfScale(data, program),
        .. OfRates(data, program),
        .. program.Meetings.Where(line => line.Meeting.Assumed).Select(line => new ForecastAssumption(
            $"meeting/{line.Meeting.Id}/opens",
            line.Meeting.Opens.Year,
            "year",
            $"{line.Meeting.Id} opens on {line.Meeting.Opens:yyyy-MM-dd}",
            "No date has been announced",
            Confidence.None,
            Assumed)),
    ];

    // Weights against a ledger are read where there is one; what stands for donors, where none are on record.
    private static bool IsRead(string id, FinanceCase data) => id switch
    {
        "pay.payer.weight" or "timing.weight" or "voluntary.weight" => data.Beliefs is not null,
        "voluntary.donors" or "voluntary.coverage.median" => data.Beliefs?.Voluntary is null,
        _ => true,
    };

    private static ForecastAssumption OfLaw(Parameter number) => new(
        number.Id,
        number.Value,
        number.Unit,
        "Number of the financial procedures of 2015, which a plan falls back on",
        $"{number.Cite}; not read in any source",
        Confidence.None,
        Assumed);

    private static IEnumerable<ForecastAssumption> OfPlan(FinanceCase data, FinanceProgram program)
    {
        const string notRead = "The text of the financial procedures was not available";
        var (rule, shared) = (data.RuleUnder(program.Levers), data.SharedPercentUnder(program.Levers));
        var (plan, fund) = (data.Plan, program.Fund);
        List<PlanNumber> numbers =
        [
            new("sharing.sharedPercent", shared, "percent", "Part of the budget that all States Parties are asked for",
                notRead),
            new("sharing.invoiceFloorChf", rule.FloorChf, "CHF", "Least a State is asked for", notRead),
            new("sharing.capPercent", rule.CapPercent ?? 100, "percent",
                "Most of the shared part one State is asked for", notRead),
            new("sharing.membership", 1, "month", "States share a year when they are party on its first day", notRead),
            new("fund.reserveTargetChf", Francs(fund.Target), "CHF", "What the reserve is to hold", notRead),
            new("fund.reserveFloorChf", Francs(fund.ReserveFloor), "CHF", "What of the reserve is never drawn",
                notRead),
            new("fund.cashFloorChf", Francs(fund.CashFloor), "CHF", "Cash below this is a shortfall", "Our judgement"),
            .. plan.Opening.Assumed ? OfOpening(plan, fund) : [],
            .. plan.Assumed ? OfUnadopted(plan) : [],
        ];
        return numbers.Select(number => new ForecastAssumption(
            "plan." + number.Id,
            (double)number.Value,
            number.Unit,
            number.Meaning,
            number.Source,
            Confidence.Low,
            Assumed));
    }

    private static IEnumerable<PlanNumber> OfOpening(BudgetPlan plan, FundLine fund)
    {
        const string notRead = "The Unit's balances are in no source read";
        var on = $"{plan.Opening.On:yyyy-MM-dd}";
        yield return new PlanNumber("opening.cashChf", Francs(fund.Cash), "CHF", $"Cash on {on}", notRead);
        yield return new PlanNumber(
            "opening.reserveChf", Francs(fund.Reserve), "CHF", $"Reserve on {on}", notRead);
    }

    private static IEnumerable<PlanNumber> OfUnadopted(BudgetPlan plan) =>
    [
        new("indexationPercent", plan.IndexationPercent, "percent", "Yearly rise of salaries in the plan", plan.Source),
        .. plan.Years.Select(year => new PlanNumber(
            $"total/{year.Year}", year.TotalChf, "CHF", "Budget of the year, which no meeting has adopted",
            plan.Source)),
        .. plan.Posts.Select(post => new PlanNumber(
            $"gradeWeight/{post.Post}",
            post.GradeWeight,
            "1",
            "Full-time salary of the post in relation to the others'",
            "Salaries by post are in no source read")),
    ];

    private static IEnumerable<ForecastAssumption> OfScale(FinanceCase data, FinanceProgram program)
    {
        var used = program.Payers.Select(payer => payer.State).OfType<StateCode>().ToList();
        foreach (var rate in used.Select(state =>
            data.Scale.Of(state, program.Years[0])).OfType<AssessmentRate>().Where(r => r.From.Assumed))
        {
            yield return new ForecastAssumption(
                $"scale/{rate.State}",
                (double)rate.Percent,
                "percent",
                "Rate on the United Nations scale",
                rate.From.Source,
                rate.From.Confidence,
                Assumed);
        }

        if (program.Years[^1] > data.Scale.LastYear)
        {
            yield return new ForecastAssumption(
                "scale.after",
                data.Scale.LastYear,
                "year",
                "The last scale on record applies to the years after it",
                "No later scale has been adopted",
                Confidence.Low,
                Assumed);
        }
    }

    private static IEnumerable<ForecastAssumption> OfRates(FinanceCase data, FinanceProgram program) =>
        program.Currencies
        .Select(currency => currency.Code)
        .Concat(program.Meetings.Length > 0 ? ["USD"] : [])
        .Distinct()
        .Where(code => code != Currencies.Franc)
        .Select(code => data.Rates.Of(code, data.Plan.Opening.On.Year))
        .OfType<YearRate>()
        .Select(rate => new ForecastAssumption(
            $"rate/{rate.Currency}",
            (double)rate.Chf,
            "CHF",
            $"A unit of it when the forecast begins, as in {rate.Year}",
            rate.From.Source,
            rate.From.Confidence,
            Assumed));

    private static decimal Francs(long centimes) => centimes / CentimesPerFranc;

    private sealed record PlanNumber(string Id, decimal Value, string Unit, string Meaning, string Source);
}
