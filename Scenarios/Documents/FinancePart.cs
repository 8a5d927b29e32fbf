using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Scenarios.Intake.Shapes;

namespace CcmPlanner.Scenarios.Documents;

/// <summary>What a scenario says about the Unit's money, checked and laid over what its base says.</summary>
internal sealed class FinancePart(ShapeValues values, ScenarioStates? states)
{
    /// <summary>
    /// The levers of both: lists one after the other, everything else of the upper one in place of the lower.
    /// </summary>
    public FinanceLevers Over(FinanceLevers? lower)
    {
        var under = lower ?? FinanceLevers.Neutral;
        foreach (var payer in values.Parts("payers"))
        {
            CheckPayer(payer);
        }

        CheckTwice();
        foreach (var change in values.Parts("membership"))
        {
            states?.CheckKnown(change, "state");
        }

        if (values.Text("voluntaryCurrency") is { } currency && !Currencies.All.Contains(currency))
        {
            values.Error("voluntaryCurrency", $"\"{currency}\"", Currencies.Wanted(currency));
        }

        return under with
        {
            EveryonePays = Flag("everyonePays", under.EveryonePays),
            OnlyFirstYearPayers = Flag("onlyFirstYearPayers", under.OnlyFirstYearPayers),
            Payers = [.. under.Payers, .. values.Parts("payers").Select(PayerOf)],
            SmallPayersStopping = values.Number("smallPayersStopping", under.SmallPayersStopping),
            PaymentOdds = values.Number("paymentOdds", under.PaymentOdds),
            VoluntaryFactor = values.Number("voluntary", under.VoluntaryFactor),
            DelayMonths = (int)(values.Whole("delayMonths") ?? under.DelayMonths),
            FrancUpPercent = values.Number("francUpPercent", under.FrancUpPercent),
            VoluntaryCurrency = values.Text("voluntaryCurrency") ?? under.VoluntaryCurrency,
            Membership = [.. under.Membership, .. values.Parts("membership").SelectMany(MembershipOf)],
            Budget = values.Part("budget") is { } budget ? BudgetOf(budget, under.Budget) : under.Budget,
            Fund = values.Part("fund") is { } fund ? FundOf(fund, under.Fund) : under.Fund,
            Policies = values.Part("policies") is { } policies ? PoliciesOf(policies, under.Policies) : under.Policies,
            MeetingCostFactor = values.Number("meetingCost", under.MeetingCostFactor),
        };
    }

    private bool Flag(string name, bool under) => values.Has(name) ? values.Flag(name) : under;

    private void CheckPayer(ShapeValues payer)
    {
        states?.CheckKnown(payer, "state");
        if (payer.Has("state") == payer.Has("rank"))
        {
            payer.Error(
                "rank", payer.Has("rank") ? "a State and a rank" : "neither a State nor a rank", "one of the two");
        }

        CheckYears(payer);
    }

    private static void CheckYears(ShapeValues span)
    {
        if (span.Whole("to") < span.Whole("from"))
        {
            span.Error("to", $"{span.Whole("to")}, before the first year", $"{span.Whole("from")} or later");
        }
    }

    private void CheckTwice()
    {
        var payers = values.Parts("payers");
        for (var at = 1; at < payers.Count; at++)
        {
            var payer = PayerOf(payers[at]);
            if (payers.Take(at).Select(PayerOf).Any(other => other.State == payer.State && other.Rank == payer.Rank))
            {
                payers[at].Error(payers[at].Has("state") ? "state" : "rank", $"{payer.Name} a second time", "it once");
            }
        }
    }

    private static PayerChange PayerOf(ShapeValues payer) => new(
        payer.State("state"),
        (int?)payer.Whole("rank"),
        payer.Number("factor", 1),
        (int?)payer.Whole("from"),
        (int?)payer.Whole("to"));

    private static IEnumerable<MembershipChange> MembershipOf(ShapeValues change) =>
        change.State("state") is { } state && change.Day("on") is { } on
            ? [new MembershipChange(state, on, change.Text("change") == "joins", change.Number("ratePercent"))]
            : [];

    private static BudgetLevers BudgetOf(ShapeValues budget, BudgetLevers under)
    {
        foreach (var extra in budget.Parts("extra"))
        {
            CheckYears(extra);
        }

        return under with
        {
            Posts = [.. under.Posts, .. budget.Parts("posts").Select(PostOf)],
            TravelFactor = budget.Number("travel", under.TravelFactor),
            Extra = [.. under.Extra, .. budget.Parts("extra").Select(ExtraOf)],
            IndexationPoints = budget.Number("indexationPoints", under.IndexationPoints),
        };
    }

    private static PostChange PostOf(ShapeValues post) => new(
        post.Text("post") switch
        {
            "director" => UnitPost.Director,
            "specialist" => UnitPost.Specialist,
            _ => UnitPost.Assistant,
        },
        (int)(post.Whole("percent") ?? 0),
        (int?)post.Whole("from"));

    private static ExtraCost ExtraOf(ShapeValues extra) => new(
        extra.Text("name") ?? "",
        extra.Number("amount") ?? 0,
        (int?)extra.Whole("from"),
        (int?)extra.Whole("to"),
        (int?)extra.Whole("month"));

    private static FundLevers FundOf(ShapeValues fund, FundLevers under) => under with
    {
        OpeningCash = fund.Number("openingCash") ?? under.OpeningCash,
        OpeningReserve = fund.Number("openingReserve") ?? under.OpeningReserve,
        ReserveTarget = fund.Number("reserveTarget") ?? under.ReserveTarget,
        ReserveFloor = fund.Number("reserveFloor") ?? under.ReserveFloor,
        CashFloor = fund.Number("cashFloor") ?? under.CashFloor,
        SharedPercent = (double?)fund.Number("sharedPercent") ?? under.SharedPercent,
        InvoiceFloor = fund.Number("invoiceFloor") ?? under.InvoiceFloor,
        CapPercent = (double?)fund.Number("capPercent") ?? under.CapPercent,
    };

    private static PolicyLevers PoliciesOf(ShapeValues policies, PolicyLevers under) => under with
    {
        CallEarly = On(policies, "callEarly") ?? under.CallEarly,
        CutTravel = On(policies, "cutTravel") ?? under.CutTravel,
        FreezeHalfPost = On(policies, "freezeHalfPost") ?? under.FreezeHalfPost,
        DrawReserve = On(policies, "drawReserve") ?? under.DrawReserve,
        AskHost = On(policies, "askHost") ?? under.AskHost,
    };

    private static bool? On(ShapeValues policies, string name) =>
        policies.Text(name) is { } word ? word == "on" : null;
}
