using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Clearance;
using NodaTime;

namespace CcmPlanner.Scenarios.Extensions;

/// <summary>One State's possible future as facts, with what it says of itself.</summary>
/// <param name="State">Which State.</param>
/// <param name="Facts">What happens in it.</param>
/// <param name="Due">The deadline after every grant.</param>
/// <param name="Requests">Its requests by number, and whether each is late.</param>
/// <param name="Status">How the duty stands at the horizon.</param>
internal sealed record ReplayedFuture(
    StateCode State,
    IReadOnlyList<object> Facts,
    LocalDate Due,
    IReadOnlyList<(int Number, bool IsLate)> Requests,
    ObligationStatus Status)
{
    private const double Minutes = 1e-4;
    private static readonly Provenance Drawn = new("a possible future", Confidence.None, Assumed: true);

    /// <summary>The future of a State in a trial.</summary>
    public static ReplayedFuture Of(StateModel state, ClearanceModel model, long trial)
    {
        var (events, step) = model.Replay(state.State, trial);
        var deadlines = state.Deadlines!;
        List<object> facts = [];
        List<(int Number, bool IsLate)> requests = [];
        var due = deadlines.Dates[Math.Min(step, deadlines.Last)];
        facts.Add(new OriginalDeadline(state.State, Provision.Clearance, due, due, true));
        var status = ObligationStatus.Open;
        PathEvent? pending = null;
        foreach (var entry in events)
        {
            switch (entry.Kind)
            {
                case PathEventKind.Requested or PathEventKind.RequestedLate:
                    requests.Add((entry.Number, entry.Kind == PathEventKind.RequestedLate));
                    pending = entry;
                    break;
                case PathEventKind.Granted:
                    due = due.PlusMonths((int)entry.Amount);
                    facts.AddRange(Decided(state.State, entry, pending!, due, MeetingAt(entry.Instant, model)));
                    pending = null;
                    break;
                case PathEventKind.Completed:
                    var done = MonthTime.LastDayOf(MonthTime.Containing(entry.Instant));
                    facts.Add(new ClearanceCompleted(state.State, UncertainDate.On(done), Drawn));
                    status = done <= due ? ObligationStatus.Met : ObligationStatus.MetLate;
                    break;
                case PathEventKind.Reopened:
                    facts.Add(
                        new ClearanceReopened(state.State, UncertainDate.On(MonthTime.DayOf(entry.Instant)), Drawn));
                    status = ObligationStatus.Open;
                    break;
                default:
                    break;
            }
        }

        if (pending is not null)
        {
            var meeting = deadlines.NextMeeting(pending.Instant - Minutes);
            facts.Add(
                Asked(state.State, pending, double.IsFinite(meeting) ? MeetingAt(meeting, model) : model.Meetings[^1]));
        }

        var isOpen = status == ObligationStatus.Open;
        return new ReplayedFuture(
            state.State,
            facts,
            due,
            requests,
            !isOpen || due >= model.Window.Horizon ? status
                : pending is not null ? ObligationStatus.Unknown
                : ObligationStatus.Overdue);
    }

    private static Meeting MeetingAt(double opens, ClearanceModel model) =>
        model.Meetings.Single(meeting => Math.Abs(MonthTime.InstantOf(meeting.Opens) - opens) < Minutes);

    /// <summary>A request filed at the end of a day was filed on it.</summary>
    private static ExtensionRequest Asked(StateCode state, PathEvent asked, Meeting meeting) => new(
        state,
        Provision.Clearance,
        asked.Number,
        UncertainDate.On(MonthTime.DayOf(asked.Instant - Minutes)),
        meeting.Id,
        (int)asked.Amount,
        null,
        false,
        Drawn);

    private static IEnumerable<object> Decided(
        StateCode state, PathEvent granted, PathEvent asked, LocalDate due, Meeting meeting) =>
    [
        Asked(state, asked, meeting) with { Considered = true },
        new ExtensionDecision(
            state,
            Provision.Clearance,
            granted.Number,
            meeting.Id,
            UncertainDate.On(meeting.Closes),
            DecisionOutcome.Granted,
            (int)granted.Amount,
            due,
            Drawn),
    ];
}
