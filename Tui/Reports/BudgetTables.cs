using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Tui.Reports.Tables;

namespace CcmPlanner.Tui.Reports;

/// <summary>A forecast of money under one scenario, for a table of several.</summary>
/// <param name="Name">Under which name it is found.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Note">What it supposes; null when nothing is said.</param>
/// <param name="Result">The forecast.</param>
internal sealed record ScenarioOfMoney(string Name, string Title, string? Note, BudgetResult Result);

/// <summary>The tables of the paper on the Unit's money.</summary>
internal sealed class BudgetTables(BudgetResult result, IReadOnlyList<ScenarioOfMoney> scenarios)
{
    private const double Hundred = 100;
    private const string FirstMonth = "first such month, half of the futures";
    private const string None = "none";
    private readonly PlanTables plan = new(result);

    /// <summary>The last year of the plan.</summary>
    public int LastYear => result.Years[^1].Year;

    /// <summary>The years of the plan.</summary>
    public string Span => $"{FirstYear}–{LastYear}";

    private int FirstYear => result.Years[0].Year;

    /// <summary>All of them, in the order of the paper.</summary>
    public IReadOnlyList<PaperTable> All() =>
    [
        plan.Plan(), plan.Besides(), Funding(), Shortfall(), Buffers(), Cash(), Payers(), Beliefs(), Policies(),
        Scenarios(), Meetings(), plan.Records(), plan.Actuals(), PaperParts.Assumptions(result.Assumptions), Sources(),
    ];

    /// <summary>Where the money is to come from, and what may come.</summary>
    public PaperTable Funding() => PaperTable.Of(
        "Funding",
        "Where the money is to come from in each year and what comes in on average, in CHF",
        result.Years,
        new("year", CellForm.Year, year => year.Year),
        new("budget", CellForm.Whole, year => year.Budget) { Summed = true },
        new("asked of States Parties", CellForm.Whole, year => year.Asked) { Summed = true },
        new("voluntary, wanted", CellForm.Whole, year => year.VoluntaryTarget) { Summed = true },
        new("shares, expected", CellForm.Whole, year => year.Shared.Mean) { Summed = true },
        new("voluntary, expected", CellForm.Whole, year => year.Voluntary.Mean) { Summed = true },
        new("income, expected", CellForm.Whole, year => year.Income.Mean) { Summed = true },
        new("poor year (1 in 10 below)", CellForm.Whole, year => year.Income.Quantiles.P10),
        new("good year (1 in 10 above)", CellForm.Whole, year => year.Income.Quantiles.P90),
        new("spending, expected", CellForm.Whole, year => year.Expenditure.Mean) { Summed = true },
        new("unpaid shares at the end", CellForm.Whole, year => year.Arrears.Mean) { SheetOnly = true },
        new("States that paid within the year", CellForm.Number, year => year.PaidUp.Mean) { SheetOnly = true });

    /// <summary>The chance that cash does not last.</summary>
    public PaperTable Shortfall() => PaperTable.Of(
        "Shortfall",
        "The chance that cash falls below its floor at the end of a month, and how far",
        result.Years.Append<FinanceYear?>(null),
        new("year", CellForm.Text, year => year is null ? Span : $"{year.Year}"),
        new("chance", CellForm.Share, year => year?.ShortfallProbability ?? result.Summary.ShortfallProbability),
        new(
            FirstMonth,
            CellForm.Month,
            year => PaperCell.Of((year?.FirstNegativeMonth ?? result.Summary.FirstNegativeMonth).P50, None)),
        new("depth on average, CHF", CellForm.Whole, year => OrNothing(year?.ExpectedShortfall)),
        new("least cash, 1 in 10 below, CHF", CellForm.Whole, year => OrNothing(year?.MinCash.Quantiles.P10)),
        new("least cash, half below, CHF", CellForm.Whole, year => OrNothing(year?.MinCash.Quantiles.P50)),
        new(
            "fewest months of salaries in hand, half below",
            CellForm.Number,
            year => OrNothing(year?.StaffMonths.Quantiles.P50)));

