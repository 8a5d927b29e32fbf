using CcmPlanner.Engine.Chance;
using CcmPlanner.Scenarios.Extensions;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>
/// One possible future of one State, played calendar year by calendar year: find, survey, work, ask for time. What
/// runs over many trials at once only prepares its draws; this plays them, one after another.
/// </summary>
internal sealed class ClearancePath : PathRecord
{
    private const double RecentWeight = 1.0 / 3;

    private PathDraws drawn;
    private double tail;
    private Gate gate;
    private PathDuty duty;
    private WorkSite site;
    private double hidden;
    private double fresh;
    private double reopensAt;
    private double recent;
    private bool inConflict;
    private RequestPath requests;
    private double cancelledInYear;

    /// <summary>Requests and deadlines.</summary>
    public RequestPath Requests => requests;

    /// <summary>The yearly noise, spread on the log scale.</summary>
    public double Noise => drawn.Noise;

    /// <summary>The State's own log rate in a year.</summary>
    public double LogRate(PlayedYear year) => drawn.LogRate + (drawn.Trend * year.TrendYears);

    /// <summary>Begins at the baseline; <paramref name="years"/>: how many are watched.</summary>
    public void Begin(StateModel state, PathDraws draws, int years)
    {
        Forget(years);
        drawn = draws;
        duty = PathDuty.Open;
        (fresh, inConflict) = (0, false);
        gate = draws.Gate;
        site = new WorkSite(state.Confirmed, state.Suspected);
        hidden = draws.DiscoveryShare * site.Stock / state.Tables.DiscoveryDecay;
        tail = state.Tables.TailShare * (state.ReleasedBefore + state.Confirmed
            + (draws.SurveyShare * state.Suspected));
        recent = state.Records.RecentRate ?? double.NaN;
        reopensAt = double.PositiveInfinity;
        requests = RequestPath.None;
    }

    /// <summary>Begins with a deadline in force on the day of the forecast.</summary>
    public void Await(DeadlineTable deadlines, int step, double now) => requests.Begin(deadlines, step, now);

    /// <summary>True while something can still happen after a year, up to a last one.</summary>
    public bool GoesOn(int year, int lastYear, bool moreConflicts) =>
        duty is PathDuty.Open or PathDuty.Reopened
        || fresh > 0
        || (duty == PathDuty.Fulfilled && reopensAt <= lastYear * 12)
        || (drawn.ConflictYear > year && drawn.ConflictYear <= lastYear)
        || moreConflicts;

    /// <summary>Plays a year.</summary>
    public void Play(PlayedYear year, YearDraws draws, PathContext context, long trial)
    {
        Strike(year, context);
        Reopen(year, context);
        if (duty is PathDuty.Fulfilled or PathDuty.Ended && !(fresh > 0))
        {
            return;
        }

        Pass(year, draws, context);
        Find(year, context);
        Survey(year, context);
        if (year.IsLost)
        {
            context.Log?.Add(year.From, PathEventKind.YearLost);
        }

        SetSpeed(year, draws.Speed, context.State);
        var finish = year.From + (site.YearsToFinish() * 12);
        if (context.DueMonth is { } due && due > year.From && due <= year.To && duty == PathDuty.Open)
        {
            RemainingAtDue = finish <= due ? 0 : site.StockAfter((due - year.From) / 12.0);
        }

        Ask(year, finish, context, trial);
        Close(year, finish, context);
    }

    private bool IsOwed => duty is PathDuty.Open or PathDuty.Reopened;

    /// <summary>
    /// Hostilities: nothing is done that year, and there are new remnants, with a clock of their own.
    /// </summary>
    private void Strike(PlayedYear year, PathContext context)
    {
        var before = inConflict;
        inConflict = year.HasConflict || (year.IsFuture && year.Year == drawn.ConflictYear);
        if (!inConflict)
        {
            return;
        }

        ConflictEnded = year.Year;
        if (before)
        {
            return;
        }

        var tables = context.State.Tables;
        var area = Elementary.Exp(tables.ConflictLogArea + (tables.ConflictSpread * drawn.ConflictNormal));
        fresh += area;
        FreshDone = double.PositiveInfinity;
        context.Log?.Add(year.From, PathEventKind.Hostilities, area);
    }

    /// <summary>Remnants found again are worked on from the next turn of the year.</summary>
    private void Reopen(PlayedYear year, PathContext context)
    {
        if (duty != PathDuty.Fulfilled || reopensAt > year.From)
        {
            return;
        }

        var state = context.State;
        var share =
            Elementary.Exp(state.Tables.ReopeningLogArea + (state.Tables.ReopeningSpread * drawn.ReopeningNormal));
        var area = share * (state.ReleasedBefore + state.Confirmed + state.Suspected);
        duty = PathDuty.Reopened;
        WasReopened = true;
        (tail, hidden) = (0, 0);
        site = new WorkSite(area, 0);
        if (state.Deadlines is { } deadlines)
        {
            requests.Begin(deadlines, requests.Step, year.From);
        }

        context.Log?.Add(year.From, PathEventKind.Reopened, area);
    }

