using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using NodaTime;
using static CcmPlanner.Tests.Procedures.InventedWorld;

namespace CcmPlanner.Tests.Procedures;

/// <summary>The Implementation Support Unit: plans, budgets, posts, reports, hosting.</summary>
public sealed class SupportUnitTests
{
    [Fact]
    public void The_lines_of_2018_and_2026_sum_to_their_printed_totals() =>
        Today().Query<BudgetSum>().OrderBy(s => s.Year).ShouldBe(
            [new BudgetSum(2018, 465440m, 465440m, true), new BudgetSum(2026, 514753m, 514753m, true)]);

    [Fact]
    public void Social_charges_of_2018_are_not_the_20_percent_the_text_says_and_those_of_2026_are()
    {
        var rates = Today().Query<BudgetRate>().OrderBy(r => r.Year).ToList();
        rates[0].ShouldBe(new BudgetRate(2018, BudgetItem.SocialCharges, 18.37m, 20, 69010.80m, false));
        (rates[1].Percent, rates[1].Agrees).ShouldBe((20.00m, true));
        Today().Query<Warning>().Single(w => w.Subject == "ISU budget 2018").Text.ShouldBe(
            "social charges are 18.37 % of salaries where the text says 20 %, which would be CHF 69,010.80");
    }

    [Theory]
    [InlineData("19999.00", false)]
    [InlineData("19999.01", true)]
    [InlineData("20000.99", true)]
    [InlineData("20001.00", false)]
    public void Less_than_a_franc_is_rounding(string charges, bool agrees) =>
        Ask("2021-01-01", Line(BudgetItem.Salaries, 100000m), Line(
            BudgetItem.SocialCharges, decimal.Parse(charges, System.Globalization.CultureInfo.InvariantCulture), 20))
            .Query<BudgetRate>().Single().Agrees.ShouldBe(agrees);

    [Fact]
    public void A_sum_that_is_off_by_a_franc_is_noted_and_what_is_in_kind_is_shown_but_not_summed()
    {
        var world = Ask(
            "2021-01-01", Line(BudgetItem.Salaries, 10m), Line(BudgetItem.Travel, 5m), Line(BudgetItem.Total, 16m),
            Line(BudgetItem.InKind, 1m));
        world.Query<BudgetSum>().Single().ShouldBe(new BudgetSum(2020, 15m, 16m, false));
        world.Query<InKindSupport>().Count().ShouldBe(1);
        world.Query<Warning>().Single().Text.ShouldBe("the lines sum to CHF 15, the printed total is CHF 16");
    }

    [Fact]
    public void The_plan_of_2026_says_in_time_and_is_dated_59_days_after_its_day()
    {
        Today().Query<WorkPlanStanding>().Single(p => p.Year == 2026)
            .ShouldBe(new WorkPlanStanding(2026, "13MSP", Day("2025-07-18"), CirculationStatus.Conflicting));
        Today().Query<Warning>().Single(w => w.Subject == "ISU work plan 2026").Text.ShouldBe(
            "the document is dated 2025-09-15, 59 days after 2025-07-18, while its text says that it is circulated in "
            + "time "
            + "for 13MSP: issued and circulated may be two days");
    }

    [Theory]
    [InlineData(2017, CirculationStatus.InTime)]
    [InlineData(2018, CirculationStatus.SaidInTime)]
    public void Of_other_plans_as_much_is_said_as_is_known(int year, CirculationStatus status) =>
        Today().Query<WorkPlanStanding>().Single(p => p.Year == year).Status.ShouldBe(status);

    [Theory]
    [InlineData("2021-07-04", null, false, CirculationStatus.InTime)]
    [InlineData("2021-07-05", null, false, CirculationStatus.Late)]
    [InlineData("2021-07-04", "2021-09-01", false, CirculationStatus.InTime)]
    [InlineData(null, "2021-07-04", false, CirculationStatus.InTime)]
    [InlineData(null, "2021-07-05", true, CirculationStatus.Conflicting)]
    [InlineData(null, "2021-07-05", false, CirculationStatus.Unknown)]
    [InlineData(null, null, false, CirculationStatus.Unknown)]
    public void Sixty_days_before_the_meeting_are_the_last_day_to_circulate(
        string? circulated, string? issued, bool says, CirculationStatus status)
    {
        var plan = new WorkPlan(2022, "4AP", Maybe(issued), Maybe(circulated), says, true, Source);
        Ask("2021-12-01", Meeting("4AP", "2021-09-02", "2021-09-04"), plan).Query<WorkPlanStanding>()
            .Single().Status.ShouldBe(status);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(null, 0)]
    [InlineData(false, 1)]
    public void A_plan_that_was_not_endorsed_is_noted_and_one_of_which_it_is_unknown_is_not(
        bool? endorsed, int warnings) =>
        Ask("2021-12-01", new WorkPlan(2022, "4AP", null, null, false, endorsed, Source)).Query<Warning>().Count()
            .ShouldBe(warnings);

