using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Time;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using static CcmPlanner.Tests.Treaty.Worlds;

namespace CcmPlanner.Tests.Treaty;

/// <summary>
/// Both sides of every period of Articles 3(8), 4(1)(b), 4(1)(c), 7(2), 8(2) and 18, with invented States.
/// </summary>
public sealed partial class ArticlePeriodTests
{
    [Theory]
    [InlineData("2012-04-15", "2012-10-01", 2012)]
    [InlineData("2012-05-15", "2012-11-01", 2013)]
    [InlineData("2012-06-15", "2012-12-01", 2013)]
    [InlineData("2011-05-15", "2011-11-01", 2011)]
    public void The_first_update_is_due_on_the_first_30_April_after_the_initial_report_is(
        string deposited, string inForce, int year)
    {
        var world = World(deposited, "2015-01-01");
        world.Query<EntryIntoForce>().Single(e => e.State == Alphaland).On.ShouldBe(Day(inForce));
        world.Query<AnnualDuty>().Where(d => d.State == Alphaland).Min(d => d.Year).ShouldBe(year);
    }

    [Theory]
    [InlineData("2014-04-30", "open")]
    [InlineData("2014-05-01", "unknown")]
    public void An_update_is_open_until_30_April(string asOf, string status) =>
        Update(World("2011-07-15", asOf), 2013).ShouldBe(status);

    [Theory]
    [InlineData("2014-04-30", "met")]
    [InlineData("2014-05-01", "metlate")]
    [InlineData("2014-04", "met")]
    [InlineData("2014-05", "metlate")]
    [InlineData("2014", "unknown")]
    public void An_update_filed_on_30_April_is_in_time(string filed, string status) =>
        Update(World("2011-07-15", "2015-01-01",
            new AnnualReportFiled(Alphaland, 2013, UncertainDate.Parse(filed), Invented)), 2013)
            .ShouldBe(status);

    [Theory]
    [InlineData("2014-06-01", "overdue")]
    [InlineData("2014-06-02", "unknown")]
    public void A_source_that_misses_an_update_shows_it_overdue_on_its_own_day_only(string asOf, string status) =>
        Update(World("2011-07-15", asOf, new AnnualReportMissing(Alphaland, 2013, Day("2014-06-01"), Invented)), 2013)
            .ShouldBe(status);

    [Theory]
    [InlineData("2013-10-31", 2013, "lapsed")]
    [InlineData("2013-11-01", 2013, "unknown")]
    public void A_withdrawal_in_effect_by_the_date_due_ends_the_update(string notice, int year, string status) =>
        Update(World("2011-07-15", "2014-06-01", new WithdrawalNotice(Alphaland, Day(notice), Invented)), year)
            .ShouldBe(status);

    [Fact]
    public void No_update_is_owed_for_a_year_that_began_after_withdrawal() =>
        World("2011-07-15", "2020-01-01", new WithdrawalNotice(Alphaland, Day("2014-05-01"), Invented))
            .Query<AnnualDuty>().Where(d => d.State == Alphaland).Max(d => d.Year).ShouldBe(2014);

    [Fact]
    public void While_hostilities_last_the_duty_is_open_without_a_date()
    {
        var world = World("2011-07-15", "2040-01-01", Hostilities("2024"));
        world.Query<OpenEndedDuty>().ShouldBe([new OpenEndedDuty(Alphaland, Provision.NewClearance)]);
        world.Query<OriginalDeadline>().ShouldNotContain(o => o.Provision == Provision.NewClearance);
        Standing(world, Provision.NewClearance).Status.ShouldBe(ObligationStatus.Open);
        Standing(world, Provision.NewClearance).Because.ShouldContain("have not ended");
    }

    [Theory]
    [InlineData("2034-11-27", "open")]
    [InlineData("2034-11-28", "overdue")]
    public void Ten_years_run_from_the_end_of_hostilities_and_the_anniversary_belongs_to_them(
        string asOf, string status)
    {
        var world = World(
            "2011-07-15", asOf, Hostilities("2024"), new HostilitiesEnded(Alphaland, 1, Day("2024-11-27"), Invented));
        world.Query<OpenEndedDuty>().ShouldBeEmpty();
        Standing(world, Provision.NewClearance).Status.ToString().ToLowerInvariant().ShouldBe(status);
    }

