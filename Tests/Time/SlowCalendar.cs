using NodaTime;

namespace CcmPlanner.Tests.Time;

/// <summary>
/// The calendar counted on fingers: a day after another, twelve month lengths and the leap-year rule, and nothing of
/// the library that the program counts with.
/// </summary>
internal sealed record SlowDay(int Year, int Month, int Day)
{
    private static readonly int[] Lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    public static SlowDay Of(LocalDate day) => new(day.Year, day.Month, day.Day);

    public int MonthLength => Month == 2 && IsLeap ? 29 : Lengths[Month - 1];

    public SlowDay Tomorrow => Day < MonthLength ? this with { Day = Day + 1 } : NextMonth with { Day = 1 };

    public SlowDay Yesterday => Day > 1 ? this with { Day = Day - 1 } : LastMonth with { Day = LastMonth.MonthLength };

    private bool IsLeap => Year % 400 == 0 || (Year % 4 == 0 && Year % 100 != 0);

    private SlowDay NextMonth => Month < 12 ? new(Year, Month + 1, 1) : new(Year + 1, 1, 1);

    private SlowDay LastMonth => Month > 1 ? new(Year, Month - 1, 1) : new(Year - 1, 12, 1);

    /// <summary>The month reached by going month by month, with a day of its own choosing.</summary>
    public SlowDay MonthAfter(int months)
    {
        var month = this with { Day = 1 };
        for (var i = 0; i < Math.Abs(months); i++)
        {
            month = months > 0 ? month.NextMonth : month.LastMonth;
        }

        return month;
    }

    public SlowDay SameDayOrLast(int months)
    {
        var month = MonthAfter(months);
        return month with { Day = Day <= month.MonthLength ? Day : month.MonthLength };
    }

    public SlowDay SameDayOrNextDay(int months)
    {
        var month = MonthAfter(months);
        return Day <= month.MonthLength ? month with { Day = Day } : month.NextMonth;
    }

    public SlowDay KeepingMonthEnd(int months)
    {
        var month = MonthAfter(months);
        return Day == MonthLength ? month with { Day = month.MonthLength } : SameDayOrLast(months);
    }
}
