using System.Runtime.InteropServices;
using CcmPlanner.Engine.Chance;

namespace CcmPlanner.Scenarios.Extensions;

/// <summary>What a State sees of its own work when it thinks about asking.</summary>
/// <param name="Area">Known area left, km².</param>
/// <param name="Rate">Its recent rate, km² a year.</param>
/// <param name="IsSurveyed">True when nothing is only suspected.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WorkSeen(double Area, double Rate, bool IsSurveyed);

/// <summary>Where a State's requests in one trial take their draws from.</summary>
/// <param name="Source">The source.</param>
/// <param name="Trial">Which trial.</param>
/// <param name="Stream">The State's stream.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RequestWords(WordSource Source, long Trial, StreamId Stream)
{
    /// <summary>The draws of a request, by its number from 0.</summary>
    public WordBlock Of(int request) => Source.Block(Trial, Stream, request);
}

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

    /// <summary>
    /// The duty is fulfilled: nothing more is asked, and what a meeting has yet to decide is taken back.
    /// </summary>
    public void End(double now, PathLog? log)
    {
        if (phase == Phase.Asked)
        {
            log?.Add(now, PathEventKind.Withdrawn, number: Requests);
        }

        (phase, Next) = (Phase.Resting, double.PositiveInfinity);
    }

    /// <summary>The next event happens; most of them need no draw, and none is made for them.</summary>
    public void Happen(DeadlineTable table, RequestHabits habits, WorkSeen work, RequestWords words, PathLog? log)
    {
        switch (phase)
        {
            case Phase.Asked:
                Grant(table, log);
                break;
            case Phase.Watching when SeesNoNeed(table, habits, work):
                (phase, Next) = (Phase.Unasked, table.Decides[step]);
                break;
            case Phase.Unasked when SeesNoNeed(table, habits, work):
                (phase, Next) = (Phase.Silent, table.Due[step]);
                break;
            case Phase.Watching or Phase.Dallying or Phase.Unasked or Phase.Silent:
                Decide(table, habits, work, words.Of(Requests), log);
                break;
            default:
                Next = double.PositiveInfinity;
                break;
        }
    }

    private readonly bool SeesNoNeed(DeadlineTable table, RequestHabits habits, WorkSeen work) =>
        habits.SeesNoNeed(work.Area, work.Rate, table.DueEnd[step] - Next);

    /// <summary>It asks now, unless it lets the filing day pass.</summary>
    private void Decide(DeadlineTable table, RequestHabits habits, WorkSeen work, WordBlock words, PathLog? log)
    {
        if (phase == Phase.Watching && habits.IsLate(words))
        {
            (phase, Next) = (Phase.Dallying, (Next + table.Decides[step]) / 2);
            return;
        }

        if (phase == Phase.Silent)
        {
            Lapsed = true;
            log?.Add(Next, PathEventKind.DeadlinePassed, step, Requests);
        }

        Ask(table, habits.Steps(work, Next, table.DueEnd[step], words), log);
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
