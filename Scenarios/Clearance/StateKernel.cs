using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Extensions;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>
/// Plays one State for the trials of a batch: draws in columns, year by year, and then each path in plain code. One
/// for each thread; every State of a model uses it in turn.
/// </summary>
internal sealed class StateKernel
{
    private const int Lanes = OutcomeBatch.Capacity;
    private readonly WordSource source;
    private readonly ForecastWindow window;
    private readonly double asOf;
    private readonly PathLog? log;
    private readonly Dictionary<StatePlay, PathContext> contexts = new(ReferenceEqualityComparer.Instance);
    private readonly ParameterColumns parameters = new();
    private readonly WordColumns words = new(Lanes);
    private readonly ClearancePath[] paths = [.. Enumerable.Range(0, Lanes).Select(_ => new ClearancePath())];
    private readonly int[] active = new int[Lanes];
    private readonly double[] normals = new double[Lanes];
    private readonly double[] countries = new double[Lanes];
    private readonly double[] gates = new double[Lanes];
    private readonly double[] money = new double[Lanes];
    private readonly double[] speeds = new double[Lanes];
    private readonly double[] scarcity = new double[Lanes];

    /// <summary>
    /// Room for a batch; events go to a log where there is one, which only makes sense for one trial.
    /// </summary>
    public StateKernel(WordSource source, ForecastWindow window, PathLog? log = null)
    {
        (this.source, this.window, this.log) = (source, window, log);
        asOf = MonthTime.InstantOf(window.AsOf);
    }

    /// <summary>The paths as they ended, by trial of the batch.</summary>
    public ReadOnlySpan<ClearancePath> Paths => paths;

    /// <summary>The place of the deadline in force at the beginning, in the trial begun last.</summary>
    public int FirstStep { get; private set; }

    /// <summary>Where in the range of costs a trial lies.</summary>
    public double CostUnit(int at) => parameters.CostUnit(at);

    /// <summary>Plays the trials of a batch.</summary>
    public void Play(StatePlay played, CommonColumns common, long firstTrial, int count)
    {
        var state = played.State;
        parameters.Draw(state, source, firstTrial, count);
        Array.Clear(money);
        for (var at = 0; at < count; at++)
        {
            paths[at]
                .Begin(state, parameters.At(at, state, common.Spread(at), window.AsOf.Year),
                played.Watched.Count);
            active[at] = at;
            Watch(state, at);
        }

        var context = ContextOf(played);
        var left = count;
        foreach (var year in played.Years.Span)
        {
            Draw(played, year, common, firstTrial, count, active.AsSpan(0, left));
            left = PlayYear(played, year, context, firstTrial, left);
            if (left == 0)
            {
                break;
            }
        }
    }

    private PathContext ContextOf(StatePlay played)
    {
        if (!contexts.TryGetValue(played, out var context))
        {
            contexts[played] = context = new PathContext(played.State, source, played.DueMonth, log);
        }

        return context;
    }

    private int PlayYear(StatePlay played, PlayedYear year, PathContext context, long firstTrial, int left)
    {
        var kept = 0;
        var moreConflicts = year.Year < played.LastConflict;
        for (var i = 0; i < left; i++)
        {
            var at = active[i];
            var path = paths[at];
            path.Play(year, new YearDraws(speeds[at], scarcity[at], gates[at]), context, firstTrial + at);
            if (path.GoesOn(year.Year, window.Horizon.Year, moreConflicts))
            {
                active[kept++] = at;
            }
        }

        return kept;
    }

    /// <summary>The deadline in force; where a request is pending, the one it may lead to.</summary>
    private void Watch(StateModel state, int at)
    {
        if (state.Deadlines is not { } deadlines)
        {
            return;
        }

        var step = 0;
        while (state.IsPending && (step == 0 || (step <= deadlines.Last && deadlines.Due[step] <= asOf)))
        {
            var (kind, length) = parameters.Pending(at);
            step += Math.Max(1,
                state.Tables.Habits.PendingSteps(kind, length, state.Suspected == 0, deadlines.Most[step]));
        }

        FirstStep = step;
        paths[at].Await(deadlines, step, asOf);
    }

    /// <summary>Speed and scarcity of a year, for the trials still played.</summary>
    private void Draw(
        StatePlay play, PlayedYear year, CommonColumns common, long firstTrial, int count, ReadOnlySpan<int> played)
    {
        var state = play.State;
        source.Fill(firstTrial, count, state.Years, year.Year, words);
        Columns.Quantiles(NormalQuantile.Table, words.First[..count], normals.AsSpan(0, count), source.Width);
        Columns.Units(words.Second[..count], gates.AsSpan(0, count), source.Width);
        Columns.Quantiles(NormalQuantile.Table, words.Third[..count], countries.AsSpan(0, count), source.Width);
        var tables = state.Tables;
        var world = common.World(year.Year);
        var donor = common.Donor(state.DonorStream, year.Year);
        var ownFreeze = year.LogFreeze ?? 0;
        var supposed = year.Rate is { } place ? play.Rates[place] : null;
        // What an earlier year left to trials that have ended would grow beyond all bounds, which is slow.
        speeds.AsSpan(0, count).Clear();
        scarcity.AsSpan(0, count).Clear();
        foreach (var at in played)
        {
            var level = 0.0;
            if (year.IsFuture)
            {
                money[at] = (tables.WorldPersistence * money[at]) + (tables.CountryShock * countries[at]);
                var freeze = donor.Length > 0 && donor[at] < tables.Freeze ? Math.Min(ownFreeze, state.LogFreeze)
                    : ownFreeze;
                level = world[at] + money[at] + freeze + year.LogMoney;
            }

            var path = paths[at];
            var rate = supposed is null ? path.LogRate(year) : Elementary.Log(supposed.At(parameters.LevelWord(at)));
            speeds[at] = rate + (path.Noise * normals[at]) + (tables.FundingElasticity * level) + year.LogTeams;
            scarcity[at] = -tables.MoneySensitivity * level;
        }

        Columns.Exp(speeds.AsSpan(0, count), speeds.AsSpan(0, count), source.Width);
        Columns.Exp(scarcity.AsSpan(0, count), scarcity.AsSpan(0, count), source.Width);
    }
}
