using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Procedures;

/// <summary>The lines of a yearly budget sum to its total; what is in kind is not summed.</summary>
[Name("BudgetLinesSum")]
[Cite("7MSP", "CCM/MSP/2017/2 VIII")]
[Cite("13MSP", "2026 work plan para 17")]
public sealed class BudgetLinesSum : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        BudgetLine total = null!;
        IEnumerable<BudgetLine> lines = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => total, b => b.Item == BudgetItem.Total, b => b.AmountChf != null)
            .Query(() => lines, q => q
                .Match<BudgetLine>(
                    b => b.Year == total.Year,
                    b => b.Item != BudgetItem.Total,
                    b => b.Item != BudgetItem.InKind)
                .Collect());

        Then()
            .Yield(_ => new BudgetSum(
                total.Year,
                Budgets.Sum(lines),
                Budgets.Amount(total),
                Budgets.Sum(lines) == Budgets.Amount(total)));
    }
}

/// <summary>A budget whose lines do not sum to its total.</summary>
[Name("BudgetSumIsOff")]
[Cite("7MSP", "CCM/MSP/2017/2 VIII")]
[Cite("13MSP", "2026 work plan para 17")]
public sealed class BudgetSumIsOff : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        BudgetSum sum = null!;

        When()
            .Match(() => sum, s => !s.Agrees);

        Then()
            .Yield(_ => new Warning(Budgets.Subject(sum.Year), null, Remark.SumIsOff(sum)));
    }
}

/// <summary>A line that the text gives as a share of the salaries, against that share.</summary>
[Name("BudgetLineAsShareOfSalaries")]
[Cite("7MSP", "CCM/MSP/2017/2 VIII")]
[Cite("13MSP", "2026 work plan para 17")]
public sealed class BudgetLineAsShareOfSalaries : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        BudgetLine line = null!;
        BudgetLine salaries = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => line, b => b.StatedPercent != null, b => b.AmountChf != null)
            .Match(
                () => salaries,
                b => b.Year == line.Year,
                b => b.Item == BudgetItem.Salaries,
                b => b.AmountChf > 0);

        Then()
            .Yield(_ => Budgets.RateOf(line, salaries));
    }
}

/// <summary>A line that is not the share its text says.</summary>
[Name("BudgetShareIsOff")]
[Cite("7MSP", "CCM/MSP/2017/2 VIII")]
[Cite("13MSP", "2026 work plan para 17")]
public sealed class BudgetShareIsOff : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        BudgetRate rate = null!;

        When()
            .Match(() => rate, r => !r.Agrees);

        Then()
            .Yield(_ => new Warning(Budgets.Subject(rate.Year), null, Remark.RateIsOff(rate)));
    }
}

/// <summary>Administration given in kind by the host is shown beside the budget, without an amount.</summary>
[Name("InKindIsShown")]
[Cite("13MSP", "2026 work plan para 17")]
public sealed class InKindIsShown : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        BudgetLine line = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => line, b => b.Item == BudgetItem.InKind);

        Then()
            .Yield(_ => new InKindSupport(line.Year, line.From.Note));
    }
}

/// <summary>Posts against the staffing that the plan takes as the least.</summary>
[Name("StaffingAgainstTheFloor")]
[Cite("13MSP", "2026 work plan para 19")]
public sealed class StaffingAgainstTheFloor : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        StaffPost post = null!;
        Parameter floor = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => post)
            .Match(() => floor, p => p.Id == Budgets.FloorOf(post.Post));

        Then()
            .Yield(_ => new StaffingStanding(post.Year, post.Post, post.Percent, floor.Value));
    }
}

/// <summary>A post below the floor.</summary>
[Name("StaffingBelowTheFloor")]
[Cite("13MSP", "2026 work plan para 19")]
public sealed class StaffingBelowTheFloor : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        StaffingStanding post = null!;

        When()
            .Match(() => post, s => s.Percent < s.Floor);

        Then()
            .Yield(_ => new Warning("ISU staffing", null, Remark.BelowFloor(post)));
    }
}