    /// <summary>The money in hand that would keep every month above the floor.</summary>
    public PaperTable Buffers() => PaperTable.Of(
        "Buffer",
        $"Money in hand besides, on {PaperParts.Iso(result.Plan.Opening.On)}, with which no month falls below the "
            + "floor, in CHF",
        result.Years,
        new("up to the end of", CellForm.Text, year => $"{year.Year}"),
        new("in 90 of 100 futures", CellForm.Whole, year => year.ReserveFor.P90),
        new("in 95", CellForm.Whole, year => year.ReserveFor.P95),
        new("in 99", CellForm.Whole, year => year.ReserveFor.P99));

    /// <summary>Cash at the end of each month.</summary>
    public PaperTable Cash() => PaperTable.Of(
        "Cash by month",
        "Cash at the end of each month, in CHF",
        result.Months,
        new("month", CellForm.Month, month => PaperCell.Of(month.Month)),
        new("5 of 100 below", CellForm.Whole, month => month.Cash.Quantiles.P05),
        new("25 of 100 below", CellForm.Whole, month => month.Cash.Quantiles.P25),
        new("50 of 100 below", CellForm.Whole, month => month.Cash.Quantiles.P50),
        new("75 of 100 below", CellForm.Whole, month => month.Cash.Quantiles.P75),
        new("95 of 100 below", CellForm.Whole, month => month.Cash.Quantiles.P95),
        new("average", CellForm.Whole, month => month.Cash.Mean));

    /// <summary>Who is asked for what in the first year.</summary>
    public PaperTable Payers() => PaperTable.Of(
        "Payers",
        $"What each State Party is asked for in {FirstYear}, largest first",
        result.Payers,
        new("rank", CellForm.Whole, payer => payer.Rank),
        new("State", CellForm.Text, payer => payer.Name),
        new("code", CellForm.Text, payer => payer.State) { SheetOnly = true },
        new("class", CellForm.Text, payer => Word(payer.Class)),
        new("rate on the UN scale", CellForm.Number, payer => PaperCell.Of(payer.Rate?.Percent)) { SheetOnly = true },
        new("share", CellForm.Share, payer => PaperCell.Of((double)payer.SharePercent / Hundred)) { Summed = true },
        new("with all above", CellForm.Share, payer => PaperCell.Of((double)payer.CumulativePercent / Hundred)),
        new("asked, CHF", CellForm.Centimes, payer => payer.AskedChf) { Summed = true },
        new("pays within two years", CellForm.Share, payer => PaperCell.Of(payer.Probability)),
        new("known from", CellForm.Text, payer => payer.FromRecords ? "its records" : "its class"),
        new("rate assumed", CellForm.Badge, payer => PaperCell.Badge(payer.Rate?.From.Assumed == true)),
        new("source of the rate", CellForm.Text, payer => PaperCell.Text(payer.Rate?.From.Source))
        {
            SheetOnly = true,
        });

    /// <summary>What is believed of the classes of payers.</summary>
    public PaperTable Beliefs() => PaperTable.Of(
        "Belief in payers",
        "The share of each class that is believed to pay within two years",
        result.Beliefs,
        new("class", CellForm.Text, belief => Word(belief.Class)),
        new("assumed", CellForm.Share, belief => PaperCell.Of(belief.Prior.Mean)),
        new("years on record", CellForm.Whole, belief => belief.Exposed),
        new("of them paid", CellForm.Whole, belief => belief.Paid),
        new("believed", CellForm.Share, belief => PaperCell.Of(belief.Posterior.Mean)),
        new("1 in 20 below", CellForm.Share, belief => PaperCell.Of(belief.Posterior.Quantile(0.05))),
        new("1 in 20 above", CellForm.Share, belief => PaperCell.Of(belief.Posterior.Quantile(0.95))));

