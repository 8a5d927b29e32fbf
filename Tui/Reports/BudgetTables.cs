using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Finance;
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

    private static readonly BudgetItem[] Lines =
        [BudgetItem.Salaries, BudgetItem.SocialCharges, BudgetItem.Communication, BudgetItem.Travel, BudgetItem.OtherSupport];

    /// <summary>The last year of the plan.</summary>
    public int LastYear => result.Years[^1].Year;

    /// <summary>All of them, in the order of the paper.</summary>
    public IReadOnlyList<PaperTable> All() =>
    [
        Plan(), Besides(), Funding(), Shortfall(), Buffers(), Cash(), Payers(), Beliefs(), Policies(), Scenarios(), Meetings(),
        Records(), Actuals(), PaperParts.Assumptions(result.Assumptions), Sources(),
    ];

    /// <summary>What the plan costs, year by year and line by line.</summary>
    public PaperTable Plan() => new(
        "Plan",
        "What the plan costs, by year and line, in CHF",
        [
            new("year", CellForm.Year),
            .. Lines.Select(line => new PaperColumn(NameOf(line), CellForm.Whole) { Summed = true }),
            new("one-off", CellForm.Whole) { Summed = true },
            new("total", CellForm.Whole) { Summed = true, SumOfLeft = Lines.Length + 1 },
        ],
        [.. result.Plan.Years.Select(year => (IReadOnlyList<PaperCell>)
        [
            year.Year, .. Lines.Select(line => PaperCell.Of(year.AmountOf(line))), year.OneOffs.Sum(cost => cost.AmountChf), year.TotalChf,
        ])]);

    /// <summary>Costs of one year only, and what is given in kind.</summary>
    public PaperTable Besides() => new(
        "One-off and in kind",
        "Costs of one year only, which are in the plan's total, and what is given in kind, which is in no sum",
        [new("year", CellForm.Year), new("what"), new("kind"), new("CHF", CellForm.Whole)],
        [
            .. result.Plan.Years.SelectMany(year => year.OneOffs.Select(cost => Row(year.Year, cost.Name, "one-off", cost.AmountChf))),
            .. result.Plan.Years.SelectMany(year => year.InKind.Select(gift =>
                Row(year.Year, $"{gift.What} ({gift.Giver})", "in kind", PaperCell.Of(gift.EstimateChf)))),
        ]);

    /// <summary>Where the money is to come from, and what may come.</summary>
    public PaperTable Funding() => new(
        "Funding",
        "Where the money is to come from in each year and what comes in on average, in CHF",
        [
            new("year", CellForm.Year), new("budget", CellForm.Whole) { Summed = true },
            new("asked of States Parties", CellForm.Whole) { Summed = true },
            new("voluntary, wanted", CellForm.Whole) { Summed = true }, new("shares, expected", CellForm.Whole) { Summed = true },
            new("voluntary, expected", CellForm.Whole) { Summed = true }, new("income, expected", CellForm.Whole) { Summed = true },
            new("poor year (1 in 10 below)", CellForm.Whole), new("good year (1 in 10 above)", CellForm.Whole),
            new("spending, expected", CellForm.Whole) { Summed = true },
            new("unpaid shares at the end", CellForm.Whole) { SheetOnly = true },
            new("States that paid within the year", CellForm.Number) { SheetOnly = true },
        ],
        [.. result.Years.Select(year => Row(
            year.Year, year.Budget, year.Asked, year.VoluntaryTarget, PaperCell.Of(year.Shared.Mean), PaperCell.Of(year.Voluntary.Mean),
            PaperCell.Of(year.Income.Mean), PaperCell.Of(year.Income.Quantiles.P10), PaperCell.Of(year.Income.Quantiles.P90),
            PaperCell.Of(year.Expenditure.Mean), PaperCell.Of(year.Arrears.Mean), PaperCell.Of(year.PaidUp.Mean)))]);

    /// <summary>The chance that cash does not last.</summary>
    public PaperTable Shortfall() => new(
        "Shortfall",
        "The chance that cash falls below its floor at the end of a month, and how far",
        [
            new("year"), new("chance", CellForm.Share), new("first such month, half of the futures", CellForm.Month),
            new("depth on average, CHF", CellForm.Whole), new("least cash, 1 in 10 below, CHF", CellForm.Whole),
            new("least cash, half below, CHF", CellForm.Whole), new("fewest months of salaries in hand, half below", CellForm.Number),
        ],
        [
            .. result.Years.Select(year => Row(
                $"{year.Year}", PaperCell.Of(year.ShortfallProbability), PaperCell.Of(year.FirstNegativeMonth.P50, "none"),
                PaperCell.Of(year.ExpectedShortfall), PaperCell.Of(year.MinCash.Quantiles.P10), PaperCell.Of(year.MinCash.Quantiles.P50),
                PaperCell.Of(year.StaffMonths.Quantiles.P50))),
            Row(
                Span(), PaperCell.Of(result.Summary.ShortfallProbability), PaperCell.Of(result.Summary.FirstNegativeMonth.P50, "none"),
                "", "", "", ""),
        ]);

    /// <summary>The money in hand that would keep every month above the floor.</summary>
    public PaperTable Buffers() => new(
        "Buffer",
        $"Money in hand besides, on {CommandLine.Words.Of((NodaTime.LocalDate?)result.Plan.Opening.On)}, with which no month falls below the floor, in CHF",
        [new("up to the end of"), new("in 90 of 100 futures", CellForm.Whole), new("in 95", CellForm.Whole), new("in 99", CellForm.Whole)],
        [.. result.Years.Select(year => Row(
            $"{year.Year}", PaperCell.Of(year.ReserveFor.P90), PaperCell.Of(year.ReserveFor.P95), PaperCell.Of(year.ReserveFor.P99)))]);

    /// <summary>Cash at the end of each month.</summary>
    public PaperTable Cash() => new(
        "Cash by month",
        "Cash at the end of each month, in CHF",
        [
            new("month", CellForm.Month), new("5 of 100 below", CellForm.Whole), new("25 of 100 below", CellForm.Whole), new("50 of 100 below", CellForm.Whole),
            new("75 of 100 below", CellForm.Whole), new("95 of 100 below", CellForm.Whole), new("average", CellForm.Whole),
        ],
        [.. result.Months.Select(month => Row(
            PaperCell.Of(month.Month), PaperCell.Of(month.Cash.Quantiles.P05), PaperCell.Of(month.Cash.Quantiles.P25),
            PaperCell.Of(month.Cash.Quantiles.P50), PaperCell.Of(month.Cash.Quantiles.P75), PaperCell.Of(month.Cash.Quantiles.P95),
            PaperCell.Of(month.Cash.Mean)))]);

    /// <summary>Who is asked for what in the first year.</summary>
    public PaperTable Payers() => new(
        "Payers",
        $"What each State Party is asked for in {result.Years[0].Year}, largest first",
        [
            new("rank", CellForm.Whole), new("State"), new("code") { SheetOnly = true }, new("class"), new("rate on the UN scale", CellForm.Number) { SheetOnly = true },
            new("share", CellForm.Share) { Summed = true }, new("with all above", CellForm.Share),
            new("asked, CHF", CellForm.Centimes) { Summed = true }, new("pays within two years", CellForm.Share), new("known from"),
            new("rate assumed", CellForm.Badge), new("source of the rate") { SheetOnly = true },
        ],
        [.. result.Payers.Select(payer => Row(
            payer.Rank, payer.Name, payer.State, Word(payer.Class), PaperCell.Of(payer.Rate?.Percent), PaperCell.Of((double)payer.SharePercent / Hundred),
            PaperCell.Of((double)payer.CumulativePercent / Hundred), payer.AskedChf, PaperCell.Of(payer.Probability),
            payer.FromRecords ? "its records" : "its class", PaperCell.Badge(payer.Rate?.From.Assumed == true), new PaperCell(payer.Rate?.From.Source)))]);

    /// <summary>What is believed of the classes of payers.</summary>
    public PaperTable Beliefs() => new(
        "Belief in payers",
        "The share of each class that is believed to pay within two years",
        [
            new("class"), new("assumed", CellForm.Share), new("years on record", CellForm.Whole), new("of them paid", CellForm.Whole),
            new("believed", CellForm.Share), new("1 in 20 below", CellForm.Share), new("1 in 20 above", CellForm.Share),
        ],
        [.. result.Beliefs.Select(belief => Row(
            Word(belief.Class), PaperCell.Of(belief.Prior.Mean), PaperCell.Of((double)belief.Exposed), PaperCell.Of((double)belief.Paid),
            PaperCell.Of(belief.Posterior.Mean), PaperCell.Of(belief.Posterior.Quantile(0.05)), PaperCell.Of(belief.Posterior.Quantile(0.95))))]);

    /// <summary>What each policy buys.</summary>
    public PaperTable Policies() => new(
        "Policies",
        "What each policy changes, the same futures with it and without it",
        [
            new("policy"), new("in force"), new("chance without", CellForm.Share), new("with", CellForm.Share),
            new("difference", CellForm.Share), new("adds to spending, CHF", CellForm.Whole), new("adds to the least cash, CHF", CellForm.Whole),
        ],
        [.. result.Policies.Select(policy => Row(
            PolicyIn(policy.Policy), policy.InForce ? "yes" : "no", PaperCell.Of(policy.ShortfallWithout), PaperCell.Of(policy.ShortfallWith),
            PaperCell.Of(policy.Difference), PaperCell.Of(policy.Spending), PaperCell.Of(policy.LeastCash)))]);

    /// <summary>The same money under other suppositions.</summary>
    public PaperTable Scenarios() => new(
        "Scenarios",
        "The same plan, draws and facts under each funding scenario",
        [
            new("scenario"), new($"chance of a shortfall in {result.Years[0].Year}", CellForm.Share),
            new($"by {LastYear}", CellForm.Share), new("first such month, half of the futures", CellForm.Month),
            new("buffer for 90 of 100, CHF", CellForm.Whole), new("for 95", CellForm.Whole), new("for 99", CellForm.Whole),
            new($"income {result.Years[0].Year}, CHF", CellForm.Whole), new($"unpaid shares end of {LastYear}, CHF", CellForm.Whole),
            new("what it supposes") { SheetOnly = true }, new("name") { SheetOnly = true },
        ],
        [.. scenarios.Select(one => Row(
            one.Title, PaperCell.Of(one.Result.Years[0].ShortfallProbability), PaperCell.Of(one.Result.Summary.ShortfallProbability),
            PaperCell.Of(one.Result.Summary.FirstNegativeMonth.P50, "none"), PaperCell.Of(one.Result.Summary.ReserveFor.P90),
            PaperCell.Of(one.Result.Summary.ReserveFor.P95), PaperCell.Of(one.Result.Summary.ReserveFor.P99),
            PaperCell.Of(one.Result.Years[0].Income.Mean), PaperCell.Of(one.Result.Years[^1].Arrears.Mean), new PaperCell(one.Note), one.Name))]);

    /// <summary>Meetings, whose costs are no part of the Unit's money.</summary>
    public PaperTable Meetings() => new(
        "Meetings",
        "Costs of meetings (Article 14), apart from the Unit's money, and whether enough is in hand when it is decided to hold them",
        [
            new("meeting"), new("opens", CellForm.Day), new("date assumed", CellForm.Badge), new("cost, CHF", CellForm.Whole),
            new("States Parties pay, CHF", CellForm.Whole), new("others pay, CHF", CellForm.Whole), new("decided on", CellForm.Day),
            new("in hand then, half below, CHF", CellForm.Whole), new("chance that it is too little", CellForm.Share),
        ],
        [.. result.Meetings.Select(meeting => Row(
            meeting.Meeting.Id, PaperCell.Of((NodaTime.LocalDate?)meeting.Meeting.Opens), PaperCell.Badge(meeting.Meeting.Assumed), meeting.Cost,
            meeting.PartyShare, meeting.OtherShare, PaperCell.Of((NodaTime.LocalDate?)meeting.Gate), PaperCell.Of(meeting.InHand.Quantiles.P50), PaperCell.Of(meeting.AtRisk)))]);

    /// <summary>Budgets on record.</summary>
    public PaperTable Records() => new(
        "Budgets on record",
        "Yearly budgets as printed, in CHF, and what does not agree in them",
        [
            new("year", CellForm.Year), .. Lines.Select(line => new PaperColumn(NameOf(line), CellForm.Whole)),
            new("sum of lines", CellForm.Whole) { SumOfLeft = Lines.Length }, new("printed total", CellForm.Whole), new("found"),
        ],
        [.. result.History.Select(budget => (IReadOnlyList<PaperCell>)
        [
            budget.Year, .. Lines.Select(item => PaperCell.Of(budget.Lines.FirstOrDefault(line => line.Item == item)?.AmountChf)),
            budget.SumChf, budget.TotalChf, budget.Findings.Count == 0 ? "agrees" : string.Join("; ", budget.Findings),
        ])]);

    /// <summary>Budget against spending.</summary>
    public PaperTable Actuals() => new(
        "Budget and spending",
        "What was planned and what was spent, as far as it is on record, in CHF",
        [
            new("year", CellForm.Year), new("line"), new("budget", CellForm.Centimes), new("spent", CellForm.Centimes),
            new("spent less budget", CellForm.Centimes),
        ],
        [.. result.Comparison.Select(line => Row(
            line.Year, NameOf(line.Item), PaperCell.Of(line.BudgetChf), line.ActualChf, PaperCell.Of(line.VarianceChf)))]);

    /// <summary>What everything is taken from, each source once.</summary>
    public PaperTable Sources() => PaperParts.Sources(
    [
        (result.Plan.Source, "the plan"),
        .. result.History.SelectMany(budget => budget.Lines.Select(line => (line.From.Source, $"budget {budget.Year}"))),
        .. result.Payers.Select(payer => payer.Rate?.From.Source).OfType<string>().Select(source => (source, "United Nations scale")),
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

    /// <summary>The years of the plan.</summary>
    public string Span() => $"{result.Years[0].Year}–{LastYear}";

    private static string NameOf(BudgetItem item) => item switch
    {
        BudgetItem.SocialCharges => "social charges",
        BudgetItem.OtherSupport => "other support",
        BudgetItem.InKind => "in kind",
        _ => Word(item),
    };

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();

    private static IReadOnlyList<PaperCell> Row(params IReadOnlyList<PaperCell> cells) => cells;
}
