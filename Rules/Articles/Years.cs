using CcmPlanner.Engine.Time;
using NodaTime;

namespace CcmPlanner.Rules.Articles;

/// <summary>Calendar years against dates that are known only within bounds.</summary>
internal static class Years
{
    /// <summary>The later of two days.</summary>
    public static LocalDate Later(LocalDate one, LocalDate other) => LocalDate.Max(one, other);

    /// <summary>The last day of a year.</summary>
    public static LocalDate End(int year) => new(year, 12, 31);

    /// <summary>True when the bounds lie within one calendar year.</summary>
    public static bool CertainlyWithin(UncertainDate date, int year) =>
        date.Earliest?.Year == year && date.Latest?.Year == year;

    /// <summary>True when the whole year lies after the first date can have been and before the second can.</summary>
    public static bool LieBetween(UncertainDate first, int year, UncertainDate second) =>
        first.Latest?.Year < year && year < second.Earliest?.Year;
}
