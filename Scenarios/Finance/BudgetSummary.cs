using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Forecasting;
using NodaTime;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>Turns what was counted into figures with errors.</summary>
internal sealed class BudgetSummary(FinanceCase data, FinanceModel model, MoneyFigures figures)
{
    private const decimal CentimesPerFranc = 100m;
    private const double WorstPerMille = 50;
    private const double TenthsOfMonth = 10;

    private readonly FinanceProgram program = model.Program;
    private readonly FinanceOutcomes told = model.Told;

    /// <summary>The whole horizon.</summary>
    public HorizonForecast Horizon() => new(
        figures.Probability(told.Shortfall),
        figures.Months(told.FirstShortfall, month => FinanceOutcomes.MonthOf((int)month)),
        BufferOf(told.Years[^1].Need));

    /// <summary>Year by year.</summary>
    public IReadOnlyList<FinanceYear> Years() => [.. told.Years.Select(YearOf)];

    /// <summary>Cash at the end of each month.</summary>
    public IReadOnlyList<FinanceMonth> Months() =>
    [
        .. told.Cash.Select((outcome, month) =>
            new FinanceMonth(FinanceOutcomes.MonthOf(program.FirstMonth + month), SpreadOf(outcome))),
    ];

    /// <summary>The meetings.</summary>
    public IReadOnlyList<MeetingForecast> Meetings() =>
    [
        .. program.Meetings.Select((line, at) => new MeetingForecast(
            line.Meeting,
            line.Cost / CentimesPerFranc,
            line.PartyShare / CentimesPerFranc,
            (line.Cost - line.PartyShare) / CentimesPerFranc,
            line.Gate,
            SpreadOf(told.Meetings[at].InHand),
            figures.Probability(told.Meetings[at].AtRisk))),
    ];

    private FinanceYear YearOf(YearOutcomes year, int at) => new(
        year.Year,
        program.Totals[at] / CentimesPerFranc,
        program.Planned[at] / CentimesPerFranc,
        program.Invoiced[at] / CentimesPerFranc,
        Target(at),
        SpreadOf(year.Shared),
        SpreadOf(year.Voluntary),
        SpreadOf(year.Income),
        SpreadOf(year.Expenditure),
        figures.Probability(year.Shortfall),
        figures.Mean(year.Depth),
        AtRisk(year.Net),
        SpreadOf(year.MinCash),
        figures.Months(year.FirstShortfall, month => new YearMonth(year.Year, (int)month)),
        BufferOf(year.Need),
        figures.Mean(year.Reserve),
        figures.Mean(year.Advance),
        SpreadOf(year.PaidUp, 1),
        SpreadOf(year.Arrears),
        figures.Mean(year.OldArrears),
        SpreadOf(year.StaffMonths, TenthsOfMonth));

    private decimal Target(int at) => (program.Totals[at] / CentimesPerFranc)
        - Rules.Procedures.ContributionShares.SharedPart(
            program.Totals[at] / CentimesPerFranc, data.SharedPercentUnder(program.Levers));

    private Spread SpreadOf(Outcome outcome, double per = 100) =>
        new(figures.Mean(outcome, per), figures.Quantiles(outcome, per));

    private Buffer BufferOf(Outcome need) =>
        new(figures.Quantile(need, 900), figures.Quantile(need, 950), figures.Quantile(need, 990));

    private Figure<double> AtRisk(Outcome net)
    {
        var mean = figures.Mean(net);
        var worst = figures.Quantile(net, (int)WorstPerMille);
        return new Figure<double>(mean.Value - worst.Value, mean.Error + worst.Error, ErrorAtLeast: worst.ErrorAtLeast);
    }
}
