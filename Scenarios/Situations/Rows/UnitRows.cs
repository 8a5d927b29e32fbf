using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;
using NodaTime;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>A plan over several years.</summary>
internal sealed class MultiYearPlanRow : FactRow
{
    private static readonly (string, PlanKind)[] Kinds =
        [("unit", PlanKind.UnitEnvelope), ("action", PlanKind.ActionPlan)];

    private readonly string? name;
    private readonly PlanKind? kind;
    private readonly int? first;
    private readonly int? last;
    private readonly string? meeting;

    public MultiYearPlanRow(ObjectReader fields)
        : base(fields)
    {
        name = fields.Text("name", required: true);
        kind = fields.Choice("about", Kinds, required: true);
        first = fields.Int("firstYear", DateText.FirstYear, DateText.LastYear, required: true);
        last = fields.Int("lastYear", DateText.FirstYear, DateText.LastYear, required: true);
        meeting = fields.Text("meeting", required: true);
        if (last < first)
        {
            fields.Error("lastYear", $"a plan that ends in {last}, before it begins", $"{first} or later");
        }
    }

    public override string? Key => name is null ? null : "plan " + name;

    public override IEnumerable<string> MeetingKeys => ["meeting"];

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings) =>
        facts.Add(new MultiYearPlan(
            name!, kind!.Value, first!.Value, last!.Value, meeting!, From(KnownOn ?? meetings[meeting!].Closes)));
}

/// <summary>The Unit's work plan and budget for a year, as a document.</summary>
internal sealed class WorkPlanRow : FactRow
{
    private static readonly (string, bool)[] Endorsements = [("yes", true), ("no", false)];

    private readonly int? year;
    private readonly string? meeting;
    private readonly LocalDate? issued;
    private readonly LocalDate? circulated;
    private readonly bool saysInTime;
    private readonly bool? endorsed;

    public WorkPlanRow(ObjectReader fields)
        : base(fields)
    {
        year = fields.Int("year", DateText.FirstYear, DateText.LastYear, required: true);
        meeting = fields.Text("meeting", required: true);
        issued = fields.Date("issued");
        circulated = fields.Date("circulated");
        saysInTime = fields.Flag("saysCirculatedInTime");
        endorsed = fields.Choice("endorsed", Endorsements);
    }

    public override string? Key => year is null ? null : $"work plan {year}";

    public override IEnumerable<string> MeetingKeys => ["meeting"];

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings) =>
        facts.Add(new WorkPlan(
            year!.Value,
            meeting!,
            issued,
            circulated,
            saysInTime,
            endorsed,
            From(KnownOn ?? circulated ?? issued ?? meetings[meeting!].Opens)));
}

/// <summary>A printed line of the Unit's yearly budget.</summary>
internal sealed class BudgetRow : FactRow
{
    private const decimal MostFrancs = 100_000_000m;
    private const int Whole = 100;

    private static readonly (string, BudgetItem)[] Items =
    [
        ("salaries", BudgetItem.Salaries), ("social-charges", BudgetItem.SocialCharges),
        ("communication", BudgetItem.Communication), ("travel", BudgetItem.Travel),
        ("other-support", BudgetItem.OtherSupport), ("total", BudgetItem.Total), ("in-kind", BudgetItem.InKind),
    ];

    private readonly int? year;
    private readonly BudgetItem? item;
    private readonly decimal? amount;
    private readonly int? percent;

    public BudgetRow(ObjectReader fields)
        : base(fields)
    {
        year = fields.Int("year", DateText.FirstYear, DateText.LastYear, required: true);
        item = fields.Choice("line", Items, required: true);
        amount = fields.Decimal("amountChf", 0m, MostFrancs);
        percent = fields.Int("statedPercentOfSalaries", 0, Whole);
        if (fields.IsSound && amount is null && item != BudgetItem.InKind)
        {
            fields.Error("amountChf", "a budget line without an amount", "the amount in CHF, as a number");
        }
    }

    public override string? Key => year is null || item is null ? null : $"budget {year} {item}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings) =>
        facts.Add(new BudgetLine(year!.Value, item!.Value, amount, percent, From(KnownOn)));
}

/// <summary>How far one of the Unit's posts is filled in a year.</summary>
internal sealed class StaffRow : FactRow
{
    private const int FullTime = 100;

    private static readonly (string, UnitPost)[] Posts =
        [("director", UnitPost.Director), ("specialist", UnitPost.Specialist), ("assistant", UnitPost.Assistant)];

    private readonly int? year;
    private readonly UnitPost? post;
    private readonly int? percent;

    public StaffRow(ObjectReader fields)
        : base(fields)
    {
        year = fields.Int("year", DateText.FirstYear, DateText.LastYear, required: true);
        post = fields.Choice("post", Posts, required: true);
        percent = fields.Int("percent", 0, FullTime, required: true);
    }

    public override string? Key => year is null || post is null ? null : $"staff {year} {post}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings) =>
        facts.Add(new StaffPost(year!.Value, post!.Value, percent!.Value, From(KnownOn)));
}

/// <summary>The Unit's report or an audit of its fund, on a year.</summary>
internal sealed class UnitReportRow : FactRow
{
    private static readonly (string, UnitReportKind)[] Kinds =
        [("annual", UnitReportKind.Annual), ("audit", UnitReportKind.Audit)];

    private readonly int? year;
    private readonly UnitReportKind? kind;
    private readonly UncertainDate? issued;

    public UnitReportRow(ObjectReader fields)
        : base(fields)
    {
        year = fields.Int("year", DateText.FirstYear, DateText.LastYear, required: true);
        kind = fields.Choice("report", Kinds, required: true);
        issued = WhenHappened("issued");
    }

    public override string? Key => year is null || kind is null ? null : $"unit report {year} {kind}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings) =>
        facts.Add(new UnitReport(year!.Value, kind!.Value, issued, From(KnownOn ?? issued?.Latest)));
}

/// <summary>The hosting agreement (a day and no meeting), or a review of it (a meeting and no day).</summary>
internal sealed class HostingRow : FactRow
{
    private readonly string? host;
    private readonly LocalDate? signed;
    private readonly string? reviewedAt;

    public HostingRow(ObjectReader fields)
        : base(fields)
    {
        host = fields.Text("host", required: true);
        signed = fields.Date("signed");
        reviewedAt = fields.Text("reviewedAt");
        if (fields.IsSound && (signed is null) == (reviewedAt is null))
        {
            fields.Error(
                "signed", "neither the agreement nor a review of it, or both", "signed or reviewedAt, one of the two");
        }
    }

    public override string? Key =>
        host is null ? null : reviewedAt is null ? "hosting agreement" : "hosting review " + reviewedAt;

    public override IEnumerable<string> MeetingKeys => ["reviewedAt"];

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings) =>
        facts.Add(
        signed is { } day
            ? new HostingAgreement(host!, day, From(KnownOn ?? day))
            : new HostingReviewed(reviewedAt!, From(KnownOn ?? meetings[reviewedAt!].Closes)));
}
