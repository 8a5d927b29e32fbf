using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Tests.Data;
using static CcmPlanner.Tests.Intake.Workspace;

namespace CcmPlanner.Tests.Intake;

public sealed class ExtensionCheckTests
{
    [Fact]
    public void An_extension_to_the_very_cap_is_in_order()
    {
        Messages(Text("extensions", Extension(months: 60, newDue: "2026-11-01"))).ShouldBeEmpty();
    }

    [Fact]
    public void A_deadline_a_day_over_the_cap_is_too_far_even_without_months()
    {
        Messages(Text("extensions", Extension(newDue: "2026-11-02"))).ShouldBe(
        ["found a new deadline of 2026-11-02, more than 60 months after 2021-11-01; "
            + "write at most 2026-11-01, the cap under CCM-4.1.a"]);
    }

    [Fact]
    public void The_cap_for_stockpiles_is_its_own()
    {
        Messages(Text("extensions", Extension(months: 49, newDue: "2023-12-01", provision: "CCM-3.2"))).ShouldBe(
        ["found an extension of 49 months; write at most 48, the cap under CCM-3.2"]);
    }

    [Fact]
    public void A_second_extension_is_counted_from_the_first()
    {
        Messages(Text(
            "extensions",
            Extension(),
            Extension(
                number: 2,
                meeting: "11MSP",
                requested: "2022-10",
                decided: "2023-09",
                newDue: "2023-11-01"))).ShouldBe(
        ["found a new deadline of 2023-11-01, not after the one it extends, 2023-11-01; "
            + "write the later deadline that was granted"]);
    }

    [Fact]
    public void A_number_left_out_is_told()
    {
        Messages(Text("extensions", Extension(number: 2))).ShouldBe(
        ["found request number 2 with no number 1 before it; write 1, or add the request that is missing"]);
    }

    [Fact]
    public void A_meeting_nobody_defines_is_told_with_the_one_probably_meant()
    {
        Messages(Text("extensions", Extension(meeting: "2RC-3"))).Single().ShouldStartWith(
            "found \"2RC-3\", which is no meeting in the data; write \"2RC-1\" if that was meant");
    }

    [Fact]
    public void A_decision_before_the_request_is_told()
    {
        Messages(Text("extensions", Extension(requested: "2021-10", decided: "2021-09"))).ShouldBe(
        ["found a decision on 2021-09, before the request of 2021-10; "
            + "write the day of the decision, or mend the request's"]);
    }

    [Theory]
    [InlineData("considered")]
    [InlineData("requested")]
    [InlineData("refused")]
    public void A_period_is_never_granted_by_anything_but_a_grant(string outcome)
    {
        Messages(Text("extensions", Extension(outcome: outcome, decided: null))).Single().ShouldStartWith(
            "found a period granted where nothing is known to be granted; write monthsRequested and dueRequested");
    }

    [Fact]
    public void A_grant_without_a_deadline_is_told()
    {
        Messages(Text("extensions", Extension(newDue: null))).Single().ShouldStartWith(
            "found an extension granted without a new deadline");
    }

    [Fact]
    public void A_refusal_is_a_decision_without_a_deadline()
    {
        var situation = Load(Text("extensions", Extension(outcome: "refused", newDue: null))).Value;

        var decision = DecisionOf(situation);
        decision.Outcome.ShouldBe(DecisionOutcome.Refused);
        decision.NewDue.ShouldBeNull();
    }

    [Fact]
    public void A_decision_without_a_day_was_taken_at_its_meeting()
    {
        var situation = Load(Text("extensions", Extension(decided: null))).Value;

        var decision = DecisionOf(situation);
        decision.On.Text.ShouldBe("2021-09-20/2021-09-21");
        decision.From.KnownOn.ShouldBe(new NodaTime.LocalDate(2021, 9, 21));
    }

    [Fact]
    public void Without_the_law_caps_and_first_deadlines_go_unchecked()
    {
        var layer = new DataLayer([.. Alphaland, Text("extensions", Extension(months: 72, newDue: "2027-11-01"))]);

        Situation.Load([DataLayer.Shipped(), layer]).Problems.ShouldBeEmpty();
        Situation.Load([DataLayer.Shipped(), layer], Law.OnExtensions).Problems.Count.ShouldBe(1);
    }

    private static ExtensionDecision DecisionOf(Situation situation) => situation.Facts
        .Select(placed => placed.Fact)
        .OfType<ExtensionDecision>()
        .Single(fact => fact.State.Value == "ALP");
}
