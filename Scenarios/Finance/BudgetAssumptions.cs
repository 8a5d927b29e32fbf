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

    /// <summary>Procedures first, then the plan, priors, rates and meetings.</summary>
    public static IReadOnlyList<ForecastAssumption> Of(FinanceCase data, FinanceProgram program) =>
    [
        .. LawNumbers.Ids.Select(LawNumbers.Of).Where(number => number.Status != ParameterStatus.Adopted).Select(OfLaw),
        .. OfPlan(data, program),
        .. data.Priors.Priors.Where(prior => prior.Status == Assumed && IsRead(prior.Id, data)).Select(prior => new ForecastAssumption(
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

    // Weights against a ledger are read where there is one.
    private static bool IsRead(string id, FinanceCase data) =>
        data.Beliefs is not null || id is not ("pay.payer.weight" or "timing.weight");

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
        var plan = data.Plan;
        ForecastAssumption Of(string id, decimal value, string unit, string meaning, string? source = null) =>
            new(id, (double)value, unit, meaning, source ?? plan.Source, Confidence.Low, Assumed);

        yield return Of("plan.sharing.sharedPercent", data.SharedPercentUnder(program.Levers), "percent", "Part of the budget that all States Parties are asked for", "The text of the financial procedures was not available");
        yield return Of("plan.sharing.invoiceFloorChf", data.RuleUnder(program.Levers).FloorChf, "CHF", "Least a State is asked for", "The text of the financial procedures was not available");
        yield return Of("plan.sharing.capPercent", data.RuleUnder(program.Levers).CapPercent ?? 100, "percent", "Most of the shared part that one State is asked for", "The text of the financial procedures was not available");
        yield return Of("plan.sharing.membership", 1, "month", "A State shares the costs of a year when it is a party on its first day", "The text of the financial procedures was not available");
        yield return Of("plan.fund.reserveTargetChf", program.Fund.Target / 100m, "CHF", "What the reserve is to hold", "The text of the financial procedures was not available");
        yield return Of("plan.fund.reserveFloorChf", program.Fund.ReserveFloor / 100m, "CHF", "What of the reserve is never drawn", "The text of the financial procedures was not available");
        yield return Of("plan.fund.cashFloorChf", program.Fund.CashFloor / 100m, "CHF", "Cash below this is a shortfall", "Our judgement");
        if (plan.Opening.Assumed)
        {
            yield return Of("plan.opening.cashChf", program.Fund.Cash / 100m, "CHF", $"Cash on {plan.Opening.On:yyyy-MM-dd}", "The Unit's balance is in no source read");
            yield return Of("plan.opening.reserveChf", program.Fund.Reserve / 100m, "CHF", $"Reserve on {plan.Opening.On:yyyy-MM-dd}", "The Unit's reserve is in no source read");
        }

        if (plan.Assumed)
        {
            yield return Of("plan.indexationPercent", plan.IndexationPercent, "percent", "Yearly rise of salaries in the plan");
            foreach (var year in plan.Years)
            {
                yield return Of($"plan.total/{year.Year}", year.TotalChf, "CHF", $"Budget of {year.Year}, which no meeting has adopted");
            }

            foreach (var post in plan.Posts)
            {
                yield return Of($"plan.gradeWeight/{post.Post}", post.GradeWeight, "1", "Full-time salary of the post in relation to the others'", "Salaries by post are in no source read");
            }
        }
    }

    private static IEnumerable<ForecastAssumption> OfScale(FinanceCase data, FinanceProgram program)
    {
        var used = program.Payers.Select(payer => payer.State).OfType<StateCode>().ToList();
        foreach (var rate in used.Select(state => data.Scale.Of(state, program.Years[0])).OfType<AssessmentRate>().Where(r => r.From.Assumed))
        {
            yield return new ForecastAssumption(
                $"scale/{rate.State}", (double)rate.Percent, "percent", "Rate on the United Nations scale", rate.From.Source, rate.From.Confidence, Assumed);
        }

        if (program.Years[^1] > data.Scale.LastYear)
        {
            yield return new ForecastAssumption(
                "scale.after", data.Scale.LastYear, "year", "The last scale on record applies to the years after it", "No later scale has been adopted", Confidence.Low, Assumed);
        }
    }

    private static IEnumerable<ForecastAssumption> OfRates(FinanceCase data, FinanceProgram program) => program.Currencies
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
}
