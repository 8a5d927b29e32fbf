using CcmPlanner.Rules;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Extensions;
using CcmPlanner.Scenarios.Situations;
using NodaTime;

namespace CcmPlanner.Tests.Clearance;

/// <summary>The law as possible futures ask it.</summary>
public sealed class LawOfTrialsTests
{
    private static readonly LocalDate Day = new(2026, 11, 22);

    private static readonly IReadOnlyList<Meeting> Meetings = MeetingsAhead.Of(
        Situation.Shipped().FactsAt(Day, Day).OfType<Meeting>(), Day, new LocalDate(2066, 11, 22), 9, 2);

    [Fact]
    public void The_lowered_rules_say_of_every_deadline_what_the_session_says()
    {
        LocalDate[] deadlines = [.. Enumerable.Range(0, 300).Select(i => new LocalDate(2024, 1, 31).PlusDays(47 * i))];

        var lowered = new ProgramLaw(ConventionRules.Law, Day, Meetings).Of(deadlines);

        lowered.ShouldBe(new SessionLaw(ConventionRules.Law, Day, Meetings).Of(deadlines));
        lowered.Select(law => law.MeetingId).Distinct().Count().ShouldBeGreaterThan(30);
    }

    [Fact]
    public void A_deadline_is_decided_by_the_last_meeting_before_it_with_nine_months_notice_for_five_years()
    {
        var law = new ProgramLaw(ConventionRules.Law, Day, Meetings).Of([new LocalDate(2030, 8, 1)])
            .ShouldHaveSingleItem();

        law.MeetingId.ShouldBe("16MSP");
        law.FileBy.ShouldBe(new LocalDate(2028, 12, 10));
        law.LastAllowed.ShouldBe(new LocalDate(2035, 8, 1));
    }

    [Fact]
    public void Completion_on_the_day_itself_is_in_time_and_a_day_later_is_not()
    {
        (LocalDate Due, LocalDate Completed)[] ends =
        [
            (new(2030, 8, 1), new(2030, 8, 1)),
            (new(2030, 8, 1), new(2030, 8, 2)),
            (new(2031, 2, 28), new(2031, 2, 27)),
        ];

        var met = new ProgramLaw(ConventionRules.Law, Day, Meetings).MetInTime(ends);

        met.ShouldBe([true, false, true]);
        met.ShouldBe(new SessionLaw(ConventionRules.Law, Day, Meetings).MetInTime(ends));
    }

    [Fact]
    public void New_remnants_are_due_ten_years_after_the_hostilities_ended()
    {
        LocalDate[] ended = [.. Enumerable.Range(2024, 30).Select(year => new LocalDate(year, 12, 31))];

        var due = new ProgramLaw(ConventionRules.Law, Day, Meetings).NewDuties(ended);

        due.ShouldBe(ended.Select(day => day.PlusYears(10)));
        due.ShouldBe(new SessionLaw(ConventionRules.Law, Day, Meetings).NewDuties(ended));
    }

    [Fact]
    public void The_law_is_lowered_once_for_all_days_between_two_changes_and_anew_for_a_reform()
    {
        var law = ConventionRules.Law;
        HashSet<string> names = ["ClearanceRequestsDue"];
        var program = law.Versions.Program(Day, names);

        law.Versions.Program(Day.PlusDays(400), new HashSet<string>(names)).ShouldBeSameAs(program);
        law.Versions.Program(Day, new HashSet<string> { "FulfilledInTime" }).ShouldNotBeSameAs(program);
        var notice = law.Parameters.All.Single(number => number.Id == "CCM-4.6.filing-months");
        law.With("a year", [], [notice with { Value = 12, InForceFrom = Day }]).Versions.Program(Day, names)
            .ShouldNotBeSameAs(program);
    }

    [Fact]
    public void Meetings_go_on_after_the_last_one_on_record_as_an_assumption()
    {
        var later = Meetings.Where(meeting => meeting.Opens.Year > 2036).ToList();

        later.Count.ShouldBe(2067 - 2036);
        later.ShouldAllBe(meeting => meeting.From.Assumed && meeting.Status == MeetingStatus.Assumed
            && meeting.Opens.DayOfWeek == IsoDayOfWeek.Monday && meeting.Opens.Month == 9);
    }
}
