using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using static CcmPlanner.Tests.Procedures.InventedWorld;

namespace CcmPlanner.Tests.Procedures;

/// <summary>Articles 11 and 12 on the real calendar and on both sides of their periods.</summary>
public sealed class MeetingRulesTests
{
    [Theory]
    [InlineData("2019-09-04", "9MSP")]
    [InlineData("2019-09-05", "2RC-1")]
    [InlineData("2020-11-27", "2RC-1")]
    [InlineData("2020-11-28", "2RC-2")]
    [InlineData("2021-09-21", "2RC-2")]
    [InlineData("2021-09-22", "10MSP")]
    [InlineData("2026-11-22", "14MSP")]
    public void The_next_meeting_is_the_next_on_the_real_calendar(string asOf, string id) =>
        RealWorld.Ask(asOf).Query<NextMeeting>().Single().MeetingId.ShouldBe(id);

    [Fact]
    public void In_the_years_of_Review_Conferences_there_was_no_Meeting_of_States_Parties() =>
        RealWorld.Ask("2026-11-22").Query<YearWithoutMeetingOfStatesParties>().OrderBy(y => y.Year)
            .Select(y => $"{y.Year} {y.MeetingId}")
            .ShouldBe(["2015 1RC", "2020 2RC-1", "2021 2RC-2", "2026 3RC", "2031 4RC", "2036 5RC"]);

    [Fact]
    public void The_first_meeting_and_those_of_each_year_up_to_the_first_review_were_convened_in_time()
    {
        var standings = RealWorld.Ask("2026-11-22").Query<ConveningStanding>().OrderBy(s => s.Opened).ToList();
        standings.ShouldAllBe(s => s.Kept);
        standings.Select(s => $"{s.Paragraph} {s.MeetingId}").ShouldBe(
        [
            "11(2), first meeting 1MSP", "11(2), each year 2MSP", "11(2), each year 3MSP", "11(2), each year 4MSP",
            "11(2), each year 5MSP", "11(2), each year 1RC", "12(1), first review 1RC",
        ], ignoreOrder: true);
        standings.Single(s => s.MeetingId == "1MSP").Due.ShouldBe(Day("2011-08-01"));
    }

    [Theory]
    [InlineData("2011-08-01", true)]
    [InlineData("2011-08-02", false)]
    public void The_first_meeting_may_open_a_year_after_entry_into_force_and_no_later(string opens, bool kept) =>
        Ask("2012-01-01", Meeting("1AP", opens, "2011-08-09")).Query<ConveningStanding>().Single().Kept.ShouldBe(kept);

    [Theory]
    [InlineData("2012-12-31", true)]
    [InlineData("2013-01-01", false)]
    public void Until_the_first_review_the_next_meeting_is_in_the_next_year(string opens, bool kept) =>
        Ask("2014-01-01", Meeting("1AP", "2011-01-10", "2011-01-12"), Meeting("2AP", opens, "2013-01-05"))
            .Query<ConveningStanding>().Single(s => s.MeetingId == "2AP").Kept.ShouldBe(kept);

    [Fact]
    public void After_the_first_review_no_year_is_owed_by_law() =>
        Ask(
            "2020-01-01",
            Meeting("1AR", "2015-09-07", "2015-09-11", MeetingKind.ReviewConference),
            Meeting("6AP", "2016-09-05", "2016-09-07"),
            Meeting("7AP", "2019-09-05", "2019-09-07"))
            .Query<ConveningStanding>().ShouldNotContain(s => s.MeetingId == "7AP");

    [Fact]
    public void The_second_Review_Conference_is_one_conference_in_two_parts() =>
        RealWorld.Ask("2026-11-22").Query<ReviewConference>().Single(r => r.Conference == "2RC")
            .ShouldBe(new ReviewConference("2RC", Day("2020-11-25"), Day("2021-09-21"), false));

    [Fact]
    public void From_the_second_to_the_third_the_five_years_are_kept_only_from_opening_to_opening()
    {
        var world = RealWorld.Ask("2026-11-22");
        world.Query<ReviewInterval>().Single(i => i.Later == "3RC")
            .ShouldBe(new ReviewInterval("2RC", "3RC", Day("2025-11-25"), Day("2026-09-14"), true, false));
        world.Query<Warning>().Where(w => w.Subject == "CCM-12.1").Select(w => w.Text).ShouldContain(
            "3RC opens 2026-09-14, less than 5 years after 2RC closed on 2021-09-21; counted from its opening on "
            + "2020-11-25 "
            + "the interval is kept");
    }

    [Fact]
    public void A_conference_that_is_only_assumed_says_so_where_it_would_come_too_early() =>
        Ask(
            "2026-11-22",
            Meeting("3AR", "2026-09-14", "2026-09-18", MeetingKind.ReviewConference),
            Meeting("4AR", "2031-09-08", "2031-09-11", MeetingKind.ReviewConference) with
            {
                Status =
                MeetingStatus.Assumed
            })
            .Query<Warning>().Select(w => w.Text).ShouldContain(
                "4AR (assumed) opens 2031-09-08, before 2031-09-14: less than 5 years after 3AR opened");

    [Fact]
    public void The_assumed_conferences_of_the_shipped_calendar_keep_the_interval() =>
        RealWorld.Ask("2026-11-22").Query<Warning>().Select(w => w.Text)
            .ShouldNotContain(text => text.Contains("(assumed) opens") && text.Contains(", before "));

    [Theory]
    [InlineData("2020-09-06", false, 1)]
    [InlineData("2020-09-07", true, 1)]
    [InlineData("2020-09-10", true, 1)]
    [InlineData("2020-09-11", true, 0)]
    public void Five_years_from_the_opening_keep_the_interval_and_less_than_five_from_the_close_is_noted(
        string opens, bool kept, int warnings)
    {
        var world = Ask(
            "2021-01-01",
            Meeting("1AR", "2015-09-07", "2015-09-11", MeetingKind.ReviewConference),
            Meeting("2AR", opens, "2020-09-20", MeetingKind.ReviewConference));
        world.Query<ReviewInterval>().Single().Kept.ShouldBe(kept);
        world.Query<Warning>().Count().ShouldBe(warnings);
    }

    [Theory]
    [InlineData("2015-07-31", false)]
    [InlineData("2015-08-01", true)]
    [InlineData("2015-12-31", true)]
    [InlineData("2016-01-01", false)]
    public void The_first_review_is_of_the_year_in_which_five_years_end(string opens, bool kept) =>
        Ask("2017-01-01", Meeting("1AR", opens, "2016-01-09", MeetingKind.ReviewConference))
            .Query<ConveningStanding>().Single(s => s.Paragraph == "12(1), first review").Kept.ShouldBe(kept);

    [Fact]
    public void Nothing_of_the_machinery_is_concluded_unless_it_is_asked_about()
    {
        var shipped = Scenarios.Situations.Situation.Shipped().FactsAt(RealWorld.Today, RealWorld.Today);
        var duties = Rules.ConventionRules.Conclude(shipped, RealWorld.Today, RealWorld.Today);
        duties.Query<NextMeeting>().ShouldBeEmpty();
        duties.Query<RequestStage>().ShouldBeEmpty();
        duties.Query<Warning>().ShouldBeEmpty();
        duties.Query<CommitteeSeats>().ShouldBeEmpty();
        duties.Query<BudgetSum>().ShouldBeEmpty();
    }
}
