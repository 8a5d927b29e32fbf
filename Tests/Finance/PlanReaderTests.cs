using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Tests.Finance;

/// <summary>A plan document: what it says is read, what is wrong with it is said all at once, with its place.</summary>
public sealed class PlanReaderTests
{
    private const string Sound = """
        {
          "kind": "plan", "name": "invented", "status": "assumed", "source": "made up",
          "envelopeChf": 200000,
          "opening": { "on": "2027-01-01", "cashChf": 1000.25, "reserveChf": 0 },
          "posts": [ { "post": "director", "percent": 100, "gradeWeight": 1 } ],
          "years": [
            {
              "year": 2027,
              "lines": [ { "line": "salaries", "amountChf": 100000 }, { "line": "travel", "amountChf": 5000.5 } ],
              "oneOff": [ { "name": "chairs", "amountChf": 100, "month": 2 } ],
              "totalChf": 105100.5,
              "inKind": [ { "from": "host", "what": "rooms", "estimateChf": 90000 } ]
            }
          ],
          "pledges": [ { "state": "ALP", "currency": "EUR", "schedule": [ { "year": 2027, "amount": 10, "month": 3 } ] } ]
        }
        """;

    [Fact]
    public void What_it_does_not_say_is_taken_from_the_assumed_parameters_and_what_is_in_kind_is_in_no_sum()
    {
        var plan = Read(Sound).Value;
        plan.TotalChf.ShouldBe(105_100.5m);
        plan.OverEnvelopeChf.ShouldBe(-94_899.5m);
        plan.Sharing.SharedPercent.ShouldBe(40);
        plan.Fund.ReserveTargetChf.ShouldBe(400_000);
        plan.Years.Single().InKind.Single().EstimateChf.ShouldBe(90_000);
        plan.Policies.ShouldBe(new PolicySet(false, false, false, false, false));
        plan.Opening.Assumed.ShouldBeTrue();
    }

    [Fact]
    public void Every_mistake_is_told_at_once_with_its_place()
    {
        var wrong = Sound
            .Replace("5000.5 }", "5000.125 }, { \"line\": \"travel\", \"amountChf\": 1 }", StringComparison.Ordinal)
            .Replace("\"EUR\"", "\"EURO\"", StringComparison.Ordinal)
            .Replace("\"month\": 3 }", "\"month\": 3 }, { \"year\": 2027, \"amount\": 5, \"month\": 13 }",
                StringComparison.Ordinal)
            .Replace("\"2027-01-01\"", "\"2027-01-15\"", StringComparison.Ordinal)
            .Replace("\"source\"", "\"sorce\"", StringComparison.Ordinal);
        Read(wrong).Problems.Select(problem => problem.ToString()).ShouldBe(
        [
            "plan.json:1:1 $: found no \"source\"; write \"source\": a text in double quotes",
            "plan.json:2:60 $.sorce: found the unknown key \"sorce\"; write \"source\" if that was meant",
            "plan.json:4:22 $.opening.on: found 2027-01-15; write the first day of a month",
            "plan.json:9:96 $.years[0].lines[1].amountChf: found 5000.125, which has more than two decimals; write an "
            + "amount to the centime",
            "plan.json:15:46 $.pledges[0].currency: found \"EURO\"; write \"EUR\" if that was meant, or one of CHF, "
            + "EUR, JPY, NOK, SEK, USD",
            "plan.json:15:150 $.pledges[0].schedule[1].month: found 13; write a whole number from 1 to 12",
        ]);
    }

    [Theory]
    [InlineData(
        "105100.5", "105100.4",
        "found 105100.4, while the lines and one-off costs of 2027 sum to 105100.5; write their sum, or the line that "
        + "is wrong")]
    [InlineData("\"month\": 3 }", "\"month\": 3 }, { \"year\": 2027, \"amount\": 5, \"month\": 4 }",
        "found a second pledge of ALP for 2027; write one pledge for a State and year")]
    [InlineData("\"travel\"", "\"salaries\"", "found the same line twice in one year; write each line once")]
    [InlineData("\"years\": [", "\"sharing\": { \"sharedPercent\": 120 }, \"years\": [",
        "found 120; write a number from 0 to 100")]
    [InlineData("\"years\": [", "\"sharing\": { \"scale\": \"mixed\" }, \"years\": [",
        "found a mixed scale without it; write the part shared equally, in percent")]
    [InlineData("\"years\": [", "\"policies\": [\"pray\"], \"years\": [",
        "found \"pray\"; write some of call-early, cut-travel, freeze-half-post, draw-reserve, ask-host")]
    [InlineData("\"years\": [", "\"fund\": { \"reserveTargetChf\": 5, \"reserveFloorChf\": 6 }, \"years\": [",
        "found 6, above the target; write 5 or less")]
    public void A_single_mistake_is_told_alone(string sound, string wrong, string message) =>
        Read(Sound.Replace(sound, wrong, StringComparison.Ordinal)).Problems.Single().Message.ShouldBe(message);

    [Fact]
    public void The_shipped_plan_carries_on_the_budget_of_2026_and_says_that_it_is_assumed()
    {
        var plan = PlanReader.Shipped();
        plan.Assumed.ShouldBeTrue();
        plan.Years.Select(year => year.Year).ShouldBe([2027, 2028, 2029, 2030, 2031]);
        plan.Years[0].TotalChf.ShouldBe(520_211);
        plan.TotalChf.ShouldBe(2_676_944);
    }

    [Fact]
    public void A_pledge_of_a_State_that_is_no_party_that_year_is_a_problem_of_the_case()
    {
        var data = InventedFund.Case();
        var stranger = new Pledge(new("ZET"), "CHF", [new Instalment(2032, 5, 1)]);
        (data with { Plan = data.Plan with { Pledges = [stranger] } }).Problems(FinanceLevers.Neutral).Single()
            .ShouldBe(
            "pledges: found ZET for 2032, when it is no State Party; write a State that is one");
    }

    private static Checked<BudgetPlan> Read(string text) => PlanReader.Read(new SourceText("plan.json", text));
}
