using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.Reports.Tables;

namespace CcmPlanner.Tui.Reports;

/// <summary>The tables of the Coordination Committee's paper.</summary>
internal sealed class CommitteeTables(CommitteePaper paper)
{
    private static readonly (string Quantity, string Heading, CellForm Form)[] Choices =
    [
        ("completed-by-2030/ALL", "States done by 2030", CellForm.Number),
        ("completed-by-2035/ALL", "States done by 2035", CellForm.Number),
        ("requests/ALL", "requests for more time", CellForm.Number),
        ("months/ALL", "months granted", CellForm.Whole),
        ("exposure/ALL", "km² known, times years", CellForm.Whole),
        ("cost/ALL", "cost where known, CHF", CellForm.Whole),
        ("finance/shortfall", "Unit runs short", CellForm.Share),
    ];

    /// <summary>The tables of the Unit's money.</summary>
    public BudgetTables? Money { get; } = paper.Forecast.Money is { } money ? new BudgetTables(money, []) : null;

    /// <summary>All of them, in the order of the paper.</summary>
    public IReadOnlyList<PaperTable> All() =>
    [
        Standing(),
        Prospects(),
        .. paper.Comparison is null ? Array.Empty<PaperTable>() : [Changes(), Differences(ofStates: false), Differences(ofStates: true)],
        .. Money is { } money ? [money.Funding(), money.Shortfall(), money.Buffers(), money.Cash()] : Array.Empty<PaperTable>(),
        PaperParts.Assumptions(paper.Assumptions),
        Sources(),
    ];

    /// <summary>How each State stands.</summary>
    public PaperTable Standing() => new(
        "Standing",
        "How each State with land to clear stands, from what is public",
        [
            new("State"), new("code") { SheetOnly = true }, new("known area, km²", CellForm.Number), new("measured", CellForm.Day),
            new("due", CellForm.Day), new("status"), new("why"), new("confidence"), new("rests on an assumption", CellForm.Badge),
            new("confidence of the area") { SheetOnly = true }, new("source of the area") { SheetOnly = true },
        ],
        [.. paper.States.Select(state => (State: state, Duty: paper.DutyOf(state.State))).Select(pair => Row(
            paper.NameOf(pair.State.State), pair.State.State, PaperCell.Of(pair.State.Baseline?.Area), PaperCell.Of(pair.State.Baseline?.AsOf),
            PaperCell.Of(pair.Duty.Due), Words.Of(pair.Duty.Status), pair.Duty.StatusBecause, Words.Of(pair.Duty.Confidence),
            PaperCell.Badge(pair.Duty.Assumed), new PaperCell(pair.State.Baseline is { } from ? Words.Of(from.From.Confidence) : null),
            new PaperCell(pair.State.Baseline?.From.Source)))]);

    /// <summary>When each State may be done.</summary>
    public PaperTable Prospects() => new(
        "Prospects",
        "When the work may be done, and whether more time will be needed",
        [
            new("State"), new("code") { SheetOnly = true }, new("done by the date due", CellForm.Share), new("half of the futures done by", CellForm.Month),
            new("9 of 10 done by", CellForm.Month), new("asks for more time", CellForm.Share), new("months granted in all, half below", CellForm.Whole),
            new("left on the date due, half below, km²", CellForm.Number), new("no forecast because"),
        ],
        [.. paper.States.Select(state => Row(
            paper.NameOf(state.State), state.State, PaperCell.Of(state.Completion.ProbabilityByLastKnownDue ?? state.Completion.ProbabilityByDue),
            PaperCell.Of(state.Completion.Quantiles?.P50, Beyond), PaperCell.Of(state.Completion.Quantiles?.P90, Beyond),
            PaperCell.Of(state.Extensions.Probability), PaperCell.Of(state.Extensions.Months?.P50), PaperCell.Of(state.RemainingAtDue.Quantiles?.P50),
            state.Because ?? state.Completion.Because ?? ""))]);

    /// <summary>What each scenario leads to.</summary>
    public PaperTable Changes()
    {
        var result = paper.Comparison!;
        var shown = Choices.Where(choice => result.Quantities.Any(quantity => quantity.Name == choice.Quantity)).ToList();
        var first = result.Differences.Where(row => row.Scenario == result.Names[1]).ToDictionary(row => row.Quantity.Name);
        return new(
            "Scenarios",
            "What each scenario leads to on average, all under the same draws",
            [new("scenario"), .. shown.Select(choice => new PaperColumn(choice.Heading, choice.Form))],
            [
                [result.Names[0], .. shown.Select(choice => PaperCell.Of(first[choice.Quantity].Base))],
                .. result.Names.Skip(1).Select(name => (IReadOnlyList<PaperCell>)
                    [name, .. shown.Select(choice => PaperCell.Of(Of(name, choice.Quantity)?.Other))]),
            ]);
    }

    /// <summary>Every difference to the base.</summary>
    public PaperTable Differences(bool ofStates) => new(
        ofStates ? "Differences by State" : "Differences",
        $"Every scenario against {paper.Comparison!.Names[0]}, future by future",
        [
            new("scenario"), new("what"), new("unit"), new("base", CellForm.Number), new("scenario's", CellForm.Number),
            new("difference", CellForm.Number), new("low", CellForm.Number), new("high", CellForm.Number),
            new("better in", CellForm.Share), new("worse in", CellForm.Share), new("name") { SheetOnly = true },
        ],
        [.. paper.Comparison.Differences.Where(row => row.Quantity.State is not null == ofStates).Select(row => Row(
            row.Scenario, row.Quantity.Label, row.Quantity.Unit, PaperCell.Of(row.Base), PaperCell.Of(row.Other), PaperCell.Of(row.Mean),
            PaperCell.Of(row.Low), PaperCell.Of(row.High), PaperCell.Of(row.ProbabilityOtherBetter), PaperCell.Of(row.ProbabilityBaseBetter),
            row.Quantity.Name))]);

    /// <summary>The difference of a scenario in a quantity; null where there is none.</summary>
    public Difference? Of(string scenario, string quantity) =>
        paper.Comparison?.Differences.FirstOrDefault(row => row.Scenario == scenario && row.Quantity.Name == quantity);

    /// <summary>What everything is taken from, each source once.</summary>
    public PaperTable Sources() => PaperParts.Sources(
    [
        .. paper.States.Where(state => state.Baseline is not null).Select(state => (state.Baseline!.From.Source, $"area of {paper.NameOf(state.State)}")),
        .. paper.States.Select(state => paper.DutyOf(state.State)).SelectMany(Behind),
        .. paper.Assumptions.Select(one => (one.Source, one.Id)),
    ]);

    private const string Beyond = "beyond the horizon";

    private IEnumerable<(string Source, string For)> Behind(Obligation duty) =>
    [
        .. duty.Extensions.Select(step => (step.From.Source, $"extensions of {paper.NameOf(duty.State)}")),
        .. duty.History.Select(step => (step.From.Source, $"history of {paper.NameOf(duty.State)}")),
    ];

    private static IReadOnlyList<PaperCell> Row(params IReadOnlyList<PaperCell> cells) => cells;
}
