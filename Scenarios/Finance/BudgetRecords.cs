using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Scenarios.Standing;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>Yearly budgets on record, and what the law's reading of them found.</summary>
public static class BudgetRecords
{
    /// <summary>The budgets known on the assessment's day, by year.</summary>
    public static IReadOnlyList<BudgetOnRecord> Of(Situation situation, Assessment assessment)
    {
        var lines =
            situation.FactsAt(assessment.AsOf, assessment.KnownAt).OfType<BudgetLine>().ToLookup(line => line.Year);
        return
        [
            .. assessment.Machinery.Budgets.OrderBy(sum => sum.Year).Select(sum => new BudgetOnRecord(
                sum.Year,
                [.. lines[sum.Year].OrderBy(line => line.Item)],
                sum.SumChf,
                sum.TotalChf,
                [
                    .. assessment.Machinery.Warnings
                        .Where(warning => warning.Subject == $"ISU budget {sum.Year}")
                        .Select(warning => warning.Text),
                ])),
        ];
    }
}
