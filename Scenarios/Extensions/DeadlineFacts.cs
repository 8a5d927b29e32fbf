using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Scenarios.Extensions;

/// <summary>
/// A question about many deadlines put as facts: each is the deadline of a State of its own, invented for the
/// question, and nothing but the deadline is known of it.
/// </summary>
internal sealed class DeadlineFacts
{
    /// <summary>Most deadlines in one question: as many as there are codes of three letters.</summary>
    public const int Most = Letters * Letters * Letters;

    private const int Letters = 26;
    private const int FarYears = 1000;
    private static readonly Provenance Supposed = new("supposed, to ask the law", Confidence.None);
    private readonly IReadOnlyList<Meeting> meetings;

    public DeadlineFacts(IReadOnlyList<Meeting> meetings) => this.meetings = meetings;

    /// <summary>The State that stands for a place in the list.</summary>
    public static StateCode Stand(int place) => new(string.Create(3, place, (span, at) =>
    {
        for (var i = span.Length - 1; i >= 0; i--)
        {
            span[i] = (char)('A' + (at % Letters));
            at /= Letters;
        }
    }));

    /// <summary>The place in the list a State stands for.</summary>
    public static int PlaceOf(StateCode stand) => stand.Value.Aggregate(0, (place, c) => (place * Letters) + c - 'A');

    /// <summary>The deadline itself.</summary>
    public static OriginalDeadline Deadline(int place, LocalDate due) =>
        new(Stand(place), Provision.Clearance, due, due, true);

    /// <summary>A grant of far more than any cap allows, by the meeting that can still decide or the next.</summary>
    public ExtensionDecision Boundless(int place, LocalDate due)
    {
        var meeting = meetings.LastOrDefault(meeting => meeting.Opens <= due) ?? meetings[0];
        return new ExtensionDecision(
            Stand(place),
            Provision.Clearance,
            1,
            meeting.Id,
            UncertainDate.On(meeting.Closes),
            DecisionOutcome.Granted,
            null,
            due.PlusYears(FarYears),
            Supposed);
    }

    /// <summary>Completion on a day.</summary>
    public static ClearanceCompleted Completed(int place, LocalDate on) =>
        new(Stand(place), UncertainDate.On(on), Supposed);

    /// <summary>Hostilities that ended on a day in a State long bound.</summary>
    public static IEnumerable<object> Hostilities(int place, LocalDate ended) =>
    [
        new EntryIntoForce(Stand(place), ended.PlusYears(-FarYears / 10)),
        new HostilitiesLeftRemnants(Stand(place), 1, UncertainDate.On(ended), UncertainDate.On(ended), Supposed),
        new HostilitiesEnded(Stand(place), 1, ended, Supposed),
    ];

    /// <summary>Filing days put together from what was concluded.</summary>
    public static IReadOnlyDictionary<string, LocalDate> FilingDays(IEnumerable<RequestsDue> requests) => requests
        .Where(due => due.Provision == Provision.Clearance)
        .ToDictionary(due => due.MeetingId, due => due.On);

    /// <summary>The dates due put together from what was concluded.</summary>
    public static IReadOnlyList<LocalDate> DatesDue(
        IReadOnlyList<LocalDate> ended, IEnumerable<OriginalDeadline> duties)
    {
        var due = duties.Where(duty => duty.Provision == Provision.NewClearance)
            .ToDictionary(duty => PlaceOf(duty.State), duty => duty.Due);
        return [.. ended.Select((day, place) => due.GetValueOrDefault(place, day))];
    }

    /// <summary>The answers put together from what was concluded.</summary>
    public static IReadOnlyList<DeadlineLaw> Answers(
        IReadOnlyList<LocalDate> deadlines, IEnumerable<LatestFiling> filings, IEnumerable<DeadlineAfter> extended)
    {
        var rounds = filings.ToDictionary(filing => PlaceOf(filing.State));
        var allowed = extended.Where(after => after.Decided == 1).ToDictionary(after => PlaceOf(after.State));
        return
        [
            .. deadlines.Select((due, place) => new DeadlineLaw(
                due,
                rounds.GetValueOrDefault(place)?.MeetingId,
                rounds.GetValueOrDefault(place)?.FileBy,
                allowed.GetValueOrDefault(place)?.Due ?? due)),
        ];
    }
}
