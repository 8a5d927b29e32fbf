using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Situations;
using NodaTime;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>Puts facts and conclusions together into what a reader asks for.</summary>
internal sealed class OutlookBuilder(
    Situation situation,
    Session session,
    FactText text,
    LocalDate asOf,
    LocalDate knownAt,
    LocalDate rulesAt)
{
    private readonly Dictionary<string, Meeting> meetings =
        session.Query<Meeting>().ToDictionary(meeting => meeting.Id, StringComparer.Ordinal);

    private readonly Lazy<ObligationAssembly> obligations = new(() =>
        new ObligationAssembly(
            session, session.Query<Meeting>().ToDictionary(m => m.Id, StringComparer.Ordinal), asOf, knownAt));

    public List<Obligation> Obligations(ObligationQuery query) => obligations.Value.Of(query);

    /// <summary>The day asked about.</summary>
    public LocalDate AsOf => asOf;

    /// <summary>Only what was public by then is used.</summary>
    public LocalDate KnownAt => knownAt;

    /// <summary>
    /// The standing of a yearly duty: of the year given, or of the last that has fallen due, or of the first.
    /// </summary>
    public AnnualStanding? Yearly(StateCode state, string provision, int? year)
    {
        var years = session.Query<AnnualStanding>()
            .Where(s => s.State == state && s.Provision == provision && (year is null || s.Year == year))
            .OrderBy(s => s.Year)
            .ToList();
        var due = session.Query<AnnualDuty>()
            .Where(d => d.State == state && d.Provision == provision && d.Due < asOf)
            .Select(d => d.Year)
            .ToHashSet();
        return years.LastOrDefault(s => due.Contains(s.Year)) ?? years.FirstOrDefault();
    }

    public Outlook Build(IReadOnlyList<StateStanding> states, IReadOnlyList<ObligationNote> notes)
    {
        var owed = Obligations(ObligationQuery.All with { Years = YearScope.Telling });
        var dates = MeetingsWithDates();
        return new Outlook(
            asOf,
            knownAt,
            rulesAt,
            states,
            owed,
            notes,
            dates,
            new CalendarAssembly(session, text, meetings)
                .All([.. owed.Where(o => o.Year is null), .. obligations.Value.Coming()], dates),
            [.. session.Query<Contamination>().OrderBy(area => area.State).ThenBy(area => area.AsOf)],
            [.. session.Query<LandRelease>().OrderBy(release => release.State).ThenBy(release => release.Year)]);
    }

    public List<StateStanding> Standings()
    {
        var signatures = session.Query<Signature>().ToDictionary(signature => signature.State);
        var instruments = session.Query<Instrument>().ToDictionary(instrument => instrument.State);
        var entries = session.Query<EntryIntoForce>().ToDictionary(entry => entry.State, entry => entry.On);
        var withdrawals = session.Query<WithdrawalEffect>().ToDictionary(effect => effect.State, effect => effect.On);
        var standings = new List<StateStanding>();
        foreach (var (code, name, region, _) in situation.States)
        {
            var signature = signatures.GetValueOrDefault(code);
            var instrument = instruments.GetValueOrDefault(code);
            LocalDate? entry = entries.TryGetValue(code, out var on) ? on : null;
            LocalDate? left = withdrawals.TryGetValue(code, out var effect) ? effect : null;
            standings.Add(new StateStanding(
                code,
                name,
                region,
                signature?.On,
                instrument?.Deposited,
                instrument?.Kind,
                entry,
                left,
                StatusOf(signature, instrument, entry, left),
                instrument?.From ?? signature?.From ?? new Provenance("no instrument by that day", Confidence.High)));
        }

        return standings;
    }

    private StandingStatus StatusOf(Signature? signature, Instrument? instrument, LocalDate? entry, LocalDate? left) =>
        left <= asOf ? StandingStatus.Withdrawn
        : entry <= asOf ? StandingStatus.Party
        : instrument is not null ? StandingStatus.AccededNotInForce
        : signature is not null ? StandingStatus.Signatory
        : StandingStatus.NotJoined;

    /// <summary>
    /// Interpretation: a State recorded without remnants, with a reason, is told apart from one never discussed; so is
    /// a State that only others name as having victims.
    /// </summary>
    public List<ObligationNote> Notes() =>
    [
        .. session.Query<Remnants>()
            .Where(remnants => remnants.Holding != Holding.Held && remnants.From.Note is not null)
            .Select(remnants => new ObligationNote(
                remnants.State, Provision.Clearance, remnants.From.Note!, remnants.From))
            .Concat(session.Query<Victims>()
                .Where(victims => victims.Holding != Holding.Held && victims.From.Note is not null)
                .Select(victims => new ObligationNote(victims.State, "CCM-5.1", victims.From.Note!, victims.From)))
            .OrderBy(note => note.State)
            .ThenBy(note => note.Provision, StringComparer.Ordinal),
    ];

    public List<UndatedDuty> Duties(IReadOnlySet<StateCode> states) =>
        new DutyAssembly(session, new ShownMeasures(session, text)).Of(states);

    public List<RequestConcern> Concerns(IReadOnlySet<StateCode> states) =>
    [
        .. session.Query<RequestWarning>()
            .Where(warning => states.Count == 0 || states.Contains(warning.State))
            .OrderBy(warning => warning.State)
            .ThenBy(warning => warning.Provision, StringComparer.Ordinal)
            .ThenBy(warning => warning.Number)
            .ThenBy(warning => warning.Item, StringComparer.Ordinal)
            .Select(warning => new RequestConcern(
                warning.State,
                warning.Provision,
                warning.Number,
                $"not shown: {warning.Missing}",
                Grounds.Of(session.Why(warning)!).Cites)),
    ];

    private List<MeetingDates> MeetingsWithDates()
    {
        var requests = session.Query<RequestsDue>()
            .Where(due => due.Provision == Provision.Clearance)
            .ToDictionary(due => due.MeetingId, due => due.On, StringComparer.Ordinal);
        var plans =
            session.Query<WorkPlanDue>().ToDictionary(due => due.MeetingId, due => due.On, StringComparer.Ordinal);
        return
        [
            .. meetings.Values
                .OrderBy(meeting => meeting.Opens)
                .Select(meeting => new MeetingDates(meeting, requests[meeting.Id], plans[meeting.Id])),
        ];
    }
}
