using System.Text.Json;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Finance;
using NodaTime;

namespace CcmPlanner.Tests.Finance;

/// <summary>
/// What a forecast of money says: figures with errors, policies with their effect, assumptions by name.
/// </summary>
public sealed class BudgetForecastTests
{
    private static readonly BudgetSettings Settings = new(new LocalDate(2030, 12, 1), 3, 4_000, new WorkSplit(2));

    private static readonly FinanceCase Data = InventedFund.Case(years: 3, shared: 60, cash: 10_000) with
    {
        Priors = FinancePriors.Shipped(),
        Meetings = [new CostedMeeting("4AP", new LocalDate(2032, 9, 1), false, true)],
    };

    private static readonly BudgetResult Result = BudgetForecast.Run(Data, FinanceLevers.Neutral, Settings);

    [Fact]
    public void The_figures_are_those_of_the_trials()
    {
        var model = new FinanceModel(Data, FinanceLevers.Neutral, new(3));
        var year = Result.Years[1];
        year.Income.Mean.Value!.Value.ShouldBe(model.Values("finance/income/2032", 4_000).Average() / 100, 0.01);
        year.ShortfallProbability.Value!.Value.ShouldBe(model.Values("finance/shortfall/2032", 4_000).Average(), 1e-9);
        year.ExpectedShortfall.Value!.Value.ShouldBe(model.Values("finance/depth/2032", 4_000).Average() / 100, 0.01);
        var need = model.Values("finance/need/2032", 4_000).Order().ToArray();
        year.ReserveFor.P95.Value!.Value.ShouldBe(need[3_799] / 100.0, Math.Max(1, need[3_799] / 100.0 / 128));
        var net = model.Values("finance/net/2032", 4_000).Order().ToArray();
        year.CashFlowAtRisk.Value!.Value.ShouldBe((net.Average() - net[199]) / 100, Math.Abs(net[199] / 100.0 / 100));
        Result.Summary.ShortfallProbability.Value!.Value.ShouldBe(
            model.Values("finance/shortfall", 4_000).Average(), 1e-9);
        Result.Months.Count.ShouldBe(36);
    }

    [Fact]
    public void A_buffer_for_95_in_100_leaves_a_shortfall_in_about_five()
    {
        var buffer = (decimal)(Result.Summary.ReserveFor.P95.Value!.Value + Result.Summary.ReserveFor.P95.Error!.Value);
        var levers = new FinanceLevers { Fund = new FundLevers { OpeningReserve = decimal.Round(buffer, 2) } };
        BudgetForecast.Run(Data, levers, Settings).Summary.ShortfallProbability.Value!.Value.ShouldBeInRange(
            0.03, 0.05);
    }

    [Fact]
    public void Each_policy_is_shown_with_its_effect_and_its_cost()
    {
        Result.Policies.Select(policy => policy.Policy).ShouldBe(PolicyNames.All);
        Result.Policies.ShouldAllBe(policy => policy.Difference.Value <= 0 && policy.LeastCash.Value >= 0);
        Result.Policies.Single(policy => policy.Policy == PolicyNames.AskHost).Difference.Value!.Value.ShouldBeLessThan(
            -0.05);
        Result.Policies.Single(policy => policy.Policy == PolicyNames.CutTravel).Spending.Value!.Value.ShouldBeLessThan(
            -1_000);
        Result.Policies.Single(policy => policy.Policy == PolicyNames.CallEarly).Spending.Value.ShouldBe(0);
    }

    [Fact]
    public void The_effect_of_a_policy_is_the_difference_of_two_forecasts_under_the_same_draws()
    {
        var levers = new FinanceLevers { Policies = new PolicyLevers { FreezeHalfPost = true } };
        var with = BudgetForecast.Run(Data, levers, Settings);
        var effect = Result.Policies.Single(policy => policy.Policy == PolicyNames.FreezeHalfPost);
        effect.ShortfallWith.ShouldBe(with.Summary.ShortfallProbability);
        effect.ShortfallWithout.ShouldBe(Result.Summary.ShortfallProbability);
        with.Policies.Single(policy => policy.Policy == PolicyNames.FreezeHalfPost)
            .ShouldBe(effect with { InForce = true });
    }

