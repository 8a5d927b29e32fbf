using CcmPlanner.Rules.Procedures;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>
/// Reads a plan document. What it leaves unsaid about sharing and the fund is taken from the parameters of the law,
/// which are assumed as well.
/// </summary>
public static class PlanReader
{
    private const string Document = "plan-2027-2031.json";
    private const int LongestYears = 30;

    private static readonly (string, SharingScale)[] Scales =
        [("un-adjusted", SharingScale.Adjusted), ("equal", SharingScale.Equal), ("mixed", SharingScale.Mixed)];

    private static readonly (string, SurplusRule)[] Surpluses =
        [("carry", SurplusRule.Carry), ("reserve", SurplusRule.Reserve)];

    /// <summary>The plan that comes with the program: the 2026 budget carried on.</summary>
    public static BudgetPlan Shipped() => Read(FinanceResources.Text(Document)).Value;

    /// <summary>The plan, or every mistake of the text at once.</summary>
    public static Checked<BudgetPlan> Read(SourceText text) => DocumentReader.Read(text, "plan", PlanOf);

    private static BudgetPlan? PlanOf(ObjectReader root, List<Problem> problems)
    {
        var name = root.Text("name", required: true);
        var source = root.Text("source", required: true);
        var note = root.Text("note");
        var adopted = root.Choice("status", [("assumed", false), ("adopted", true)], required: true);
        var envelope = root.Money("envelopeChf");
        var indexation = root.Decimal("indexationPercent", -10, 20) ?? 0;
        var opening = OpeningOf(root, problems);
        var sharing = SharingOf(root, problems);
        var fund = FundOf(root, problems);
        var policies = PoliciesOf(root);
        var posts = PlanPosts.Read(root, problems);
        var years = PlanYears.Read(root, problems);
        var pledges = Pledges.Read(root, problems);
        if (years.Count > LongestYears)
        {
            root.Error("years", $"{years.Count} years", $"at most {LongestYears}");
        }

        return opening is null || problems.Exists(problem => problem.Severity == Severity.Error)
            ? null
            : new BudgetPlan(
                name!,
                source!,
                note,
                adopted == false,
                envelope,
                indexation,
                opening,
                sharing,
                fund,
                policies,
                posts,
                years,
                pledges);
    }

    private static OpeningBalance? OpeningOf(ObjectReader root, List<Problem> problems)
    {
        if (root.Inner("opening", problems) is not { } fields)
        {
            root.Error("opening", "no \"opening\"", "\"opening\": { \"on\": …, \"cashChf\": …, \"reserveChf\": … }");
            return null;
        }

        var on = fields.Date("on", required: true);
        var cash = fields.Money("cashChf", -100_000_000, required: true);
        var reserve = fields.Money("reserveChf", required: true);
        var recorded = fields.Flag("recorded");
        fields.Close();
        if (on is { Day: not 1 })
        {
            fields.Error("on", DateText.Iso(on), "the first day of a month");
        }

        return fields.IsSound ? new OpeningBalance(on!.Value, cash!.Value, reserve!.Value, !recorded) : null;
    }

    private static SharingPlan SharingOf(ObjectReader root, List<Problem> problems)
    {
        var usual = new SharingPlan(LawNumbers.Of("ISU.share.shared").Value, new SharingRule(SharingScale.Adjusted));
        if (root.Inner("sharing", problems) is not { } fields)
        {
            return usual;
        }

        var scale = fields.Choice("scale", Scales) ?? SharingScale.Adjusted;
        var equal = fields.Decimal("equalPercent", 0, 100);
        var shared = fields.Decimal("sharedPercent", 0, 100) ?? usual.SharedPercent;
        var floor = fields.Money("invoiceFloorChf") ?? 0;
        var cap = fields.Decimal("capPercent", 0, 100);
        if (scale == SharingScale.Mixed && equal is null)
        {
            fields.Error("equalPercent", "a mixed scale without it", "the part shared equally, in percent");
        }

        fields.Close();
        return new SharingPlan(shared, new SharingRule(scale, equal ?? 0, floor, cap));
    }

    private static FundRules FundOf(ObjectReader root, List<Problem> problems)
    {
        var target = (decimal)LawNumbers.Of("ISU.reserve-chf").Value;
        if (root.Inner("fund", problems) is not { } fields)
        {
            return new FundRules(target, 0, 0, SurplusRule.Carry);
        }

        target = fields.Money("reserveTargetChf") ?? target;
        var floor = fields.Money("reserveFloorChf") ?? 0;
        var cash = fields.Money("cashFloorChf") ?? 0;
        var surplus = fields.Choice("surplus", Surpluses) ?? SurplusRule.Carry;
        if (floor > target)
        {
            fields.Error("reserveFloorChf", $"{floor}, above the target", $"{target} or less");
        }

        fields.Close();
        return new FundRules(target, floor, cash, surplus);
    }

    private static PolicySet PoliciesOf(ObjectReader root)
    {
        const string key = "policies";
        var on = new HashSet<string>();
        foreach (var word in root.Take(key)?.Items ?? [])
        {
            if (word.Text is not { } text || !PolicyNames.All.Contains(text))
            {
                root.Error(key, word.Describe(), $"some of {string.Join(", ", PolicyNames.All)}");
            }
            else
            {
                on.Add(text);
            }
        }

        return PolicyNames.Of(on);
    }
}
