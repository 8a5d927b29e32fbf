using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Trials.Sensitivity;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.Reports.Tables;

namespace CcmPlanner.Tui.Reports;

/// <summary>The tables of the Coordination Committee's paper.</summary>
internal sealed class CommitteeTables(CommitteePaper paper)
{
    private static readonly (string Quantity, string Heading, CellForm Form, string? Unit)[] Choices =
    [
        ("completed-by-2030/ALL", "States done by 2030", CellForm.Number, "States"),
        ("completed-by-2035/ALL", "States done by 2035", CellForm.Number, "States"),
        ("requests/ALL", "requests for more time", CellForm.Number, "requests"),
        ("months/ALL", "months granted", CellForm.Whole, "months granted"),
        ("exposure/ALL", "km² known, times years", CellForm.Whole, "km²-years"),
        ("cost/ALL", "cost where known, CHF", CellForm.Whole, "CHF"),
        ("finance/shortfall", "Unit runs short", CellForm.Share, null),
    ];

    /// <summary>The tables of the Unit's money; null where it was left out.</summary>
    public BudgetTables? Money { get; } = paper.Forecast.Money is { } money ? new BudgetTables(money, []) : null;

    /// <summary>The tables of the pot shared out; null where none was named.</summary>
    public AllocationTables? Allocation { get; } =
        paper.Allocation is { } shared ? new AllocationTables(shared, paper.NameOf) : null;

    /// <summary>All of them, in the order of the paper.</summary>
    public IReadOnlyList<PaperTable> All() =>
    [
        Standing(),
        Prospects(),
        .. paper.Lands.Any(played => played.Land.Years.Count > 0) ? [LandLeft()] : Array.Empty<PaperTable>(),
        .. paper.Drivers.Count > 0 ? [Drivers()] : Array.Empty<PaperTable>(),
        .. paper.Comparison is null
            ? Array.Empty<PaperTable>()
            : [Changes(), Differences(ofStates: false), Differences(ofStates: true)],
        .. Allocation?.All() ?? [],
        .. Money is { } money
            ? [money.Funding(), money.Shortfall(), money.Buffers(), money.Cash()]
            : Array.Empty<PaperTable>(),
        PaperParts.Assumptions(paper.Assumptions),
        Sources(),
    ];

    /// <summary>Each State's land over time.</summary>
    public PaperTable LandLeft() => PaperTable.Of(
        "Land left",
        "Area known at the end of each year in the futures of the forecast, km²",
        paper.Lands.SelectMany(played => played.Land.Years.Select(year => (played.Land.State, year.Year, year.Left))),
        new("State", CellForm.Text, row => paper.NameOf(row.State)),
        new("code", CellForm.Text, row => row.State) { SheetOnly = true },
        new("year", CellForm.Year, row => PaperCell.Of((double?)row.Year)),
        new("P05", CellForm.Number, row => PaperCell.Of(row.Left.P05)),
        new("P25", CellForm.Number, row => PaperCell.Of(row.Left.P25)),
        new("P50", CellForm.Number, row => PaperCell.Of(row.Left.P50)),
        new("P75", CellForm.Number, row => PaperCell.Of(row.Left.P75)),
        new("P95", CellForm.Number, row => PaperCell.Of(row.Left.P95)));

    /// <summary>What drives each State's date, as far as it can be told from chance.</summary>
    public PaperTable Drivers() => PaperTable.Of(
        "What drives dates",
        "Which inputs the spread of each State's date of completion comes from",
        paper.Drivers.OrderBy(one => paper.NameOf(one.State), StringComparer.Ordinal)
            .SelectMany(one => DriversText.Told(one.Found).Select(input => (one.State, one.Found, Input: input))),
        new("State", CellForm.Text, row => paper.NameOf(row.State)),
        new("code", CellForm.Text, row => row.State) { SheetOnly = true },
        new("input", CellForm.Text, row => DriversText.TitleOf(row.Input)),
        new("share of the spread, %", CellForm.Number, row => PerCent(row.Input.Indices?.Total)) { Unit = "shares" },
        new("of it alone, %", CellForm.Number, row => PerCent(row.Input.Indices?.First)) { SheetOnly = true },
        new("months later when low", CellForm.Number,
            row => Cell(DriversText.Later(row.Input.Effect.WhenLow, row.Found)))
        { Unit = "months" },
        new("months later when high", CellForm.Number,
            row => Cell(DriversText.Later(row.Input.Effect.WhenHigh, row.Found)))
        { Unit = "months" },
        new("meaning", CellForm.Text, row => PaperCell.Text(row.Input.Meaning)));

    private static PaperCell PerCent(IndexEstimate? index) =>
        index is null ? PaperCell.Unknown : new PaperCell(null, 100 * index.Value, 100 * index.HalfWidth);

    private static PaperCell Cell(Estimate? months) =>
        months is { } known ? new PaperCell(null, known.Value, known.Error) : PaperCell.Unknown;

    /// <summary>How each State stands.</summary>
    public PaperTable Standing() => PaperTable.Of(
        "Standing",
        "How each State with land to clear stands, from what is public",
        paper.States,
        new("State", CellForm.Text, state => paper.NameOf(state.State)),
        new("code", CellForm.Text, state => state.State) { SheetOnly = true },
        new("known area, km²", CellForm.Number, state => PaperCell.Of(state.Baseline?.Area)),
        new("measured", CellForm.Day, state => PaperCell.Of(state.Baseline?.AsOf)),
        new("due", CellForm.Day, state => PaperCell.Of(paper.DutyOf(state.State).Due)),
        new("status", CellForm.Text, state => Words.Of(paper.DutyOf(state.State).Status)),
        new("why", CellForm.Text, state => paper.DutyOf(state.State).StatusBecause),
        new("confidence", CellForm.Text, state => Words.Of(paper.DutyOf(state.State).Confidence)),
        new("rests on an assumption", CellForm.Badge, state => PaperCell.Badge(paper.DutyOf(state.State).Assumed)),
        new("confidence of the area", CellForm.Text, state => state.Baseline is { } from
            ? Words.Of(from.From.Confidence)
            : PaperCell.Unknown)
        {
            SheetOnly = true,
        },
        new("source of the area", CellForm.Text, state => PaperCell.Text(state.Baseline?.From.Source))
        {
            SheetOnly = true,
        });

