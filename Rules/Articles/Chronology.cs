using CcmPlanner.Engine.Time;
using NodaTime;

namespace CcmPlanner.Rules.Articles;

/// <summary>What can be said of dates that are known only within bounds.</summary>
internal static class Chronology
{
    /// <summary>True when it certainly was on or before the day.</summary>
    public static bool CertainlyBy(UncertainDate date, LocalDate day) => date.IsOnOrBefore(day) == true;

    /// <summary>True when it certainly was after the day.</summary>
    public static bool CertainlyAfter(UncertainDate date, LocalDate day) => date.IsOnOrBefore(day) == false;

    /// <summary>True when the bounds leave both open.</summary>
    public static bool Open(UncertainDate date, LocalDate day) => date.IsOnOrBefore(day) is null;

    /// <summary>
    /// True when the later can have come after the earlier: its last possible day lies behind the other's.
    /// </summary>
    public static bool Follows(UncertainDate later, UncertainDate earlier) =>
        later.Latest is not { } end || (earlier.Latest is { } other && end > other);
}
