using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.Reports.Tables;

namespace CcmPlanner.Tui.Reports;

/// <summary>Where a pot of money does most, as tables.</summary>
/// <param name="result">The allocation.</param>
/// <param name="nameOf">A State's name.</param>
internal sealed class AllocationTables(AllocationResult result, Func<Engine.Values.StateCode, string> nameOf)
{
    /// <summary>How to read ways to share side by side.</summary>
    public const string WaysLead =
        "The same money shared in other ways, on futures that had no part in the choice. How high the figures lie is "
        + "known "
        + "less well than how far apart: every way meets the same futures.";

    /// <summary>How to read what knowing is worth.</summary>
    public const string WorthLead =
        "If one thing were known before the money is shared out, the share of each State could follow it. The gain is "
        + "what "
        + "the same money would then do more; the money beside it would do as much without knowing. “More than "
            + "chance: no” "
        + "means that these futures do not show it; where they show no gain at all, the thing is left out. What "
            + "nobody can know ahead, such as a war, is left out.";

    private AllocationQuestion Asked => result.Question;

    /// <summary>All of them.</summary>
    public IReadOnlyList<PaperTable> All() => [Shares(), Ways(), Worth(), LeftOut()];

    /// <summary>Who gets what.</summary>
    public PaperTable Shares() => PaperTable.Of(
        "Allocation",
        $"Who gets what of {Asked.Currency} {Asked.Pot:#,0} over {Asked.Years} years where it does most for "
        + $"{Aim(Asked.Objective)}",
        result.Shares,
        new("State", CellForm.Text, share => nameOf(share.State)),
        new($"gets, {Asked.Currency}", CellForm.Whole, share => share.Amount) { Summed = true },
        new($"cost of a square metre, {Asked.Currency}", CellForm.Centimes, share => PaperCell.Of(share.Cost.Middle)),
        new("somewhere between", CellForm.Text, share => share.Cost.High > share.Cost.Low
            ? FormattableString.Invariant($"{share.Cost.Low:0.00} and {share.Cost.High:0.00}")
            : ""),
        new("lowest", CellForm.Centimes, share => PaperCell.Of(share.Cost.Low)) { SheetOnly = true },
        new("highest", CellForm.Centimes, share => PaperCell.Of(share.Cost.High)) { SheetOnly = true },
        new("confidence of the cost", CellForm.Text, share => Words.Of(share.Cost.Confidence)),
        new("assumed", CellForm.Badge, share => PaperCell.Badge(share.Cost.IsAssumed)),
        new("gets money up to a cost of", CellForm.Text, share => AllocationWords.Turn(result, share.State)),
        new("more land a year, km²", CellForm.Centimes, share => PaperCell.Of(share.AreaPerYear)),
        new("teams, times", CellForm.Centimes, share => PaperCell.Of(share.Teams)) { SheetOnly = true },
        new("cost taken from", CellForm.Text, share => share.Cost.Because));

    /// <summary>How good other ways to share are.</summary>
    public PaperTable Ways() => PaperTable.Of(
        "Ways to share",
        $"The same money shared in other ways, on futures that had no part in the choice: {Asked.Objective.Unit} of "
        + $"these States",
        result.Played,
        new("way", CellForm.Text, way => AllocationWords.WayIn(way.Name)),
        new(Asked.Objective.Unit, CellForm.Number, way => way.Value) { Unit = Asked.Objective.Unit },
        new("the first way less this", CellForm.Number, way => PaperCell.Of(way.OptimisedLess)) { SheetOnly = true },
        new("more than chance", CellForm.Text,
            way => way.OptimisedLess is null ? "" : way.IsClear ? "yes" : "no")
        { SheetOnly = true },
        new("is the first way better?", CellForm.Text,
            way => way.OptimisedLess is null ? "" : AllocationWords.Verdict(way, Asked.Objective)));

    /// <summary>
    /// What knowing more would be worth, what is worth most first; what nobody can know ahead is left out.
    /// </summary>
    /// <param name="isGainOnly">True to leave out what these futures show no gain for.</param>
    public PaperTable Worth(bool isGainOnly = false) => PaperTable.Of(
        "Worth of knowing",
        $"What it would be worth to know one thing before the money is shared out: {Asked.Objective.Unit} gained with "
        + $"the same money",
        (result.Worth?.Ranked ?? []).Where(one => one.By != KnownBy.Nothing && (!isGainOnly || one.Value.Value > 0)),
        new("State", CellForm.Text, one => one.State is { } state ? nameOf(state) : "the world"),
        new("what", CellForm.Text, one => AllocationWords.What(one)),
        new("told by", CellForm.Text, one => AllocationWords.Of(one.By)),
        new(
            $"{Asked.Objective.Unit} gained",
            CellForm.Number,
            one => PaperCell.Of(new Figure<double>(one.Value.Value, one.Value.Error)))
        {
            Unit = Asked.Objective.Unit,
        },
        new(
            $"as much as more {Asked.Currency}",
            CellForm.Whole,
            one => PaperCell.Of(Math.Round((one.Money ?? 0) / 1000) * 1000)),
        new("more than chance", CellForm.Text, one => one.IsAboveNoise ? "yes" : "no"));

    /// <summary>Who could not be given money here, and why.</summary>
    public PaperTable LeftOut() => PaperTable.Of(
        "Left out",
        "States that could not be given money here",
        result.LeftOut,
        new("State", CellForm.Text, left => nameOf(left.State)),
        new("why", CellForm.Text, left => left.Because));

    /// <summary>What the money is to do, in words.</summary>
    public static string Aim(AllocationObjective objective) => objective switch
    {
        { Name: "misses" } => "fewer dates missed",
        { Name: "months" } => "fewer months of extension",
        { Year: { } year } => $"more States done by the end of {year}",
        _ => "less exposure to known areas",
    };
}
