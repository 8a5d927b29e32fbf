using CcmPlanner.Engine.Time;
using NodaTime;

namespace CcmPlanner.Rules.Procedures;

/// <summary>How meetings are named and years counted.</summary>
internal static class MeetingCalendar
{
    private const int December = 12;
    private const int LastOfDecember = 31;

    /// <summary>The conference a meeting is a part of: what stands before a hyphen in its id, 2RC of 2RC-1.</summary>
    public static string ConferenceOf(string meetingId)
    {
        var hyphen = meetingId.IndexOf('-', StringComparison.Ordinal);
        return hyphen < 0 ? meetingId : meetingId[..hyphen];
    }

    /// <summary>31 December of the year.</summary>
    public static LocalDate LastDayOfYear(int year) => LastDayOfYearAfter(year - 1);

    /// <summary>31 December of the year after.</summary>
    public static LocalDate LastDayOfYearAfter(int year) => LegalDate.InYearAfter(year, December, LastOfDecember);
}
