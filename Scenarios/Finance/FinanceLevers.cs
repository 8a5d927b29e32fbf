using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>
/// What a scenario changes about the Unit's money. Every lever is neutral unless set: a scenario says only what
/// differs from the plan and from what is assumed about payers.
/// </summary>
public sealed record FinanceLevers
{
    /// <summary>Longest delay that can be asked for. Unit: months.</summary>
    public const int MostDelayMonths = 24;

    /// <summary>Largest factor on anything.</summary>
    public const double MostFactor = 10;

    /// <summary>Nothing changed.</summary>
    public static FinanceLevers Neutral { get; } = new();

    /// <summary>Everyone pays what they were asked for, and every donor gives as planned, within the year.</summary>
    public bool EveryonePays { get; init; }

    /// <summary>Whoever pays nothing for the first year of the plan pays nothing later either.</summary>
    public bool OnlyFirstYearPayers { get; init; }

    /// <summary>States that stop, halve or otherwise change what they give, by name or by rank.</summary>
    public IReadOnlyList<PayerChange> Payers { get; init; } = [];

    /// <summary>Share of the payers of the smallest class that stop for good. Range: 0 to 1.</summary>
    public double SmallPayersStopping { get; init; }

    /// <summary>
    /// Factor on the odds of paying, for every payer: 1 changes nothing, 0.5 makes two to one even. Range: 0 to 10.
    /// </summary>
    public double PaymentOdds { get; init; } = 1;

    /// <summary>Factor on voluntary contributions and pledges. Range: 0 to 10.</summary>
    public double VoluntaryFactor { get; init; } = 1;

    /// <summary>Months by which every payment comes later. Range: 0 to 24.</summary>
    public int DelayMonths { get; init; }

    /// <summary>
    /// By how much the franc gains on every other currency, for good. Unit: percent. Range: -50 to 200.
    /// </summary>
    public double FrancUpPercent { get; init; }

    /// <summary>Currency in which donors give from now on, such as USD; null leaves each its own.</summary>
    public string? VoluntaryCurrency { get; init; }

    /// <summary>States that join or leave on a day; whether they pay is drawn as for any other.</summary>
    public IReadOnlyList<MembershipChange> Membership { get; init; } = [];

    /// <summary>Changes to the budget.</summary>
    public BudgetLevers Budget { get; init; } = new();

    /// <summary>Changes to balances and to the rules of sharing.</summary>
    public FundLevers Fund { get; init; } = new();

    /// <summary>Policies switched on or off.</summary>
    public PolicyLevers Policies { get; init; } = new();

    /// <summary>Factor on the cost of meetings (Article 14). Range: 0 to 10.</summary>
    public double MeetingCostFactor { get; init; } = 1;

    /// <summary>Everything wrong with them, each as "path: found …; write …"; empty when they can be used.</summary>
    public IReadOnlyList<string> Problems() =>
    [
        .. LeverRange.Of("smallPayersStopping", SmallPayersStopping, 0, 1),
        .. LeverRange.Of("paymentOdds", PaymentOdds, 0, MostFactor),
        .. LeverRange.Of("voluntaryFactor", VoluntaryFactor, 0, MostFactor),
        .. LeverRange.Of("delayMonths", DelayMonths, 0, MostDelayMonths),
        .. LeverRange.Of("francUpPercent", FrancUpPercent, -50, 200),
        .. LeverRange.Of("meetingCostFactor", MeetingCostFactor, 0, MostFactor),
        .. VoluntaryCurrency is { } currency ? Currencies.Problems("voluntaryCurrency", currency) : [],
        .. Payers.SelectMany((payer, at) => payer.Problems($"payers[{at}]")),
        .. Membership.SelectMany((change, at) => change.Problems($"membership[{at}]")),
        .. Budget.Problems("budget"),
        .. Fund.Problems("fund"),
        .. TwiceNamed(),
    ];

    private IEnumerable<string> TwiceNamed() => Payers
        .GroupBy(payer => (payer.State, payer.Rank))
        .Where(group => group.Count() > 1)
        .Select(group => $"payers: found {group.First().Name} {group.Count()} times; write each once");
}

/// <summary>Changes to the lines of the budget.</summary>
public sealed record BudgetLevers
{
    /// <summary>Posts filled to another share of full time.</summary>
    public IReadOnlyList<PostChange> Posts { get; init; } = [];

    /// <summary>Factor on travel. Range: 0 to 10.</summary>
    public double TravelFactor { get; init; } = 1;

    /// <summary>Costs that the plan does not have.</summary>
    public IReadOnlyList<ExtraCost> Extra { get; init; } = [];