    /// <summary>When each State may be done.</summary>
    public PaperTable Prospects() => PaperTable.Of(
        "Prospects",
        "When the work may be done, and whether more time will be needed",
        paper.States,
        new("State", CellForm.Text, state => paper.NameOf(state.State)),
        new("code", CellForm.Text, state => state.State) { SheetOnly = true },
        new("done by the date due", CellForm.Share, state => PaperCell.Of(
            state.Completion.ProbabilityByLastKnownDue ?? state.Completion.ProbabilityByDue)),
        new("half of the futures done by", CellForm.Month, state => Month(state, of => of.P50)),
        new("9 of 10 done by", CellForm.Month, state => Month(state, of => of.P90)),
        new("asks for more time", CellForm.Share, state => PaperCell.Of(state.Extensions.Probability)),
        new("months granted in all, half below", CellForm.Whole, state => PaperCell.Of(state.Extensions.Months?.P50))
        {
            Unit = "months granted",
        },
        new(
            "left on the date due, half below, km²",
            CellForm.Number,
            state => PaperCell.Of(state.RemainingAtDue.Quantiles?.P50))
        {
            Unit = "km²",
        },
        new("no forecast because", CellForm.Text, state => state.Completion.Quantiles is null
            ? state.Because ?? state.Completion.Because ?? ""
            : ""));

    /// <summary>What each scenario leads to.</summary>
    public PaperTable Changes()
    {
        var result = paper.Comparison!;
        return PaperTable.Of(
            "Scenarios",
            "What each scenario leads to on average, all under the same draws",
            result.Names,
            [
                new("scenario", CellForm.Text, name => name),
                .. Choices
                    .Where(choice => result.Quantities.Any(quantity => quantity.Name == choice.Quantity))
                    .Select(choice => new ColumnOf<string>(
                        choice.Heading, choice.Form, name => PaperCell.Of(ValueOf(name, choice.Quantity)))
                    {
                        Unit = choice.Unit,
                    }),
            ]);
    }

    /// <summary>Every difference to the base.</summary>
    /// <param name="ofStates">True for States one by one, false for all together and for the Unit.</param>
    public PaperTable Differences(bool ofStates) => PaperTable.Of(
        ofStates ? "Differences by State" : "Differences",
        $"Every scenario against {paper.Comparison!.Names[0]}, future by future",
        paper.Comparison.Differences.Where(row => row.Quantity.State is not null == ofStates),
        new("scenario", CellForm.Text, row => row.Scenario),
        new("what", CellForm.Text, row => row.Quantity.Label),
        new("unit", CellForm.Text, row => row.Quantity.Unit),
        new("base", CellForm.Number, row => PaperCell.Of(row.Base)),
        new("scenario's", CellForm.Number, row => PaperCell.Of(row.Other)),
        new("difference", CellForm.Number, row => PaperCell.Of(row.Mean)),
        new("low", CellForm.Number, row => PaperCell.Of(row.Low)),
        new("high", CellForm.Number, row => PaperCell.Of(row.High)),
        new("better in", CellForm.Share, row => PaperCell.Of(row.ProbabilityOtherBetter)),
        new("worse in", CellForm.Share, row => PaperCell.Of(row.ProbabilityBaseBetter)),
        new("name", CellForm.Text, row => row.Quantity.Name));

    /// <summary>The difference of a scenario in a quantity; null where there is none.</summary>
    public Difference? Of(string scenario, string quantity) => paper.Comparison?.Differences
        .FirstOrDefault(row => row.Scenario == scenario && row.Quantity.Name == quantity);

    /// <summary>What everything is taken from, each source once.</summary>
    public PaperTable Sources() => PaperParts.Sources(
    [
        .. paper.States.Where(state => state.Baseline is not null)
            .Select(state => (state.Baseline!.From.Source, $"area of {paper.NameOf(state.State)}")),
        .. paper.States.Select(state => paper.DutyOf(state.State)).SelectMany(Behind),
        .. (paper.Allocation?.Shares ?? []).Select(share =>
            (share.Cost.Because, $"cost of a square metre in {paper.NameOf(share.State)}")),
        .. paper.Assumptions.Select(one => (one.Source, one.Id)),
    ]);

    private Figure<double>? ValueOf(string scenario, string quantity) => scenario == paper.Comparison!.Names[0]
        ? Of(paper.Comparison.Names[1], quantity)?.Base
        : Of(scenario, quantity)?.Other;

    private IEnumerable<(string Source, string For)> Behind(Obligation duty) =>
    [
        .. duty.Extensions.Select(step => (step.From.Source, $"extensions of {paper.NameOf(duty.State)}")),
        .. duty.History.Select(step => (step.From.Source, $"history of {paper.NameOf(duty.State)}")),
    ];

    private static PaperCell Month(
        StateForecast state, Func<Quantiles<NodaTime.YearMonth>, Figure<NodaTime.YearMonth>> which) =>
        state.Completion.Quantiles is { } months
            ? PaperCell.Of(which(months), "beyond the horizon")
            : PaperCell.Unknown;
}
