using CcmPlanner.Engine.Time;
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
    private readonly Ledger<PlacedFact> ledger;

    private Situation(IReadOnlyList<State> states, Ledger<PlacedFact> ledger)
    {
        States = states;
        Facts = ledger.At(new Viewpoint(LocalDate.MaxIsoValue, LocalDate.MaxIsoValue)).Facts;
        this.ledger = ledger;
        byCode = states.ToDictionary(state => state.Code);
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
        var seen = ledger.At(new Viewpoint(asOf, knownAt)).Facts;
        var day = LocalDate.Min(asOf, knownAt);
        var closed = seen.Select(placed => placed.Fact)
            .OfType<Meeting>()
            .Where(meeting => meeting.Closes <= day)
            .Select(meeting => meeting.Id)
            .ToHashSet();
        return [.. seen.Select(placed => AsSeen(placed.Fact, closed, knownAt))];
    }

    // Before a meeting closed, a request to it had been filed but not considered, and nobody knew what it would decide.
    private static IFact AsSeen(IFact fact, HashSet<string> closed, LocalDate knownAt) => fact switch
    {
        ExtensionRequest { Considered: true } request when !closed.Contains(request.MeetingId) =>
            request with { Considered = false },
        Meeting { DecisionsKnown: true } meeting when meeting.Closes > knownAt =>
            meeting with { DecisionsKnown = false },
        _ => fact,
    };

    // What a row states may hang on the calendar, so that a meeting that moves corrects other rows' facts too.
    private static Situation Build(RowBook book)
    {
        var latest = book.Rows;
        var facts = new Ledger<PlacedFact>();
        IReadOnlyDictionary<string, FactRow> before = new Dictionary<string, FactRow>();
        foreach (LocalDate? turn in (LocalDate?[])[null, .. book.Turns])
        {
            var known = book.KnownBy(turn ?? LocalDate.MinIsoValue);
            var changed = known.Where(row => before.GetValueOrDefault(row.Key) != row.Value).ToList();
            var calendar = latest.Concat(known)
                .Where(row => row.Value is MeetingRow)
                .GroupBy(row => row.Key)
                .Select(rows => (MeetingRow)rows.Last().Value)
                .ToDictionary(meeting => meeting.Id!);
            foreach (var (key, row) in changed.Exists(row => row.Value is MeetingRow) ? [.. known] : changed)
            {
                facts.Correct(key, turn, EntriesOf(row, calendar));
            }

            before = known;
        }

        return new Situation([.. latest.Values.OfType<StateRow>().Select(row => row.ToState())], facts);
    }

    private static List<Entry<PlacedFact>> EntriesOf(FactRow row, Dictionary<string, MeetingRow> calendar)
    {
        var facts = new List<IFact>();
        row.AddFacts(facts, calendar);
        return facts.ConvertAll(fact =>
            new Entry<PlacedFact>(new PlacedFact(fact, row.Fields.Place), fact.HoldsFrom, null, fact.From.KnownOn));
    }
}
