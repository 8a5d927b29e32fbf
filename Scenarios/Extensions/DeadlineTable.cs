using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Clearance;
using NodaTime;

namespace CcmPlanner.Scenarios.Extensions;

/// <summary>
/// The law's answers for one State, ready for many trials: its deadline and every later one in steps of six months,
/// as instants in months. Asked of the law once, so that a trial asks an array.
/// </summary>
internal sealed class DeadlineTable
{
    /// <summary>Months in a step.</summary>
    public const int StepMonths = 6;

    private readonly double[] meetings;
    private readonly double[] filing;

    /// <summary>Asks the law about a deadline and every later one a trial can reach.</summary>
    /// <param name="first">The deadline.</param>
    /// <param name="law">The law.</param>
    /// <param name="filingDays">Its filing days.</param>
    /// <param name="meetings">The meetings there will be.</param>
    /// <param name="lastMonth">The last month looked at.</param>
    public DeadlineTable(
        LocalDate first,
        ILawOfTrials law,
        IReadOnlyDictionary<string, LocalDate> filingDays,
        IReadOnlyList<Meeting> meetings,
        int lastMonth)
    {
        var steps = Math.Max(0, (lastMonth - MonthTime.Of(first)) / StepMonths) + 2;
        Dates = [.. Enumerable.Range(0, steps).Select(step => first.PlusMonths(step * StepMonths))];
        Law = law.Of(Dates);
        var opens = meetings.ToDictionary(meeting => meeting.Id, meeting => MonthTime.InstantOf(meeting.Opens));
        var ordered = meetings.OrderBy(meeting => meeting.Opens).ToList();
        this.meetings = [.. ordered.Select(meeting => opens[meeting.Id])];
        filing = [.. ordered.Select(meeting => MonthTime.InstantOf(filingDays[meeting.Id].PlusDays(1)))];
        DueEnd = [.. Dates.Select(day => (double)MonthTime.LastEndBy(day))];
        Due = [.. Dates.Select(day => MonthTime.InstantOf(day.PlusDays(1)))];
        FileBy =
        [
            .. Law.Select(at => at.FileBy is { } day ? MonthTime.InstantOf(day.PlusDays(1)) : double.NegativeInfinity),
        ];
        Decides = [.. Law.Select(at => at.MeetingId is { } id ? opens[id] : double.NegativeInfinity)];
        Most = [.. Law.Select(MostSteps)];
    }

    /// <summary>The deadlines.</summary>
    public IReadOnlyList<LocalDate> Dates { get; }

    /// <summary>What the law says of each.</summary>
    public IReadOnlyList<DeadlineLaw> Law { get; }

    /// <summary>The end of each deadline's day.</summary>
    public double[] Due { get; }

    /// <summary>The end of the last month that is over by each deadline.</summary>
    public double[] DueEnd { get; }

    /// <summary>The end of the last day for a request in time; minus infinity where no meeting can decide.</summary>
    public double[] FileBy { get; }

    /// <summary>The opening of the last meeting that can decide; minus infinity where there is none.</summary>
    public double[] Decides { get; }

    /// <summary>Most steps by which each can be extended.</summary>
    public int[] Most { get; }

    /// <summary>The last step a trial can reach.</summary>
    public int Last => Due.Length - 1;

    /// <summary>The opening of the first meeting after an instant; infinity when none is in sight.</summary>
    public double NextMeeting(double after)
    {
        var at = Array.BinarySearch(meetings, after);
        at = at < 0 ? ~at : at + 1;
        return at < meetings.Length ? meetings[at] : double.PositiveInfinity;
    }

    /// <summary>True when a request filed at an instant comes late for the meeting that opens at another.</summary>
    public bool IsLate(double filed, double opens)
    {
        var at = Array.BinarySearch(meetings, opens);
        return at < 0 || filed > filing[at];
    }

    private static int MostSteps(DeadlineLaw at)
    {
        var steps = 0;
        while (at.Due.PlusMonths((steps + 1) * StepMonths) <= at.LastAllowed)
        {
            steps++;
        }

        return steps;
    }
}
