using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.State;
using NodaTime;

namespace CcmPlanner.Tests.Screens;

public sealed class TimelineTests
{
    private static readonly Outlook Usual = Invented.On(Invented.Day);

    [Fact]
    public void Time_that_was_moved_as_far_as_it_goes_comes_back_at_once()
    {
        var far = Played.Start().Keys("3 " + string.Join(' ', Enumerable.Repeat("l", 200)));

        far.Keys(string.Join(' ', Enumerable.Repeat("h", 60))).Text().ShouldBe(Played.Start().Keys("3").Text());
    }

    [Fact]
    public void There_are_never_fewer_than_two_years_and_never_more_than_sixty()
    {
        var few = Played.Start().Keys("3 + + + + + + + +");
        var many = Played.Start().Keys("3 - - - - - - - -");

        ((TimelineScreen)few.Current).Years.ShouldBe(2);
        ((TimelineScreen)many.Current).Years.ShouldBe(60);
        ((TimelineScreen)few.Keys("-").Current).Years.ShouldBe(3);
    }

    [Fact]
    public void An_extension_to_a_day_that_is_not_later_draws_nothing()
    {
        var owed = Usual.Obligations.Single(one => one.State.Value == "BET" && one.Extensions.Count > 0);
        var step = owed.Extensions[0];
        var shorter = step with { NewDue = owed.OriginalDue!.Value.PlusYears(-1) };

        var line = LineOf(owed with { Extensions = [shorter, step] });

        line.Spans.ShouldAllBe(span => span.From <= span.To);
        line.Spans.Count(span => span.Kind == SpanKind.Extension).ShouldBe(1);
    }

    [Fact]
    public void What_was_done_in_a_month_is_marked_at_its_end()
    {
        var owed = Usual.Obligations.Single(one => one.State.Value == "EPS");

        LineOf(owed with { SatisfiedOn = UncertainDate.Parse("2014-06") }).Days
            .Single(day => day.Kind == DayKind.Done).Day.ShouldBe(new LocalDate(2014, 6, 30));
    }

    [Fact]
    public void A_duty_whose_date_in_force_is_not_known_is_drawn_by_its_first()
    {
        var owed = Usual.Obligations.Single(one => one.State.Value == "EPS");

        LineOf(owed with { Due = null }).Spans.ShouldHaveSingleItem().To.ShouldBe(owed.OriginalDue!.Value);
    }

    [Fact]
    public void A_date_that_was_asked_for_and_granted_is_asked_for_no_more()
    {
        var owed = Usual.Obligations.Single(one => one.State.Value == "BET" && one.Extensions.Count > 0);
        string? Asked(Obligation of) => RowOf(of).Cells[TimelineRow.Heads.ToList().IndexOf("asked for")];

        Asked(owed).ShouldBe("2028-01-01");
        Asked(owed with { Extensions = [owed.Extensions[0]] }).ShouldBeNull();
    }

    private static TimelineRow RowOf(Obligation owed) => TimelineRow
        .Of(new Digest(Usual with { Obligations = [owed], Meetings = [] }), Filter.None).ShouldHaveSingleItem();

    private static GanttRow LineOf(Obligation owed) => RowOf(owed).Line;
}