    [Fact]
    public void A_meeting_is_told_apart_with_what_is_in_hand_on_the_day_it_is_decided()
    {
        var meeting = Result.Meetings.Single();
        meeting.Gate.ShouldBe(new LocalDate(2032, 6, 3));
        (meeting.PartyShare + meeting.OtherShare).ShouldBe(meeting.Cost);
        meeting.AtRisk.Value!.Value.ShouldBeInRange(0.05, 0.95);
        var rich = BudgetForecast.Run(Data, new FinanceLevers { EveryonePays = true }, Settings).Meetings.Single();
        rich.AtRisk.Value!.Value.ShouldBeLessThan(0.1);
    }

    [Fact]
    public void Every_assumed_parameter_that_is_read_is_listed_and_none_that_is_not()
    {
        var listed = Result.Assumptions.Select(assumption => assumption.Id).ToHashSet();
        listed.IsSupersetOf(
            Data.Priors.Priors.Where(
                p => p.Status == "assumed" && p.Id is not ("pay.payer.weight" or "timing.weight" or "voluntary.weight"))
                .Select(p => p.Id)).ShouldBeTrue();
        listed.IsSupersetOf(["ISU.share.shared", "ISU.reserve-chf", "plan.opening.cashChf",
            "plan.sharing.sharedPercent", "rate/USD", "meeting/4AP/opens", "plan.total/2031"]).ShouldBeTrue();
        listed.ShouldNotContain("pay.payer.weight");
        Result.Assumptions.ShouldAllBe(assumption => assumption.Status == "assumed");
        Result.Notes.ShouldContain(note => note.Contains("CCM/CONF/2015/7", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_question_gives_the_same_bytes_and_another_gives_another_hash()
    {
        var again = BudgetForecast.Run(Data, FinanceLevers.Neutral, Settings with { Split = new WorkSplit(1, 300) });
        Text(again).ShouldBe(Text(Result));
        foreach (var levers in (FinanceLevers[])[new() { DelayMonths = 1 }, new() { PaymentOdds = 0.9 },
            new() { FrancUpPercent = 3 }])
        {
            BudgetForecast.Run(Data, levers, Settings).ResultHash.ShouldNotBe(Result.ResultHash);
        }
    }

    [Fact]
    public void Everything_wrong_with_the_levers_is_told_at_once()
    {
        var levers = new FinanceLevers
        {
            DelayMonths = 99,
            PaymentOdds = -1,
            VoluntaryCurrency = "USDX",
            Payers = [new PayerChange(null, null, 20), PayerChange.Stops(new("ZET"))],
            Fund = new FundLevers { CapPercent = 10 },
        };
        Data.Problems(levers).ShouldBe(
        [
            "paymentOdds: found -1; write 0 to 10",
            "delayMonths: found 99; write 0 to 24",
            "voluntaryCurrency: found \"USDX\"; write \"USD\" if that was meant, or one of CHF, EUR, JPY, NOK, SEK, "
            + "USD",
            "payers[0]: found neither a State nor a rank, or both; write one of the two",
            "payers[0].factor: found 20; write 0 to 10",
            "payers: found ZET, which is no State Party; write one that is",
            "sharing of 2031: cap: found 10 % for 4 States, which cannot make 100 %; write 25 or more",
            "sharing of 2032: cap: found 10 % for 4 States, which cannot make 100 %; write 25 or more",
            "sharing of 2033: cap: found 10 % for 4 States, which cannot make 100 %; write 25 or more",
        ]);
    }

    private static string Text(BudgetResult result)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            BudgetJson.Write(json, result);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }
}
