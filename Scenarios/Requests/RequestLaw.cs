using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Scenarios.Standing;
using NodaTime;

namespace CcmPlanner.Scenarios.Requests;

/// <summary>
/// What the rules say of one request: the deadline it would move, the day it was due, what it has to contain, how far a
/// meeting can go. The request stands in for whatever the data say of it; later requests and decisions are left out.
/// </summary>
internal sealed class RequestLaw
{
    // Far enough that only the cap stops it.
    private const int FarYears = 500;
    private static readonly Provenance Supposed = new("supposed, to ask what follows", Confidence.None);

    private readonly RequestDocument request;
    private readonly Session session;

    private RequestLaw(RequestDocument request, Session session, int number, Meeting meeting)
    {
        this.request = request;
        this.session = session;
        Number = number;
        Meeting = meeting;
        Before = session.Query<DeadlineAfter>()
            .Where(deadline => IsOurs(deadline.State, deadline.Provision) && deadline.Decided < number)
            .MaxBy(deadline => deadline.Decided);
        FilingDay = session.Query<RequestsDue>()
            .Single(due => due.MeetingId == meeting.Id && due.Provision == request.Provision);
        Timeliness = session.Query<FilingTimeliness>()
            .SingleOrDefault(filing => IsOurs(filing.State, filing.Provision) && filing.Number == number);
        Items = [.. session.Query<RequestItem>()
            .Where(item => IsOurs(item.State, item.Provision) && item.Number == number)];
        Warnings = [.. session.Query<RequestWarning>().Where(w => IsOurs(w.State, w.Provision) && w.Number == number)];
        DueRequested = request.DueRequested
            ?? (Before is { } before && request.MonthsRequested is { } months
                ? LegalDate.MonthsAfter(before.Due, months) : null);
        Furthest = Suppose(before => before.PlusYears(FarYears));
    }

    /// <summary>SHA-256 of every fact used, as lower-case hexadecimal.</summary>
    public required string FactsHash { get; init; }

    /// <summary>What the data say of the request itself; null when nothing.</summary>
    public required ExtensionRequest? Recorded { get; init; }

    /// <summary>The request's number.</summary>
    public int Number { get; }

    /// <summary>The meeting asked to decide.</summary>
    public Meeting Meeting { get; }

    /// <summary>The deadline the request would move; null where the law concludes none.</summary>
    public DeadlineAfter? Before { get; }

    /// <summary>The last day to file a request with that meeting.</summary>
    public RequestsDue FilingDay { get; }

    /// <summary>Whether it came in time; null when the day is not known well enough.</summary>
    public FilingTimeliness? Timeliness { get; }

    /// <summary>What it has to contain.</summary>
    public IReadOnlyList<RequestItem> Items { get; }

    /// <summary>What it has to contain and does not show.</summary>
    public IReadOnlyList<RequestWarning> Warnings { get; }

    /// <summary>The deadline asked for; null when neither a day nor a length is asked for.</summary>
    public LocalDate? DueRequested { get; }

    /// <summary>The furthest day the meeting can grant; null where there is no deadline to move.</summary>
    public DeadlineAfter? Furthest { get; }

    /// <summary>Months asked for, begun ones counted whole; null when they are not said and do not follow.</summary>
    public int? MonthsRequested =>
        DueRequested is { } due && Before is { } before ? MonthsBetween(before.Due, due) : request.MonthsRequested;

    /// <summary>Most months the meeting can grant; null where there is no deadline to move.</summary>
    public int? MostMonths =>
        Furthest is { } furthest && Before is { } before ? MonthsBetween(before.Due, furthest.Due) : null;

    /// <summary>Everything stated and concluded about the request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="situation">Everything known.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="knownAt">Only what was public by this day is used.</param>
    /// <param name="rulesAt">The rules in force on this day are used.</param>
    public static RequestLaw Of(
        RequestDocument request, Situation situation, LocalDate asOf, LocalDate knownAt, LocalDate rulesAt)
    {
        var known = situation.FactsAt(asOf, knownAt);
        var number = request.Number ?? (known.OfType<ExtensionDecision>()
            .Where(decision => decision.State == request.State && decision.Provision == request.Provision)
            .Select(decision => decision.Number)
            .DefaultIfEmpty(0)
            .Max() + 1);
        var meeting =
            situation.Facts.Select(placed => placed.Fact).OfType<Meeting>().Single(m => m.Id == request.MeetingId);
        List<object> facts =
        [
            .. known.Where(fact => !IsReplaced(fact, request, number)),
            .. known.OfType<Meeting>().Any(m => m.Id == meeting.Id) ? Array.Empty<IFact>() : [meeting],
            .. Stated(request, number),
        ];
        return new RequestLaw(request, ConventionRules.Law.Conclude(facts, asOf, rulesAt), number, meeting)
        {
            Recorded = known.OfType<ExtensionRequest>()
                .FirstOrDefault(fact => IsReplaced(fact, request, number) && fact.Number == number),
            FactsHash =
                ResultHash.Of(string.Join('\n', facts.Select(fact => fact.ToString()).Order(StringComparer.Ordinal))),
        };
    }

