using CcmPlanner.Engine.Time;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Tests.Procedures;

namespace CcmPlanner.Tests.Provisions;

/// <summary>Dated actions of the plans, and tasks of the Secretary-General, on both sides of their days.</summary>
public sealed class PoliticalGoalTests
{
    [Theory]
    [InlineData("2022-08-29", "10MSP")]
    [InlineData("2022-08-30", "10MSP")]
    [InlineData("2022-08-31", "11MSP")]
    [InlineData("2019-01-01", null)]
    public void Destruction_is_declared_at_the_next_meeting_once_the_plan_says_so(string destroyed, string? meeting) =>
        Planned("LAP-13", new StockpileDestroyed(
            InventedWorld.Alphaland, UncertainDate.Parse(destroyed), InventedWorld.Source)).ShouldBe(meeting);

    [Theory]
    [InlineData("2023-09-11", null)]
    [InlineData("2023-09-12", "11MSP")]
    public void A_baseline_is_asked_of_whoever_has_not_finished(string completed, string? meeting) =>
        Planned(
            "LAP-baseline",
            new Remnants(InventedWorld.Alphaland, Holding.Held, InventedWorld.Source),
            new ClearanceCompleted(InventedWorld.Alphaland, UncertainDate.Parse(completed), InventedWorld.Source))
                .ShouldBe(meeting);

    [Theory]
    [InlineData("2029-12-31", 0)]
    [InlineData("2030-01-01", 1)]
    public void The_common_goal_ends_before_2030(string newDue, int beyond) =>
        InventedWorld.Ask(
            "2026-01-01",
            new Remnants(InventedWorld.Alphaland, Holding.Held, InventedWorld.Source),
            Grant(1, "2026-01-01"),
            Grant(2, newDue)).Query<BeyondCommonGoal>().Count().ShouldBe(beyond);

    [Fact]
    public void A_report_received_is_to_be_sent_on()
    {
        var report =
            new InitialReportFiled(InventedWorld.Alphaland, UncertainDate.Parse("2012-06-01"), InventedWorld.Source);
        InventedWorld.Ask("2026-01-01", report).Query<ReportToTransmit>()
            .ShouldBe([new ReportToTransmit(InventedWorld.Alphaland, Provision.InitialReport, report.On)]);
        InventedWorld.Ask("2026-01-01").Query<ReportToTransmit>().ShouldBeEmpty();
    }

    private static string? Planned(string action, params object[] facts) => InventedWorld.Ask(
        "2026-01-01",
        [
            InventedWorld.Meeting("9MSP", "2019-09-02", "2019-09-04"),
            InventedWorld.Meeting("10MSP", "2022-08-30", "2022-09-02"),
            InventedWorld.Meeting("11MSP", "2023-09-11", "2023-09-14"),
            .. facts,
        ]).Query<PlannedByMeeting>().Where(p => p.Action == action).Select(p => p.MeetingId).SingleOrDefault();

    private static ExtensionDecision Grant(int number, string newDue) => new(
        InventedWorld.Alphaland,
        Provision.Clearance,
        number,
        "9MSP",
        UncertainDate.Parse("2019-09-04"),
        DecisionOutcome.Granted,
        null,
        InventedWorld.Day(newDue),
        InventedWorld.Source);
}
