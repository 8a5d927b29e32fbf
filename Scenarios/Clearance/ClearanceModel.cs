using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Extensions;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>
/// Possible futures of clearance, all States in one world under one law: they share the world's funding, donors and
/// meetings, and nothing else. Every draw is addressed by State and calendar year, so no State's future depends on
/// which others are asked about.
/// </summary>
public sealed class ClearanceModel : ISharingModel
{
    private readonly Shelf parts;
    private readonly PlayedState[] states;
    private readonly TotalOutcomes totals;
    private readonly LawAhead law;
    private readonly CommonDraws common;
    private WordSource words;

    /// <summary>
    /// The model of the given cases, each of which must be fit for a forecast
    /// (<see cref="ClearanceCase.NotForecastBecause"/> is null), drawn from the given words.
    /// </summary>
    public ClearanceModel(IReadOnlyList<ClearanceCase> cases, ClearanceQuestion question, WordSource words)
        : this(cases, question, words, new Shelf())
    {
    }

    /// <summary>The same with what other models were made of, where it is the same.</summary>
    internal ClearanceModel(
        IReadOnlyList<ClearanceCase> cases, ClearanceQuestion question, WordSource words, Shelf parts)
    {
        (this.words, this.parts) = (words, parts);
        var tables = parts.Of(TablesKey.Of(question), key => key.NewTables());
        var streams = new StreamRegistry();
        var pooling = streams.Register("clearance.pooling/WORLD");
        var world = streams.Register("funding/WORLD");
        Meetings = MeetingsAhead.Of(
            question.Meetings,
            question.AsOf,
            question.Horizon,
            (int)question.Priors["meetings.month"],
            (int)question.Priors["meetings.monday"]);
        law = parts.Of(
            new LawQuestion(question.Law, question.RulesAt, new ValueList<Meeting>(Meetings), question.Window),
            key => new LawAhead(key));
        states = [.. cases.Select(data => Played(data, question, tables, streams))];
        totals = new TotalOutcomes(Outcomes, states);
        common = new CommonDraws(
            tables,
            question.Window,
            pooling,
            world,
            new ValueList<StreamId>(states.Select(state => state.State.DonorStream).OfType<StreamId>().Distinct()));
        Inputs = ModelInputs.Of(
            states.Select(state => state.State), tables, pooling, world, question.AsOf.Year);
    }

    /// <inheritdoc/>
    public OutcomeList Outcomes { get; } = new();

    /// <summary>Draws that stand for what is believed, rather than for what happens in a year.</summary>
    public IReadOnlyList<ModelInput> Inputs { get; }

    /// <summary>The meetings that can decide, on record and assumed.</summary>
    public IReadOnlyList<Meeting> Meetings { get; }

    /// <summary>The law the futures were played under.</summary>
    internal ProgramLaw Law => law.Program;

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
    internal StreamId World => common.World;

    /// <summary>The months looked at.</summary>
    internal ForecastWindow Window => common.Window;

    /// <inheritdoc/>
    public OutcomeKernel NewKernel() => KernelRoom.Alone(this);

    /// <inheritdoc/>
    public OutcomeKernel NewKernel(KernelRoom room)
    {
        var futures = states.Select(state => SharedFutures.Of(room, KeyOf(state))).ToArray();
        return batch =>
        {
            for (var at = 0; at < states.Length; at++)
            {
                futures[at].Tell(batch, states[at].Outcomes);
            }

            totals.Write(batch);
        };
    }

    /// <summary>Everything a State's futures depend on; equal keys of two models are equal futures.</summary>
    internal FuturesKey KeyOf(PlayedState state) => new(state.Play, common, words);

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
    internal CommonColumns NewCommon() => new(common);

    private static int? PlaceOf(int year, ValueList<int> watched)
    {
        var at = watched.Span.IndexOf(year);
        return at < 0 ? null : at;
    }

    private PlayedState Played(
        ClearanceCase data, ClearanceQuestion question, ModelTables tables, StreamRegistry streams)
    {
        var play =
            PlayOf(parts.Of(InputsOf(data, question, tables, streams), key => new StateModel(key)), data, question);
        return new PlayedState(play, new StateOutcomes(Outcomes, play));
    }

    private StateInputs InputsOf(
        ClearanceCase data, ClearanceQuestion question, ModelTables tables, StreamRegistry streams)
    {
        var due = data.DueInForce ?? data.LastKnownDue;
        var donor = question.Money.Donors.FirstOrDefault(donor => donor.State == data.State);
        return new StateInputs(
            data,
            tables,
            question.AsOf.Year,
            donor,
            question.Money.Costs.FirstOrDefault(cost => cost.State == data.State),
            due is { } first ? law.From(first) : null,
            data.DueInForce is null && due < question.AsOf,
            new StateStreams(
                streams.Register($"clearance.parameters/{data.State}"),
                streams.Register($"clearance.year/{data.State}"),
                streams.Register($"extension.request/{data.State}"),
                donor is null ? null : streams.Register($"funding.donor/{donor.Donor}")));
    }

    private StatePlay PlayOf(StateModel state, ClearanceCase data, ClearanceQuestion question)
    {
        var window = question.Window;
        var supposed = new SupposedEffort(question.Levers, data.State);
        var isCounted = data.DueInForce is { } day && !window.IsPast(day) && window.Reaches(day);
        var watched = new ValueList<int>(question.Watched);
        return new StatePlay(
            state,
            new ValueList<PlayedYear>(
                Enumerable.Range(state.FirstYear, window.Horizon.Year - state.FirstYear + 1)
                    .Select(year => new PlayedYear(state, year, window, supposed)
                    {
                        Watched = PlaceOf(year, watched),
                    })),
            new ValueList<QuantileTable>(supposed.Rates.Select(
                rate => parts.Of(rate, key => key.Distribution.Tabulate()))),
            supposed.LastConflict,
            window,
            isCounted ? MonthTime.LastEndBy(data.DueInForce!.Value) : null,
            law.NewDueEnds,
            watched);
    }
}