    /// <summary>
    /// What a conclusion rests on: every provision cited on the way to it, those of the other article left out.
    /// </summary>
    public IReadOnlyList<string> CitesOf(object conclusion) =>
        session.Why(conclusion) is { } proof ? OfArticle(Grounds.Of(proof).Cites) : [];

    /// <summary>What the last step to a conclusion cites, what belongs to the other article left out.</summary>
    public IReadOnlyList<string> LastCitesOf(object conclusion) =>
        session.Why(conclusion) is { Grounds: [var ground, ..] } ? OfArticle(ground.Rule.Citations) : [];

    // Some rules speak for Articles 3 and 4 at once.
    private IReadOnlyList<string> OfArticle(IEnumerable<string> cites)
    {
        var other = request.IsClearance ? "CCM 3(" : "CCM 4(";
        return [.. cites.Where(cite => !cite.StartsWith(other, StringComparison.Ordinal))];
    }

    /// <summary>Months from one day to another, begun ones counted whole; negative when the other is earlier.</summary>
    public static int MonthsBetween(LocalDate from, LocalDate to)
    {
        var span = Period.Between(from, to, PeriodUnits.Months | PeriodUnits.Days);
        return span.Months + (span.Days > 0 ? 1 : 0);
    }

    private static bool IsReplaced(IFact fact, RequestDocument request, int number) => fact switch
    {
        ExtensionRequest f => f.State == request.State && f.Provision == request.Provision && f.Number >= number,
        ExtensionDecision f => f.State == request.State && f.Provision == request.Provision && f.Number >= number,
        RequestExamined f => f.State == request.State && f.Provision == request.Provision && f.Number >= number,
        RequestContains f => f.State == request.State && f.Provision == request.Provision && f.Number >= number,
        _ => false,
    };

    private static IEnumerable<object> Stated(RequestDocument request, int number)
    {
        var (state, provision, from) = (request.State, request.Provision, request.From);
        if (request.Invented is { } invented)
        {
            yield return new Instrument(state, InstrumentKind.Accession, invented.Deposited, from);
            yield return request.IsClearance
                ? new Remnants(state, Holding.Held, from)
                : new Stockpile(
                    state, Holding.Held, request.Stockpile?.Held, request.Stockpile?.HeldSubmunitions, from);
        }

        yield return new ExtensionRequest(
            state, provision, number, request.Filed, request.MeetingId, request.MonthsRequested, request.DueRequested,
            false, from);
        if (request.Examined)
        {
            yield return new RequestExamined(state, provision, number, from);
        }

        var shown =
            ContentPart.All.Where(part => part.Provision == provision && part.IsIn(request)).Select(part => part.Item);
        foreach (var item in shown.Distinct(StringComparer.Ordinal))
        {
            yield return new RequestContains(state, provision, number, item, from);
        }
    }

    /// <summary>The deadline if the meeting granted a day; null where it would not move it.</summary>
    private DeadlineAfter? Suppose(Func<LocalDate, LocalDate> granted)
    {
        if (Before is not { } before)
        {
            return null;
        }

        session.Insert(new ExtensionDecision(
            request.State,
            request.Provision,
            before.Decided + 1,
            Meeting.Id,
            UncertainDate.On(Meeting.Closes),
            DecisionOutcome.Granted,
            null,
            granted(before.Due),
            Supposed));
        session.Fire();
        return session.Query<DeadlineAfter>()
            .SingleOrDefault(
                deadline => IsOurs(deadline.State, deadline.Provision) && deadline.Decided == before.Decided + 1);
    }

    private bool IsOurs(StateCode state, string provision) => state == request.State && provision == request.Provision;
}
