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

    private Situation(IReadOnlyList<State> states, IReadOnlyList<PlacedFact> facts)
    {
        States = states;
        Facts = facts;
        byCode = states.ToDictionary(state => state.Code);
        meetings = facts.Select(placed => placed.Fact).OfType<Meeting>().ToDictionary(meeting => meeting.Id);
    }

    /// <summary>Every State, in the order of the data.</summary>
    public IReadOnlyList<State> States { get; }

    /// <summary>Every fact, in the order of the data.</summary>
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
        var reader = new LayerReader(problems);
        var rows = new Dictionary<string, FactRow>();
        foreach (var layer in layers)
        {
            foreach (var row in reader.Read(layer))
            {
                rows[row.Key!] = row;
            }
        }

        new CrossChecks(rows, reader.Broken).Run(law);
        problems.Sort(Problem.ByPlace);
        var sound = problems.TrueForAll(problem => problem.Severity != Severity.Error);
        return new Checked<Situation>(sound ? Build(rows.Values) : null, problems);
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
        var seen = new List<IFact>(Facts.Count);
        foreach (var placed in Facts)
        {
            var fact = placed.Fact;
            if (IsReached(fact.HoldsFrom, asOf) && IsReached(fact.From.KnownOn, knownAt))
            {
                seen.Add(fact is ExtensionRequest { Considered: true } request ? AsSeen(request, asOf, knownAt) : fact);
            }
        }

        return seen;
    }

    private static bool IsReached(LocalDate? day, LocalDate on) => day is null || day <= on;

    private static Situation Build(IReadOnlyCollection<FactRow> rows)
    {
        var calendar = new Dictionary<string, MeetingRow>();
        var states = new List<State>();
        foreach (var row in rows)
        {
            if (row is MeetingRow meeting)
            {
                calendar.Add(meeting.Id!, meeting);
            }
            else if (row is StateRow state)
            {
                states.Add(state.ToState());
            }
        }

        var facts = new List<PlacedFact>();
        var stated = new List<IFact>();
        foreach (var row in rows)
        {
            row.AddFacts(stated, calendar);
            facts.AddRange(stated.Select(fact => new PlacedFact(fact, row.Fields.Place)));
            stated.Clear();
        }

        return new Situation(states, facts);
    }

    // Before the meeting closed, a request had been filed but not considered.
    private ExtensionRequest AsSeen(ExtensionRequest request, LocalDate asOf, LocalDate knownAt) =>
        meetings[request.MeetingId].Closes <= LocalDate.Min(asOf, knownAt)
            ? request
            : request with { Considered = false };
}
