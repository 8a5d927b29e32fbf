using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Scenarios.Extensions;

/// <summary>Meetings as far as a forecast looks: those on record, and one a year assumed after them.</summary>
public static class MeetingsAhead
{
    private const int Days = 4;
    private const int DaysInWeek = 7;

    /// <summary>
    /// The meetings on record, by opening day, and after the year of the last, or from the year before
    /// <paramref name="from"/> on where there are none, one a year to the end of the year after
    /// <paramref name="to"/>: from the <paramref name="monday"/>th Monday of <paramref name="month"/>, assumed.
    /// </summary>
    public static IReadOnlyList<Meeting> Of(
        IEnumerable<Meeting> known, LocalDate from, LocalDate to, int month, int monday)
    {
        List<Meeting> meetings = [.. known.OrderBy(meeting => meeting.Opens)];
        var first = meetings.Count == 0 ? from.Year - 1 : meetings[^1].Opens.Year + 1;
        for (var year = first; year <= to.Year + 1; year++)
        {
            meetings.Add(Assumed(year, month, monday));
        }

        return meetings;
    }

    private static Meeting Assumed(int year, int month, int monday)
    {
        var opens = new LocalDate(year, month, 1).PlusDays(-1).Next(IsoDayOfWeek.Monday)
            .PlusDays((monday - 1) * DaysInWeek);
        return new Meeting(
            $"{year}-assumed",
            $"Meeting of {year} (assumed)",
            MeetingKind.MeetingOfStatesParties,
            opens,
            opens.PlusDays(Days - 1),
            null,
            MeetingStatus.Assumed,
            false,
            new Provenance("the yearly rhythm of meetings, assumed to go on", Confidence.None, Assumed: true));
    }
}
