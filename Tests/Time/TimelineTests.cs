using CcmPlanner.Engine.Time;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Tests.Time;

public sealed class TimelineTests
{
    private static readonly Timeline<int> Cap = new(
        "cap", [Span(3, "2020-01-01", "2026-12-31"), Span(5, null, "2019-12-31"), Span(2, "2027-01-01", null)]);

    [Theory]
    [InlineData("1900-01-01", 5, "2020-01-01")]
    [InlineData("2019-12-31", 5, "2020-01-01")]
    [InlineData("2020-01-01", 3, "2027-01-01")]
    [InlineData("2026-12-31", 3, "2027-01-01")]
    [InlineData("2027-01-01", 2, null)]
    public void Each_day_has_its_value_and_the_next_change(string day, int value, string? next)
    {
        Cap.On(Day(day)!.Value)!.Value.ShouldBe(value);
        Cap.NextChange(Day(day)!.Value).ShouldBe(Day(next));
    }

    [Theory]
    [InlineData("2020-01-01", null, "2020-12-31", null, "overlap")]
    [InlineData(null, "2020-12-31", "2020-12-31", null, "overlap")]
    [InlineData(null, null, null, null, "overlap")]
    [InlineData(null, "2020-12-31", "2021-01-02", null, "gap")]
    [InlineData(null, "2020-12-31", "2022-01-01", "2021-01-01", "ends before it begins")]
    public void Values_that_do_not_follow_each_other_are_refused_by_name(
        string? from, string? until, string? from2, string? until2, string part)
    {
        var fault = Should.Throw<TimelineException>(
            () => new Timeline<int>("grace days", [Span(1, from, until), Span(2, from2, until2)]));
        fault.Message.ShouldContain("grace days");
        fault.Message.ShouldContain(part);
    }

    [Fact]
    public void No_value_at_all_is_refused_by_name() =>
        Should.Throw<TimelineException>(() => new Timeline<int>("grace days", [])).Message.ShouldContain("grace days");

    [Fact]
    public void After_the_last_day_there_is_no_value()
    {
        var ended = new Timeline<int>("ended", [Span(1, "2020-01-01", "2020-12-31")]);
        ended.On(new LocalDate(2021, 1, 1)).ShouldBeNull();
        ended.On(new LocalDate(2019, 12, 31)).ShouldBeNull();
        ended.NextChange(new LocalDate(2020, 6, 1)).ShouldBe(new LocalDate(2021, 1, 1));
        ended.NextChange(new LocalDate(2021, 1, 1)).ShouldBeNull();
    }

    [Fact]
    public void What_begins_later_is_not_known_yet() =>
        Cap.AsSeenOn(new LocalDate(2021, 5, 5)).Select(span => span.Days)
        .ShouldBe(["../2019-12-31", "2020-01-01/.."]);

    [Fact]
    public void A_new_value_ends_the_one_before_and_takes_the_place_of_later_ones() =>
        Cap.With(9, new LocalDate(2021, 1, 1)).Spans.Select(span => $"{span.Value} {span.Days}")
            .ShouldBe(["5 ../2019-12-31", "3 2020-01-01/2020-12-31", "9 2021-01-01/.."]);

    [Fact]
    public void A_new_value_for_always_is_the_only_one() =>
        Cap.With(9, null).Spans.ShouldHaveSingleItem().Days.ShouldBe("../..");

    private static Dated<int> Span(int value, string? from, string? until) => new(value, Day(from), Day(until));

    private static LocalDate? Day(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).Value;
}