    /// <summary>What each policy buys.</summary>
    public PaperTable Policies() => PaperTable.Of(
        "Policies",
        "What each policy changes, the same futures with it and without it",
        result.Policies,
        new("policy", CellForm.Text, policy => PolicyIn(policy.Policy)),
        new("in force", CellForm.Text, policy => policy.InForce ? "yes" : "no"),
        new("chance without", CellForm.Share, policy => policy.ShortfallWithout),
        new("with", CellForm.Share, policy => policy.ShortfallWith),
        new("difference", CellForm.Share, policy => policy.Difference),
        new("adds to spending, CHF", CellForm.Whole, policy => policy.Spending),
        new("adds to the least cash, CHF", CellForm.Whole, policy => policy.LeastCash));

    /// <summary>The same money under other suppositions.</summary>
    public PaperTable Scenarios() => PaperTable.Of(
        "Scenarios",
        "The same plan, draws and facts under each funding scenario",
        scenarios,
        new("scenario", CellForm.Text, one => one.Title),
        new($"chance of a shortfall in {FirstYear}", CellForm.Share, one => one.Result.Years[0].ShortfallProbability),
        new($"by {LastYear}", CellForm.Share, one => one.Result.Summary.ShortfallProbability),
        new(FirstMonth, CellForm.Month, one => PaperCell.Of(one.Result.Summary.FirstNegativeMonth.P50, None)),
        new("buffer for 90 of 100, CHF", CellForm.Whole, one => one.Result.Summary.ReserveFor.P90),
        new("for 95", CellForm.Whole, one => one.Result.Summary.ReserveFor.P95),
        new("for 99", CellForm.Whole, one => one.Result.Summary.ReserveFor.P99),
        new($"income {FirstYear}, CHF", CellForm.Whole, one => one.Result.Years[0].Income.Mean),
        new($"unpaid shares end of {LastYear}, CHF", CellForm.Whole, one => one.Result.Years[^1].Arrears.Mean),
        new("what it supposes", CellForm.Text, one => PaperCell.Text(one.Note)) { SheetOnly = true },
        new("name", CellForm.Text, one => one.Name) { SheetOnly = true });

    /// <summary>Meetings, whose costs are no part of the Unit's money.</summary>
    public PaperTable Meetings() => PaperTable.Of(
        "Meetings",
        "Costs of meetings (Article 14), apart from the Unit's money, and whether enough is in hand when it is decided "
            + "to hold them",
        result.Meetings,
        new("meeting", CellForm.Text, one => one.Meeting.Id),
        new("opens", CellForm.Day, one => PaperCell.Of(one.Meeting.Opens)),
        new("date assumed", CellForm.Badge, one => PaperCell.Badge(one.Meeting.Assumed)),
        new("cost, CHF", CellForm.Whole, one => one.Cost),
        new("States Parties pay, CHF", CellForm.Whole, one => one.PartyShare),
        new("others pay, CHF", CellForm.Whole, one => one.OtherShare),
        new("decided on", CellForm.Day, one => PaperCell.Of(one.Gate)),
        new("in hand then, half below, CHF", CellForm.Whole, one => one.InHand.Quantiles.P50),
        new("chance that it is too little", CellForm.Share, one => one.AtRisk));

    /// <summary>What everything is taken from, each source once.</summary>
    public PaperTable Sources() => PaperParts.Sources(
    [
        (result.Plan.Source, "the plan"),
        .. result.History.SelectMany(budget =>
            budget.Lines.Select(line => (line.From.Source, $"budget {budget.Year}"))),
        .. result.Payers.Select(payer => payer.Rate?.From.Source).OfType<string>()
            .Select(source => (source, "United Nations scale")),
        .. result.Assumptions.Select(assumption => (assumption.Source, assumption.Id)),
    ]);

    /// <summary>A policy in words.</summary>
    public static string PolicyIn(string policy) => policy switch
    {
        PolicyNames.CallEarly => "Call for early payment",
        PolicyNames.CutTravel => "Cut travel",
        PolicyNames.FreezeHalfPost => "Leave the half post empty",
        PolicyNames.DrawReserve => "Draw the reserve",
        PolicyNames.AskHost => "Ask the host for an advance",
        _ => policy,
    };

    private static PaperCell OrNothing(Figure<double>? figure) =>
        figure is { } known ? PaperCell.Of(known) : "";

    private static string Word(PayerClass kind) => kind.ToString().ToLowerInvariant();
}
