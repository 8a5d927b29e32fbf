using NodaTime;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>
/// Time in months since the year 0: month m lasts from m to m + 1, a year y from 12 y to 12 y + 12. Clearance is
/// counted in months; days within a month play no part, except that a duty due before the last day of a month must
/// be done by the end of the month before.
/// </summary>
internal static class MonthTime
{
    private const double Seconds = 1e-6;
    /// <summary>The month a day lies in.</summary>
    public static int Of(LocalDate day) => (day.Year * 12) + day.Month - 1;

    /// <summary>The beginning of a day as an instant.</summary>
    public static double InstantOf(LocalDate day) =>
        Of(day) + ((day.Day - 1) / (double)CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month));

    /// <summary>The end of the month a day lies in.</summary>
    public static int EndOf(LocalDate day) => Of(day) + 1;

    /// <summary>The end of the last month that is wholly over by the end of <paramref name="due"/>.</summary>
    public static int LastEndBy(LocalDate due) => due.PlusDays(1).Day == 1 ? EndOf(due) : Of(due);

    /// <summary>The month in which an instant lies; an instant between two months belongs to the earlier.</summary>
    public static int Containing(double instant) => (int)Math.Ceiling(instant) - 1;

    /// <summary>The last day of a month by its number.</summary>
    public static LocalDate LastDayOf(int month) => YearMonthOf(month).OnDayOfMonth(1).PlusMonths(1).PlusDays(-1);

    /// <summary>The day in which an instant lies; one within seconds of midnight belongs to the later day.</summary>
    public static LocalDate DayOf(double instant)
    {
        var first = YearMonthOf((int)Math.Floor(instant)).OnDayOfMonth(1);
        var days = CalendarSystem.Iso.GetDaysInMonth(first.Year, first.Month);
        return first.PlusDays(Math.Min(days - 1, (int)(((instant - Math.Floor(instant)) * days) + Seconds)));
    }

    /// <summary>A month by its number.</summary>
    public static YearMonth YearMonthOf(int month) => new(month / 12, (month % 12) + 1);
}
