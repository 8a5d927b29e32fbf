using CcmPlanner.Scenarios.Intake.Shapes;

namespace CcmPlanner.Scenarios.Documents;

/// <summary>The fields of the part of a scenario that is about the Unit's money.</summary>
internal static class FinanceShape
{
    private const decimal MostFactor = 10;
    private const decimal MostMoney = 100_000_000;
    private static readonly IReadOnlyList<string> Switch = ["on", "off"];

    private static readonly Shape Payer = new(
        "payer", "A State that gives more or less than it would, by its code or by its rank among those asked for "
            + "most.",
    [
        new("state", FieldKind.State, "Which State."),
        new("rank", FieldKind.Whole, "1 for the State asked for most.") { Least = 1, Most = 200 },
        new("factor", FieldKind.Number, "What it gives of what it would: 0 stops, 0.5 halves.")
        {
            Most = MostFactor, Required = true,
        },
        Year("from", "First year.") with { Default = "from the beginning" },
        Year("to", "Last year.") with { Default = "to the end" },
    ]);

    private static readonly Shape Membership = new("membership change", "A State that joins or leaves.",
    [
        new("state", FieldKind.State, "Which State.") { Required = true },
        new("on", FieldKind.Day, "First day on which it is, or is no longer, a State Party.") { Required = true },
        new("change", FieldKind.Word, "What it does.") { Required = true, Words = ["joins", "leaves"] },
        new("ratePercent", FieldKind.Number, "Its rate on the United Nations scale.")
        {
            Most = 22, Unit = "percent", Default = "the rate on record",
        },
    ]);

    private static readonly Shape Post = new("post", "A post filled to another share of full time.",
    [
        new("post", FieldKind.Word, "Which post.")
        {
            Required = true, Words = ["director", "specialist", "assistant"],
        },
        new("percent", FieldKind.Whole, "Share of full time.") { Required = true, Most = 100, Unit = "percent" },
        Year("from", "First year.") with { Default = "from the beginning" },
    ]);

    private static readonly Shape Extra = new("extra cost", "A cost that the plan does not have.",
    [
        new("name", FieldKind.Text, "What for.") { Required = true },
        Money("amount", "How much a year.") with { Required = true },
        Year("from", "First year.") with { Default = "the first of the plan" },
        Year("to", "Last year.") with { Default = "the last of the plan" },
        new("month", FieldKind.Whole, "Month in which it is paid.")
        {
            Least = 1, Most = 12, Default = "a twelfth each month",
        },
    ]);

    private static readonly Shape Budget = new("budget changes", "Changes to the lines of the budget.",
    [
        new("posts", FieldKind.Parts, "Posts filled otherwise.") { Shape = Post },
        Factor("travel", "Travel, times this."),
        new("extra", FieldKind.Parts, "Costs that the plan does not have.") { Shape = Extra },
        new("indexationPoints", FieldKind.Number, "Added to the yearly indexation of salaries.")
        {
            Least = -10, Most = 20, Unit = "percentage points", Default = "0",
        },
    ]);

    private static readonly Shape Fund = new(
        "fund", "Balances and rules of sharing in place of the plan's; what is left out is as in the plan.",
    [
        Money("openingCash", "Cash when the forecast begins.") with { Least = -MostMoney },
        Money("openingReserve", "Reserve when the forecast begins."),
        Money("reserveTarget", "What the reserve is to hold."),
        Money("reserveFloor", "What of the reserve is never drawn."),
        Money("cashFloor", "Cash below this is a shortfall.") with { Least = -MostMoney },
        Percent("sharedPercent", "Share of the budget that all States Parties are asked for."),
        Money("invoiceFloor", "Least a State is asked for."),
        Percent("capPercent", "Most of the shared part that one State is asked for."),
    ]);

    private static readonly Shape Policies = new("policies", "What the Unit does when cash runs low.",
    [
        Policy("callEarly", "Call for early payment."),
        Policy("cutTravel", "Cut travel for the rest of the year."),
        Policy("freezeHalfPost", "Leave the half post empty for the rest of the year."),
        Policy("drawReserve", "Draw the reserve."),
        Policy("askHost", "Ask the host for an advance."),
    ]);

    /// <summary>The whole part.</summary>
    public static Shape Root { get; } = new(
        "finance", "What is otherwise with the Unit's money; what is left out is as in the base, or in the plan.",
    [
        new("everyonePays", FieldKind.Flag, "Everyone pays in full within the year."),
        new("onlyFirstYearPayers", FieldKind.Flag, "Whoever pays nothing in the first year pays nothing later."),
        new("payers", FieldKind.Parts, "States that give more or less.") { Shape = Payer },
        new("smallPayersStopping", FieldKind.Number, "Share of the smallest payers that stop for good.")
        {
            Most = 1, Default = "0",
        },
        Factor("paymentOdds", "The odds of paying, times this, for every payer."),
        Factor("voluntary", "Voluntary contributions and pledges, times this."),
        new("delayMonths", FieldKind.Whole, "Months by which every payment comes later.")
        {
            Most = 24, Unit = "months", Default = "0",
        },
        new("francUpPercent", FieldKind.Number, "By how much the franc gains on every other currency, for good.")
        {
            Least = -50, Most = 200, Unit = "percent", Default = "0",
        },
        new("voluntaryCurrency", FieldKind.Text, "Currency in which donors give from now on, such as USD."),
        new("membership", FieldKind.Parts, "States that join or leave.") { Shape = Membership },
        new("budget", FieldKind.Part, "Changes to the budget.") { Shape = Budget },
        new("fund", FieldKind.Part, "Changes to balances and rules of sharing.") { Shape = Fund },
        new("policies", FieldKind.Part, "Policies switched on or off.") { Shape = Policies },
        Factor("meetingCost", "Costs of meetings (Article 14), times this."),
    ]);

    private static Field Year(string name, string meaning) =>
        new(name, FieldKind.Whole, meaning) { Least = 2015, Most = 2300 };

    private static Field Factor(string name, string meaning) =>
        new(name, FieldKind.Number, meaning) { Most = MostFactor, Default = "1" };

    private static Field Money(string name, string meaning) =>
        new(name, FieldKind.Number, meaning) { Most = MostMoney, Unit = "CHF" };

    private static Field Percent(string name, string meaning) =>
        new(name, FieldKind.Number, meaning) { Most = 100, Unit = "percent" };

    private static Field Policy(string name, string meaning) => new(name, FieldKind.Word, meaning) { Words = Switch };
}
