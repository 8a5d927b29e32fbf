using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>What happened in the life of each obligation, from the facts.</summary>
internal sealed class ObligationHistory
{
    private readonly ILookup<(StateCode, string, int?), HistoryEvent> events;
    private readonly List<((StateCode, string, int?) Key, HistoryEvent Event)> found = [];

    public ObligationHistory(Session session)
    {
        const string stockpile = Provision.StockpileDestruction;
        const string clearance = Provision.Clearance;
        const string report = Provision.InitialReport;
        const string update = Provision.AnnualReport;
        Each<StockpileDestroyed>(session, f => Add(f.State, stockpile, f.On, "completed", f.From));
        Each<NoStockpileShown>(session, f => Add(f.State, stockpile, f.On, "shown-to-hold-none", f.From));
        Each<ClearanceCompleted>(session, f => Add(f.State, clearance, f.On, "completed", f.From));
        Each<CompletionDeclared>(session, f => Add(f.State, clearance, f.On, "declared-complete", f.From));
        Each<CompletionDeclared>(
            session, f => Add(f.State, Provision.ComplianceDeclaration, f.On, "declared-complete", f.From));
        Each<ClearanceReopened>(session, f => Add(f.State, clearance, f.On, "reopened", f.From));
        Each<HostilitiesLeftRemnants>(
            session, f => Add(f.State, Provision.NewClearanceOf(f.Number), f.Began, "hostilities-began", f.From));
        Each<HostilitiesLeftRemnants>(
            session, f => Add(f.State, Provision.NewClearanceOf(f.Number), f.RemnantsSince, "remnants-left", f.From));
        Each<HostilitiesEnded>(session,
            f => Add(f.State, Provision.NewClearanceOf(f.Number), UncertainDate.On(f.On), "hostilities-ended", f.From));
        Each<InitialReportFiled>(session, f => Add(f.State, report, f.On, "filed", f.From));
        Each<InitialReportMissing>(session, f => Add(f.State, report, UncertainDate.On(f.On), "missing", f.From));
        Each<AnnualReportFiled>(session, f => Add(f.State, update, f.On, "filed", f.From, f.Year));
        Each<AnnualReportMissing>(
            session, f => Add(f.State, update, UncertainDate.On(f.On), "missing", f.From, f.Year));
        Each<Retained>(session, AddRetained);
        events = found.ToLookup(e => e.Key, e => e.Event);
    }

    /// <summary>Oldest first; what has no last day comes last.</summary>
    public IReadOnlyList<HistoryEvent> Of(StateCode state, string provision, int? year) =>
        [.. events[(state, provision, year)].OrderBy(e => e.Date?.Latest ?? LocalDate.MaxIsoValue)];

    private static void Each<T>(Session session, Action<T> add)
    {
        foreach (var fact in session.Query<T>())
        {
            add(fact);
        }
    }

    private void AddRetained(Retained kept) =>
        Add(kept.State, Provision.RetentionReport, kept.AsOf, kept.Some ? "retained" : "none-retained", kept.From,
            kept.AsOf.Latest?.Year);

    private void Add(
        StateCode state, string provision, UncertainDate on, string what, Provenance from, int? year = null) =>
        found.Add(((state, provision, year), new HistoryEvent(on, what, from)));
}
