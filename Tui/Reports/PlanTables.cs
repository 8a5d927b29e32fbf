using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Tui.Reports.Tables;

namespace CcmPlanner.Tui.Reports;

/// <summary>The tables about what the plan costs and what was spent.</summary>
internal sealed class PlanTables(BudgetResult result)
{
    private static readonly BudgetItem[] Lines =
    [
        BudgetItem.Salaries, BudgetItem.SocialCharges, BudgetItem.Communication, BudgetItem.Travel,
        BudgetItem.OtherSupport,
    ];

    /// <summary>What the plan costs, year by year and line by line.</summary>
    public PaperTable Plan() => PaperTable.Of(
        "Plan",
        "What the plan costs, by year and line, in CHF",
        result.Plan.Years,
        [
            new("year", CellForm.Year, year => year.Year),
            .. Lines.Select(line => new ColumnOf<PlanYear>(NameOf(line), CellForm.Whole, year => year.AmountOf(line))
            {
                Summed = true,
            }),
            new("one-off", CellForm.Whole, year => year.OneOffs.Sum(cost => cost.AmountChf)) { Summed = true },
            new("total", CellForm.Whole, year => year.TotalChf) { Summed = true, SumOfLeft = Lines.Length + 1 },
        ]);

    /// <summary>Costs of one year only, and what is given in kind.</summary>
    public PaperTable Besides() => PaperTable.Of(
        "One-off and in kind",
        "Costs of one year only, which are in the plan's total, and what is given in kind, which is in no sum",
        OneOffs().Concat(Gifts()),
        new("year", CellForm.Year, line => line.Year),
        new("what", CellForm.Text, line => line.What),
        new("kind", CellForm.Text, line => line.Kind),
        new("CHF", CellForm.Whole, line => PaperCell.Of(line.Chf)));

    /// <summary>Budgets on record.</summary>
    public PaperTable Records() => PaperTable.Of(
        "Budgets on record",
        "Yearly budgets as printed, in CHF, and what does not agree in them",
        result.History,
        [
            new("year", CellForm.Year, budget => budget.Year),
            .. Lines.Select(item => new ColumnOf<BudgetOnRecord>(
                NameOf(item),
                CellForm.Whole,
                budget => PaperCell.Of(budget.Lines.FirstOrDefault(line => line.Item == item)?.AmountChf))),
            new("sum of lines", CellForm.Whole, budget => budget.SumChf) { SumOfLeft = Lines.Length },
            new("printed total", CellForm.Whole, budget => budget.TotalChf),
            new(
                "found",
                CellForm.Text,
                budget => budget.Findings.Count == 0 ? "agrees" : string.Join("; ", budget.Findings)),
        ]);

    /// <summary>Budget against spending.</summary>
    public PaperTable Actuals() => PaperTable.Of(
        "Budget and spending",
        "What was planned and what was spent, as far as it is on record, in CHF",
        result.Comparison,
        new("year", CellForm.Year, line => line.Year),
        new("line", CellForm.Text, line => NameOf(line.Item)),
        new("budget", CellForm.Centimes, line => PaperCell.Of(line.BudgetChf)),
        new("spent", CellForm.Centimes, line => line.ActualChf),
        new("spent less budget", CellForm.Centimes, line => PaperCell.Of(line.VarianceChf)));

    private IEnumerable<ExtraLine> OneOffs() => result.Plan.Years.SelectMany(year =>
        year.OneOffs.Select(cost => new ExtraLine(year.Year, cost.Name, "one-off", cost.AmountChf)));

    private IEnumerable<ExtraLine> Gifts() => result.Plan.Years.SelectMany(year => year.InKind.Select(gift =>
        new ExtraLine(year.Year, $"{gift.What} ({gift.Giver})", "in kind", gift.EstimateChf)));

    private static string NameOf(BudgetItem item) => item switch
    {
        BudgetItem.SocialCharges => "social charges",
        BudgetItem.OtherSupport => "other support",
        BudgetItem.InKind => "in kind",
        _ => item.ToString().ToLowerInvariant(),
    };

    private sealed record ExtraLine(int Year, string What, string Kind, decimal? Chf);
}
