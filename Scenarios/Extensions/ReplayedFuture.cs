using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Clearance;
using NodaTime;

namespace CcmPlanner.Scenarios.Extensions;

/// <summary>A request in a possible future.</summary>
/// <param name="Fact">
/// The request as it is recorded. Its number counts those that a meeting decided: one taken back before gives its
/// number to the next.
/// </param>
/// <param name="IsLate">What the future says of its filing.</param>
internal sealed record ReplayedRequest(ExtensionRequest Fact, bool IsLate);

/// <summary>One State's possible future as facts, with what it says of itself.</summary>
internal sealed class ReplayedFuture
{
    private const double Minutes = 1e-4;
    private static readonly Provenance Drawn = new("a possible future", Confidence.None, Assumed: true);
    private readonly ClearanceModel model;
    private readonly List<object> facts = [];
    private readonly List<ReplayedRequest> requests = [];
    private readonly List<ReplayedRequest> takenBack = [];
    private ReplayedRequest? pending;
    private ObligationStatus ended = ObligationStatus.Open;

    private ReplayedFuture(StateModel state, ClearanceModel model, LocalDate due)
    {
        this.model = model;
        State = state.State;
        Due = due;
        facts.Add(new OriginalDeadline(State, Provision.Clearance, due, due, true));
    }

    /// <summary>Which State.</summary>
    public StateCode State { get; }

    /// <summary>What happens in it, without requests taken back.</summary>
    public IReadOnlyList<object> Facts => facts;

    /// <summary>The deadline after every grant.</summary>
    public LocalDate Due { get; private set; }

    /// <summary>Its requests that a meeting decided or has yet to decide.</summary>
    public IReadOnlyList<ReplayedRequest> Requests => requests;

    /// <summary>Those taken back because the work was done first: no meeting ever considers them.</summary>
    public IReadOnlyList<ReplayedRequest> TakenBack => takenBack;

    /// <summary>How the duty stands at the horizon.</summary>
    public ObligationStatus Status => ended != ObligationStatus.Open || Due >= model.Window.Horizon ? ended
        : pending is null ? ObligationStatus.Overdue
        : ObligationStatus.Unknown;

    /// <summary>The future of a State in a trial.</summary>
    public static ReplayedFuture Of(StateModel state, ClearanceModel model, long trial)
    {
        var (events, step) = model.Replay(state.State, trial);
        var deadlines = state.Deadlines!;
        var future = new ReplayedFuture(state, model, deadlines.Dates[Math.Min(step, deadlines.Last)]);
        foreach (var entry in events)
        {
            future.Add(entry);
        }

        return future;
    }

    private void Add(PathEvent entry)
    {
        switch (entry.Kind)
        {
            case PathEventKind.Requested or PathEventKind.RequestedLate:
                pending = new ReplayedRequest(Asked(entry), entry.Kind == PathEventKind.RequestedLate);
                requests.Add(pending);
                facts.Add(pending.Fact);
                break;
            case PathEventKind.Withdrawn:
                takenBack.Add(pending!);
                requests.Remove(pending!);
                facts.Remove(pending!.Fact);
                pending = null;
                break;
            case PathEventKind.Granted:
                Due = Due.PlusMonths((int)entry.Amount);
                facts.Remove(pending!.Fact);
                facts.AddRange([pending.Fact with { Considered = true }, Granted(pending.Fact, entry)]);
                pending = null;
                break;
            case PathEventKind.Completed:
                var done = MonthTime.LastDayOf(MonthTime.Containing(entry.Instant));
                facts.Add(new ClearanceCompleted(State, UncertainDate.On(done), Drawn));
                ended = done <= Due ? ObligationStatus.Met : ObligationStatus.MetLate;
                break;
            case PathEventKind.Reopened:
                facts.Add(new ClearanceReopened(State, UncertainDate.On(MonthTime.DayOf(entry.Instant)), Drawn));
                ended = ObligationStatus.Open;
                break;
            default:
                break;
        }
    }

    /// <summary>A request filed at the end of a day was filed on it.</summary>
    private ExtensionRequest Asked(PathEvent asked) => new(
        State,
        Provision.Clearance,
        requests.Count + 1,
        UncertainDate.On(MonthTime.DayOf(asked.Instant - Minutes)),
        MeetingAt(asked.Meeting!.Value).Id,
        (int)asked.Amount,
        null,
        false,
        Drawn);

    private ExtensionDecision Granted(ExtensionRequest asked, PathEvent granted)
    {
        var meeting = MeetingAt(granted.Instant);
        return new ExtensionDecision(
            State,
            Provision.Clearance,
            asked.Number,
            meeting.Id,
            UncertainDate.On(meeting.Closes),
            DecisionOutcome.Granted,
            (int)granted.Amount,
            Due,
            Drawn);
    }

    private Meeting MeetingAt(double opens) =>
        model.Meetings.Single(meeting => Math.Abs(MonthTime.InstantOf(meeting.Opens) - opens) < Minutes);
}