    /// <summary>Added to the yearly indexation of salaries. Unit: percentage points. Range: -10 to 20.</summary>
    public double IndexationPoints { get; init; }

    internal IEnumerable<string> Problems(string path) =>
    [
        .. LeverRange.Of($"{path}.travelFactor", TravelFactor, 0, FinanceLevers.MostFactor),
        .. LeverRange.Of($"{path}.indexationPoints", IndexationPoints, -10, 20),
        .. Posts.SelectMany((post, at) => LeverRange.Of($"{path}.posts[{at}].percent", post.Percent, 0, 100)),
        .. Extra.SelectMany(
            (cost, at) => LeverRange.Of($"{path}.extra[{at}].amountChf", (double)cost.AmountChf, 0, 1e8)),
        .. Extra.SelectMany((cost, at) => LeverRange.Month($"{path}.extra[{at}].month", cost.Month)),
    ];
}

/// <summary>Balances and rules of sharing in place of the plan's; null leaves the plan's.</summary>
public sealed record FundLevers
{
    /// <summary>Cash when the forecast begins. Unit: CHF.</summary>
    public decimal? OpeningCash { get; init; }

    /// <summary>Reserve when the forecast begins. Unit: CHF.</summary>
    public decimal? OpeningReserve { get; init; }

    /// <summary>What the reserve is to hold. Unit: CHF.</summary>
    public decimal? ReserveTarget { get; init; }

    /// <summary>What of the reserve is never drawn. Unit: CHF.</summary>
    public decimal? ReserveFloor { get; init; }

    /// <summary>Cash below this is a shortfall. Unit: CHF.</summary>
    public decimal? CashFloor { get; init; }

    /// <summary>Share of the budget that all States Parties are asked for. Unit: percent. Range: 0 to 100.</summary>
    public double? SharedPercent { get; init; }

    /// <summary>Least a State is asked for. Unit: CHF.</summary>
    public decimal? InvoiceFloor { get; init; }

    /// <summary>Most of the shared part that one State is asked for. Unit: percent. Range: 0 to 100.</summary>
    public double? CapPercent { get; init; }

    internal IEnumerable<string> Problems(string path) =>
    [
        .. Money("openingCash", OpeningCash, -1e8),
        .. Money("openingReserve", OpeningReserve, 0),
        .. Money("reserveTarget", ReserveTarget, 0),
        .. Money("reserveFloor", ReserveFloor, 0),
        .. Money("cashFloor", CashFloor, -1e8),
        .. Money("invoiceFloor", InvoiceFloor, 0),
        .. SharedPercent is { } shared ? LeverRange.Of($"{path}.sharedPercent", shared, 0, 100) : [],
        .. CapPercent is { } cap ? LeverRange.Of($"{path}.capPercent", cap, 0, 100) : [],
    ];

    private static IEnumerable<string> Money(string name, decimal? amount, double least) =>
        amount is { } known ? LeverRange.Of($"fund.{name}", (double)known, least, 1e8) : [];
}

/// <summary>Policies that act inside a trial; null leaves what the plan says, which is off unless it says on.</summary>
public sealed record PolicyLevers
{
    /// <summary>Call for early payment when cash runs low.</summary>
    public bool? CallEarly { get; init; }

    /// <summary>Cut travel for the rest of the year when cash runs low.</summary>
    public bool? CutTravel { get; init; }

    /// <summary>Leave the half post empty for the rest of the year when cash runs low.</summary>
    public bool? FreezeHalfPost { get; init; }

    /// <summary>Draw the reserve when cash would fall below its floor.</summary>
    public bool? DrawReserve { get; init; }

    /// <summary>Ask the host for an advance when cash would fall below its floor.</summary>
    public bool? AskHost { get; init; }
}

/// <summary>A post filled to another share of full time, from a year on.</summary>
/// <param name="Post">Which post.</param>
/// <param name="Percent">Unit: percent of full time. Range: 0 to 100.</param>
/// <param name="FromYear">First year; null from the first.</param>
public sealed record PostChange(UnitPost Post, int Percent, int? FromYear = null);

/// <summary>A cost that the plan does not have.</summary>
/// <param name="Name">What for.</param>
/// <param name="AmountChf">Unit: CHF a year. Range: 0 or more.</param>
/// <param name="FromYear">First year; null for the first of the plan.</param>
/// <param name="UntilYear">Last year; null for the last of the plan.</param>
/// <param name="Month">Month in which it is paid, 1 to 12; null for a twelfth each month.</param>
public sealed record ExtraCost(
    string Name, decimal AmountChf, int? FromYear = null, int? UntilYear = null, int? Month = null);
