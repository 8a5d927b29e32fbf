using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Tui.Reports.Tables;

namespace CcmPlanner.Tui.Reports;

/// <summary>Where a pot of money does most, as tables.</summary>
/// <param name="result">The allocation.</param>
/// <param name="nameOf">A State's name.</param>
internal sealed class AllocationTables(AllocationResult result, Func<Engine.Values.StateCode, string> nameOf)
{
    private AllocationQuestion Asked => result.Question;

    /// <summary>All of them.</summary>
    public IReadOnlyList<PaperTable> All() => [Shares(), Ways(), LeftOut()];

    /// <summary>Who gets what.</summary>
    public PaperTable Shares() => PaperTable.Of(
        "Allocation",
        $"Who gets what of {Asked.Currency} {Asked.Pot:#,0} over {Asked.Years} years where it does most for {Aim(Asked.Objective)}",
        result.Shares,
        new("State", CellForm.Text, share => nameOf(share.State)),
        new($"gets, {Asked.Currency}", CellForm.Whole, share => share.Amount) { Summed = true },
        new($"cost of a square metre, {Asked.Currency}", CellForm.Centimes, share => PaperCell.Of(share.CostPerSquareMetre)),
        new("more land a year, km²", CellForm.Centimes, share => PaperCell.Of(share.AreaPerYear)),
        new("teams, times", CellForm.Centimes, share => PaperCell.Of(share.Teams)),
        new("cost taken from", CellForm.Text, share => share.CostBecause));

    /// <summary>How good other ways to share are.</summary>
    public PaperTable Ways() => PaperTable.Of(
        "Ways to share",
        $"The same money shared in other ways, on futures that had no part in the choice: {Asked.Objective.Unit} of these States",
        result.Played,
        new("way", CellForm.Text, way => WayIn(way.Name)),
        new(Asked.Objective.Unit, CellForm.Number, way => way.Value),
        new("the first way less this", CellForm.Number, way => PaperCell.Of(way.OptimisedLess)),
        new("more than chance", CellForm.Text, way => way.OptimisedLess is null ? "" : way.IsClear ? "yes" : "no"));

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

    /// <summary>A way to share, in words.</summary>
    public static string WayIn(string name) => name switch
    {
        "optimised" => "where it does most",
        "none" => "no more money",
        "proRata" => "by area",
        "equal" => "the same to each",
        "greedy" => "step by step to the best",
        "leastRegret" => "least regret over the scenarios",
        _ => name,
    };
}
