using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>Spreads the plan's costs, with the scenario's changes, over the months.</summary>
internal static class CostBuilder
{
    private const int Year = 12;

    /// <summary>The costs by month.</summary>
    public static CostLines Of(
        FinanceCase data, FinanceLevers levers, List<PlanYear> years, int firstMonth, int months)
    {
        var lines = new CostLines(
            new long[months], new long[months], new long[months], new long[months], new long[months], new long[months]);
        foreach (var year in years)
        {
            var start = (year.Year * Year) - firstMonth;
            var (before, after, half) = Weights(data.Plan.Posts, levers, year.Year);
            var staff = year.AmountOf(BudgetItem.Salaries) + year.AmountOf(BudgetItem.SocialCharges);
            var paid = before == 0 ? staff : staff * after / before;
            Spread(paid, start, lines.Staff);
            Spread(after == 0 ? 0 : paid * half / after, start, lines.HalfPost);
            Spread(year.AmountOf(BudgetItem.Travel) * (decimal)levers.Budget.TravelFactor, start, lines.Travel);
            Spread(year.AmountOf(BudgetItem.Communication), start, lines.Communication);
            Spread(year.AmountOf(BudgetItem.OtherSupport), start, lines.Other);
            foreach (var cost in year.OneOffs)
            {
                Once(cost.AmountChf, cost.Month, start, lines.OneOff);
            }

            foreach (
                var cost in levers.Budget.Extra.Where(c => !(year.Year < c.FromYear) && !(year.Year > c.UntilYear)))
            {
                Once(cost.AmountChf, cost.Month, start, lines.OneOff);
            }
        }

        return lines;
    }

    // Full-time shares by the weight of their grade: as planned, as the scenario has them, and the assistant's.
    private static (decimal Before, decimal After, decimal Half) Weights(
        IReadOnlyList<PlannedPost> posts, FinanceLevers levers, int year)
    {
        var (before, after, half) = (0m, 0m, 0m);
        foreach (var post in posts)
        {
            var change = levers.Budget.Posts.LastOrDefault(c => c.Post == post.Post && !(year < c.FromYear));
            var weight = (change?.Percent ?? post.Percent) * post.GradeWeight;
            before += post.Percent * post.GradeWeight;
            after += weight;
            half += post.Post == UnitPost.Assistant ? weight : 0;
        }

        return (before, after, half);
    }

    private static void Once(decimal amount, int? month, int start, long[] into)
    {
        if (month is not { } known)
        {
            Spread(amount, start, into);
        }
        else if (start + known - 1 >= 0)
        {
            into[start + known - 1] += ProgramBuilder.Centimes(amount);
        }
    }

    // A twelfth a month; the centimes left over fall evenly, so that the year sums to the amount.
    private static void Spread(decimal amount, int start, long[] into)
    {
        var centimes = ProgramBuilder.Centimes(amount);
        for (var month = 0; month < Year; month++)
        {
            if (start + month >= 0)
            {
                into[start + month] += (centimes * (month + 1) / Year) - (centimes * month / Year);
            }
        }
    }
}
