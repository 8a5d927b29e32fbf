using System.Runtime.InteropServices;
using NodaTime;

namespace CcmPlanner.Engine.Time;

/// <summary>
/// Calendar arithmetic as treaties mean it. Rules compute dates only through these methods, so rounding and
/// inclusion are said once, here. Months and years count calendar months. Where the target month lacks the day, the
/// name says what happens: <c>OrLast</c> takes that month's last day, <c>OrNextDay</c> the first of the month after,
/// <c>KeepingMonthEnd</c> sends a last day to a last day.
/// </summary>
public static class LegalDate
{
    private const int MonthsInYear = 12;

    /// <summary>
    /// The anniversary of <paramref name="day"/>; the anniversary day itself still belongs to the period. By
    /// <see cref="SameDayOrLast"/>: 29 February plus eight years of no leap day gives 28 February.
    /// </summary>
    public static LocalDate Anniversary(LocalDate day, int years) => SameDayOrLast(day, years * MonthsInYear);

    /// <summary>
    /// The anniversary of <paramref name="day"/>; that of 29 February is 1 March in a year without leap day.
    /// </summary>
    public static LocalDate AnniversaryOrNextDay(LocalDate day, int years) =>
        SameDayOrNextDay(day, years * MonthsInYear);

    /// <summary>
    /// The day <paramref name="days"/> days after <paramref name="day"/>, which itself is day 0 and not counted.
    /// </summary>
    public static LocalDate DaysAfter(LocalDate day, int days) => day.PlusDays(days);

    /// <summary>
    /// The day <paramref name="days"/> days before <paramref name="day"/>, which itself is day 0 and not counted.
    /// </summary>
    public static LocalDate DaysBefore(LocalDate day, int days) => day.PlusDays(-days);

    /// <summary>
    /// The last of <paramref name="days"/> days of which <paramref name="first"/> is the first. Throws
    /// <see cref="ArgumentOutOfRangeException"/> when there is not at least one.
    /// </summary>
    public static LocalDate LastDayCountingFirst(LocalDate first, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        return first.PlusDays(days - 1);
    }

    /// <summary>The same day of the month <paramref name="months"/> months later, or that month's last day.</summary>
    public static LocalDate MonthsAfter(LocalDate day, int months) => SameDayOrLast(day, months);

    /// <summary>The same day of the month <paramref name="months"/> months earlier, or that month's last day.</summary>
    public static LocalDate MonthsBefore(LocalDate day, int months) => SameDayOrLast(day, -months);

    /// <summary>
    /// The same day of the month <paramref name="months"/> months on (negative: back), or that month's last day.
    /// </summary>
    public static LocalDate SameDayOrLast(LocalDate day, int months)
    {
        var month = FirstDayOfMonthAfter(day, months);
        return month.PlusDays(Math.Min(day.Day, DaysInMonth(month)) - 1);
    }

    /// <summary>
    /// The same day of the month <paramref name="months"/> months on (negative: back), or, where that month lacks it,
    /// the first day of the month after: 31 January and one month is 1 March.
    /// </summary>
    public static LocalDate SameDayOrNextDay(LocalDate day, int months)
    {
        var month = FirstDayOfMonthAfter(day, months);
        return month.PlusDays(Math.Min(day.Day, DaysInMonth(month) + 1) - 1);
    }

    /// <summary>
    /// As <see cref="SameDayOrLast"/>, but the last day of a month goes to the last day of the other: 28 February and
    /// one month is 31 March.
    /// </summary>
    public static LocalDate SameDayKeepingMonthEnd(LocalDate day, int months) =>
        day.Day == DaysInMonth(day) ? LastDayOfMonth(FirstDayOfMonthAfter(day, months)) : SameDayOrLast(day, months);

    /// <summary>
    /// The first day of the <paramref name="months"/>th month after the month of <paramref name="day"/>;
    /// the day within the month plays no part.
    /// </summary>
    public static LocalDate FirstDayOfMonthAfter(LocalDate day, int months) =>
        new LocalDate(day.Year, day.Month, 1).PlusMonths(months);

    /// <summary>The last day of the month of <paramref name="day"/>.</summary>
    public static LocalDate LastDayOfMonth(LocalDate day) => new(day.Year, day.Month, DaysInMonth(day));

    /// <summary>The given month and day in the year after <paramref name="year"/>.</summary>
    public static LocalDate InYearAfter(int year, int month, int day) => new(year + 1, month, day);

    /// <summary>
    /// Whole calendar months from <paramref name="from"/> to <paramref name="to"/>; a begun month does not count.
    /// Negative when <paramref name="to"/> is earlier.
    /// </summary>
    public static int WholeMonthsBetween(LocalDate from, LocalDate to) => MonthsAndDaysBetween(from, to).Months;

    /// <summary>
    /// Whole calendar years from <paramref name="from"/> to <paramref name="to"/>; a begun year does not count.
    /// </summary>
    public static int WholeYearsBetween(LocalDate from, LocalDate to) => WholeMonthsBetween(from, to) / MonthsInYear;

    /// <summary>
    /// The most whole months that fit between two days, and the days left over: <see cref="SameDayOrLast"/> over the
    /// months, then the days, leads from <paramref name="from"/> to <paramref name="to"/>. Both are negative or 0 when
    /// <paramref name="to"/> is earlier.
    /// </summary>
    public static MonthsAndDays MonthsAndDaysBetween(LocalDate from, LocalDate to)
    {
        var months = ((to.Year - from.Year) * MonthsInYear) + to.Month - from.Month;
        var direction = to.CompareTo(from);
        var reached = SameDayOrLast(from, months);
        if (reached.CompareTo(to) * direction > 0)
        {
            months -= Math.Sign(direction);
            reached = SameDayOrLast(from, months);
        }

        return new MonthsAndDays(months, DaysBetween(reached, to));
    }

    /// <summary>
    /// Days from <paramref name="from"/> to <paramref name="to"/>, one of the two counted; negative when
    /// <paramref name="to"/> is earlier.
    /// </summary>
    public static int DaysBetween(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);

    /// <summary>
    /// Days from the first to the last, both counted; 0 when <paramref name="last"/> is the day before
    /// <paramref name="first"/>, or earlier.
    /// </summary>
    public static int DaysCountingBoth(LocalDate first, LocalDate last) => Math.Max(0, DaysBetween(first, last) + 1);

    /// <summary>Clear days between two days, neither counted; 0 when none lies between.</summary>
    public static int DaysCountingNeither(LocalDate before, LocalDate after) =>
        Math.Max(0, DaysBetween(before, after) - 1);

    private static int DaysInMonth(LocalDate day) => CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month);
}

/// <summary>A length of time in whole calendar months and days left over.</summary>
/// <param name="Months">Whole months.</param>
/// <param name="Days">Days left over; of the same sign as the months, or 0.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MonthsAndDays(int Months, int Days);
