using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Procedures;

/// <summary>Arithmetic of a yearly budget, in whole francs as it is printed.</summary>
internal static class Budgets
{
    private const decimal Hundred = 100m;

    /// <summary>Sum of the lines; a line without an amount adds nothing. Unit: CHF.</summary>
    public static decimal Sum(IEnumerable<BudgetLine> lines) => lines.Sum(line => line.AmountChf ?? 0m);

    /// <summary>A line's amount; only for a line that has one. Unit: CHF.</summary>
    public static decimal Amount(BudgetLine line) =>
        line.AmountChf ?? throw new ArgumentException("the line has no amount", nameof(line));

    /// <summary>A line with a stated share against the salaries; a difference under one franc is rounding.</summary>
    public static BudgetRate RateOf(BudgetLine line, BudgetLine salaries)
    {
        var percent = line.StatedPercent ?? throw new ArgumentException("the line states no share", nameof(line));
        var stated = Amount(salaries) * percent / Hundred;
        return new BudgetRate(
            line.Year,
            line.Item,
            Math.Round(Amount(line) * Hundred / Amount(salaries), 2, MidpointRounding.AwayFromZero),
            percent,
            stated,
            Math.Abs(stated - Amount(line)) < 1m);
    }

    /// <summary>What a warning about it is about.</summary>
    public static string Subject(int year) => $"ISU budget {year}";

    /// <summary>Id of the parameter that holds a post's floor.</summary>
    public static string FloorOf(UnitPost post) => post switch
    {
        UnitPost.Director => "ISU.staff.director",
        UnitPost.Specialist => "ISU.staff.specialist",
        UnitPost.Assistant => "ISU.staff.assistant",
        _ => throw new ArgumentOutOfRangeException(nameof(post), post, null),
    };

    /// <summary>The share of a total. Unit: CHF, to the centime.</summary>
    public static decimal Share(decimal total, int percent) =>
        Math.Round(total * percent / Hundred, 2, MidpointRounding.AwayFromZero);
}
