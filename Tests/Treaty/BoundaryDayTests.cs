using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Tests.Treaty;

/// <summary>Both sides of every period, with an invented State that joined after thirty others.</summary>
public sealed class BoundaryDayTests
{
    private static readonly StateCode Alphaland = new("ALP");

    [Theory]
    [InlineData("2012-02-01", "2012-08-01")]
    [InlineData("2012-02-29", "2012-08-01")]
    [InlineData("2012-01-31", "2012-07-01")]
    [InlineData("2014-10-31", "2015-04-01")]
    [InlineData("2010-02-16", "2010-08-01")]
    [InlineData("2010-02-17", "2010-08-01")]
    [InlineData("2010-03-01", "2010-09-01")]
    public void Entry_into_force_turns_on_the_month_of_deposit(string deposited, string inForce) =>
        World(deposited).Query<EntryIntoForce>().Single(e => e.State == Alphaland).On.ShouldBe(Day(inForce));

    [Theory]
    [InlineData("2021-12-31", "open")]
    [InlineData("2022-01-01", "open")]
    [InlineData("2022-01-02", "overdue")]
    public void The_anniversary_day_still_belongs_to_the_ten_years(string asOf, string status) =>
        Status(World("2011-07-15", asOf, Held), Provision.Clearance).ShouldBe(status);

    [Theory]
    [InlineData("2022-01-01", "met")]
    [InlineData("2022-01-02", "metlate")]
    public void Completion_on_the_anniversary_is_in_time(string completed, string status) =>
        Status(
            World("2011-07-15", "2022-06-01", Held,
                new ClearanceCompleted(Alphaland, UncertainDate.Parse(completed), None)),
            Provision.Clearance).ShouldBe(status);

    [Theory]
    [InlineData("2027-01-01", "2027-01-01")]
    [InlineData("2027-01-02", "2027-01-01")]
    [InlineData("2022-01-02", "2022-01-02")]
    public void A_grant_moves_the_deadline_as_far_as_five_years_allow(string newDue, string due) =>
        Due(World("2011-07-15", "2021-12-01", Held, Grant(1, newDue))).ShouldBe(Day(due));

    [Fact]
    public void A_grant_of_no_later_date_moves_nothing() =>
        World("2011-07-15", "2021-12-01", Held, Grant(1, "2022-01-01")).Query<DeadlineAfter>()
            .ShouldNotContain(d => d.State == Alphaland && d.Provision == Provision.Clearance && d.Decided == 1);

    [Fact]
    public void Two_grants_follow_each_other()
    {
        var world = World("2011-07-15", "2021-12-01", Held, Grant(1, "2024-01-01"), Grant(2, "2026-06-15"));
        Due(world).ShouldBe(Day("2026-06-15"));
    }

    [Fact]
    public void A_refusal_leaves_the_deadline_and_a_later_grant_counts_from_it()
    {
        var refused = new ExtensionDecision(
            Alphaland, Provision.Clearance, 1, "10MSP", UncertainDate.Parse("2020-09"), DecisionOutcome.Refused, null,
            null, None);
        var world = World("2011-07-15", "2021-12-01", Held, refused, Grant(2, "2024-01-01"));
        Due(world).ShouldBe(Day("2024-01-01"));
    }

    [Theory]
    [InlineData("2020-12-01", "2020-12-02", false)]
    [InlineData("2020-12-02", "2020-12-02", false)]
    [InlineData("2020-12-03", "2020-12-02", true)]
    [InlineData("2020-12", "2020-12-02", null)]
    [InlineData("2021", "2020-12-02", true)]
    [InlineData("../2021-02-26", "2020-12-02", null)]
    public void A_request_is_late_from_the_day_after_nine_months_ahead(string filed, string lastDay, bool? late)
    {
        var meeting = new Meeting(
            "4AP", "invented", MeetingKind.MeetingOfStatesParties, Day("2021-09-02"), Day("2021-09-04"), null,
            MeetingStatus.Held, true, None);
        var request = new ExtensionRequest(
            Alphaland, Provision.Clearance, 1, UncertainDate.Parse(filed), "4AP", 12, null, false, None);
        var world = World("2011-07-15", "2021-12-01", Held, meeting, request);
        world.Query<RequestsDue>().Single(r => r.Provision == Provision.Clearance).On.ShouldBe(Day(lastDay));
        world.Query<FilingTimeliness>().Select(t => (bool?)t.Late).SingleOrDefault().ShouldBe(late);
    }

    [Theory]
    [InlineData("2022-06-30", "open")]
    [InlineData("2022-07-01", "lapsed")]
    public void A_withdrawal_ends_what_was_open_six_months_after_notice(string asOf, string status) =>
        Status(
            World("2015-07-15", asOf, Held, new WithdrawalNotice(Alphaland, Day("2022-01-01"), None)),
            Provision.Clearance).ShouldBe(status);

    [Fact]
    public void A_report_is_due_after_180_days_not_six_months() =>
        World("2015-08-31").Query<OriginalDeadline>()
            .Single(o => o.State == Alphaland && o.Provision == Provision.InitialReport)
            .Due.ShouldBe(Day("2016-07-30"));

    private static Provenance None { get; } = new("invented", Confidence.High);

    private static Remnants Held { get; } = new(Alphaland, Holding.Held, None);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static ExtensionDecision Grant(int number, string newDue) => new(
        Alphaland, Provision.Clearance, number, "10MSP", UncertainDate.Parse("2020-09"), DecisionOutcome.Granted, null,
        Day(newDue), None);

    private static LocalDate Due(Engine.Inference.Session world) =>
        world.Query<LastKnownDeadline>().Single(d => d.State == Alphaland && d.Provision == Provision.Clearance).Due;

    private static string Status(Engine.Inference.Session world, string provision) =>
        world.Query<DutyStanding>().Single(s => s.State == Alphaland && s.Provision == provision).Status.ToString()
            .ToLowerInvariant();

    private static Engine.Inference.Session World(string deposited, string asOf = "2030-01-01", params object[] more)
    {
        var founders = Enumerable.Range(0, 30).Select(i => new Instrument(
            new StateCode($"A{(char)('A' + (i / 26))}{(char)('A' + (i % 26))}"),
            InstrumentKind.Ratification,
            i == 29 ? Day("2010-02-16") : Day("2009-01-01").PlusDays(i),
            None));
        object[] facts =
            [.. founders, new Instrument(Alphaland, InstrumentKind.Accession, Day(deposited), None), .. more];
        return ConventionRules.Conclude(facts, Day(asOf), Day(asOf));
    }
}
