using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Extensions;
using NodaTime;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>
/// Possible futures of clearance, all States in one world under one law: they share the world's funding, donors and
/// meetings, and nothing else. Every draw is addressed by State and calendar year, so no State's future depends on
/// which others are asked about.
/// </summary>
public sealed class ClearanceModel : IOutcomeModel
{
    private readonly PlayedState[] states;
    private readonly TotalOutcomes totals;
    private readonly ModelTables tables;
    private WordSource words;
    private readonly StreamId pooling;
    private readonly StreamId world;
    private readonly ForecastWindow window;
    private readonly int[] newDueEnds;
    private readonly IReadOnlyDictionary<string, LocalDate> filingDays;

    /// <summary>
    /// The model of the given cases, each of which must be fit for a forecast
    /// (<see cref="ClearanceCase.NotForecastBecause"/> is null), drawn from the given words.
    /// </summary>
    public ClearanceModel(IReadOnlyList<ClearanceCase> cases, ClearanceQuestion question, WordSource words)
    {
        this.words = words;
        tables = new ModelTables(question.Priors, question.Pooling, question.Plans);
        window = question.Window;
        var streams = new StreamRegistry();
        pooling = streams.Register("clearance.pooling/WORLD");
        world = streams.Register("funding/WORLD");
        Meetings = MeetingsAhead.Of(
            question.Meetings,
            question.AsOf,
            question.Horizon,
            (int)question.Priors["meetings.month"],
            (int)question.Priors["meetings.monday"]);
        Law = new ProgramLaw(question.Law, question.RulesAt, Meetings);
        filingDays = Law.FilingDays();
        newDueEnds =
        [
            .. Law.NewDuties([.. YearsAhead.Select(year => new LocalDate(year, 12, 31))]).Select(MonthTime.LastEndBy),
        ];
        states = [.. cases.Select(data => Played(data, question, streams))];
        totals = new TotalOutcomes(Outcomes, states);
        Inputs = ModelInputs.Of(states.Select(state => state.State), tables, pooling, world, window.AsOf.Year);
    }

    /// <inheritdoc/>
    public OutcomeList Outcomes { get; } = new();

    /// <summary>Draws that stand for what is believed, rather than for what happens in a year.</summary>
    public IReadOnlyList<ModelInput> Inputs { get; }

    /// <summary>The meetings that can decide, on record and assumed.</summary>
    public IReadOnlyList<Meeting> Meetings { get; }

    /// <summary>The law the futures were played under.</summary>
    internal ProgramLaw Law { get; }

    /// <summary>The States, in the order of the cases.</summary>
    internal IReadOnlyList<PlayedState> States => states;

    /// <summary>Where it takes its words from.</summary>
    internal WordSource Words => words;

    /// <summary>The same model over other words.</summary>
    public ClearanceModel Under(WordSource other)
    {
        var copy = (ClearanceModel)MemberwiseClone();
        copy.words = other;
        return copy;
    }

    /// <summary>The stream of the world's money.</summary>
    internal StreamId World => world;

    /// <summary>The months looked at.</summary>
    internal ForecastWindow Window => window;

    private IEnumerable<int> YearsAhead =>
        Enumerable.Range(window.AsOf.Year, window.Horizon.Year - window.AsOf.Year + 1);

    /// <inheritdoc/>
    public OutcomeKernel NewKernel()
    {
        var common = NewCommon();
        var kernel = new StateKernel(words, window);
        return batch =>
        {
            common.Draw(words, batch.FirstTrial, batch.Count);
            foreach (var state in states)
            {
                kernel.Play(state, common, batch.FirstTrial, batch.Count);
                state.Outcomes.Begin(batch);
                var paths = kernel.Paths;
                for (var at = 0; at < batch.Count; at++)
                {
                    state.Outcomes.Write(batch, at, paths[at], kernel.CostUnit(at));
                }
            }

            totals.Write(batch);
        };
    }

    /// <summary>
    /// The events of one State in one trial, in order. Throws <see cref="KeyNotFoundException"/> when the State is
    /// not forecast.
    /// </summary>
    public IReadOnlyList<PathEvent> EventsOf(StateCode state, long trial) => Replay(state, trial).Events;

    /// <summary>
    /// The events, and the place in the State's deadlines of the one in force when the forecast begins.
    /// </summary>
    internal (IReadOnlyList<PathEvent> Events, int FirstStep) Replay(StateCode state, long trial)
    {
        var replay = new TrialReplay(this, state, trial);
        var events = replay.Events(Words);
        return (events, replay.FirstStep);
    }

    /// <summary>Room for what States have in common, for one thread.</summary>
    internal CommonColumns NewCommon() => new(
        tables, window, pooling, world, states.Select(state => state.State.DonorStream).OfType<StreamId>());

    private static int? PlaceOf(int year, IReadOnlyList<int> watched)
    {
        for (var i = 0; i < watched.Count; i++)
        {
            if (watched[i] == year)
            {
                return i;
            }
        }

        return null;
    }

    private PlayedState Played(ClearanceCase data, ClearanceQuestion question, StreamRegistry streams)
    {
        var due = data.DueInForce ?? data.LastKnownDue;
        var state = new StateModel(data, tables, question, streams)
        {
            Deadlines = due is { } first ? new DeadlineTable(first, Law, filingDays, Meetings, window.LastMonth) : null,
            IsPending = data.DueInForce is null && due < question.AsOf,
        };
        var isCounted = data.DueInForce is { } day && !window.IsPast(day) && window.Reaches(day);
        return new PlayedState(
            state,
            [
                .. Enumerable.Range(state.FirstYear, window.Horizon.Year - state.FirstYear + 1)
                    .Select(year => new PlayedYear(state, year, window, question.Levers)
                    {
                        Watched = PlaceOf(year, question.Watched),
                    }),
            ],
            new StateOutcomes(
                Outcomes, state, window, isCounted ? MonthTime.LastEndBy(data.DueInForce!.Value) : null, newDueEnds)
            {
                Watched = [.. question.Watched.Select(year => WatchedYear.Of(Outcomes, data.State, year))],
            },
            question.Levers.Conflicts.Where(conflict => conflict.State == data.State)
                .Select(conflict => conflict.Years.To).DefaultIfEmpty(0).Max());
    }
}
