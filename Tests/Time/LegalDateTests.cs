using CcmPlanner.Engine.Time;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Tests.Time;

/// <summary>
/// Legal arithmetic against a calendar counted day by day, over every pair of days of six years and around odd
/// centuries.
/// </summary>
public sealed class LegalDateTests
{
    private static readonly LocalDate[] Starts =
        [new(2023, 1, 1), new(1899, 12, 15), new(2099, 12, 15), new(1999, 12, 15)];

    [Fact]
    public void Months_and_days_between_any_two_days_are_those_counted_one_by_one()
    {
        var wrong = new List<string>();
        foreach (var from in Days(new LocalDate(2023, 1, 1), 1500))
        {
            var (slow, months, days) = (SlowDay.Of(from), 0, 0);
            var target = slow.SameDayOrLast(1);
            var to = from;
            for (var passed = 0; passed < 1500; passed++)
            {
                if (LegalDate.MonthsAndDaysBetween(from, to) != new MonthsAndDays(months, days))
                {
                    wrong.Add($"{from} {to}");
                }

                (slow, to, days) = (slow.Tomorrow, to.PlusDays(1), days + 1);
                if (slow == target)
                {
                    (months, days) = (months + 1, 0);
                    target = SlowDay.Of(from).SameDayOrLast(months + 1);
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Months_and_days_back_are_the_most_that_do_not_pass_the_earlier_day()
    {
        foreach (var from in Days(new LocalDate(2023, 12, 1), 500))
        {
            var (slow, months, days) = (SlowDay.Of(from), 0, 0);
            var target = slow.SameDayOrLast(-1);
            var to = from;
            for (var passed = 0; passed < 500; passed++)
            {
                LegalDate.MonthsAndDaysBetween(from, to).ShouldBe(new MonthsAndDays(months, days), $"{from} {to}");
                (slow, to, days) = (slow.Yesterday, to.PlusDays(-1), days - 1);
                if (slow == target)
                {
                    (months, days) = (months - 1, 0);
                    target = SlowDay.Of(from).SameDayOrLast(months - 1);
                }
            }
        }
    }

    [Fact]
    public void Every_rounding_goes_where_its_name_says()
    {
        foreach (var day in Starts.SelectMany(start => Days(start, 900)))
        {
            var slow = SlowDay.Of(day);
            for (var months = -26; months <= 26; months++)
            {
                SlowDay.Of(LegalDate.SameDayOrLast(day, months)).ShouldBe(slow.SameDayOrLast(months));
                SlowDay.Of(LegalDate.SameDayOrNextDay(day, months)).ShouldBe(slow.SameDayOrNextDay(months));
                SlowDay.Of(LegalDate.SameDayKeepingMonthEnd(day, months)).ShouldBe(slow.KeepingMonthEnd(months));
                SlowDay.Of(LegalDate.FirstDayOfMonthAfter(day, months)).ShouldBe(slow.MonthAfter(months));
            }
        }
    }

    [Theory]
    [InlineData("2024-02-29", 8, "2032-02-29", "2032-02-29")]
    [InlineData("2024-02-29", 10, "2034-02-28", "2034-03-01")]
    [InlineData("1896-02-29", 4, "1900-02-28", "1900-03-01")]
    [InlineData("2010-08-01", 10, "2020-08-01", "2020-08-01")]
    public void An_anniversary_of_the_leap_day_is_the_last_of_February_or_the_day_after(
        string day, int years, string orLast, string orNext)
    {
        LegalDate.Anniversary(Day(day), years).ShouldBe(Day(orLast));
        LegalDate.AnniversaryOrNextDay(Day(day), years).ShouldBe(Day(orNext));
    }

    [Fact]
    public void Counting_says_which_ends_it_counts()
    {
        var first = new LocalDate(2023, 12, 30);
        var (slow, both) = (first, 1);
        for (var passed = 0; passed < 800; passed++, slow = slow.PlusDays(1), both++)
        {
            LegalDate.DaysCountingBoth(first, slow).ShouldBe(both);
            LegalDate.DaysBetween(first, slow).ShouldBe(both - 1);
            LegalDate.DaysCountingNeither(first, slow).ShouldBe(Math.Max(0, both - 2));
            LegalDate.LastDayCountingFirst(first, both).ShouldBe(slow);
            LegalDate.DaysAfter(first, both).ShouldBe(slow.PlusDays(1));
        }

        LegalDate.DaysCountingBoth(first, first.PlusDays(-5)).ShouldBe(0);
        Should.Throw<ArgumentOutOfRangeException>(() => LegalDate.LastDayCountingFirst(first, 0));
    }

    [Fact]
    public void Years_between_count_whole_anniversaries()
    {
        LegalDate.WholeYearsBetween(Day("2016-02-29"), Day("2021-02-27")).ShouldBe(4);
        LegalDate.WholeYearsBetween(Day("2016-02-29"), Day("2021-02-28")).ShouldBe(5);
        LegalDate.WholeYearsBetween(Day("2021-02-28"), Day("2016-02-29")).ShouldBe(-4);
    }

    private static IEnumerable<LocalDate> Days(LocalDate first, int count) =>
        Enumerable.Range(0, count).Select(first.PlusDays);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