    [Fact]
    public void Years_from_2027_lie_under_no_multi_year_plan_and_those_before_do()
    {
        var world = Today();
        world.Query<EnvelopeGap>().Min(g => g.Year).ShouldBe(2027);
        world.Query<YearEnvelope>().Select(e => e.Year).Order().ShouldBe(Enumerable.Range(2016, 11));
        world.Query<Warning>().Single(w => w.Subject == "ISU envelope").Text.ShouldBe(
            "no multi-year plan covers 2027; 3RC is the meeting that considers its budget");
    }

    [Fact]
    public void A_plan_from_2027_closes_the_gap()
    {
        var world = Today();
        world.Insert(new MultiYearPlan("supposed", PlanKind.UnitEnvelope, 2027, 2031, "3RC", Source));
        world.Fire();
        world.Query<EnvelopeGap>().Min(g => g.Year).ShouldBe(2032);
    }

    [Fact]
    public void An_action_plan_is_no_envelope() =>
        Ask("2021-12-01", Meeting("4AP", "2021-09-02", "2021-09-04"),
            new MultiYearPlan("action", PlanKind.ActionPlan, 2016, 2030, "1RC", Source))
            .Query<YearEnvelope>().ShouldBeEmpty();

    [Theory]
    [InlineData(UnitPost.Director, 100, 0)]
    [InlineData(UnitPost.Director, 99, 1)]
    [InlineData(UnitPost.Specialist, 99, 1)]
    [InlineData(UnitPost.Assistant, 50, 0)]
    [InlineData(UnitPost.Assistant, 49, 1)]
    public void A_post_below_its_floor_is_noted(UnitPost post, int percent, int warnings) =>
        Ask("2026-06-01", new StaffPost(2026, post, percent, Source)).Query<Warning>().Count().ShouldBe(warnings);

    [Fact]
    public void The_hosting_agreement_is_reviewed_every_three_years_from_its_day() =>
        Today().Query<HostingReviewDue>().OrderBy(r => r.Number).Take(5).Select(r => r.On)
            .ShouldBe([Day("2017-08-02"), Day("2020-08-02"), Day("2023-08-02"), Day("2026-08-02"), Day("2029-08-02")]);

    [Fact]
    public void The_meeting_of_the_year_reviews_it_and_what_is_not_on_record_is_not_said_to_be_missed() =>
        Today().Query<HostingReviewMeeting>().OrderBy(r => r.Number).Take(4).Select(r => $"{r.MeetingId} {r.OnRecord}")
            .ShouldBe(["7MSP True", "2RC-1 False", "11MSP False", "3RC False"]);

    [Fact]
    public void Each_year_from_2016_is_reported_on_and_audited_for_the_first_meeting_of_the_next()
    {
        var reports = Today().Query<UnitReportStanding>().Where(r => r.Kind == UnitReportKind.Annual).ToList();
        reports.Min(r => r.Year).ShouldBe(2016);
        reports.Single(r => r.Year == 2016).ShouldBe(new UnitReportStanding(2016, UnitReportKind.Annual, "7MSP", true));
        reports.Single(r => r.Year == 2019).MeetingId.ShouldBe("2RC-1");
        reports.Single(r => r.Year == 2023).OnRecord.ShouldBeTrue();
        reports.Single(r => r.Year == 2024).OnRecord.ShouldBeFalse();
        Today().Query<UnitReportStanding>().Count(r => r.Kind == UnitReportKind.Audit).ShouldBe(reports.Count);
    }

    private static BudgetLine Line(BudgetItem item, decimal amount, int? percent = null) =>
        new(2020, item, amount, percent, Source);

    private static LocalDate? Maybe(string? day) => day is null ? null : Day(day);

    private static Engine.Inference.Session Today() => RealWorld.Ask("2026-11-22");
}