    [Theory]
    [InlineData("2011", 0)]
    [InlineData("2012-01-01", 0)]
    [InlineData("2012-01-02", 1)]
    public void Remnants_from_before_entry_into_force_are_not_new(string since, int duties) =>
        World("2011-07-15", "2030-01-01", Hostilities(since)).Query<OpenEndedDuty>().Count().ShouldBe(duties);

    [Fact]
    public void The_old_clock_runs_on_beside_the_new_one()
    {
        var world = World(
            "2011-07-15", "2021-01-01", new Remnants(Alphaland, Holding.Held, Invented), Hostilities("2019"));
        Standing(world, Provision.Clearance).Because.ShouldContain("2022-01-01");
        Standing(world, Provision.NewClearance).Status.ShouldBe(ObligationStatus.Open);
    }

    [Theory]
    [InlineData("2023-09-10", "2023-09-14")]
    [InlineData("2023-09-11", "2024-09-13")]
    [InlineData("2023-08", "2023-09-14")]
    [InlineData("2009", "2023-09-14")]
    public void A_declaration_is_due_at_the_close_of_the_next_meeting_to_open_after_completion(
        string completed, string due) =>
        World("2011-07-15", "2030-01-01", Completed(completed), Meeting("A", "2023-09-11", "2023-09-14"),
            Meeting("B", "2024-09-10", "2024-09-13"))
            .Query<OriginalDeadline>().Single(
                o => o.State == Alphaland && o.Provision == Provision.ComplianceDeclaration).Due.ShouldBe(Day(due));

    [Theory]
    [InlineData("2023-09-14", "met")]
    [InlineData("2023-09-15", "metlate")]
    [InlineData("2022-09-15", "unknown")]
    public void A_declaration_before_the_meeting_closes_is_in_time_and_one_before_completion_is_none(
        string declared, string status) =>
        Standing(
            World(
                "2011-07-15",
                "2030-01-01",
                Completed("2023-08-31"),
                Meeting("A", "2023-09-11", "2023-09-14"),
                new CompletionDeclared(Alphaland, UncertainDate.Parse(declared), Invented)),
            Provision.ComplianceDeclaration).Status.ToString().ToLowerInvariant().ShouldBe(status);

    [Theory]
    [InlineData("2023-09-14", "open")]
    [InlineData("2023-09-15", "unknown")]
    public void Silence_after_the_meeting_is_not_a_missing_declaration(string asOf, string status) =>
        Standing(
            World("2011-07-15", asOf, Completed("2023-08-31"), Meeting("A", "2023-09-11", "2023-09-14")),
            Provision.ComplianceDeclaration).Status.ToString().ToLowerInvariant().ShouldBe(status);

    [Theory]
    [InlineData("2020-01-29", "2020-02-01", "open")]
    [InlineData("2020-01-29", null, "open")]
    [InlineData("2020-01-30", null, "unknown")]
    [InlineData("2020-02-10", "2020-01-29", "met")]
    [InlineData("2020-02-10", "2020-01-30", "metlate")]
    public void A_clarification_is_due_28_days_after_the_request_is_received(string asOf, string? given, string status)
    {
        var request = new ClarificationRequest("R1", Alphaland, Betaria, Day("2020-01-01"), Invented);
        object[] facts = given is null || Day(given) > Day(asOf) ? [request]
            : [request, new ClarificationGiven("R1", Day(given), Invented)];
        var world = World("2011-07-15", asOf, facts);
        world.Query<ClarificationDue>().Single().Due.ShouldBe(Day("2020-01-29"));
        world.Query<ClarificationStanding>().Single().Status.ToString().ToLowerInvariant().ShouldBe(status);
    }

    [Fact]
    public void A_request_without_an_answer_may_go_to_the_next_meeting() =>
        World(
            "2011-07-15",
            "2020-02-10",
            new ClarificationRequest("R1", Alphaland, Betaria, Day("2020-01-01"), Invented),
            Meeting("A", "2020-01-29", "2020-01-30"),
            Meeting("B", "2020-09-01", "2020-09-02"),
            Meeting("C", "2021-09-01", "2021-09-02"))
            .Query<MayGoToMeeting>().ShouldBe([new MayGoToMeeting("R1", Alphaland, "B")]);

