using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>Reads the years of a plan; each must sum to the total it states.</summary>
internal static class PlanYears
{
    private static readonly (string, BudgetItem)[] Items =
    [
        ("salaries", BudgetItem.Salaries), ("social-charges", BudgetItem.SocialCharges),
        ("communication", BudgetItem.Communication), ("travel", BudgetItem.Travel),
        ("other-support", BudgetItem.OtherSupport),
    ];

    /// <summary>The years, in order.</summary>
    public static IReadOnlyList<PlanYear> Read(ObjectReader root, List<Problem> problems)
    {
        var years = new List<PlanYear>();
        foreach (var fields in root.Items("years", problems))
        {
            if (YearOf(fields, problems) is { } year)
            {
                if (years.Count > 0 && year.Year != years[^1].Year + 1)
                {
                    fields.Error("year", $"{year.Year} after {years[^1].Year}", $"{years[^1].Year + 1}");
                }

                years.Add(year);
            }
        }

        if (years.Count == 0 && root.IsSound && problems.Count == 0)
        {
            root.Error("years", "a plan without a year", "at least one year");
        }

        return years;
    }

    private static PlanYear? YearOf(ObjectReader fields, List<Problem> problems)
    {
        var number = fields.Int("year", DateText.FirstYear, DateText.LastYear, required: true);
        var before = problems.Count;
        var lines = Lines(fields, problems);
        var oneOffs = fields.Items("oneOff", problems, required: false).Select(OneOff).OfType<OneOffCost>().ToList();
        var kind = fields.Items("inKind", problems, required: false).Select(InKind).OfType<InKindGift>().ToList();
        var linesAreSound = problems.Count == before;
        var total = fields.Money("totalChf", required: true);
        fields.Close();
        if (number is null)
        {
            return null;
        }

        var year = new PlanYear(number.Value, lines, oneOffs, kind);
        if (linesAreSound && total is { } stated && stated != year.TotalChf)
        {
            fields.Error(
                "totalChf",
                $"{stated}, while the lines and one-off costs of {year.Year} sum to {year.TotalChf}",
                "their sum, or the line that is wrong");
        }

        return year;
    }

    private static List<PlanLine> Lines(ObjectReader year, List<Problem> problems)
    {
        var lines = new List<PlanLine>();
        foreach (var fields in year.Items("lines", problems))
        {
            var item = fields.Choice("line", Items, required: true);
            var amount = fields.Money("amountChf", required: true);
            var percent = fields.Int("statedPercentOfSalaries", 0, 100);
            fields.Close();
            if (item is null || amount is null)
            {
                continue;
            }

            if (lines.Exists(line => line.Item == item))
            {
                fields.Error("line", "the same line twice in one year", "each line once");
            }

            lines.Add(new PlanLine(item.Value, amount.Value, percent));
        }

        return lines;
    }

    private static OneOffCost? OneOff(ObjectReader fields)
    {
        var name = fields.Text("name", required: true);
        var amount = fields.Money("amountChf", required: true);
        var month = fields.Int("month", 1, 12);
        fields.Close();
        return fields.IsSound ? new OneOffCost(name!, amount!.Value, month) : null;
    }

    private static InKindGift? InKind(ObjectReader fields)
    {
        var from = fields.Text("from", required: true);
        var what = fields.Text("what", required: true);
        var estimate = fields.Money("estimateChf");
        fields.Close();
        return fields.IsSound ? new InKindGift(from!, what!, estimate) : null;
    }
}

/// <summary>Reads the posts of a plan.</summary>
internal static class PlanPosts
{
    private static readonly (string, UnitPost)[] Names =
        [("director", UnitPost.Director), ("specialist", UnitPost.Specialist), ("assistant", UnitPost.Assistant)];

    /// <summary>The posts, each once.</summary>
    public static IReadOnlyList<PlannedPost> Read(ObjectReader root, List<Problem> problems)
    {
        var posts = new List<PlannedPost>();
        foreach (var fields in root.Items("posts", problems))
        {
            var post = fields.Choice("post", Names, required: true);
            var percent = fields.Int("percent", 0, 100, required: true);
            var weight = fields.Decimal("gradeWeight", 0.01m, 100, required: true);
            fields.Close();
            if (!fields.IsSound)
            {
                continue;
            }

            if (posts.Exists(other => other.Post == post))
            {
                fields.Error("post", "the same post twice", "each post once");
                continue;
            }

            posts.Add(new PlannedPost(post!.Value, percent!.Value, weight!.Value));
        }

        return posts;
    }
}

/// <summary>Reads what States have pledged; two pledges of one State for one year are a mistake.</summary>
internal static class Pledges
{
    /// <summary>The pledges.</summary>
    public static IReadOnlyList<Pledge> Read(ObjectReader root, List<Problem> problems)
    {
        var pledges = new List<Pledge>();
        var years = new HashSet<(string, int)>();
        foreach (var fields in root.Items("pledges", problems, required: false))
        {
            var state = fields.Code("state");
            var currency = ExchangeRates.CurrencyOf(fields);
            var instalments = new List<Instalment>();
            foreach (var row in fields.Items("schedule", problems))
            {
                if (InstalmentOf(row) is not { } instalment)
                {
                    continue;
                }

                instalments.Add(instalment);
                if (state is not null && !years.Add((state.Value, instalment.Year)))
                {
                    row.Error(
                        "year", $"a second pledge of {state} for {instalment.Year}", "one pledge for a State and year");
                }
            }

            fields.Close();
            if (fields.IsSound)
            {
                pledges.Add(new Pledge(state!, currency!, instalments));
            }
        }

        return pledges;
    }

    private static Instalment? InstalmentOf(ObjectReader row)
    {
        var year = row.Int("year", DateText.FirstYear, DateText.LastYear, required: true);
        var amount = row.Money("amount", required: true);
        var month = row.Int("month", 1, 12, required: true);
        row.Close();
        return row.IsSound ? new Instalment(year!.Value, amount!.Value, month!.Value) : null;
    }
}
