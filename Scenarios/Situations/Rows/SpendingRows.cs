using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;
using NodaTime;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>What the Unit spent on a line in a year.</summary>
internal sealed class SpendingRow : FactRow
{
    private const decimal MostFrancs = 100_000_000m;

    private static readonly (string, BudgetItem)[] Items =
    [
        ("salaries", BudgetItem.Salaries), ("social-charges", BudgetItem.SocialCharges),
        ("communication", BudgetItem.Communication), ("travel", BudgetItem.Travel),
        ("other-support", BudgetItem.OtherSupport),
    ];

    private readonly int? year;
    private readonly BudgetItem? item;
    private readonly decimal? amount;

    public SpendingRow(ObjectReader fields)
        : base(fields)
    {
        year = fields.Int("year", DateText.FirstYear, DateText.LastYear, required: true);
        item = fields.Choice("line", Items, required: true);
        amount = fields.Decimal("amountChf", 0m, MostFrancs, required: true);
        Centimes.Check(fields, "amountChf", amount);
    }

    public override string? Key => year is null || item is null ? null : $"spending {year} {item}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings) =>
        facts.Add(new SpendingRecorded(year!.Value, item!.Value, amount!.Value, From(KnownOn)));
}

/// <summary>What the Unit had at the end of a day.</summary>
internal sealed class BalanceRow : FactRow
{
    private const decimal MostFrancs = 100_000_000m;

    private readonly LocalDate? on;
    private readonly decimal? cash;
    private readonly decimal? reserve;

    public BalanceRow(ObjectReader fields)
        : base(fields)
    {
        on = fields.Date("on", required: true);
        cash = fields.Decimal("cashChf", -MostFrancs, MostFrancs, required: true);
        reserve = fields.Decimal("reserveChf", 0m, MostFrancs, required: true);
        if (on is { } day && day.PlusDays(1).Day != 1)
        {
            fields.Error("on", DateText.Iso(day), "the last day of a month");
        }

        Centimes.Check(fields, "cashChf", cash);
        Centimes.Check(fields, "reserveChf", reserve);
    }

    public override string? Key => on is null ? null : $"balance {DateText.Iso(on)}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings) =>
        facts.Add(new BalanceRecorded(on!.Value, cash!.Value, reserve!.Value, From(KnownOn ?? on)));
}

/// <summary>Money has two decimals.</summary>
internal static class Centimes
{
    /// <summary>A problem when the amount has a third decimal.</summary>
    public static void Check(ObjectReader fields, string key, decimal? amount)
    {
        if (amount is { } known && decimal.Round(known, 2) != known)
        {
            fields.Error(key, $"{known}, which has more than two decimals", "an amount to the centime");
        }
    }
}
