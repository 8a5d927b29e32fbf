using CcmPlanner.Engine.Inference;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Scenarios.Extensions;

/// <summary>The law asked through the ordinary session: every rule of the book takes part.</summary>
/// <param name="law">Rules and numbers.</param>
/// <param name="rulesAt">Those of this day.</param>
/// <param name="meetings">The meetings there will be.</param>
public sealed class SessionLaw(LawBook law, LocalDate rulesAt, IReadOnlyList<Meeting> meetings) : ILawOfTrials
{
    /// <inheritdoc/>
    public IReadOnlyList<DeadlineLaw> Of(IReadOnlyList<LocalDate> deadlines)
    {
        var facts = new DeadlineFacts(meetings);
        var stated = deadlines.Select((due, place) => DeadlineFacts.Deadline(place, due)).ToList();
        var today = deadlines.DefaultIfEmpty(rulesAt).Min();
        var filings = Conclude([.. meetings, .. stated], today).Query<LatestFiling>().ToList();
        var extended = Conclude(
            [.. meetings, .. stated, .. deadlines.Select((due, place) => facts.Boundless(place, due))], today);
        return DeadlineFacts.Answers(deadlines, filings, extended.Query<DeadlineAfter>());
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, LocalDate> FilingDays() =>
        DeadlineFacts.FilingDays(Conclude(meetings, rulesAt).Query<RequestsDue>());

    /// <inheritdoc/>
    public IReadOnlyList<LocalDate> NewDuties(IReadOnlyList<LocalDate> ended) => DeadlineFacts.DatesDue(
        ended,
        Conclude(
            ended.SelectMany((day, place) => DeadlineFacts.Hostilities(place, day)),
            ended.DefaultIfEmpty(rulesAt).Max()).Query<OriginalDeadline>());

    /// <inheritdoc/>
    public IReadOnlyList<bool> MetInTime(IReadOnlyList<(LocalDate Due, LocalDate Completed)> ends)
    {
        var session = Conclude(
            [
                .. ends.Select((end, place) => DeadlineFacts.Deadline(place, end.Due)),
                .. ends.Select((end, place) => DeadlineFacts.Completed(place, end.Completed)),
            ],
            ends.Select(end => end.Completed).DefaultIfEmpty(rulesAt).Max());
        var met = session.Query<DutyStanding>()
            .Where(standing => standing is { Provision: Provision.Clearance, Status: ObligationStatus.Met })
            .Select(standing => DeadlineFacts.PlaceOf(standing.State))
            .ToHashSet();
        return [.. ends.Select((_, place) => met.Contains(place))];
    }

    private Session Conclude(IEnumerable<object> facts, LocalDate asOf) => law.Conclude(facts, asOf, rulesAt);
}
