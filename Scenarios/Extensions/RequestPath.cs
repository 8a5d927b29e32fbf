using System.Runtime.InteropServices;
using CcmPlanner.Engine.Chance;

namespace CcmPlanner.Scenarios.Extensions;

/// <summary>What a State sees of its own work when it thinks about asking.</summary>
/// <param name="Area">Known area left, km².</param>
/// <param name="Rate">Its recent rate, km² a year.</param>
/// <param name="IsSurveyed">True when nothing is only suspected.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WorkSeen(double Area, double Rate, bool IsSurveyed);

/// <summary>
/// The deadline of one State in one possible future: watched, asked about in time or late, extended by a meeting, or
/// passed. Time is in months; events happen one by one, in order.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct RequestPath
{
    private Phase phase;
    private int step;
    private int asked;

    private enum Phase
    {
        Resting,
        Watching,
        Dallying,
        Unasked,
        Asked,
        Silent,
    }

    /// <summary>When the next event is; infinity when none is to come.</summary>
    public double Next { get; private set; }

    /// <summary>Requests filed.</summary>
    public int Requests { get; private set; }

    /// <summary>Those of them filed after their filing day.</summary>
    public int Late { get; private set; }

    /// <summary>Months granted in all.</summary>
    public int Months { get; private set; }

    /// <summary>When the first request was filed.</summary>
    public double First { get; private set; }

    /// <summary>Months the first request asked for.</summary>
    public int FirstMonths { get; private set; }

    /// <summary>True when a deadline passed with the work open and no grant.</summary>
    public bool Lapsed { get; private set; }

    /// <summary>The deadline in force, as a place in the table.</summary>
    public readonly int Step => step;

    /// <summary>A path on which nothing is asked.</summary>
    public static RequestPath None => new() { Next = double.PositiveInfinity };

    /// <summary>Begins, or begins again, with a deadline in force; <paramref name="now"/> is past.</summary>
    public void Begin(DeadlineTable table, int at, double now)
    {
        step = at;
        if (at > table.Last)
        {
            (phase, Next) = (Phase.Resting, double.PositiveInfinity);
            return;
        }

        (phase, Next) = table.FileBy[at] > now ? (Phase.Watching, table.FileBy[at])
            : table.Decides[at] > now ? (Phase.Unasked, table.Decides[at])
            : (Phase.Silent, Math.Max(now, table.Due[at]));
    }

    /// <summary>The duty is fulfilled: nothing more is asked, and what a meeting has yet to decide is taken back.</summary>
    public void End(double now, PathLog? log)
    {
        if (phase == Phase.Asked)
        {
            log?.Add(now, PathEventKind.Withdrawn, number: Requests);
        }

        (phase, Next) = (Phase.Resting, double.PositiveInfinity);
    }

    /// <summary>The next event happens.</summary>
    public void Happen(DeadlineTable table, RequestHabits habits, WorkSeen work, WordBlock words, PathLog? log)
    {
        var now = Next;
        var months = habits.BelievedMonths(work.Area, work.Rate, words);
        var isHopeful = habits.SeesNoNeed(work.Area, work.Rate, table.DueEnd[step] - now);
        switch (phase)
        {
            case Phase.Watching when isHopeful:
                (phase, Next) = (Phase.Unasked, table.Decides[step]);
                break;
            case Phase.Watching when habits.IsLate(words):
                (phase, Next) = (Phase.Dallying, (now + table.Decides[step]) / 2);
                break;
            case Phase.Watching:
                Ask(table, habits.Steps(now + months - table.DueEnd[step], work.IsSurveyed, words), log);
                break;
            case Phase.Unasked when isHopeful:
                (phase, Next) = (Phase.Silent, table.Due[step]);
                break;
            case Phase.Dallying or Phase.Unasked:
                Ask(table, habits.Steps(now + months - table.DueEnd[step], work.IsSurveyed, words), log);
                break;
            case Phase.Silent:
                Lapsed = true;
                log?.Add(now, PathEventKind.DeadlinePassed, step, Requests);
                Ask(table, habits.Steps(now + months - table.DueEnd[step], work.IsSurveyed, words), log);
                break;
            case Phase.Asked:
                Grant(table, log);
                break;
            default:
                Next = double.PositiveInfinity;
                break;
        }
    }

    /// <summary>Asks now; at least for so long that another meeting can decide on the next deadline.</summary>
    private void Ask(DeadlineTable table, int steps, PathLog? log)
    {
        var now = Next;
        var decides = table.Decides[step] >= now ? table.Decides[step] : table.NextMeeting(now);
        var most = table.Most[step];
        asked = Math.Min(steps, most);
        while (asked < most && step + asked <= table.Last && table.Decides[step + asked] <= decides)
        {
            asked++;
        }

        var late = table.IsLate(now, decides);
        Requests++;
        Late += late ? 1 : 0;
        if (Requests == 1)
        {
            First = now;
            FirstMonths = asked * DeadlineTable.StepMonths;
        }

        log?.Add(
            now,
            late ? PathEventKind.RequestedLate : PathEventKind.Requested,
            asked * DeadlineTable.StepMonths,
            Requests,
            decides);
        (phase, Next) = (Phase.Asked, asked == 0 ? double.PositiveInfinity : decides);
    }

    private void Grant(DeadlineTable table, PathLog? log)
    {
        var now = Next;
        Months += asked * DeadlineTable.StepMonths;
        log?.Add(now, PathEventKind.Granted, asked * DeadlineTable.StepMonths, Requests);
        Begin(table, step + asked, now);
    }
}
