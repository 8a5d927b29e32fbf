using NodaTime;

namespace CcmPlanner.Engine.Time;

/// <summary>
/// Calendar arithmetic as treaties mean it. Rules compute dates only through these methods, so rounding and
/// inclusion are said once, here. Months and years count calendar months; a day that the target month lacks
/// becomes its last day (29 February plus eight years of no leap day gives 28 February).
/// </summary>
public static class LegalDate
{
    /// <summary>The anniversary of <paramref name="day"/>; the anniversary day itself still belongs to the period.</summary>
    public static LocalDate Anniversary(LocalDate day, int years) => day.PlusYears(years);

    /// <summary>The day <paramref name="days"/> days after <paramref name="day"/>, which itself is day 0.</summary>
    public static LocalDate DaysAfter(LocalDate day, int days) => day.PlusDays(days);

    /// <summary>The day <paramref name="days"/> days before <paramref name="day"/>, which itself is day 0.</summary>
    public static LocalDate DaysBefore(LocalDate day, int days) => day.PlusDays(-days);

    /// <summary>The same day of the month <paramref name="months"/> months later, or that month's last day.</summary>
    public static LocalDate MonthsAfter(LocalDate day, int months) => day.PlusMonths(months);

    /// <summary>The same day of the month <paramref name="months"/> months earlier, or that month's last day.</summary>
    public static LocalDate MonthsBefore(LocalDate day, int months) => day.PlusMonths(-months);

    /// <summary>
    /// The first day of the <paramref name="months"/>th month after the month of <paramref name="day"/>;
    /// the day within the month plays no part.
    /// </summary>
    public static LocalDate FirstDayOfMonthAfter(LocalDate day, int months) =>
        new LocalDate(day.Year, day.Month, 1).PlusMonths(months);

    /// <summary>The given month and day in the year after <paramref name="year"/>.</summary>
    public static LocalDate InYearAfter(int year, int month, int day) => new(year + 1, month, day);

    /// <summary>Whole calendar months from <paramref name="from"/> to <paramref name="to"/>; a begun month does not count.</summary>
    public static int WholeMonthsBetween(LocalDate from, LocalDate to) =>
        (int)Period.Between(from, to, PeriodUnits.Months).Months;

    /// <summary>Whole calendar years from <paramref name="from"/> to <paramref name="to"/>; a begun year does not count.</summary>
    public static int WholeYearsBetween(LocalDate from, LocalDate to) =>
        (int)Period.Between(from, to, PeriodUnits.Years).Years;

    /// <summary>Days from <paramref name="from"/> to <paramref name="to"/>; negative when <paramref name="to"/> is earlier.</summary>
    public static int DaysBetween(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);
}
