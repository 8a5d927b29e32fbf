using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>
/// One obligation per duty, and per year for yearly ones: its standing, its history, its requests and what they rest
/// on.
/// </summary>
internal sealed class ObligationAssembly(
    Session session,
    Dictionary<string, Meeting> meetings,
    LocalDate asOf,
    LocalDate knownAt)
{
    private readonly ILookup<(StateCode, string), ExtensionRequest> requests =
        session.Query<ExtensionRequest>().ToLookup(request => (request.State, request.Provision));

    private readonly ILookup<(StateCode, string), ExtensionDecision> decisions =
        session.Query<ExtensionDecision>().ToLookup(decision => (decision.State, decision.Provision));

    private readonly Dictionary<(StateCode, string, int), bool> late =
        session.Query<FilingTimeliness>().ToDictionary(t => (t.State, t.Provision, t.Number), t => t.Late);

    private readonly ILookup<(StateCode, string), Fulfilment> fulfilments =
        session.Query<Fulfilment>().ToLookup(f => (f.State, f.Provision));

    private readonly Dictionary<(StateCode, string), DutyStanding> standings =
        session.Query<DutyStanding>().ToDictionary(s => (s.State, s.Provision));

    private readonly ObligationHistory history = new(session);

    /// <summary>The obligations asked for, by State, provision and year.</summary>
    public List<Obligation> Of(ObligationQuery query) =>
    [
        .. Dated(query).Concat(OpenEnded(query)).Concat(Yearly(query)).Concat(Clarifications(query))
            .OrderBy(o => o.State)
            .ThenBy(o => o.Provision, StringComparer.Ordinal)
            .ThenBy(o => o.Year)
            .ThenBy(o => o.TriggeredOn),
    ];

    /// <summary>The yearly duties not yet due, also of years that have not begun, for the calendar.</summary>
    public List<Obligation> Coming() => [.. Yearly(ObligationQuery.All with { Years = YearScope.Coming })];

    // Under a reform that takes rules away, a duty may be left without a date or a standing; then nothing is concluded.
    private IEnumerable<Obligation> Dated(ObligationQuery query)
    {
        var deadlines = session.Query<LastKnownDeadline>().ToDictionary(d => (d.State, d.Provision), d => d.Due);
        return session.Query<OriginalDeadline>()
            .Where(o => query.Asks(o.State, o.Provision))
            .Where(o => deadlines.ContainsKey((o.State, o.Provision)) && standings.ContainsKey((o.State, o.Provision)))
            .Select(o => Assemble(
                Standing(o.State, o.Provision), new Dates(o.TriggeredOn, o.Due, deadlines[(o.State, o.Provision)])));
    }

    private IEnumerable<Obligation> OpenEnded(ObligationQuery query) => session.Query<OpenEndedDuty>()
        .Where(o => query.Asks(o.State, o.Provision) && standings.ContainsKey((o.State, o.Provision)))
        .Select(o => Assemble(Standing(o.State, o.Provision), new Dates(null, null, null)));

    private DutyStanding Standing(StateCode state, string provision) => standings[(state, provision)];

    private Obligation Assemble(DutyStanding standing, Dates dates)
    {
        var key = (standing.State, standing.Provision);
        var satisfied = standing.Status is ObligationStatus.Lapsed
            ? null
            : fulfilments[key].Select(f => f.On).MaxBy(on => on.Latest);
        return Proved(
            standing, standing.State, standing.Provision, null, dates, satisfied, standing.Status, standing.Because);
    }

    private IEnumerable<Obligation> Yearly(ObligationQuery query)
    {
        var asked = session.Query<AnnualStanding>().Where(s => query.Asks(s.State, s.Provision)).ToList();
        if (asked.Count == 0)
        {
            return [];
        }

        var duties = session.Query<AnnualDuty>().ToDictionary(d => (d.State, d.Provision, d.Year));
        var reports = session.Query<AnnualReportFiled>().ToDictionary(f => (f.State, f.Year), f => f.On);
        var latest = duties.Values.Where(d => d.Due < asOf)
            .GroupBy(d => (d.State, d.Provision))
            .ToDictionary(g => g.Key, g => g.Max(d => d.Year));
        return asked
            .Where(s => IsInScope(query.Years, duties[(s.State, s.Provision, s.Year)], s.Status, latest))
            .Select(s => (Standing: s, Duty: duties[(s.State, s.Provision, s.Year)]))
            .Select(y => Proved(
                y.Standing,
                y.Duty.State,
                y.Duty.Provision,
                y.Duty.Year,
                new Dates(y.Duty.TriggeredOn, y.Duty.Due, y.Duty.Due),
                reports.GetValueOrDefault((y.Duty.State, y.Duty.Year)),
                y.Standing.Status,
                y.Standing.Because));
    }

    private bool IsInScope(
        YearScope scope,
        AnnualDuty duty,
        ObligationStatus status,
        Dictionary<(StateCode, string), int> latest) => scope switch
        {
            YearScope.Coming => duty.Due >= asOf,
            _ when duty.TriggeredOn > asOf => false,
            YearScope.All => true,
            YearScope.Telling => status != ObligationStatus.Unknown,
            _ => status != ObligationStatus.Unknown
                || latest.GetValueOrDefault((duty.State, duty.Provision)) == duty.Year,
        };

    // Of several requests to one State the last received, so that State and provision tell an obligation.
    private IEnumerable<Obligation> Clarifications(ObligationQuery query)
    {
        var due = session.Query<ClarificationDue>().ToDictionary(d => d.Id, StringComparer.Ordinal);
        return session.Query<ClarificationStanding>()
            .Where(c => query.Asks(c.State, Provision.ClarificationReply))
            .GroupBy(c => c.State)
            .Select(g => g.OrderBy(c => due[c.Id].Received).ThenBy(c => c.Id, StringComparer.Ordinal).Last())
            .Select(c => Proved(
                c,
                c.State,
                Provision.ClarificationReply,
                null,
                new Dates(due[c.Id].Received, due[c.Id].Due, due[c.Id].Due),
                c.On,
                c.Status,
                c.Because));
    }

    private Obligation Proved(
        object conclusion,
        StateCode state,
        string provision,
        int? year,
        Dates dates,
        UncertainDate? satisfied,
        ObligationStatus status,
        string because)
    {
        var key = (state, provision);
        var grounds = Grounds.Of(session.Why(conclusion)!);
        return new Obligation(
            state,
            provision,
            year,
            Provision.DutyOf(provision),
            dates.Triggered,
            dates.Original,
            dates.Due,
            status,
            because,
            satisfied,
            history.Of(state, provision, year),
            year is null ? [.. requests[key].OrderBy(r => r.Number).Select(Step)] : [],
            [.. grounds.Cites.Concat(decisions[key].OrderBy(d => d.Number).Select(FactText.Citation)).Distinct()],
            grounds.Weakest,
            grounds.Assumed);
    }

    private ExtensionStep Step(ExtensionRequest request)
    {
        var decision = decisions[(request.State, request.Provision)].FirstOrDefault(d => d.Number == request.Number);
        return new ExtensionStep(
            request.Number,
            request.Requested,
            late.TryGetValue((request.State, request.Provision, request.Number), out var isLate) ? isLate : null,
            decision?.MeetingId ?? request.MeetingId,
            decision?.On,
            decision?.Months,
            decision?.NewDue,
            request.MonthsRequested,
            request.DueRequested,
            OutcomeOf(request, decision),
            decision?.From ?? request.From);
    }

    private string OutcomeOf(ExtensionRequest request, ExtensionDecision? decision) => decision?.Outcome switch
    {
        DecisionOutcome.Granted => "granted",
        DecisionOutcome.Refused => "refused",
        _ => request.Considered && meetings.TryGetValue(request.MeetingId, out var meeting)
            && meeting.Closes <= asOf && meeting.Closes <= knownAt ? "considered" : "requested",
    };

    private sealed record Dates(LocalDate? Triggered, LocalDate? Original, LocalDate? Due);
}
