using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>One obligation per original deadline: its standing, its history, its requests and what they rest on.</summary>
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

    private readonly ILookup<(StateCode, string), HistoryEvent> history = HistoryOf(session);

    // Under a reform that takes rules away, a duty may be left without a date or a standing; then nothing is concluded.
    public List<Obligation> Of(ObligationQuery query)
    {
        var deadlines = session.Query<LastKnownDeadline>().ToDictionary(d => (d.State, d.Provision), d => d.Due);
        var standings = session.Query<DutyStanding>().ToDictionary(s => (s.State, s.Provision));
        return
        [
            .. session.Query<OriginalDeadline>()
                .Where(o => query.Asks(o.State, o.Provision))
                .Where(o => deadlines.ContainsKey((o.State, o.Provision)) && standings.ContainsKey((o.State, o.Provision)))
                .OrderBy(o => o.State)
                .ThenBy(o => o.Provision, StringComparer.Ordinal)
                .Select(o => Assemble(o, deadlines[(o.State, o.Provision)], standings[(o.State, o.Provision)])),
        ];
    }

    private Obligation Assemble(OriginalDeadline original, LocalDate due, DutyStanding standing)
    {
        var key = (original.State, original.Provision);
        var grounds = Grounds.Of(session.Why(standing)!);
        return new Obligation(
            original.State,
            original.Provision,
            null,
            Provision.DutyOf(original.Provision),
            original.TriggeredOn,
            original.Due,
            due,
            standing.Status,
            standing.Because,
            standing.Status is ObligationStatus.Lapsed ? null : fulfilments[key].Select(f => f.On).MaxBy(on => on.Latest),
            [.. history[key].OrderBy(e => e.Date?.Latest ?? LocalDate.MaxIsoValue)],
            [.. requests[key].OrderBy(r => r.Number).Select(Step)],
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

    private static ILookup<(StateCode, string), HistoryEvent> HistoryOf(Session session)
    {
        const string stockpile = Provision.StockpileDestruction;
        const string clearance = Provision.Clearance;
        const string report = Provision.InitialReport;
        var events = new List<((StateCode, string) Key, HistoryEvent Event)>();
        void Add(StateCode state, string provision, UncertainDate on, string what, Provenance from) =>
            events.Add(((state, provision), new HistoryEvent(on, what, from)));

        session.Query<StockpileDestroyed>().ToList().ForEach(f => Add(f.State, stockpile, f.On, "completed", f.From));
        session.Query<NoStockpileShown>().ToList().ForEach(f => Add(f.State, stockpile, f.On, "shown-to-hold-none", f.From));
        session.Query<ClearanceCompleted>().ToList().ForEach(f => Add(f.State, clearance, f.On, "completed", f.From));
        session.Query<CompletionDeclared>().ToList().ForEach(f => Add(f.State, clearance, f.On, "declared-complete", f.From));
        session.Query<ClearanceReopened>().ToList().ForEach(f => Add(f.State, clearance, f.On, "reopened", f.From));
        session.Query<InitialReportFiled>().ToList().ForEach(f => Add(f.State, report, f.On, "filed", f.From));
        session.Query<InitialReportMissing>().ToList().ForEach(f => Add(f.State, report, UncertainDate.On(f.On), "missing", f.From));
        return events.ToLookup(e => e.Key, e => e.Event);
    }
}