    [Theory]
    [InlineData("2020-01-29", 0)]
    [InlineData("2020-01-30", 1)]
    [InlineData("2020-08-31", 1)]
    [InlineData("2020-09-01", 0)]
    public void Good_offices_may_be_asked_for_until_that_meeting_opens(string asOf, int matters)
    {
        var world = World(
            "2011-07-15",
            asOf,
            new ClarificationRequest("R1", Alphaland, Betaria, Day("2020-01-01"), Invented),
            Meeting("B", "2020-09-01", "2020-09-02"));
        world.Query<MayAskGoodOffices>()
            .ShouldBe(Enumerable.Repeat(new MayAskGoodOffices("R1", Alphaland, Day("2020-09-01")), matters));
    }

    [Theory]
    [InlineData("2014-05-01", 1)]
    [InlineData("2014-10-31", 1)]
    [InlineData("2014-11-01", 0)]
    public void The_notice_of_withdrawal_is_owed_to_all_until_it_takes_effect(string asOf, int duties) =>
        World("2011-07-15", asOf, new WithdrawalNotice(Alphaland, Day("2014-05-01"), Invented))
            .Query<Duty>().Where(d => d.Provision == "CCM-20.2")
            .ShouldBe(Enumerable.Repeat(
                new Duty(Alphaland, "CCM-20.2", DutyKind.Obligation, Day("2014-05-01"), null), duties));

    [Theory]
    [InlineData("2011-07-14", 0)]
    [InlineData("2011-07-15", 1)]
    [InlineData("2011-12-31", 1)]
    [InlineData("2012-01-01", 0)]
    public void Provisional_application_lasts_from_the_declaration_to_the_day_before_entry_into_force(
        string asOf, int duties) =>
        World("2011-07-15", asOf, new ProvisionalApplication(Alphaland, Day("2011-07-15"), "Article 1", Invented))
            .Query<Duty>().Count(d => d.Provision == "CCM-18").ShouldBe(duties);

    [Theory]
    [InlineData("2014", "2017", new[] { 2014, 2015, 2016, 2017 })]
    [InlineData("2014-12-31", "2015-12-31", new[] { 2014, 2015 })]
    [InlineData("2014-06/2015-06", "2017", new[] { 2016, 2017 })]
    public void Years_between_two_figures_count_as_years_of_keeping(string first, string second, int[] years) =>
        World("2011-07-15", "2019-01-01", Kept(first, 5), Kept(second, 3))
            .Query<AnnualDuty>().Where(d => d.Provision == Provision.RetentionReport).Select(d => d.Year).Order()
                .ShouldBe(years);

    [Fact]
    public void A_figure_of_none_ends_the_keeping() =>
        World("2011-07-15", "2019-01-01", Kept("2013", 5), Kept("2014", 0), Kept("2017", 3))
            .Query<AnnualDuty>().Where(d => d.Provision == Provision.RetentionReport).Select(d => d.Year).Order()
                .ShouldBe([2013, 2017]);

    private static HostilitiesLeftRemnants Hostilities(string since) =>
        new(Alphaland, 1, UncertainDate.Parse(since), UncertainDate.Parse(since), Invented);

    private static ClearanceCompleted Completed(string on) => new(Alphaland, UncertainDate.Parse(on), Invented);

    private static Retained Kept(string asOf, long munitions) =>
        new(Alphaland, UncertainDate.Parse(asOf), munitions, null, Invented);

    private static Meeting Meeting(string id, string opens, string closes) =>
        new(id, "invented", MeetingKind.MeetingOfStatesParties, Day(opens), Day(closes), null, MeetingStatus.Held, true,
            Invented);

    private static ExtensionRequest Request(int number) =>
        new(Alphaland, Provision.StockpileDestruction, number, null, "A", null, null, false, Invented);

    private static ExtensionDecision Grant(int number, string due) => new(
        Alphaland, Provision.StockpileDestruction, number, "A", UncertainDate.Parse("2019"), DecisionOutcome.Granted,
        null, Day(due), Invented);

    private static RequestContains Contains(string item) =>
        new(Alphaland, Provision.StockpileDestruction, 2, item, Invented);

    private static DutyStanding Standing(Session world, string provision) =>
        world.Query<DutyStanding>().Single(s => s.State == Alphaland && s.Provision == provision);

    private static string Update(Session world, int year) => world.Query<AnnualStanding>()
        .Single(s => s.State == Alphaland && s.Provision == Provision.AnnualReport && s.Year == year).Status.ToString()
            .ToLowerInvariant();
}
