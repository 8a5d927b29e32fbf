using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Situations.Rows;
using NodaTime;

namespace CcmPlanner.Scenarios.Situations;

/// <summary>
/// What is the case: the States and every fact, each with its place, its day and the day it was public.
/// </summary>
public sealed class Situation
{
    private readonly Dictionary<StateCode, State> byCode;
    private readonly Dictionary<string, Meeting> meetings;

    private readonly IReadOnlyList<(LocalDate Until, Lazy<Situation> Known)> before;

    private Situation(
        IReadOnlyList<State> states,
        IReadOnlyList<PlacedFact> facts,
        IReadOnlyList<(LocalDate Until, Lazy<Situation> Known)> before)
    {
        States = states;
        Facts = facts;
        this.before = before;
        byCode = states.ToDictionary(state => state.Code);
        meetings = facts.Select(placed => placed.Fact).OfType<Meeting>().ToDictionary(meeting => meeting.Id);
    }

    /// <summary>Every State, in the order of the data.</summary>
    public IReadOnlyList<State> States { get; }

    /// <summary>Every fact as it is known last, in the order of the data.</summary>
    public IReadOnlyList<PlacedFact> Facts { get; }

    /// <summary>
    /// The data that comes with the program. Throws <see cref="InvalidOperationException"/> when it has a mistake,
    /// which is ours.
    /// </summary>
    public static Situation Shipped() => Load([DataLayer.Shipped()]).Value;

    /// <summary>Reads layers of data, each laid over those before it.</summary>
    /// <param name="layers">The shipped data first, then a workspace.</param>
    /// <param name="law">What the law says of extensions; null leaves their caps and first deadlines unchecked.</param>
    /// <returns>The situation, or every mistake of every text at once.</returns>
    public static Checked<Situation> Load(IEnumerable<DataLayer> layers, ExtensionLaw? law = null)
    {
        var problems = new List<Problem>();
        var book = RowBook.Read(layers, problems);
        new CrossChecks(book.Rows, book.Broken).Run(law);
        problems.Sort(Problem.ByPlace);
        var sound = problems.TrueForAll(problem => problem.Severity != Severity.Error);
        return new Checked<Situation>(sound ? Build(book) : null, problems);
    }

    /// <summary>The State of that code; null when the data has none.</summary>
    public State? Find(StateCode code) => byCode.GetValueOrDefault(code);

    /// <summary>Where the fact was read from; null for a fact of another situation.</summary>
    public Place? PlaceOf(IFact fact)
    {
        foreach (var placed in Facts)
        {
            if (placed.Fact.Equals(fact))
            {
                return placed.At;
            }
        }

        return null;
    }

    /// <summary>The facts that hold on <paramref name="asOf"/> and were public on <paramref name="knownAt"/>.</summary>
    public IReadOnlyList<IFact> FactsAt(LocalDate asOf, LocalDate knownAt)
    {
        foreach (var (until, known) in before)
        {
            if (knownAt < until)
            {
                return known.Value.FactsAt(asOf, knownAt);
            }
        }

        var seen = new List<IFact>(Facts.Count);
        foreach (var placed in Facts)
        {
            var fact = placed.Fact;
            if (IsReached(fact.HoldsFrom, asOf) && IsReached(fact.From.KnownOn, knownAt))
            {
                seen.Add(AsSeen(fact, asOf, knownAt));
            }
        }

        return seen;
    }

    private static bool IsReached(LocalDate? day, LocalDate on) => day is null || day <= on;

    // A recorded fact replaces another from the day it became known; before that day the other still counts.
    private static Situation Build(RowBook book)
    {
        var rows = book.Rows;
        var calendar = rows.Values.OfType<MeetingRow>().ToDictionary(meeting => meeting.Id!);
        return Build(rows, calendar,
        [
            .. book.Turns.Select(day => (day, new Lazy<Situation>(
                () => Build(book.KnownBy(day.PlusDays(-1)), calendar, [])))),
        ]);
    }

    private static Situation Build(
        IReadOnlyDictionary<string, FactRow> rows,
        IReadOnlyDictionary<string, MeetingRow> latest,
        IReadOnlyList<(LocalDate Until, Lazy<Situation> Known)> before)
    {
        var calendar = new Dictionary<string, MeetingRow>(latest);
        foreach (var meeting in rows.Values.OfType<MeetingRow>())
        {
            calendar[meeting.Id!] = meeting;
        }

        var facts = new List<PlacedFact>();
        var stated = new List<IFact>();
        foreach (var row in rows.Values)
        {
            row.AddFacts(stated, calendar);
            facts.AddRange(stated.Select(fact => new PlacedFact(fact, row.Fields.Place)));
            stated.Clear();
        }

        return new Situation([.. rows.Values.OfType<StateRow>().Select(row => row.ToState())], facts, before);
    }

    // Before a meeting closed, a request to it had been filed but not considered, and nobody knew what it would decide.
    private IFact AsSeen(IFact fact, LocalDate asOf, LocalDate knownAt) => fact switch
    {
        ExtensionRequest { Considered: true } request when !IsClosed(request.MeetingId, LocalDate.Min(asOf, knownAt)) =>
            request with { Considered = false },
        Meeting { DecisionsKnown: true } meeting when meeting.Closes > knownAt => meeting with { DecisionsKnown = false },
        _ => fact,
    };

    private bool IsClosed(string meetingId, LocalDate day) => meetings.GetValueOrDefault(meetingId)?.Closes <= day;
}