    /// <summary>
    /// Whether the programme works this year. One draw moves every programme the same way: what works better before
    /// never works worse after it, and a programme at work is never likelier to stand still than one that does already.
    /// </summary>
    private void Pass(PlayedYear year, YearDraws draws, PathContext context)
    {
        var before = gate;
        var tables = context.State.Tables;
        if (year.Released is { } known)
        {
            gate = known > 0 ? Gate.Working : gate == Gate.Working ? Gate.Interrupted : gate;
        }
        else if (inConflict)
        {
            gate = gate == Gate.Working ? Gate.Interrupted : gate;
        }
        else if (year.IsNew)
        {
            var still = 1 - tables.Resumption;
            var stop = Math.Min(still, drawn.Interruption * (1 + (tables.MoneyShare * (draws.Scarcity - 1))));
            gate = gate switch
            {
                Gate.Working => draws.Gate < stop ? Gate.Interrupted : Gate.Working,
                Gate.Interrupted => draws.Gate < still ? Gate.Interrupted : Gate.Working,
                _ => draws.Gate < 1 - tables.Beginning ? Gate.NotStarted : Gate.Working,
            };
        }

        if (gate != before)
        {
            context.Log?.Add(
                year.From,
                gate == Gate.Interrupted ? PathEventKind.Interrupted
                    : before == Gate.NotStarted ? PathEventKind.Started
                    : PathEventKind.Resumed);
        }
    }

    private void Find(PlayedYear year, PathContext context)
    {
        if (duty != PathDuty.Open)
        {
            return;
        }

        var share = context.State.Tables.DiscoveryDecay * year.Span;
        var found = year.Found is { } known ? known * year.Span : hidden * share * year.Discovery;
        site.Find(found);
        hidden *= 1 - share;
        Found += found * year.Ahead;
        context.Log?.Add(year.From, PathEventKind.Found, found);
    }

    private void Survey(PlayedYear year, PathContext context)
    {
        cancelledInYear = 0;
        if (gate != Gate.Working || year.IsLost || site.Suspected == 0)
        {
            return;
        }

        var cancelled = site.Survey(drawn.SurveyShare);
        cancelledInYear = cancelled;
        Cancelled += cancelled * year.Ahead;
        context.Log?.Add(year.From, PathEventKind.Surveyed, cancelled);
    }

    private void SetSpeed(PlayedYear year, double drawnSpeed, StateModel state)
    {
        var speed = gate != Gate.Working || year.IsLost ? 0 : year.Released ?? drawnSpeed;
        if (!year.SurveyFirst)
        {
            recent = double.IsNaN(recent) ? speed : recent + (RecentWeight * (speed - recent));
        }

        speed = year.SurveyFirst ? 0 : speed;
        site.Work(speed, year.Released is null ? speed * state.Tables.TailSpeed * year.Tail : speed, tail);
    }

    private void Ask(PlayedYear year, double finish, PathContext context, long trial)
    {
        var until = Math.Min(finish, year.To);
        while (IsOwed && requests.Next < until && context.State.Deadlines is { } deadlines)
        {
            var years = Math.Max(0, requests.Next - year.From) / 12;
            requests.Happen(
                deadlines,
                context.State.Tables.Habits,
                new WorkSeen(site.StockAfter(years), recent, site.Suspected == 0),
                new RequestWords(context.Words, trial, context.State.Requests),
                context.Log);
        }

        RequestsBefore = duty == PathDuty.Open ? requests.Requests : RequestsBefore;
    }

    private void Close(PlayedYear year, double finish, PathContext context)
    {
        var before = site.Stock + fresh;
        var spent = Math.Min(year.Span, (finish - year.From) / 12);
        site.Close(spent);
        var isDone = IsOwed && finish <= year.To;
        if (isDone)
        {
            Complete(finish, context);
        }

        if (!IsOwed && fresh > 0)
        {
            WorkOnFresh(year, isDone ? year.Span - spent : year.Span, context);
        }

        var after = site.Stock + fresh;
        Exposure += (isDone && fresh == 0 ? before / 2 * spent : (before + after) / 2 * year.Span) * year.Ahead;
        Worked += (before - after) * year.Ahead;
        if (year.Watched is { } place)
        {
            Watch(place, before - after + cancelledInYear, after);
        }

        if (context.Log is { } log)
        {
            log.Add(year.To, PathEventKind.Released, before - after);
            log.Add(year.To, PathEventKind.Remaining, after);
        }
    }

    private void Complete(double finish, PathContext context)
    {
        var isFirst = duty == PathDuty.Open;
        duty = isFirst ? PathDuty.Fulfilled : PathDuty.Ended;
        if (isFirst)
        {
            Completion = finish;
            reopensAt = finish + drawn.ReopeningMonths;
        }

        context.Log?.Add(finish, PathEventKind.Completed);
        requests.End(finish, context.Log);
    }

    private void WorkOnFresh(PlayedYear year, double years, PathContext context)
    {
        var done = site.Speed * years;
        if (done >= fresh)
        {
            FreshDone = year.To - ((years - (fresh / site.Speed)) * 12);
            context.Log?.Add(FreshDone, PathEventKind.NewRemnantsCleared);
        }

        fresh = Math.Max(0, fresh - done);
    }
}
